import assert from 'node:assert/strict';
import { withChecks } from '../../../src/ui/withChecks.js';

const UNIT = { id: 'unit', role: 'test', command: 'npm test', folder: '' } as const;
const API = { id: 'api', role: 'types', command: 'make', folder: 'api', setup: 'make deps' } as const;

describe('countersign.json with the checks that were chosen', () => {
  it('is begun where there is none', () => {
    assert.deepEqual(JSON.parse(withChecks(null, [UNIT, API])), {
      checks: [
        { id: 'unit', role: 'test', command: 'npm test' },
        { id: 'api', role: 'types', command: 'make', folder: 'api', setup: 'make deps' },
      ],
    });
  });

  it('keeps what it said before, in its order and its indentation', () => {
    const before = '{\n\t"testGlobs": ["spec/**"],\n\t"checks": []\n}\n';
    assert.equal(
      withChecks(before, [UNIT]).replaceAll('\n', '').replaceAll('\t', ''),
      '{"testGlobs": ["spec/**"],"checks": [{"id": "unit","role": "test","command": "npm test"}]}',
    );
    assert.match(withChecks(before, [UNIT]), /^\t"testGlobs"/m);
  });

  it('is refused with a remedy where it is no object', () => {
    for (const text of ['[]', '{', '"x"']) assert.throws(() => withChecks(text, [UNIT]), /Mend it/);
  });
});
