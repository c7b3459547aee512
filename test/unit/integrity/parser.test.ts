import fc from 'fast-check';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createParser, type Parsed } from '../../../src/integrity/parser.js';
import type { Syntax } from '../../../src/integrity/syntax.js';
import { changeSetOf, grammarsFolder } from './scanTexts.js';

const GRAMMARS = {
  'test/unit/integrity/deletions.test.ts': ['tree-sitter-typescript'],
  'node_modules/fast-uri/test/parse.test.js': ['tree-sitter-javascript'],
  'sums.py': ['tree-sitter-python'],
};
const PYTHON = `# Sums.
import pytest

class TestSums:
    """Adds."""
    @pytest.mark.slow  # why
    def test_adds(self):
        for a, b in [(1, 2), (3, 4)]:
            assert add(a, b) == a + b

def test_more():
    with pytest.raises(ValueError):
        add("a")
`;

type Outline = readonly [string, string, number, number, readonly Outline[]];

function outline({ type, field, start, end, children }: Syntax): Outline {
  return [type, field, start, end, children.map(outline)];
}

function read(parsed: Parsed | null): unknown {
  if (parsed?.kind !== 'parsed') return parsed;
  return [parsed.broken, outline(parsed.source.root), parsed.source.comments.map(outline)];
}

describe('reading only what the hunks touch', () => {
  const parse = createParser(grammarsFolder());
  const edit = fc.record({
    at: fc.nat(400),
    cut: fc.nat(3),
    put: fc.array(
      fc.constantFrom('', '  x();', '// note', 'const a = {', '}', "it('a', () => {});", '    pass', '"""'),
      {
        maxLength: 3,
      },
    ),
  });
  for (const [path, grammars] of Object.entries(GRAMMARS)) {
    it(`gives the tree that reading all of it gives: ${path}`, async () => {
      const before = path.endsWith('.py') ? PYTHON : fs.readFileSync(path, 'utf8');
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
          const lines = before.split('\n');
          for (const { at, cut, put } of edits) lines.splice(at % lines.length, cut, ...put);
          const after = lines.join('\n');
          const hunks = changeSetOf({ [path]: before }, { [path]: after }).files[0]?.hunks ?? [];
          const [base, head] = [
            { path, text: before, grammars },
            { path, text: after, grammars },
          ];
          const both = await parse({ base, head, hunks });
          const alone = await parse({ base: null, head, hunks: [] });
          if (alone.head?.kind === 'parsed' && alone.head.broken) return;
          assert.deepEqual(read(both.head), read(alone.head));
        }),
        { numRuns: 60, seed: 20_261_121 },
      );
    });
  }
});
