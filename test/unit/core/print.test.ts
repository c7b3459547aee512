import assert from 'node:assert/strict';
import { count, describeHunk, printProgress, visibleText } from '../../../src/core/print.js';
import { landingFile } from './arbitraries.js';

type Side = Parameters<typeof landingFile>[0];

const described = (base: Side, head: Side): string => {
  const { change } = landingFile(base, head);
  return change.hunks.map((hunk) => describeHunk(change, hunk)).join('; ');
};
const wide = Uint8Array.from(Buffer.from('\uFEFFa', 'utf16le'));
const commit = { bytes: '1', mode: '160000' } as const;

describe('visibleText', () => {
  const picture = (text: string, expected: string) => {
    it(`shows ${JSON.stringify(text)} as ${expected}`, () => {
      assert.equal(visibleText(text), expected);
      assert.equal(visibleText(expected), expected);
    });
  };
  picture('src/naïve 日本語.ts', 'src/naïve 日本語.ts');
  picture('a\u202egpj.exe', 'a\\u{202e}gpj.exe');
  picture('a\nb', 'a\\u{a}b');
  picture('\u001b[31m', '\\u{1b}[31m');
  picture('zero\u200bwidth', 'zero\\u{200b}width');
  picture('tag\u{e0041}', 'tag\\u{e0041}');
  picture('\ttabs stay', '\ttabs stay');
  picture('lone \ud800', 'lone \\u{d800}');
});

describe('describeHunk', () => {
  const picture = (expected: string, base: Side, head: Side) => {
    it(expected, () => {
      assert.equal(described(base, head), expected);
    });
  };
  picture('line 2: 1 removed, 1 added', { bytes: 'a\nb\n' }, { bytes: 'a\nB\n' });
  picture('lines 2–3: 2 added', { bytes: 'a\n' }, { bytes: 'a\nb\nc\n' });
  picture('line 1: 1 removed', { bytes: 'a\nb\n' }, { bytes: 'b\n' });
  picture('lines 1–2: line endings changed', { bytes: 'a\nb\n' }, { bytes: 'a\r\nb\r\n' });
  picture('byte order mark added or removed', { bytes: 'a\n' }, { bytes: '\uFEFFa\n' });
  picture('executable bit set', { bytes: 'a' }, { bytes: 'a', mode: '100755' });
  picture('executable bit removed', { bytes: 'a', mode: '100755' }, { bytes: 'a' });
  picture('moved from a to b\\u{202e}', { bytes: 'a', path: 'a' }, { bytes: 'a', path: 'b\u202e' });
  picture('file created', null, { bytes: 'a' });
  picture('executable file created', null, { bytes: 'a', mode: '100755' });
  picture('symlink deleted', { bytes: 'a', mode: '120000' }, null);
  picture('file became symlink', { bytes: 'a' }, { bytes: 'a', mode: '120000' });
  picture('symlink points elsewhere', { bytes: 'a', mode: '120000' }, { bytes: 'b', mode: '120000' });
  picture('binary file replaced', { bytes: '\0' }, { bytes: '\0\0' });
  picture('file in UTF-16 or UTF-32 replaced', { bytes: 'a' }, { bytes: wide });
  picture('submodule added', null, commit);
  picture('submodule removed', commit, null);
  picture('submodule moved to another commit', commit, { ...commit, bytes: '2' });
});

describe('count and printProgress', () => {
  it('say numbers with their nouns', () => {
    assert.equal(count(1, 'hunk'), '1 hunk');
    assert.equal(count(0, 'hunk'), '0 hunks');
    assert.equal(count(2, 'entry', 'entries'), '2 entries');
    assert.equal(
      printProgress({ total: 7, accepted: 2, rejected: 1 }),
      '3 of 7 hunks decided: 2 accepted, 1 rejected',
    );
    assert.equal(printProgress({ total: 1, accepted: 0, rejected: 0 }), '0 of 1 hunk decided');
  });
});
