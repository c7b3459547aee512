import fs from 'node:fs';
import path from 'node:path';

/** A home that is nobody's, so that a test neither sees nor touches the settings, keys and hooks of who runs it. */
export function homeOfTests(scratch: string): NodeJS.ProcessEnv {
  const home = path.join(scratch, 'home');
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(
    path.join(home, '.gitconfig'),
    '[user]\n\tname = Reviewer\n\temail = reviewer@example.org\n[init]\n\tdefaultBranch = main\n',
  );
  return {
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    ANTHROPIC_API_KEY: undefined,
    ANTHROPIC_AUTH_TOKEN: undefined,
    ANTHROPIC_BASE_URL: undefined,
  };
}
