import assert from 'node:assert/strict';
import { HumanError, isAbort, messageOf } from '../../../src/core/errors.js';
import type { SessionState } from '../../../src/core/session.js';
import { isActive, newAccount } from '../../../src/core/session.js';
import { titleOf } from '../../../src/core/task.js';

describe('titleOf', () => {
  const picture = (prompt: string, title: string) => {
    it(`${JSON.stringify(prompt.slice(0, 40))} is called ${title}`, () => {
      assert.equal(titleOf(prompt), title);
    });
  };
  picture('Fix the cache', 'Fix the cache');
  picture('\n\n  # Fix the cache\nmore', 'Fix the cache');
  picture('// TODO: fix the cache', 'TODO: fix the cache');
  picture('/* fix the cache */', 'fix the cache');
  picture('<!-- fix the cache -->', 'fix the cache');
  picture('- fix the cache\r\n- and more', 'fix the cache');
  picture('', 'Untitled task');
  picture('***\n---', 'Untitled task');
  picture('word '.repeat(20), `${'word '.repeat(14).trim()}…`);
  picture('x'.repeat(100), `${'x'.repeat(71)}…`);
});

describe('isActive', () => {
  it('is true while something runs or waits', () => {
    const ending = { kind: 'finished' } as const;
    const states: readonly (readonly [SessionState, boolean])[] = [
      [{ kind: 'preparing' }, true],
      [{ kind: 'running', activity: '' }, true],
      [{ kind: 'waiting', question: '' }, true],
      [{ kind: 'checking' }, true],
      [{ kind: 'reviewing', ending }, false],
      [{ kind: 'landed', at: 0 }, false],
      [{ kind: 'closed', ending }, false],
      [{ kind: 'interrupted' }, false],
    ];
    for (const [state, active] of states) assert.equal(isActive(state), active, state.kind);
  });

  it('starts an account with nothing spent', () => {
    assert.deepEqual(newAccount(7), {
      turns: 0,
      inputTokens: 0,
      outputTokens: 0,
      servedBy: [],
      confinement: 'none',
      startedAt: 7,
      endedAt: null,
    });
  });
});

describe('errors', () => {
  it('for people say what happened and what to do', () => {
    assert.equal(
      messageOf(new HumanError('Git was not found.', 'Install it.')),
      'Git was not found. Install it.',
    );
    assert.equal(messageOf('text'), 'text');
  });

  it('tell an abort by its name, for a thread takes away its class', () => {
    assert.equal(isAbort(Object.assign(new Error('x'), { name: 'AbortError' })), true);
    assert.equal(isAbort(new Error('x')), false);
    assert.equal(isAbort('AbortError'), false);
  });
});
