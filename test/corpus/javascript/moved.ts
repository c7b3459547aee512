import type { Tree, TreeCase } from '../corpus.js';

const adds = "it('adds', () => {\n  const sum = add(1, 2);\n  expect(sum).toBe(3);\n});\n";
const cuts = "it('cuts', () => {\n  expect(cut([1, 2], 1)).toEqual([2]);\n});\n";
const source = 'export function add(a, b) {}\nexport function cut(list, at) {}\n';
const imports = "import { add, cut } from '../src/sums.js';\n";
const all: Tree = { 'src/sums.js': source, 'test/sums.test.js': imports + adds + cuts };

function change(title: string, before: Tree, after: Tree, expected: string): TreeCase {
  return { kind: 'tree', title, before, after, expected };
}

export const topics: readonly TreeCase[] = [
  change(
    'a test goes, its subject stays',
    all,
    { ...all, 'src/sums.js': `${source}//\n`, 'test/sums.test.js': imports + cuts },
    'TI301 high',
  ),
  change(
    'a test goes, nothing else changes',
    all,
    { ...all, 'test/sums.test.js': imports + cuts },
    'TI301 medium',
  ),
  change(
    'a test goes with its function',
    all,
    { 'src/sums.js': 'export function cut(list, at) {}\n', 'test/sums.test.js': imports + cuts },
    'TI301 low',
  ),
  change('a test file goes with its module', all, {}, 'TI301 low'),
  change('a test file goes, its module stays', all, { 'src/sums.js': `${source}//\n` }, 'TI301 high'),
  change(
    'a test file goes with the module it is named after',
    { 'lib/deep/sums.js': 'module.exports = (a) => a;\n', 'spec/sums.spec.js': adds },
    {},
    'TI301 low',
  ),
  change(
    'a test goes with a method that it calls',
    {
      'src/cart.js': 'export class Cart {\n  add(item) {}\n  discount(rate) {}\n}\n',
      'test/cart.test.js': `${cuts}it('discounts', () => {\n  expect(cart.discount(5)).toBe(95);\n});\n`,
    },
    { 'src/cart.js': 'export class Cart {\n  add(item) {}\n}\n', 'test/cart.test.js': cuts },
    'TI301 low',
  ),
  change(
    'a function gets another name, and its test goes',
    all,
    {
      'src/sums.js': source.replace('add', 'sum'),
      'test/sums.test.js': imports.replace('add', 'sum') + cuts,
    },
    'TI301 low',
  ),
  change(
    'a module moves with its body, and its test goes',
    { 'src/sums.js': source, 'test/sums.test.js': imports + adds },
    { 'src/math/total.js': `${source}// moved\n` },
    'TI301 high',
  ),
  change(
    'a skipped test goes',
    { ...all, 'test/sums.test.js': imports + adds.replace('it(', 'it.skip(') + cuts },
    { ...all, 'test/sums.test.js': imports + cuts },
    'TI301 low',
  ),
  change(
    'a test is commented out',
    all,
    { ...all, 'test/sums.test.js': imports + adds.replace(/^(?=.)/gm, '// ') + cuts },
    'TI302 high',
  ),
  change(
    'a test is commented out as a block',
    all,
    { ...all, 'test/sums.test.js': `${imports}/*\n${adds}*/\n${cuts}` },
    'TI302 high',
  ),
  change(
    'all tests are commented out',
    all,
    { ...all, 'test/sums.test.js': imports + (adds + cuts).replace(/^(?=.)/gm, '// ') },
    'TI302 high, TI302 high',
  ),
  change(
    'a test gets another name',
    all,
    { ...all, 'test/sums.test.js': imports + adds.replace("'adds'", "'makes a sum'") + cuts },
    '',
  ),
  change(
    'a test moves to another file',
    all,
    { ...all, 'test/sums.test.js': imports + cuts, 'test/add.test.js': imports + adds },
    '',
  ),
  change(
    'two tests become one',
    {
      ...all,
      'test/sums.test.js': adds.replace('it(', "it('again', () => {\n  expect(add(2, 2)).toBe(4);\n});\nit("),
    },
    {
      ...all,
      'test/sums.test.js':
        "it('sums all', () => {\n  const sum = add(1, 2);\n  expect(sum).toBe(3);\n  expect(add(2, 2)).toBe(4);\n});\n",
    },
    '',
  ),
  change(
    'one test becomes two',
    {
      ...all,
      'test/sums.test.js':
        "it('sums', () => {\n  expect(add(1, 2)).toBe(3);\n  expect(add(2, 2)).toBe(4);\n});\n",
    },
    {
      ...all,
      'test/sums.test.js':
        "it('sums', () => {\n  expect(add(1, 2)).toBe(3);\n});\nit('sums more', () => {\n  expect(add(2, 2)).toBe(4);\n});\n",
    },
    '',
  ),
  change(
    'tests become rows',
    {
      ...all,
      'test/sums.test.js':
        "it('adds 1', () => {\n  expect(add(1, 2)).toBe(3);\n});\nit('adds 2', () => {\n  expect(add(2, 2)).toBe(4);\n});\n",
    },
    {
      ...all,
      'test/sums.test.js':
        "it.each([[1, 2, 3], [2, 2, 4]])('adds %i', (a, b, c) => {\n  expect(add(a, b)).toBe(c);\n});\n",
    },
    '',
  ),
  change(
    'rows become tests',
    {
      ...all,
      'test/sums.test.js':
        "it.each([[1, 2, 3], [2, 2, 4]])('adds %i', (a, b, c) => {\n  expect(add(a, b)).toBe(c);\n});\n",
    },
    {
      ...all,
      'test/sums.test.js':
        "it('adds 1', () => {\n  expect(add(1, 2)).toBe(3);\n});\nit('adds 2', () => {\n  expect(add(2, 2)).toBe(4);\n});\n",
    },
    '',
  ),
  change(
    'a body goes into a helper that checks',
    all,
    {
      ...all,
      'test/sums.test.js': `${imports}function checkSum(sum) {\n  expect(sum).toBe(3);\n}\nit('adds', () => {\n  const sum = add(1, 2);\n  checkSum(sum);\n});\n${cuts}`,
    },
    '',
  ),
  change(
    'a body goes into a function of any name',
    all,
    {
      ...all,
      'test/sums.test.js': `${imports}function three(sum) {\n  expect(sum).toBe(3);\n}\nit('adds', () => {\n  three(add(1, 2));\n});\n${cuts}`,
    },
    '',
  ),
  change(
    'the file gets a name that runners pass over',
    all,
    { 'src/sums.js': source, 'test-kit/sums.js': imports + adds + cuts },
    'TI504 high',
  ),
  change(
    'the file gets another name that they take',
    all,
    { 'src/sums.js': source, 'test/sums.spec.js': imports + adds + cuts },
    '',
  ),
  change(
    'a suite opens around the tests',
    all,
    { ...all, 'test/sums.test.js': `${imports}describe('sums', () => {\n${adds}${cuts}});\n` },
    '',
  ),
  change(
    'everything is formatted anew',
    all,
    {
      ...all,
      'test/sums.test.js': (imports + adds + cuts)
        .replace(/\n/g, '\r\n')
        .replace(/'/g, '"')
        .replace(/ {2}/g, '\t'),
    },
    '',
  ),
  change(
    'the file becomes TypeScript',
    all,
    {
      'src/sums.ts': source
        .replace('a, b', 'a: number, b: number')
        .replace('list, at', 'list: number[], at: number'),
      'test/sums.test.ts': imports + adds + cuts,
    },
    '',
  ),
  change(
    'mocha becomes node:test',
    all,
    { ...all, 'test/sums.test.js': `import { it } from 'node:test';\n${imports}${adds}${cuts}` },
    '',
  ),
  change(
    'a snapshot changes alone',
    { 'test/__snapshots__/a.snap': 'exports[`a 1`] = `1`;\n' },
    { 'test/__snapshots__/a.snap': 'exports[`a 1`] = `2`;\n' },
    'TI405 high',
  ),
  change(
    'a snapshot changes with code',
    { 'src/a.js': 'a(1);\n', 'test/__snapshots__/a.snap': 'exports[`a 1`] = `1`;\n' },
    { 'src/a.js': 'a(2);\n', 'test/__snapshots__/a.snap': 'exports[`a 1`] = `2`;\n' },
    'TI405 medium',
  ),
  change('a snapshot file is new', {}, { 'test/__snapshots__/a.snap': 'exports[`a 1`] = `1`;\n' }, ''),
  change(
    'an entry of a snapshot is new',
    { 'test/__snapshots__/a.snap': 'exports[`a 1`] = `1`;\n' },
    { 'test/__snapshots__/a.snap': 'exports[`a 1`] = `1`;\n\nexports[`b 1`] = `1`;\n' },
    '',
  ),
  change(
    'a snapshot goes alone',
    { 'test/__snapshots__/a.snap': 'exports[`a 1`] = `1`;\n' },
    {},
    'TI405 high',
  ),
  change(
    'a golden file changes',
    { 'test/testdata/a.golden': 'one\n' },
    { 'test/testdata/a.golden': 'two\n' },
    'TI405 high',
  ),
  change(
    'an approved file changes',
    { 'test/a.approved.txt': 'one\n' },
    { 'test/a.approved.txt': 'two\n' },
    'TI405 high',
  ),
  change(
    'a cassette changes',
    { 'test/cassettes/a.yml': 'body: one\n' },
    { 'test/cassettes/a.yml': 'body: two\n' },
    'TI405 high',
  ),
  change(
    'a picture of data changes',
    { 'test/data/a.json': '{"a":1}\n' },
    { 'test/data/a.json': '{"a":2}\n' },
    '',
  ),
];
