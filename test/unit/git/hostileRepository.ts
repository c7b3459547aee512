import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRepository } from '../../fakes/repository.js';

/**
 * Plants in a repository everything by which its configuration could run a program: each leaves a marker file of its
 * own. Returns which markers are there. The settings are those that git-config (1) and githooks (5) name.
 */
export async function plantVectors(user: TestRepository): Promise<() => Promise<string[]>> {
  const marker = (name: string): string => join(user.outside, 'ran', name);
  await user.write('../ran/keep', '');
  const program = async (name: string, rest: string): Promise<string> => {
    await user.write(`../programs/${name}`, { executable: `#!/bin/sh\ntouch '${marker(name)}'\n${rest}\n` });
    return join(user.outside, 'programs', name);
  };
  for (const [key, name, rest] of SETTINGS) await user.git('config', key, await program(name, rest));
  for (const hook of HOOKS) await program(`hooks/${hook}`, '');
  await user.write('../ran/hooks/keep', '');
  await user.git('config', 'commit.gpgSign', 'true');
  await user.git('config', 'log.showSignature', 'true');
  await user.git('config', 'alias.status', `!touch '${marker('alias')}'`);
  await user.write('../included', `[core]\n\tfsmonitor = ${await program('include.path', '')}\n`);
  await user.git('config', 'include.path', join(user.outside, 'included'));
  await user.git('config', 'core.hooksPath', join(user.outside, 'programs', 'hooks'));
  await user.write('.gitattributes', '* filter=x diff=x merge=x\n');
  return async () => {
    const names = await readdir(join(user.outside, 'ran'), { recursive: true });
    return names.filter((name) => !/(^|\/)keep$|^hooks$/.test(name)).sort();
  };
}

const SETTINGS: readonly (readonly [key: string, name: string, rest: string])[] = [
  ['core.fsmonitor', 'fsmonitor', ''],
  ['diff.external', 'diff.external', ''],
  ['diff.x.command', 'diff.x.command', ''],
  ['diff.x.textconv', 'diff.x.textconv', 'cat "$1"'],
  ['filter.x.clean', 'filter.x.clean', 'cat'],
  ['filter.x.smudge', 'filter.x.smudge', 'cat'],
  ['filter.y.process', 'filter.y.process', 'exit 1'],
  ['merge.x.driver', 'merge.x.driver', 'exit 1'],
  ['core.pager', 'pager', 'cat'],
  ['gpg.program', 'gpg', 'exit 1'],
  ['core.sshCommand', 'ssh', 'exit 1'],
  ['core.editor', 'editor', ''],
];

const HOOKS = [
  'post-checkout',
  'pre-commit',
  'post-index-change',
  'reference-transaction',
  'post-commit',
  'commit-msg',
];
