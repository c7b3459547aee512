import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shellTree } from '../../../../../src/integrity/languages/bash/shellTree.js';
import type { Syntax } from '../../../../../src/integrity/syntax.js';
import { workMs } from '../../../growth.js';

/** A tree as one line a node: its type, and the text of those that have no parts. */
function picture(text: string): string[] {
  const lines: string[] = [];
  const draw = (node: Syntax, depth: number): void => {
    const own = node.children.length === 0 ? ` ${text.slice(node.start, node.end)}` : '';
    lines.push(`${'  '.repeat(depth)}${node.field === '' ? '' : `${node.field}: `}${node.type}${own}`);
    for (const child of node.children) draw(child, depth + 1);
  };
  for (const child of shellTree(text).root.children) draw(child, 0);
  return lines;
}

describe('a shell script as a tree', () => {
  it('has a node for each command and word', () => {
    assert.deepEqual(picture('cart add "two words" $name 3 # and a comment\n'), [
      'command',
      '  raw cart',
      '  raw add',
      '  raw "two words"',
      '  variable $name',
      '  number 3',
    ]);
  });

  it('joins commands by what stands between them', () => {
    assert.deepEqual(picture('a && b || { c; }\n! d | e'), [
      'or',
      '  left: and',
      '    left: command',
      '      raw a',
      '    right: command',
      '      raw b',
      '  right: block',
      '    command',
      '      raw c',
      'not',
      '  pipeline',
      '    command',
      '      raw d',
      '    command',
      '      raw e',
    ]);
  });

  it('knows conditions, loops and functions', () => {
    assert.deepEqual(picture('if a; then\n  b\nelse\n  c\nfi\nwhile d; do e; done\nf() {\n  g\n}'), [
      'if',
      '  condition: block',
      '    command',
      '      raw a',
      '  consequence: block',
      '    command',
      '      raw b',
      '  alternative: block',
      '    command',
      '      raw c',
      'loop',
      '  condition: block',
      '    command',
      '      raw d',
      '  body: block',
      '    command',
      '      raw e',
      'function',
      '  name: raw f',
      '  body: block',
      '    command',
      '      raw g',
    ]);
  });

  it('keeps a here-document with its command', () => {
    assert.deepEqual(picture("cat <<'END' >out\nif a; then\nEND\nb"), [
      'command',
      '  raw cat',
      '  heredoc if a; then\n',
      'command',
      '  raw b',
    ]);
  });

  it("takes bats' tests for blocks", () => {
    assert.deepEqual(picture('@test "adds" {\n  [[ $a == b && ! -f c ]]\n}'), [
      'test',
      '  raw "adds"',
      '  body: block',
      '    command',
      '      raw [[',
      '      variable $a',
      '      raw ==',
      '      raw b',
      '      raw &&',
      '      raw !',
      '      raw -f',
      '      raw c',
      '      raw ]]',
    ]);
  });

  it('reads a script that stands in single quotes', () => {
    const text = "'echo '\\''a b'\\'' c'";
    const { root } = shellTree(text, { start: 1, end: text.length - 1, quoted: true });
    const words = root.children[0]?.children.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words, ['echo', "'\\''a b'\\''", 'c']);
  });

  it('never fails, and parts lie in order within what they are part of, here-documents aside', () => {
    const pieces = fc.constantFrom(
      ...[
        'if',
        'then',
        'fi',
        'do',
        'done',
        'case',
        'in',
        'esac',
        'for',
        'while',
        '{',
        '}',
        '(',
        ')',
        '((',
        '[[',
        ']]',
      ],
      ...[
        '&&',
        '||',
        ';',
        ';;',
        '|',
        '&',
        '!',
        '\n',
        '\\',
        "'",
        '"',
        '`',
        '$(',
        '${',
        'E',
        '>',
        '#',
        '@test',
      ],
      ...['a', 'a=', '()', ' ', '$x', '1'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom('', ' '), (parts, between) => {
        const text = parts.join(between);
        const check = (node: Syntax): void => {
          let at = node.start;
          for (const child of node.children) {
            assert.ok(child.start >= at && child.end >= child.start && child.end <= node.end);
            at = child.end;
            check(child);
          }
        };
        check(shellTree(text).root);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it('is read in time linear in its length, however it is nested', () => {
    for (const piece of [
      '$(',
      '"$(',
      '${',
      '{ ',
      'if ',
      '( ',
      'a && ',
      'a() ',
      '! ',
      '[[ ',
      'case x in ',
      'a=(',
      '<<E ',
    ]) {
      const text = piece.repeat(20_000);
      assert.ok(workMs(() => shellTree(text)) < 2000, piece);
    }
  });
});
