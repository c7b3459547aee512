import assert from 'node:assert/strict';
import { checkChange, type CheckedProject, differencesOf, makeProject } from '../../fakes/checkedProject.js';

const SUMS = `
const assert = require('node:assert');
describe('sums', () => {
  it('adds', () => assert.equal(1 + 1, 2));
  it('subtracts', () => assert.equal(2 - 1, 1));
  it('doubles', () => assert.equal(2 * 2, 4));
});
`;

describe('the evidence of a change', () => {
  let project: CheckedProject;

  before(async () => {
    project = await makeProject({
      'package.json': JSON.stringify({ name: 'sums', scripts: { test: 'mocha test' } }),
      'test/sums.js': SUMS,
    });
  });

  after(() => project.remove());

  it('names what became of each test', async () => {
    const checked = await checkChange(project, {
      'test/sums.js': SUMS.replace("it('adds'", "it.skip('adds'")
        .replace("it('doubles'", "it('trebles'")
        .replace('2 - 1, 1', '2 - 1, 0'),
    });
    assert.deepEqual(differencesOf(checked), {
      disappeared: ['test/sums.js › sums › doubles'],
      newlySkipped: ['test/sums.js › sums › adds'],
      newlyFailing: ['test/sums.js › sums › subtracts'],
      added: ['test/sums.js › sums › trebles'],
    });
    assert.deepEqual(
      [checked.base.ended, checked.head.ended],
      [
        { kind: 'exited', code: 0 },
        { kind: 'exited', code: 1 },
      ],
    );
  });
});
