import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBlobs } from '../../../src/git/readBlobs.js';
import { readPath } from '../../../src/git/readPath.js';
import { createScanner } from '../../../src/integrity/scan.js';
import type { Ports } from '../../../src/session/ports.js';
import type { SessionView } from '../../../src/session/sessions.js';
import { grammarsFolder } from '../integrity/scanTexts.js';
import { makeRoom, type Room, runAgent, settled, writing } from './room.js';

const ADDS = "it('adds', () => {\n  expect(1 + 1).toBe(2);\n});\n";
const SKIPS = ADDS.replace('it(', 'it.skip(');
const OFF = '{ "severities": { "TI101": "off" } }\n';

describe('The countersign.json of a review', () => {
  const scanner = createScanner({ grammars: grammarsFolder() });
  /** As the worker scans. */
  const scan: Ports['scan'] = ({ repository, changeSet, evidence, judgedBy }) => {
    const commits = { base: changeSet.baseCommit, head: changeSet.headCommit };
    return scanner.scan({
      changeSet,
      evidence,
      judgedBy,
      read: (oids) => readBlobs(repository, oids),
      readPath: (side, path) => readPath(repository, commits[side], path),
    });
  };
  let room: Room;
  afterEach(() => room.close());

  const rulesOf = ({ review }: SessionView): string[] => (review?.flags ?? []).map(({ rule }) => rule).sort();

  it('is the base’s for an agent, who cannot excuse itself, not even after an edit of its head', async () => {
    room = await makeRoom({ 'a.test.js': ADDS });
    const window = room.open(writing({ 'a.test.js': SKIPS, 'countersign.json': OFF }), { scan });
    const view = await runAgent(window, room.repository.root);
    assert.deepEqual(rulesOf(view), ['TI101', 'TI503']);
    await window.editHead(view.session.id, 'a.test.js', Buffer.from(`${SKIPS}// seen\n`));
    const edited = window.get(view.session.id);
    assert.ok(edited && edited.review?.changeSet !== view.review?.changeSet);
    assert.deepEqual(rulesOf(edited), ['TI101', 'TI503']);
  });

  it('is the one that was there when the agent leaves it alone', async () => {
    room = await makeRoom({ 'a.test.js': ADDS, 'countersign.json': OFF });
    const window = room.open(writing({ 'a.test.js': SKIPS }), { scan });
    assert.deepEqual(rulesOf(await runAgent(window, room.repository.root)), []);
  });

  it('is the head’s for what a person changed', async () => {
    room = await makeRoom({ 'a.test.js': ADDS });
    const { root } = room.repository;
    await writeFile(join(root, 'a.test.js'), SKIPS);
    await writeFile(join(root, 'countersign.json'), OFF);
    const window = room.open(undefined, { scan });
    const id = await window.reviewWorkingTree(root);
    assert.deepEqual(rulesOf(await settled(window, id)), ['TI503']);
  });
});
