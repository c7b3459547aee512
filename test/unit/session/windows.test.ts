import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sessions, SessionView } from '../../../src/session/sessions.js';
import {
  aTask,
  closeWindow,
  hunksIn,
  makeRoom,
  type Room,
  runAgent,
  settled,
  until,
  writing,
} from './room.js';

describe('Two windows on one repository', () => {
  let room: Room;
  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': 'one\n', 'b.txt': 'b\n' });
  });
  afterEach(() => room.close());

  it('show the same session; one may change it, and the other follows and takes over', async () => {
    const { root } = room.repository;
    const first = room.open(writing({ 'a.txt': 'two\n' }));
    const { session, ...rest } = await runAgent(first, root);
    const hunks = hunksIn({ session, ...rest });
    const second = room.open();
    await second.restore([root]);
    const seen = second.get(session.id);
    assert.equal(seen?.readOnly, true);
    assert.deepEqual(hunksIn(seen), hunks);
    for (const refused of [
      () => second.decide(session.id, hunks, 'accepted'),
      () => second.land(session.id),
      () => second.discard(session.id),
      () => second.refresh(session.id),
    ]) {
      await assert.rejects(refused, /Another window works on this session\. Go on there/);
    }
    await first.decide(session.id, hunks, 'accepted');
    await until(second, session.id, ({ review }) => review?.decisions.size === 1);
    await closeWindow(first);
    const taken = await until(second, session.id, ({ readOnly }) => !readOnly);
    assert.equal(taken.review?.decisions.size, 1);
    assert.equal((await second.land(session.id)).kind, 'landed');
  });

  it('see the sessions that the other one starts and removes', async () => {
    const { root } = room.repository;
    const [first, second] = [room.open(writing({ 'a.txt': 'two\n' })), room.open()];
    await second.restore([root]);
    const { session } = await runAgent(first, root);
    await until(second, session.id, () => true);
    await first.discard(session.id);
    await first.remove(session.id);
    await untilGone(second, session.id);
  });

  it('show a window only the sessions of its own folders', async () => {
    const first = room.open(writing({ 'a.txt': 'two\n' }));
    await runAgent(first, room.repository.root);
    const elsewhere = room.open();
    await elsewhere.restore([room.storage]);
    assert.deepEqual(elsewhere.all(), []);
  });
});

describe('A session whose window died', () => {
  let room: Room;
  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': 'one\n' });
  });
  afterEach(() => room.close());

  it('is interrupted, and what was made comes to review with what it had cost', async () => {
    const { root } = room.repository;
    const first = room.open(async (run) => {
      const usage = { input: 7, output: 3, cacheRead: 0, cacheWrite: 0 };
      const turn = { turn: 1, requestedModel: 'm', servedModel: 'served', requestId: null, usage };
      run.emit({ kind: 'turnEnded', stopReason: 'tool_use', ...turn });
      await writing({ 'a.txt': 'half\n' })(run);
      return untilAborted(run.signal);
    });
    const id = await first.startAgent({ folder: root, task: aTask, agent: 'script', model: 'm' });
    await until(first, id, ({ session }) => session.account.turns === 1);
    await until(first, id, ({ session }) => session.state.kind === 'running');
    await new Promise((wake) => setTimeout(wake, 100));
    await closeWindow(first);

    const second = room.open();
    const states: string[] = [];
    second.onDidChange((changed) => states.push(second.get(changed)?.session.state.kind ?? 'gone'));
    await second.restore([root]);
    const view = await settled(second, id);
    assert.deepEqual(states, ['interrupted', 'reviewing']);
    assert.deepEqual(view.session.state, { kind: 'reviewing', ending: { kind: 'interrupted' } });
    assert.equal(view.session.account.inputTokens, 7);
    assert.deepEqual(view.session.account.servedBy, ['served']);
    assert.equal(hunksIn(view).length, 1);
  });

  it('is closed when it had made nothing yet', async () => {
    const { root } = room.repository;
    const first = room.open(undefined, { createWorktree: (_, signal) => untilAborted(signal) });
    const id = await first.startAgent({ folder: root, task: aTask, agent: 'script', model: 'm' });
    await closeWindow(first);
    const second = room.open();
    await second.restore([root]);
    const view = await settled(second, id);
    assert.deepEqual(view.session.state, { kind: 'closed', ending: { kind: 'interrupted' } });
  });
});

describe('A session whose window died before all its files were there', () => {
  let room: Room;
  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': 'one\n', 'AGENTS.md': 'Use tabs.\n' });
  });
  afterEach(() => room.close());

  it('has deleted nothing: it is closed, and its worktree goes', async () => {
    const { root } = room.repository;
    let begin: (path: string) => void = () => undefined;
    const begun = new Promise<string>((resolve) => (begin = resolve));
    const first = room.open(undefined, {
      fillWorktree: ({ path }, signal) => {
        begin(path);
        return untilAborted(signal);
      },
    });
    const id = await first.startAgent({ folder: root, task: aTask, agent: 'script', model: 'm' });
    const worktree = await begun;
    await closeWindow(first);
    assert.deepEqual((await readdir(worktree)).sort(), ['.git', 'AGENTS.md']);
    const second = room.open();
    await second.restore([root]);
    const view = await settled(second, id);
    assert.deepEqual(view.session.state, { kind: 'closed', ending: { kind: 'interrupted' } });
    await assert.rejects(readdir(worktree), /ENOENT/);
  });
});

