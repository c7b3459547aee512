import assert from 'node:assert/strict';
import { transcriptText } from '../../../src/ui/transcriptText.js';

const AT = Date.UTC(2026, 0, 2, 3, 4, 5);

describe('transcriptText', () => {
  it('reads like a log, one event a paragraph', () => {
    const events = [
      { kind: 'context', files: [{ path: 'AGENTS.md', bytes: 120 }] },
      { kind: 'confined', confinement: 'asked' },
      { kind: 'turnStarted', turn: 1, requestedModel: 'model-a' },
      { kind: 'text', text: 'I read the file first.\nThen I edit it.' },
      { kind: 'toolStarted', tool: 'read_file', summary: 'cart.js', input: { path: 'cart.js' } },
      { kind: 'toolEnded', tool: 'read_file', ok: true, output: 'return sum;' },
      { kind: 'retry', turn: 1, afterMs: 500, why: 'The service is overloaded.' },
      {
        kind: 'turnEnded',
        turn: 1,
        requestedModel: 'model-a',
        servedModel: 'model-a-2026',
        stopReason: 'end_turn',
        requestId: 'req_1',
        usage: { input: 1200, output: 34, cacheRead: 0, cacheWrite: 0 },
      },
    ];
    const text = transcriptText(events.map((event) => JSON.stringify({ at: AT, ...event })).join('\n'));
    assert.equal(
      text.replaceAll('[03:04:05 UTC] ', ''),
      `Context in every prompt: AGENTS.md (120 bytes)

Commands are not sandboxed: each is a question.

Turn 1, asking model-a

Agent:
    I read the file first.
    Then I edit it.

read_file: cart.js
    {
      "path": "cart.js"
    }

read_file answered:
    return sum;

Turn 1 is tried again after 500 ms: The service is overloaded.

Turn 1 ended: end_turn, served by model-a-2026, input 1.2k tokens, output 34 tokens, cacheRead 0 tokens, cacheWrite 0 tokens, request req_1
`,
    );
    assert.equal(text.match(/\[03:04:05 UTC\]/g)?.length, events.length);
  });

  it('leaves nothing out: a line cut off by a crash, an event of a later version', () => {
    assert.equal(
      transcriptText('{"kind":"later","what":1}\n{"kind":"te'),
      '{"kind":"later","what":1}\n\n{"kind":"te\n',
    );
  });

  it('is a sentence while there is nothing', () => {
    assert.equal(transcriptText('\n'), 'Nothing has been written yet.\n');
  });
});
