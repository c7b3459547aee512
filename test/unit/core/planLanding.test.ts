import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FileMode } from '../../../src/core/changeSet.js';
import { compose } from '../../../src/core/compose.js';
import type { FileState, LandingFile, LandingPlan, Occupant } from '../../../src/core/landing.js';
import { landingPaths, planLanding, planUndo } from '../../../src/core/planLanding.js';
import { allHunks, bytes, filePair, landingFile, text } from './arbitraries.js';

type Side = { path?: string; mode?: FileMode; bytes: string } | null;
/** Texts of plain files, or what else stands at a path. */
type Tree = Readonly<Record<string, string | FileState>>;

const SEED = 20_253;

/** What lands on a working tree: one line a write, or the first conflict. */
function landing(changes: readonly (readonly [Side, Side])[], tree: Tree): string[] {
  const files = changes.map(([base, head]) => landingFile(base, head));
  const to = new Set(files.flatMap((file) => [...allHunks(file)]));
  return drawing(planLanding(files, { from: new Set(), to }, occupants(tree)));
}

function occupants(tree: Tree): (path: string) => Occupant {
  return (path) => {
    const there = tree[path];
    if (there === undefined)
      return Object.keys(tree).some((other) => other.startsWith(`${path}/`)) ? 'folder' : 'absent';
    if (there === 'folder' || there === 'unreadable' || typeof there === 'object') return there;
    return { mode: '100644', bytes: bytes(there) };
  };
}

function drawing(plan: LandingPlan): string[] {
  if (plan.kind === 'conflict')
    return plan.conflicts.map(({ path, reason }) => `conflict at ${path}: ${reason.split('.')[0] ?? ''}`);
  const untouched = plan.untouched.map(({ path }) => `${path} is left alone`);
  const writes = plan.writes.map(({ path, after }) =>
    after === null
      ? `${path} goes`
      : `${path} = ${JSON.stringify(text(after.bytes))}${after.mode === '100644' ? '' : ` ${after.mode}`}`,
  );
  return [...writes, ...untouched];
}

const file = (path: string, content: string, mode: FileMode = '100644') => ({ path, mode, bytes: content });
const edited = [file('a', '1\n2\n3\n4\n5\n'), file('a', '1\n2\n3\n4\nfive\n')] as const;

