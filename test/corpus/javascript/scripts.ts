import type { FileCases, TreeCase } from '../corpus.js';

const file = (title: string, path: string, text: string, edits: FileCases['edits']): FileCases => ({
  kind: 'file',
  title,
  path,
  text,
  edits,
});

const PLAIN = `const assert = require('assert');
const stack = require('../lib/stack');

(function pushesOnTop() {
  const pile = stack.of(1, 2);
  pile.push(3);
  assert.equal(pile.top(), 3);
  assert.equal(pile.size(), 3);
})();

(function popsFromTop() {
  const pile = stack.of(1, 2);
  assert.equal(pile.pop(), 2);
})();

stack.later((pile) => {
  assert.ok(pile.isEmpty());
});
`;

/** Tests that no framework declares, or that are declared in another way than by a call with a name. */
export const topics: readonly (FileCases | TreeCase)[] = [
  file('a script that asserts as it runs', 'test/test-stack.js', PLAIN, [
    ['  assert.equal(pile.size(), 3);\n', '', 'TI401 medium'],
    ['  assert.equal(pile.size(), 3);\n', '  // assert.equal(pile.size(), 3);\n', 'TI401 medium'],
    [PLAIN.slice(PLAIN.indexOf('(function pops'), PLAIN.indexOf('stack.later')), '', 'TI401 medium'],
    [
      "const stack = require('../lib/stack');",
      "const stack = require('../lib/stack');\nprocess.exit(0);",
      'TI302 high, TI602 high',
    ],
    ['assert.equal(pile.pop(), 2);', 'assert.ok(pile.pop());', 'TI402 medium'],
    ['assert.equal(pile.pop(), 2);', 'assert.equal(pile.pop(), 1);', 'TI403 high'],
    [
      '  assert.ok(pile.isEmpty());\n',
      '  assert.ok(pile.isEmpty());\n  assert.ok(pile.top() === null);\n',
      '',
    ],
    ['pushesOnTop', 'addsOnTop', ''],
    ["require('../lib/stack')", "require('../src/stack')", ''],
    [
      "const stack = require('../lib/stack');",
      "const stack = require('../lib/stack');\nif (!stack.isNative) {\n  common.skip('no native stack');\n}",
      'TI105 medium',
    ],
    [
      "const stack = require('../lib/stack');",
      "const stack = require('../lib/stack');\ncommon.skip('later');",
      'TI101 high',
    ],
  ]),
  {
    kind: 'tree',
    title: 'a script is deleted',
    before: { 'test/test-stack.js': PLAIN, 'lib/stack.js': 'exports.of = 1;\n' },
    after: { 'lib/stack.js': 'exports.of = 2;\n' },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a script moves',
    before: { 'test/test-stack.js': PLAIN },
    after: { 'test/unit/test-stack.js': PLAIN },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a script moves and changes a little',
    before: { 'test/test-stack.js': PLAIN },
    after: { 'test/unit/test-stack.js': PLAIN.replace('../lib', '../../lib') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a script becomes tests of a framework',
    before: { 'test/stack.js': PLAIN },
    after: {
      'test/stack.js':
        "const assert = require('assert');\nconst stack = require('../lib/stack');\n\ndescribe('stack', () => {\n  it('pushes on top', () => {\n    const pile = stack.of(1, 2);\n    pile.push(3);\n    assert.equal(pile.top(), 3);\n    assert.equal(pile.size(), 3);\n  });\n  it('pops from top', () => {\n    assert.equal(stack.of(1, 2).pop(), 2);\n  });\n  it('is empty later', (done) => {\n    stack.later((pile) => {\n      assert.ok(pile.isEmpty());\n      done();\n    });\n  });\n});\n",
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a script becomes one test that asks less',
    before: { 'test/stack.js': PLAIN },
    after: {
      'test/stack.js':
        "const assert = require('assert');\nconst stack = require('../lib/stack');\n\nit('works', () => {\n  assert.ok(stack);\n});\n",
    },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'functions for tests are no test',
    before: {
      'test/helpers.js':
        "const assert = require('assert');\nexports.same = function (one, other) {\n  assert.equal(one, other);\n};\nfunction near(one, other) {\n  assert.ok(Math.abs(one - other) < 1);\n}\nmodule.exports.near = near;\n",
    },
    after: {},
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a script among the fixtures is input',
    before: { 'test/fixtures/app.js': "const assert = require('assert');\nassert.equal(1 + 1, 2);\n" },
    after: {},
    expected: '',
  },
];
