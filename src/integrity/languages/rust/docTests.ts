import type { Mark } from '../../inventory.js';
import { type Source, type Syntax, textOf } from '../../syntax.js';
import type { Draft, Suite } from '../drafts.js';
import { emptyBody, plainMark } from '../readBody.js';

const FENCE = /^\s*\/\/[/!]\s*```\s*(\S*)\s*$/;
const OTHER_LANGUAGE =
  /^(text|console|sh|bash|toml|json|c|cpp|python|plain|none|diff|yaml|ebnf|html|sql|txt|shell|ini|js)\b/;

/**
 * Code blocks in doc comments, which run as tests unless they say otherwise. They come and go with what is written
 * about the code, so they stand for themselves only as long as they are there.
 */
export function docTestsOf(source: Source, suite: Suite): Draft[] {
  const drafts: Draft[] = [];
  let open: Syntax | null = null;
  for (const comment of source.comments) {
    const [, words] = FENCE.exec(textOf(source, comment).trimEnd()) ?? [];
    if (words === undefined) continue;
    if (open === null) open = comment;
    else {
      const opened = FENCE.exec(textOf(source, open).trimEnd())?.[1] ?? '';
      if (!OTHER_LANGUAGE.test(opened))
        drafts.push(draftOf(source, open, { words: opened, end: comment.end, suite }));
      open = null;
    }
  }
  return drafts;
}

type Block = { readonly words: string; readonly end: number; readonly suite: Suite };

function draftOf(source: Source, open: Syntax, { words, end, suite }: Block): Draft {
  const block = { ...open, type: 'doc_test', end, children: [open] };
  return {
    framework: 'rustdoc',
    name: `documentation of ${documented(source, end)}`,
    node: block,
    block,
    body: emptyBody(false),
    suite,
    marks: marksOf(source, open, words),
    rows: null,
    opaque: true,
  };
}

function marksOf(source: Source, fence: Syntax, words: string): Mark[] {
  const place = plainMark(source, fence);
  if (/(^|,)ignore\b/.test(words)) return [{ ...place, kind: 'skipped' }];
  if (/(^|,)no_run\b/.test(words)) return [{ ...place, kind: 'skipped', condition: 'no_run' }];
  return [];
}

/** The line of code after a doc comment. */
function documented(source: Source, end: number): string {
  const [, line = 'the module'] =
    /^(?:\s*(?:\/\/[/!].*|#\[.*))*\s*([^\n{(;]*)/.exec(source.text.slice(end, end + 4000)) ?? [];
  return line.trim();
}
