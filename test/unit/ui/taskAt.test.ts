import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EditorPlace } from '../../../src/ui/taskAt.js';
import { makeTask, PROMPT_DRAFT, taskAt, taskFileDraft } from '../../../src/ui/taskAt.js';

const cart = [
  'function total(items) {',
  '  // TODO(ada): round to whole cents',
  '  let sum = 0;',
  '  for (const item of items) sum += item.price;',
  '  return sum;',
  '}',
];

describe('taskAt', () => {
  it('takes the selection, and quotes where it stands', () => {
    const draft = taskAt(inCart(2, 3, `${cart[2] ?? ''}\n${cart[3] ?? ''}`));
    assert.ok(draft);
    assert.deepEqual(draft.origin, { kind: 'selection', path: 'src/cart.js', startLine: 2, endLine: 3 });
    assert.equal(draft.suggestion, 'let sum = 0;');
    assert.equal(
      makeTask('1', draft, 'Use reduce here').prompt,
      [
        'Use reduce here',
        '',
        'From src/cart.js, lines 3 to 4:',
        '',
        '```javascript',
        '  let sum = 0;',
        '  for (const item of items) sum += item.price;',
        '```',
      ].join('\n'),
    );
  });

  it('takes the TODO at the cursor without its mark, and quotes what is around it', () => {
    const draft = taskAt(inCart(1, 1, ''));
    assert.ok(draft);
    assert.deepEqual(draft.origin, { kind: 'todo', path: 'src/cart.js', line: 1 });
    assert.equal(draft.suggestion, 'round to whole cents');
    assert.match(draft.quote, /^From src\/cart\.js, lines 1 to 6:/);
    assert.match(draft.quote, /The comment is on line 2; take it away when it is done\.$/);
  });

  it('finds TODO and FIXME in the comments of many languages, and only in comments', () => {
    const found = [
      '# TODO: cache this',
      '-- FIXME: cache this',
      '; TODO cache this',
      '% TODO: cache this',
      '<!-- TODO: cache this -->',
      '/* FIXME: cache this */',
      ' * TODO: cache this',
      'call(); // @TODO cache this',
    ];
    assert.deepEqual(
      found.map((line) => taskAt({ ...inCart(0, 0, ''), lines: [line] })?.suggestion),
      found.map(() => 'cache this'),
    );
    for (const line of ['const TODO = 1;', 'todo.push(item)', 'AUTODOC # none', '']) {
      assert.equal(taskAt({ ...inCart(0, 0, ''), lines: [line] }), null, line);
    }
  });

  it('takes the open item of a Markdown list at the cursor, and no ticked one', () => {
    const lines = ['# To do', '', '- [ ] Round to `cents`', '- [x] Sum up', '1. [ ] Add taxes'];
    const at = (line: number) =>
      taskAt({ ...inCart(line, line, ''), languageId: 'markdown', path: 'todo.md', lines });
    assert.deepEqual(at(2)?.origin, { kind: 'todo', path: 'todo.md', line: 2 });
    assert.equal(at(2)?.suggestion, 'Round to `cents`');
    assert.match(at(2)?.quote ?? '', /The item is on line 3; tick it when it is done\.$/);
    assert.equal(at(4)?.suggestion, 'Add taxes');
    assert.deepEqual(
      [0, 3].map((line) => at(line)?.origin.kind),
      ['taskFile', 'taskFile'],
    );
  });

  it('takes a whole Markdown file when nothing is selected in it', () => {
    const lines = ['# Round to cents', '', 'Everywhere.'];
    const draft = taskAt({ ...inCart(1, 1, ''), languageId: 'markdown', path: 'todo.md', lines });
    assert.ok(draft);
    assert.deepEqual(makeTask('1', draft, draft.suggestion), {
      id: '1',
      title: 'Round to cents',
      prompt: '# Round to cents\n\nEverywhere.',
      origin: { kind: 'taskFile', path: 'todo.md' },
    });
    assert.equal(taskFileDraft('empty.md', ' \n\n'), null);
  });

  it('is nothing elsewhere, so that the user is asked', () => {
    assert.equal(taskAt(inCart(4, 4, '')), null);
    assert.deepEqual(makeTask('1', PROMPT_DRAFT, 'Round to cents'), {
      id: '1',
      title: 'Round to cents',
      prompt: 'Round to cents',
      origin: { kind: 'prompt' },
    });
  });

  it('quotes so that no text can end its own quote', () => {
    const seed = Date.now();
    const line = fc.array(fc.constantFrom('`', '``', 'a', ' ', '~')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const draft = taskAt({ ...inCart(0, lines.length - 1, 'x'), lines });
        const quote = draft?.quote ?? '';
        const fence = /^(`{3,})javascript$/m.exec(quote)?.[1] ?? '';
        assert.ok(fence !== '' && quote.endsWith(`\n${fence}`));
        assert.ok(!lines.join('\n').includes(fence));
      }),
      { seed },
    );
  });
});

function inCart(startLine: number, endLine: number, selected: string): EditorPlace {
  return { path: 'src/cart.js', languageId: 'javascript', lines: cart, selected, startLine, endLine };
}
