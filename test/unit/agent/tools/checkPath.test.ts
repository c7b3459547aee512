import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { checkPath } from '../../../../src/agent/tools/checkPath.js';
import { makeFolder } from '../../../fakes/agentRun.js';

const E_ACUTE = 'e\u0301';

/** Names that are strange and harmless: a project may hold them. */
const TAKEN = [
  '-dash',
  '--output=x',
  ':(glob)*',
  'new\nline',
  'tab\there',
  'quote"\'',
  ' leading and trailing ',
  'trailing dot.',
  'right\u202eleft',
  `caf${E_ACUTE}`,
  'caf\u00e9',
  'x'.repeat(255),
  '.gitignore',
  '.gitattributes',
  '.github/workflows/ci.yml',
  'a.git',
  'git',
  'con',
  'aux.txt',
  'nul.txt',
  'a:b',
  '🙂',
  'שלום',
  './a/./b',
  'a//b',
  '...',
];

/** Names that lead out, into git's data, or nowhere. */
const REFUSED = [
  '',
  '.',
  './',
  '..',
  '../a',
  'a/../../b',
  'a/..',
  '/etc/passwd',
  '//host/share',
  '~/.ssh/id_rsa',
  'C:\\Windows',
  'C:/Windows',
  'a\\b',
  '..\\a',
  'a\0b',
  'x'.repeat(256),
  '.git',
  '.git/config',
  'a/.git/hooks/pre-commit',
  '.GIT/config',
  '.Git',
  'git~1/config',
  'GIT~1',
  '.git./config',
  '.git /config',
  '.git::$INDEX_ALLOCATION/config',
  '.git:x',
  '.g\u200cit/config',
  '\u200b.git',
  '.gi\u2060t',
  '.g\u200dit',
  '\ufeff.git',
  '.git\u200f',
  '．git', // full-width dot
  '.ｇｉｔ',
];

describe('a path that a model gives', () => {
  for (const path of TAKEN) {
    it(`is taken, however odd: ${JSON.stringify(path.slice(0, 40))}`, () => {
      assert.equal(checkPath(path, 'linux').kind, 'ok');
    });
  }

  for (const path of REFUSED) {
    it(`is refused with a sentence: ${JSON.stringify(path.slice(0, 40))}`, () => {
      const checked = checkPath(path, 'linux');
      assert.equal(checked.kind, 'refused');
      assert.match(checked.why, /^[^]+[.:].*$/);
    });
  }

  it('is refused on Windows when Windows has no such file name', () => {
    for (const path of ['con', 'aux.txt', 'nul.txt', 'a:b', 'trailing dot.', 'trailing ', 'a?b']) {
      assert.equal(checkPath(path, 'win32').kind, 'refused', path);
    }
  });

  it('is refused wherever git itself would not put it into an index', async () => {
    const folder = await makeFolder({});
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', folder.path, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
    git('init', '-q');
    const blob = git('hash-object', '-w', '--', '.git/HEAD');
    const protect = ['-c', 'core.protectHFS=true', '-c', 'core.protectNTFS=true'];
    const gitTakes = (path: string): boolean => {
      try {
        git(...protect, 'update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
        return true;
      } catch {
        return false; // the only thing this can say
      }
    };
    const names = [...TAKEN, ...REFUSED].filter((path) => path !== '' && !path.includes('\0'));
    for (const path of names.filter((name) => checkPath(name, 'linux').kind === 'ok')) {
      const normal = path
        .split('/')
        .filter((part) => part !== '.' && part !== '')
        .join('/');
      if (!gitTakes(normal)) assert.fail(`git refuses ${JSON.stringify(join(normal))}, we do not`);
    }
    await folder.remove();
  });
});
