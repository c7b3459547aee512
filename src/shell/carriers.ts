/** What stands before a program and only carries it: taken off, so that `npx jest` and `jest` are the same command. */
type Carrier = {
  readonly words: readonly string[];
  /** Options of the carrier itself that take the next word. */
  readonly valued?: readonly string[];
  /** Words that belong to it before the program starts, such as the time of `timeout`. */
  readonly skip?: number;
};

const CARRIERS: readonly Carrier[] = [
  { words: ['sudo'], valued: ['-u', '-g'] },
  { words: ['env'] },
  { words: ['command'] },
  { words: ['exec'] },
  { words: ['time'] },
  { words: ['nice'], valued: ['-n'] },
  { words: ['timeout'], valued: ['-k', '-s'], skip: 1 },
  { words: ['gtimeout'], valued: ['-k', '-s'], skip: 1 },
  { words: ['retry'], valued: ['-t', '--times', '-d'] },
  { words: ['stdbuf'] },
  { words: ['ionice'] },
  { words: ['xvfb-run'], valued: ['-s', '--server-args', '-n'] },
  { words: ['dbus-run-session'] },
  { words: ['cross-env'] },
  { words: ['cross-env-shell'] },
  { words: ['dotenv'], valued: ['-e'] },
  { words: ['dotenvx', 'run'], valued: ['-f'] },
  { words: ['env-cmd'], valued: ['-f'] },
  { words: ['npx'], valued: ['-p', '--package'] },
  { words: ['bunx'] },
  { words: ['bun', 'x'] },
  { words: ['pnpm', 'exec'] },
  { words: ['pnpm', 'dlx'] },
  { words: ['pnpx'] },
  { words: ['yarn', 'exec'] },
  { words: ['yarn', 'dlx'] },
  { words: ['npm', 'exec'] },
  { words: ['poetry', 'run'] },
  { words: ['pipenv', 'run'] },
  { words: ['pdm', 'run'] },
  { words: ['hatch', 'run'] },
  { words: ['rye', 'run'] },
  { words: ['uv', 'run'], valued: ['--with', '--extra', '--group', '-p', '--python', '--package'] },
  { words: ['uvx'], valued: ['--with', '--from'] },
  { words: ['pixi', 'run'], valued: ['-e'] },
  { words: ['conda', 'run'], valued: ['-n', '--name'] },
  { words: ['micromamba', 'run'], valued: ['-n'] },
  { words: ['coverage', 'run'], valued: ['--source', '--rcfile', '--include', '--omit', '-m'] },
  { words: ['python'] },
  { words: ['python3'] },
  { words: ['py'] },
  { words: ['bundle', 'exec'] },
  {
    words: ['nyc'],
    valued: [
      '--reporter',
      '--report-dir',
      '--temp-dir',
      '--lines',
      '--branches',
      '--functions',
      '--statements',
      '--exclude',
      '-x',
      '-r',
      '--include',
      '-n',
    ],
  },
  {
    words: ['c8'],
    valued: [
      '--reporter',
      '--reports-dir',
      '--lines',
      '--branches',
      '--functions',
      '--statements',
      '--exclude',
      '-x',
      '-r',
      '--include',
      '-n',
    ],
  },
  { words: ['nx', 'exec'] },
  { words: ['rtx', 'exec'] },
  { words: ['mise', 'exec'] },
  { words: ['asdf', 'exec'] },
  { words: ['opam', 'exec'] },
  { words: ['direnv', 'exec'], skip: 1 },
  { words: ['docker-compose', 'run'], valued: ['-e', '-u', '-v', '--name', '-f'], skip: 1 },
  { words: ['docker-compose', 'exec'], valued: ['-e', '-u'], skip: 1 },
  { words: ['docker', 'compose', 'run'], valued: ['-e', '-u', '-v', '--name', '-f'], skip: 1 },
  { words: ['docker', 'compose', 'exec'], valued: ['-e', '-u'], skip: 1 },
  { words: ['docker', 'exec'], valued: ['-e', '-u', '-w'], skip: 1 },
  {
    words: ['docker', 'run'],
    valued: ['-e', '-u', '-v', '-w', '--name', '--network', '--env-file', '-p', '--entrypoint'],
    skip: 1,
  },
];

const INTERPRETER = /^(python[\d.]*|py|pypy3?)$/;

/** The program and its arguments without carriers, environment and versions (`jest@29`), as far as they are told apart. */
export function programOf(words: readonly string[]): readonly string[] {
  let rest = words;
  for (let round = 0; round < 12; round += 1) {
    const next = withoutCarrier(rest.slice(countAssignments(rest)));
    if (next === null) break;
    rest = next;
  }
  rest = rest.slice(countAssignments(rest));
  const [first, ...others] = rest;
  return first === undefined ? [] : [bareName(first), ...others];
}

function countAssignments(words: readonly string[]): number {
  const count = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  return count < 0 ? words.length : count;
}

/** `./node_modules/.bin/jest`, `vendor/bin/phpunit` and `jest@29` by their names. */
function bareName(word: string): string {
  const name = word
    .replace(/^(.*\/)?(node_modules\/\.bin|vendor\/bin|venv\/bin|\.venv\/bin|bin)\//, '')
    .replace(/^\/usr(\/local)?\/bin\//, '');
  const version = /^(@[^/]+\/[^@]+|[^@/][^@]*)@[\w.^~-]+$/.exec(name)?.[1];
  return (version ?? name).replace(/^\.\/(gradlew|mvnw)(\.bat|\.cmd)?$/, '$1').replace(/\.(exe|cmd)$/, '');
}

function withoutCarrier(words: readonly string[]): readonly string[] | null {
  const [first, second] = words;
  if (first === undefined) return null;
  if (INTERPRETER.test(bareName(first))) {
    const module = words.slice(1).findIndex((word) => word === '-m');
    const options = words.slice(1, 1 + Math.max(module, 0));
    return module >= 0 && options.every((word) => word.startsWith('-')) ? words.slice(module + 2) : null;
  }
  const carrier = CARRIERS.find(({ words: names }) =>
    names.every((name, at) => (at === 0 ? bareName(words[at] ?? '') : words[at]) === name),
  );
  if (!carrier || second === undefined) return null;
  return afterOptions(words.slice(carrier.words.length), carrier);
}

function afterOptions(
  words: readonly string[],
  { valued = [], skip = 0 }: Carrier,
): readonly string[] | null {
  let at = 0;
  for (
    let word = words[at];
    word !== undefined && (word.startsWith('-') || /^[A-Za-z_]\w*=/.test(word));
    word = words[at]
  ) {
    at += valued.includes(word) && word !== '-m' ? 2 : 1;
    if (word === '--') break;
  }
  const rest = words.slice(at + skip);
  return rest.length > 0 ? (rest[0] === '--' ? rest.slice(1) : rest) : null;
}
