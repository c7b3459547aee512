import assert from 'node:assert/strict';
import { runsCode } from '../../../src/core/runsCode.js';
import { leavesRepository, unsafePath } from '../../../src/core/unsafePath.js';

describe('unsafePath', () => {
  const REFUSED = [
    '',
    '/etc/passwd',
    '\\server',
    'C:/x',
    'c:x',
    '../x',
    'a/../../x',
    'a\\..\\x',
    'a//b',
    './a',
    'a/.',
    'nul\0',
    '.git',
    '.git/config',
    'a/.git/hooks/x',
    '.GIT/x',
    '.Git',
    'git~1/x',
    'GIT~1',
    '.git /x',
    '.git./x',
    '.git. . /x',
    '.git::$INDEX_ALLOCATION/x',
    '.g\u200cit/x',
    '.git\u202e',
    '\ufeff.git/x',
    'a\\.git\\x',
  ];
  for (const path of REFUSED) {
    it(`refuses ${JSON.stringify(path)}`, () => {
      assert.notEqual(unsafePath(path), null);
    });
  }
  for (const path of [
    'a',
    'a/b c',
    '.github/workflows/x',
    '.gitignore',
    '-dash',
    'a..b',
    '...',
    'git~10',
    'naïve/日本',
    ':(glob)*',
    'a\nb',
  ]) {
    it(`allows ${JSON.stringify(path)}`, () => {
      assert.equal(unsafePath(path), null);
    });
  }
});

describe('leavesRepository', () => {
  it('is true for targets outside and in the folder of git, false for those inside', () => {
    const outside = ['', '/etc', '../..', '../../x', 'a/../../../x', 'C:\\x', '../.git/config', '../.GIT'];
    for (const target of outside) assert.equal(leavesRepository('d/link', target), true, target);
    for (const target of ['x', '../x', './x', 'a/../../x', '../d/./x/'])
      assert.equal(leavesRepository('d/link', target), false, target);
  });
});

describe('runsCode', () => {
  const picture = (path: string, group: string | null) => {
    it(`${path}: ${group ?? 'no'}`, () => {
      assert.equal(runsCode(path), group);
    });
  };
  picture('package.json', 'build');
  picture('packages/a/Package.JSON', 'build');
  picture('Makefile', 'build');
  picture('src/x.csproj', 'build');
  picture('yarn.lock', 'packages');
  picture('package-lock.json', 'packages');
  picture('.npmrc', 'packages');
  picture('.github/workflows/ci.yml', 'CI');
  picture('.github/agents/x.md', 'agents');
  picture('.claude/settings.json', 'agents');
  picture('.mcp.json', 'agents');
  picture('.vscode/tasks.json', 'editor');
  picture('a.code-workspace', 'editor');
  picture('.envrc', 'environment');
  picture('.env.local', 'environment');
  picture('.devcontainer/devcontainer.json', 'environment');
  picture('.husky/pre-commit', 'hooks');
  picture('tests/conftest.py', 'tests');
  picture('vite.config.ts', 'tests');
  picture('sub/.gitattributes', 'git');
  picture('src/package.json.ts', null);
  picture('src/config.ts', null);
  picture('README.md', null);
  picture('src/environment.ts', null);
});
