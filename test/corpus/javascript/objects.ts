import type { FileCases } from '../corpus.js';

const file = (title: string, path: string, text: string, edits: FileCases['edits']): FileCases => ({
  kind: 'file',
  title,
  path,
  text,
  edits,
});

/** Suites that are objects: nodeunit's, vows', Nightwatch's and mocha's `exports` style. */
export const topics: readonly FileCases[] = [
  file(
    'nodeunit',
    'test/lamp.js',
    `const lamp = require('../lib/lamp');

exports['is off at first'] = function (test) {
  test.equal(lamp.make().isOn, false);
  test.done();
};

exports.switching = {
  setUp(done) {
    this.lamp = lamp.make();
    done();
  },
  'turns on': function (test) {
    this.lamp.toggle();
    test.equal(this.lamp.isOn, true);
    test.done();
  },
  'turns off again': (test) => {
    test.expect(1);
    test.equal(lamp.twice().isOn, false);
    test.done();
  },
};
`,
    [
      [
        "  'turns off again': (test) => {\n    test.expect(1);\n    test.equal(lamp.twice().isOn, false);\n    test.done();\n  },\n",
        '',
        'TI301 medium',
      ],
      ["exports['is off at first'] =", 'const unused =', 'TI301 medium'],
      ['    test.equal(this.lamp.isOn, true);\n', '', 'TI401 high'],
      ["'turns on': function (test) {", "'turns on': function (test) { return test.done();", 'TI302 high'],
      ['test.equal(this.lamp.isOn, true)', 'test.ok(this.lamp)', 'TI402 medium'],
      ["'turns on'", "'lights up'", ''],
      ['this.lamp.toggle();', 'this.lamp.switch();', ''],
      ["exports['is off at first']", "module.exports['is off at first']", ''],
    ],
  ),
  file(
    'vows',
    'test/lamp_test.js',
    `const vows = require('vows');
const assert = require('assert');
const lamp = require('../lib/lamp');

vows
  .describe('lamp')
  .addBatch({
    'a new one': {
      topic: lamp.make(),
      'is off': function (made) {
        assert.equal(made.isOn, false);
      },
      'once switched': {
        topic: (made) => made.toggle(),
        'is on': (made) => {
          assert.isTrue(made.isOn);
        },
      },
    },
  })
  .export(module);
`,
    [
      [
        "      'is off': function (made) {\n        assert.equal(made.isOn, false);\n      },\n",
        '',
        'TI301 medium',
      ],
      [
        "      'is off': function (made) {\n        assert.equal(made.isOn, false);\n      },\n",
        "      'is off': 'later',\n",
        'TI101 high',
      ],
      ['        assert.equal(made.isOn, false);\n', '', 'TI302 high'],
      ["'a new one'", "'a fresh one'", ''],
      ['lamp.make()', 'lamp.create()', ''],
    ],
  ),
  file(
    'Nightwatch',
    'test/e2e/home.js',
    `module.exports = {
  before(browser) {
    browser.url('/');
  },
  'shows the title': function (browser) {
    browser.assert.titleContains('Home');
  },
  'opens the menu': (browser) => {
    browser.click('#menu');
    browser.assert.visible('#entries');
  },
};
`,
    [
      ['  before(browser)', "  '@disabled': true,\n  before(browser)", 'TI101 high'],
      ["    browser.assert.visible('#entries');\n", '', 'TI401 high'],
      [
        "  'shows the title': function (browser) {\n    browser.assert.titleContains('Home');\n  },\n",
        '',
        'TI301 medium',
      ],
      ["'shows the title': function", "'shows the title': '' + function", 'TI101 high'],
      ["browser.url('/')", "browser.url('/home')", ''],
    ],
  ),
  file(
    'what only looks like it',
    'test/support/config.js',
    `module.exports = {
  port: 8080,
  'log in': function (page) {
    return page.fill('#name', 'Ada');
  },
  paths: { home: '/', about: '/about' },
};
`,
    [
      ["  'log in': function (page) {\n    return page.fill('#name', 'Ada');\n  },\n", '', ''],
      ["  paths: { home: '/', about: '/about' },\n", '', ''],
    ],
  ),
];
