import assert from 'node:assert/strict';
import { readCommandLine } from '../../../src/report/commandLine.js';

const plain = {
  base: null,
  head: { kind: 'workingTree' },
  folder: '.',
  format: 'text',
  failOn: 'high',
  config: null,
};

describe('the command line', () => {
  it('checks the working tree as it stands, for people, when nothing is said', () => {
    assert.deepEqual(readCommandLine(['check']), { kind: 'check', options: plain });
  });

  const spelled: readonly (readonly [string, object])[] = [
    ['--base main', { base: 'main' }],
    ['--base=main --head HEAD~1', { base: 'main', head: { kind: 'revision', revision: 'HEAD~1' } }],
    ['--staged', { head: { kind: 'staged' } }],
    ['--worktree', {}],
    ['-C ../there', { folder: '../there' }],
    ['--format json', { format: 'json' }],
    ['--format=junit --fail-on=never', { format: 'junit', failOn: 'never' }],
    ['--fail-on low', { failOn: 'low' }],
    ['--config ci/countersign.json', { config: 'ci/countersign.json' }],
  ];
  for (const [typed, options] of spelled) {
    it(`takes ${typed}, before the command and after it`, () => {
      const expected = { kind: 'check', options: { ...plain, ...options } };
      assert.deepEqual(readCommandLine(['check', ...typed.split(' ')]), expected);
      assert.deepEqual(readCommandLine([...typed.split(' '), 'check']), expected);
    });
  }

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /^The command is missing\./],
    ['land', /^There is no command "land"\./],
    ['check it', /^"it" is not an option\./],
    ['check --loud', /^Unknown option '--loud'\./],
    ['check --head', /^Option '--head <value>' argument missing\./],
    ['check --staged=yes', /^Option '--staged' does not take an argument\./],
    ['check --format xml', /^--format takes text, json, sarif, github or junit\./],
    ['check --fail-on none', /^--fail-on takes high, medium, low or never\./],
    ['check --staged --worktree', /^--staged and --worktree exclude each other\./],
    ['check --head main --staged', /^--head and --staged exclude each other\./],
    ['check --base=', /^--base is empty\./],
    ['check --base --staged', /^Option '--base' argument is ambiguous\./],
  ];
  for (const [typed, sentence] of wrong) {
    it(`refuses “${typed}” and says where help is`, () => {
      const command = readCommandLine(typed.split(' ').filter((word) => word !== ''));
      assert.equal(command.kind, 'misused');
      assert.match(command.sentence, sentence);
      assert.match(command.sentence, /\. "countersign --help" shows how it is used\.$/);
      assert.doesNotMatch(command.sentence, /\n/);
    });
  }

  it('shows help and the version whatever else is said', () => {
    for (const typed of ['--help', '-h', 'help', 'check --help', 'check --format xml --help'])
      assert.deepEqual(readCommandLine(typed.split(' ')), { kind: 'help' }, typed);
    for (const typed of ['--version', '-v', 'check --version'])
      assert.deepEqual(readCommandLine(typed.split(' ')), { kind: 'version' }, typed);
  });
});
