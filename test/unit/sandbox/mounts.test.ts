import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { detectConfinement } from '../../../src/sandbox/confinement.js';
import { liveText } from '../../../src/sandbox/liveText.js';
import { type CommandRequest, runCommand } from '../../../src/sandbox/runCommand.js';
import { type Folder, makeFolder, SUPERVISOR } from '../../fakes/agentRun.js';

describe('what a command is shown beside its worktree', () => {
  let outside: Folder;
  let worktree: Folder;

  before(async () => {
    outside = await makeFolder({ 'packages/one.txt': 'one', 'reports/old.txt': 'old', 'secret/key': 'key' });
    worktree = await makeFolder({ 'sub/a.txt': 'a' });
  });

  after(() => Promise.all([outside.remove(), worktree.remove()]));

  const run = async (command: string, change: Partial<CommandRequest> = {}): Promise<string> => {
    const result = await runCommand({
      command,
      worktree: worktree.path,
      hidden: [outside.path],
      session: 'mounts',
      confinement: await detectConfinement(),
      supervisor: SUPERVISOR,
      signal: new AbortController().signal,
      timeoutMs: 20_000,
      outputCap: 10_000,
      ...change,
    });
    return result.kind === 'notStarted' ? result.why : result.output;
  };

  it('is read-only or writable as it is said, and nothing beside it is there', async () => {
    const [packages, reports] = [join(outside.path, 'packages'), join(outside.path, 'reports')];
    const mounts = [
      { source: packages, target: join(worktree.path, 'shown'), writable: false },
      { source: reports, target: reports, writable: true },
    ];
    const command = `cat shown/one.txt; touch shown/new 2>&1; echo new > ${reports}/new.txt; cat ${outside.path}/secret/key 2>&1; ls ${outside.path}`;
    const printed = await run(command, { mounts });
    assert.match(printed, /^one/);
    assert.match(printed, /Read-only file system/);
    assert.match(printed, /secret\/key: No such file or directory\nreports\n$/);
    assert.equal(await readFile(join(reports, 'new.txt'), 'utf8'), 'new\n');
  });

  it('is the folder it starts in, and what its environment has', async () => {
    const printed = await run('cat a.txt; echo " $OWN"', { folder: 'sub', environment: { OWN: 'yes' } });
    assert.equal(printed, 'a yes\n');
  });

  it('is told on as it comes', async () => {
    const told: string[] = [];
    await run('echo one; sleep 0.3; echo two', { onOutput: (text) => told.push(text) });
    assert.deepEqual(told, ['one\n', 'two\n']);
  });
});

describe('the live text of a stream', () => {
  it('is the whole text however its bytes are cut, and no control sequence is in it', async () => {
    const part = fc.constantFrom(
      'a',
      'é',
      '😀',
      '\n',
      '\x1b[31mred\x1b[0m',
      '\x1b]0;title\x07',
      'x'.repeat(90),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part), fc.array(fc.integer({ min: 1, max: 9 })), async (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''));
        const told: string[] = [];
        const stream = Readable.from(pieces(bytes, cuts));
        liveText(stream, (text) => told.push(text));
        await new Promise((done) => stream.on('end', done));
        const plain = parts.map((each) =>
          each.replace('\x1b[31mred\x1b[0m', 'red').replace('\x1b]0;title\x07', ''),
        );
        assert.equal(told.join(''), plain.join(''));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

function pieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;
  for (const cut of cuts) {
    if (at < bytes.length) found.push(bytes.subarray(at, at + cut));
    at += cut;
  }
  return at < bytes.length ? [...found, bytes.subarray(at)] : found;
}
