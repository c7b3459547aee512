import assert from 'node:assert/strict';
import { agentClaim } from '../../../src/ui/agentClaim.js';

function transcript(...events: readonly (string | { readonly tool: string })[]): string {
  return events
    .map((event) =>
      typeof event === 'string'
        ? JSON.stringify({ at: 0, kind: 'text', text: event })
        : JSON.stringify({ at: 0, kind: 'toolEnded', tool: event.tool, ok: true, output: '' }),
    )
    .join('\n');
}

describe('what an agent claims of the tests', () => {
  const claims: readonly (readonly [said: string, claim: string | null])[] = [
    ['I fixed the rounding. All tests pass.', 'All tests pass.'],
    ['Done: the full test suite is green now!', 'Done: the full test suite is green now!'],
    ['I ran npm test and everything passed.', 'I ran npm test and everything passed.'],
    ['- All 12 specs succeeded', 'All 12 specs succeeded'],
    ['One test does not pass; I left it.', null],
    ['All tests pass except two.', null],
    ['The tests should pass now.', null],
    ['I pass the rate as an argument.', null],
    ['', null],
  ];
  for (const [said, claim] of claims) {
    it(`is ${claim === null ? 'nothing' : 'made'} in “${said}”`, () => {
      assert.equal(agentClaim(transcript(said)), claim);
    });
  }

  it('is in its last words, however they came in pieces', () => {
    assert.equal(agentClaim(transcript('All tests pass.', { tool: 'run_command' }, 'Two are left.')), null);
    assert.equal(
      agentClaim(transcript({ tool: 'run_command' }, 'All te', 'sts pa', 'ss.')),
      'All tests pass.',
    );
  });

  it('is nothing in a transcript that a crash cut', () => {
    assert.equal(agentClaim('{"kind":"text","te'), null);
  });
});