describe('Storage', () => {
  let room: Room;
  let id: string;
  beforeEach(async () => {
    room = await makeRoom({ 'a.txt': 'one\n', 'b.txt': 'b\n', 'c.txt': 'c\n' });
    const window = room.open(writing({ 'a.txt': 'two\n', 'b.txt': 'B\n', 'c.txt': 'C\n' }));
    const view = await runAgent(window, room.repository.root);
    id = view.session.id;
    for (const hunk of hunksIn(view)) await window.decide(id, [hunk], 'accepted');
    await closeWindow(window);
  });
  afterEach(() => room.close());

  const fileAt = (...names: string[]) => join(room.storage, 'sessions', id, ...names);
  const reopen = async (): Promise<SessionView> => {
    const window = room.open();
    await window.restore([room.repository.root]);
    return get(window, id);
  };

  for (const name of ['session.json', 'rounds/1/changes.json']) {
    it(`is left alone when a newer version wrote ${name}`, async () => {
      const newer = JSON.stringify({
        ...(JSON.parse(await readFile(fileAt(name), 'utf8')) as object),
        version: 2,
        unheardOf: true,
      });
      await writeFile(fileAt(name), newer);
      const view = await reopen();
      assert.match(view.notice ?? '', /made by a newer version of Countersign\. Update the extension/);
      assert.equal(view.session.title, 'Make it new');
      assert.equal(view.readOnly, true);
      assert.equal(view.review, null);
      assert.equal(await readFile(fileAt(name), 'utf8'), newer);
      assert((await readdir(fileAt())).includes('session.json'));
    });
  }

  it('says which file is damaged, and touches none', async () => {
    await writeFile(fileAt('session.json'), '{"version":1,');
    const view = await reopen();
    assert.match(view.notice ?? '', /session\.json is damaged\. Its files were left as they are\./);
  });

  it('drops a last decision that a crash cut, without a word: nobody was told it was saved', async () => {
    const file = fileAt('rounds', '1', 'decisions.jsonl');
    const text = await readFile(file, 'utf8');
    for (const cut of [1, 10, 100]) {
      await writeFile(file, text.slice(0, -cut));
      const window = room.open();
      await window.restore([room.repository.root]);
      const view = get(window, id);
      assert.equal(view.review?.decisions.size, 2, `cut by ${cut}`);
      assert.equal(view.notice, null);
      await closeWindow(window);
    }
    const window = room.open();
    await window.restore([room.repository.root]);
    await window.decide(id, hunksIn(get(window, id)), 'rejected');
    await closeWindow(window);
    assert.deepEqual([...((await reopen()).review?.decisions.values() ?? [])], Array(3).fill('rejected'));
  });

  it('takes a line once that was written twice', async () => {
    const file = fileAt('rounds', '1', 'decisions.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [...lines.slice(0, -1), lines.at(-2), ''].join('\n'));
    const view = await reopen();
    assert.equal(view.review?.decisions.size, 3);
    assert.equal(view.notice, null);
  });

  it('keeps all other decisions when one is damaged anywhere, and says so', async () => {
    const file = fileAt('rounds', '1', 'decisions.jsonl');
    const bytes = await readFile(file);
    const firstLine = bytes.indexOf('\n');
    for (let bit = 3; bit < firstLine * 8; bit += 97) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(file, flipped);
      const window = room.open();
      await window.restore([room.repository.root]);
      const view = get(window, id);
      assert((view.review?.decisions.size ?? 0) >= 1, `bit ${bit}`);
      assert((view.review?.decisions.size ?? 0) < 3, `bit ${bit}`);
      assert.match(view.notice ?? '', /could not be read, for the journal was damaged/, `bit ${bit}`);
      await closeWindow(window);
    }
  });

  it('that was deleted while open fails with a sentence, and shows nothing that was not saved', async () => {
    const window = room.open();
    await window.restore([room.repository.root]);
    const before = get(window, id);
    await rm(fileAt(), { recursive: true });
    const refused = /could not be saved: its folder is gone\. Reload the window/;
    await assert.rejects(window.decide(id, hunksIn(before), 'rejected'), refused);
    assert.deepEqual(get(window, id), before);
  });

  it('restores 200 sessions quickly', async () => {
    const { cp } = await import('node:fs/promises');
    const saved = JSON.parse(await readFile(fileAt('session.json'), 'utf8')) as { session: object };
    for (let copy = 0; copy < 199; copy += 1) {
      const name = `copy-${copy}`;
      const folder = join(room.storage, 'sessions', name);
      await cp(fileAt(), folder, { recursive: true });
      const session = { ...saved.session, id: name };
      await writeFile(join(folder, 'session.json'), JSON.stringify({ ...saved, session }));
    }
    const window = room.open();
    const began = process.cpuUsage();
    await window.restore([room.repository.root]);
    const { user, system } = process.cpuUsage(began);
    assert.equal(window.all().length, 200);
    assert(user + system < 3_000_000, `${user + system} µs`);
  });
});

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}

function untilGone(window: Sessions, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = window.onDidChange(() => {
      if (window.get(id) !== undefined) return;
      stop();
      resolve();
    });
  });
}

function get(window: Sessions, id: string): SessionView {
  const view = window.get(id);
  assert(view !== undefined);
  return view;
}
