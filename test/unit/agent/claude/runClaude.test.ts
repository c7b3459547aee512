import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from '../../../fakes/agentRun.js';
import { makeFolder, play, storyOf, TEST_KEY } from '../../../fakes/agentRun.js';

const EDIT = {
  say: 'I change it.',
  calls: [{ tool: 'edit_file', input: { path: 'a.txt', old_text: 'one', new_text: 'two' } }],
};
const DONE = { say: 'Done.', calls: [] };

describe('an agent on the Messages API', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await makeFolder({ 'a.txt': 'one\n', 'AGENTS.md': 'Use tabs.\n' });
  });
  afterEach(() => folder.remove());

  it('reads the project, runs the calls of a whole turn, answers them, and finishes', async () => {
    const { ending, events, requests } = await play({ worktree: folder.path, script: [EDIT, DONE] });
    assert.deepEqual(ending, { kind: 'finished' });
    assert.equal(await readFile(join(folder.path, 'a.txt'), 'utf8'), 'two\n');
    assert.equal(
      storyOf(events),
      'context turnStarted text turnEnded toolStarted toolEnded turnStarted text turnEnded',
    );
    assert.equal(requests.length, 2);
  });

  it('tells the model asked for and the model that served, with stop reason, request and usage', async () => {
    const { events } = await play({ worktree: folder.path, script: [DONE], serves: 'claude-another' });
    assert.deepEqual(events.at(-1), {
      kind: 'turnEnded',
      turn: 1,
      requestedModel: 'claude-test-large',
      servedModel: 'claude-another',
      stopReason: 'end_turn',
      requestId: 'req_fake',
      usage: { input: 100, output: 20, cacheRead: 0, cacheWrite: 0 },
    });
  });

  it('puts what the project says of itself into every prompt, tells its size, and asks for caching', async () => {
    const { events, requests } = await play({ worktree: folder.path, script: [EDIT, DONE] });
    assert.deepEqual(events[0], { kind: 'context', files: [{ path: 'AGENTS.md', bytes: 10 }] });
    for (const { body } of requests) {
      assert.match(body, /Use tabs\./);
      assert.match(body, /"cache_control":\{"type":"ephemeral"\}/);
    }
  });

  it('cuts a long context file and says so', async () => {
    const long = await makeFolder({ 'countersign.world.md': 'x'.repeat(100_000) });
    const { requests } = await play({ worktree: long.path, script: [DONE] });
    assert.match(requests[0]?.body ?? '', /… 68000 bytes of countersign\.world\.md left out …/);
    await long.remove();
  });

  it('sends nothing to anybody without a key', async () => {
    const { ending, requests } = await play({ worktree: folder.path, script: [DONE], apiKey: '' });
    assert.equal(ending.kind, 'failed');
    assert.equal(requests.length, 0);
  });

  it('sends the key it was given and no header from the environment', async () => {
    process.env['ANTHROPIC_CUSTOM_HEADERS'] = 'x-spy: 1\nauthorization: Bearer stolen';
    const { requests } = await play({ worktree: folder.path, script: [DONE] }).finally(
      () => delete process.env['ANTHROPIC_CUSTOM_HEADERS'],
    );
    assert.equal(requests[0]?.headers['x-spy'], undefined);
    assert.equal(requests[0]?.headers.authorization, `Bearer ${TEST_KEY}`);
  });

  it('tells a model twice that its input cannot be read, and ends at the third time', async () => {
    const wrong = { say: '', calls: [{ tool: 'edit_file', input: { file: 'a.txt' } }] };
    const { ending, requests } = await play({ worktree: folder.path, script: [wrong, wrong, wrong, DONE] });
    assert.equal(requests.length, 3);
    assert.match(requests[1]?.body ?? '', /"is_error":true/);
    assert.match(ending.kind === 'failed' ? ending.message : '', /edit_file .* 3 times in a row/);
  });

  it('lets a model correct its input', async () => {
    const unknown = { say: '', calls: [{ tool: 'teleport', input: {} }] };
    const { ending } = await play({ worktree: folder.path, script: [unknown, EDIT, unknown, DONE] });
    assert.deepEqual(ending, { kind: 'finished' });
  });

  it('ends when the turns of the budget are used up', async () => {
    const look = { say: '', calls: [{ tool: 'list_files', input: {} }] };
    const { ending, requests } = await play({
      worktree: folder.path,
      script: [look, look, look, DONE],
      run: { budget: { turns: 2, tokens: 1_000_000 } },
    });
    assert.equal(ending.kind, 'budget');
    assert.equal(requests.length, 2);
  });

  it('runs no tool of the turn that used up the tokens of the budget', async () => {
    const { ending } = await play({
      worktree: folder.path,
      script: [EDIT, DONE],
      run: { budget: { turns: 20, tokens: 100 } },
    });
    assert.equal(ending.kind, 'budget');
    assert.equal(await readFile(join(folder.path, 'a.txt'), 'utf8'), 'one\n');
  });

  it('asks the model while the files of the project come, and runs no tool before they are there', async () => {
    const empty = await makeFolder({});
    const command = { command: 'cat a.txt > seen.txt', why: 'A test.' };
    const look = { say: '', calls: [{ tool: 'run_command', input: command }] };
    let fill: () => void = () => undefined;
    const filled = new Promise<void>((resolve) => (fill = resolve));
    const { events } = await play({
      worktree: empty.path,
      script: [EDIT, look, DONE],
      misbehave: (count) => {
        // The first answer is on its way when the first file comes.
        if (count === 0) setTimeout(() => void writeFile(join(empty.path, 'a.txt'), 'one\n').then(fill), 150);
        return null;
      },
      run: { filled, allowedCommands: [command.command] },
    });
    assert.equal(await readFile(join(empty.path, 'seen.txt'), 'utf8'), 'two\n');
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'toolEnded' ? [event.ok] : [])),
      [true, true],
    );
    await empty.remove();
  });

  it('asks before each command where there is no sandbox, and obeys the answer', async () => {
    const run = (name: string) => ({
      say: '',
      calls: [{ tool: 'run_command', input: { command: `touch ${name}`, why: 'A test.' } }],
    });
    const asked: string[] = [];
    const { events } = await play({
      worktree: folder.path,
      script: [run('no'), run('once'), run('always'), run('always'), run('listed'), DONE],
      run: {
        allowedCommands: ['touch listed'],
        ask: ({ command, why }) => {
          asked.push(`${command}: ${why}`);
          return Promise.resolve(
            command.endsWith('always') ? 'always' : command.endsWith('once') ? 'once' : 'no',
          );
        },
      },
    });
    assert.deepEqual(asked, ['touch no: A test.', 'touch once: A test.', 'touch always: A test.']);
    assert.deepEqual(
      ['no', 'once', 'always', 'listed'].filter((name) => existsSync(join(folder.path, name))),
      ['once', 'always', 'listed'],
    );
    assert.deepEqual(
      events.filter(({ kind }) => kind === 'confined'),
      [{ kind: 'confined', confinement: 'asked' }],
    );
  });
});