describe('planLanding', () => {
  const picture = (
    name: string,
    changes: readonly (readonly [Side, Side])[],
    tree: Tree,
    expected: readonly string[],
  ) => {
    it(name, () => {
      assert.deepEqual(landing(changes, tree), expected);
    });
  };

  picture('writes an accepted edit', [edited], { a: '1\n2\n3\n4\n5\n' }, ['a = "1\\n2\\n3\\n4\\nfive\\n"']);
  picture('keeps what the user typed elsewhere in the file', [edited], { a: 'one\n2\n3\n4\n5\n' }, [
    'a = "one\\n2\\n3\\n4\\nfive\\n"',
  ]);
  picture('writes nothing where the edit is there already', [edited], { a: '1\n2\n3\n4\nfive\n' }, []);
  picture('is a conflict where the user typed on the same line', [edited], { a: '1\n2\n3\n4\nFIVE\n' }, [
    'conflict at a: You changed the same lines since',
  ]);
  picture('is a conflict where the user deleted the file', [edited], {}, [
    'conflict at a: It was deleted or moved since',
  ]);
  picture('is a conflict where a folder stands now', [edited], { 'a/b': '' }, [
    'conflict at a: Something that is not a readable file stands there now',
  ]);
  picture(
    'writes no file at all when one of them conflicts',
    [edited, [null, file('b', 'b')]],
    { a: 'other\n' },
    ['conflict at a: You changed the same lines since'],
  );

  picture('creates a file', [[null, file('d/b', 'b\n')]], {}, ['d/b = "b\\n"']);
  picture('creates nothing where the very file is there', [[null, file('b', 'b\n')]], { b: 'b\n' }, []);
  picture('never overwrites another file', [[null, file('b', 'b\n')]], { b: 'mine\n' }, [
    'conflict at b: Another file is already there',
  ]);
  picture('creates no file through a file', [[null, file('d/b', 'b\n')]], { d: 'file' }, [
    'conflict at d/b: A file stands where its folder has to be',
  ]);
  picture(
    'writes nothing through a symlink',
    [[null, file('d/b', 'b\n')]],
    { d: { mode: '120000', bytes: bytes('/etc') } },
    ['conflict at d/b: Its folder is a symlink, and nothing is written through one'],
  );
  picture('stops at an unreadable place', [[null, file('b', '')]], { b: 'unreadable' }, [
    'conflict at b: What stands there cannot be read',
  ]);
  picture('stops at an unreadable folder', [[null, file('d/b', '')]], { d: 'unreadable' }, [
    'conflict at d/b: Its folder cannot be read',
  ]);

  picture('deletes a file', [[file('a', 'a\n'), null]], { a: 'a\n' }, ['a goes']);
  picture('deletes nothing that is gone', [[file('a', 'a\n'), null]], {}, []);
  picture('never deletes what the user edited', [[file('a', 'a\n'), null]], { a: 'mine\n' }, [
    'conflict at a: It was to be deleted, but it was changed since',
  ]);
  picture('never deletes a folder', [[file('a', 'a\n'), null]], { a: 'folder' }, [
    'conflict at a: Something that is not a readable file stands there now',
  ]);

  picture(
    'moves a file with what the user typed in it',
    [[file('a', '1\n2\n'), file('b', '1\n2\n')]],
    { a: 'mine\n2\n' },
    ['a goes', 'b = "mine\\n2\\n"'],
  );
  picture('moves nothing that has been moved', [[file('a', '1\n'), file('b', '1\n')]], { b: '1\n' }, []);
  picture('moves no file onto another', [[file('a', '1\n'), file('b', '1\n')]], { a: '1\n', b: '2\n' }, [
    'conflict at b: Another file is already there',
  ]);
  picture(
    'changes the case of a name where both names find the file',
    [[file('a', '1\n'), file('A', '1\n')]],
    { a: '1\n', A: '1\n' },
    ['a goes', 'A = "1\\n"'],
  );
  picture(
    'swaps two files',
    [
      [file('a', '1\n'), file('b', '1\n')],
      [file('b', '2\n'), file('a', '2\n')],
    ],
    { a: '1\n', b: '2\n' },
    ['a = "2\\n"', 'b = "1\\n"'],
  );
  picture(
    'puts a folder in place of a file',
    [
      [file('a', '1\n'), null],
      [null, file('a/b', '2\n')],
    ],
    { a: '1\n' },
    ['a goes', 'a/b = "2\\n"'],
  );
  picture(
    'puts a file in place of a folder',
    [
      [file('a/b', '1\n'), null],
      [null, file('a', '2\n')],
    ],
    { 'a/b': '1\n' },
    ['a/b goes', 'a = "2\\n"'],
  );
  picture('leaves a folder that it does not empty', [[null, file('a', '2\n')]], { 'a/b': '1\n' }, [
    'conflict at a: A folder is already there',
  ]);
  picture(
    'refuses two changes that meet at one path',
    [
      [null, file('b', '1\n')],
      [file('a', '2\n'), file('b', '2\n')],
    ],
    { a: '2\n' },
    ['conflict at b: Two changes would both put a file there'],
  );

  picture(
    'sets the executable bit beside an edit of the user',
    [[file('a', '1\n'), file('a', '1\n', '100755')]],
    { a: 'mine\n' },
    ['a = "mine\\n" 100755'],
  );
  picture(
    'replaces a binary file that nobody touched',
    [[file('a', '\0a'), file('a', '\0b')]],
    { a: '\0a' },
    ['a = "\\u0000b"'],
  );
  picture('never merges a binary file', [[file('a', '\0a'), file('a', '\0b')]], { a: '\0c' }, [
    'conflict at a: It was changed since in a way that cannot be merged line by line',
  ]);
  picture(
    'never merges a symlink with a file',
    [[file('a', 'b', '120000'), file('a', 'c', '120000')]],
    { a: 'text' },
    ['conflict at a: It was changed since in a way that cannot be merged line by line'],
  );
  picture('refuses a symlink out of the repository', [[null, file('d/a', '../../etc', '120000')]], {}, [
    'conflict at d/a: This symlink leads out of the repository or into the folder of git',
  ]);
  picture('makes a symlink inside the repository', [[null, file('d/a', '../b', '120000')]], {}, [
    'd/a = "../b" 120000',
  ]);
  picture('refuses a path into the folder of git', [[null, file('.GIT/hooks/x', '')]], {}, [
    "conflict at .GIT/hooks/x: This path is refused: it is in git's own folder",
  ]);
  picture('leaves submodules alone', [[file('sub', '', '160000'), null]], { sub: 'folder' }, [
    'sub is left alone',
  ]);
  picture(
    'writes what runs code last',
    [
      [null, file('package.json', '{}')],
      [null, file('z', '')],
    ],
    {},
    ['z = ""', 'package.json = "{}"'],
  );

  it('takes rejected hunks out of a working tree that holds them all', () => {
    const found = landingFile(file('a', '1\n2\n3\n'), file('a', 'one\n2\nthree\n'));
    const [first, last] = [...allHunks(found)];
    assert.ok(first !== undefined && last !== undefined);
    const plan = planLanding(
      [found],
      { from: allHunks(found), to: new Set([last]) },
      occupants({ a: 'one\n2\nthree\n' }),
    );
    assert.deepEqual(drawing(plan), ['a = "1\\n2\\nthree\\n"']);
  });

  it('names the hunks of each write', () => {
    const found = landingFile(...edited);
    const plan = planLanding(
      [found],
      { from: new Set(), to: allHunks(found) },
      occupants({ a: '1\n2\n3\n4\n5\n' }),
    );
    assert.deepEqual(plan.kind === 'ready' && plan.writes.map(({ hunks }) => hunks), [[...allHunks(found)]]);
  });

  it('plans the composed bytes on an untouched tree, and back again (2,000 pairs, any subset)', () => {
    fc.assert(
      fc.property(filePair, fc.infiniteStream(fc.boolean()), ({ base, head }, choice) => {
        fc.pre(!Buffer.from(base).equals(head));
        const found = landingFile({ bytes: base }, { bytes: head });
        const to = new Set([...allHunks(found)].filter(() => choice.next().value));
        assertWayBack(found, to, base);
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  function assertWayBack(found: LandingFile, to: ReadonlySet<string>, base: Uint8Array): void {
    const at = (content: Uint8Array) => (): Occupant => ({ mode: '100644', bytes: content });
    const there = planLanding([found], { from: new Set(), to }, at(base));
    assert.ok(there.kind === 'ready');
    const [write] = there.writes;
    const landed = write?.after?.bytes ?? base;
    assert.equal(text(landed), text(compose(found, to)?.bytes ?? base));
    const back = planUndo(there.writes, at(landed));
    assert.ok(back.kind === 'ready');
    assert.equal(text(back.writes[0]?.after?.bytes ?? landed), text(base));
  }
});

describe('planUndo', () => {
  const state = (content: string) => ({ mode: '100644', bytes: bytes(content) }) as const;
  const written = [{ path: 'a', before: state('1\n2\n3\n'), after: state('1\n2\nthree\n') }];

  it('keeps what the user typed after the landing', () => {
    assert.deepEqual(drawing(planUndo(written, occupants({ a: 'one\n2\nthree\n' }))), [
      'a = "one\\n2\\n3\\n"',
    ]);
  });

  it('is a conflict where the user typed on what landed', () => {
    assert.equal(planUndo(written, occupants({ a: '1\n2\nTHREE\n' })).kind, 'conflict');
  });

  it('takes back a created file and brings back a deleted one', () => {
    const records = [
      { path: 'new', before: null, after: state('n\n') },
      { path: 'old', before: state('o\n'), after: null },
    ];
    assert.deepEqual(drawing(planUndo(records, occupants({ new: 'n\n' }))), ['new goes', 'old = "o\\n"']);
  });
});

describe('landingPaths', () => {
  it('names every path once, after the folders above it', () => {
    assert.deepEqual(landingPaths(['a/b/c', 'a/d', 'e']), ['a', 'a/b', 'a/b/c', 'a/d', 'e']);
  });
});
