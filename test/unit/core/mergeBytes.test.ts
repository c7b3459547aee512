import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { mergeBytes } from '../../../src/core/mergeBytes.js';
import { bytes, filePair, text } from './arbitraries.js';

const SEED = 20_254;

describe('mergeBytes', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'merge-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const merged = (ancestor: string, current: string, target: string): string => {
    const merge = mergeBytes(bytes(ancestor), bytes(current), bytes(target));
    return merge.kind === 'merged' ? text(merge.bytes) : `conflict ${JSON.stringify(merge.ranges)}`;
  };

  /** Git's answer, or null where it says conflict. */
  const byGit = (...texts: readonly [string, string, string]): string | null => {
    const [ancestor, current, target] = texts.map((each, index) => {
      const path = join(folder, String(index));
      writeFileSync(path, each, 'latin1');
      return path;
    });
    const run = spawnSync('git', ['merge-file', '-p', current ?? '', ancestor ?? '', target ?? ''], {
      encoding: 'latin1',
    });
    return run.status === 0 ? run.stdout : null;
  };

  it('puts changes of both sides together', () => {
    assert.equal(merged('a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n'), 'A\nb\nC\n');
  });

  it('makes the same change once', () => {
    assert.equal(merged('a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'A\nb\nc\nD\n'), 'A\nb\nc\nD\n');
  });

  it('is a conflict where both sides change a line, and names the lines', () => {
    assert.equal(merged('a\nb\nc\n', 'a\nx\nc\n', 'a\ny\nc\n'), 'conflict [{"start":1,"end":2}]');
  });

  it('is a conflict where changes touch', () => {
    assert.equal(merged('a\nb\nc\n', 'A\nb\nc\n', 'a\nB\nc\n'), 'conflict [{"start":0,"end":2}]');
  });

  it('takes the whole of one side where the other did nothing, to the byte', () => {
    fc.assert(
      fc.property(filePair, ({ base, head }) => {
        for (const sides of [
          [base, head, base],
          [base, base, head],
          [base, head, head],
        ] as const) {
          const merge = mergeBytes(...sides);
          assert.equal(merge.kind === 'merged' && text(merge.bytes), text(head));
        }
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  it(`agrees with git merge-file, or is more careful (150 random triples, seed ${SEED})`, () => {
    const line = fc.integer({ min: 0, max: 39 }).map((n) => `line ${n}\n`);
    const edit = fc.tuple(fc.nat(25), fc.nat(2), fc.array(line, { maxLength: 2 }));
    const triple = fc.tuple(
      fc.array(line, { maxLength: 25 }),
      fc.array(edit, { maxLength: 2 }),
      fc.array(edit, { maxLength: 2 }),
    );
    let agreed = 0;
    fc.assert(
      fc.property(triple, ([lines, ours, theirs]) => {
        const edits = (list: typeof ours) =>
          list.reduce((all, [at, cut, put]) => all.toSpliced(at, cut, ...put), lines).join('');
        const texts = [lines.join(''), edits(ours), edits(theirs)] as const;
        const git = byGit(...texts);
        const we = merged(...texts);
        if (!we.startsWith('conflict')) assert.equal(we, git);
        if (git === null || we === git) agreed++;
      }),
      { numRuns: 150, seed: SEED },
    );
    assert.ok(agreed >= 145, `agreed on ${agreed} of 150`);
  });

  it('never takes a similar block above for its own (every place among repeated blocks)', () => {
    const block = (n: number) => `function f${n}() {\n  start();\n  work();\n  end();\n}\n\n`;
    const edited = block(7).replace('work', 'workHarder');
    for (let count = 1; count < 6; count++) {
      for (let place = 0; place < count; place++) {
        const blocks = Array.from({ length: count }, () => block(7));
        const ancestor = blocks.join('');
        const target = blocks.with(place, edited).join('');
        const current = `${block(7)}${ancestor}`;
        const git = byGit(ancestor, current, target);
        const we = merged(ancestor, current, target);
        if (!we.startsWith('conflict')) assert.equal(we, git ?? we);
      }
    }
  });

  it('places an edit rightly when a similar block with a name of its own is added above', () => {
    const block = (name: string) => `function ${name}() {\n  start();\n  work();\n  end();\n}\n\n`;
    const ancestor = block('a') + block('b') + block('c');
    const target = ancestor.replace(block('b'), block('b').replace('work', 'workHarder'));
    const current = block('new') + ancestor;
    assert.equal(merged(ancestor, current, target), block('new') + target);
  });
});
