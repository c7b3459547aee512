import type { FileCases, TreeCase } from '../corpus.js';

const text = `
function itOnLinux(name, run) {
  if (process.platform === 'linux') it(name, run);
  else it.skip(name, run);
}
const later = (name, run) => it.skip(name, run);
const itIf = (holds) => (holds ? it : it.skip);
function flaky(name, run) {
  return;
  it(name, run);
}
function drafted(name, run) {
  it(name, () => {});
}
function needsDisk(context) {
  if (!hasDisk()) context.skip();
}
function timed(name, run) {
  it(name, () => clock(run));
}
function skipSpaces(reader) {
  return reader.skip(' ');
}

it('adds', function () {
  expect(add(1, 2)).toBe(3);
});
`;
const helper =
  'export const slow = (name, run) => describe.skip(name, run);\nexport const load = (name) => read(name);\n';
const using = (declare: string, names = 'slow, load'): string =>
  `import { ${names} } from './helper.js';\n${declare}('sums', () => {\n  it('adds', () => {\n    expect(add(load(1), 2)).toBe(3);\n  });\n});\n`;

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'functions of the file that skip',
    path: 'test/sums.test.js',
    text,
    edits: [
      ["it('adds', function () {", "itOnLinux('adds', function () {", 'TI105 medium'],
      ["it('adds', function () {", "later('adds', function () {", 'TI101 high'],
      ["it('adds', function () {", "itIf(isCI)('adds', function () {", 'TI105 medium'],
      ["it('adds', function () {", "flaky('adds', function () {", 'TI101 high'],
      ["it('adds', function () {", "drafted('adds', function () {", 'TI101 high'],
      ["it('adds', function () {", "it('adds', function () {\n  needsDisk(this);", 'TI105 medium'],
      ["it('adds', function () {", "it('adds', function () {\n  skipSpaces(reader);", ''],
      ["it('adds', function () {", "it('adds', function () {\n  const later = 1;", ''],
    ],
  },
  {
    kind: 'tree',
    title: 'a function of another file of the change that skips',
    before: { 'test/sums.test.js': using('describe'), 'test/helper.js': helper },
    after: { 'test/sums.test.js': using('slow'), 'test/helper.js': `${helper}// more\n` },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'a function of the same name that is not imported',
    before: { 'test/sums.test.js': using('describe', 'load'), 'test/helper.js': helper },
    after: {
      'test/sums.test.js': using('describe', 'load').replace('add(load(1), 2)', 'add(load(1), slow(2))'),
      'test/helper.js': `${helper}// more\n`,
    },
    expected: '',
  },
];
