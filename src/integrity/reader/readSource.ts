import type { Syntax } from '../syntax.js';
import { type Cursor, type Grammar, nodeOf } from './cursor.js';
import { statementsInto } from './statements.js';
import { type Lexicon, tokensOf } from './tokens.js';

/** What a reader of our own makes of a text; the same plain nodes that a grammar gives. */
export type OwnTree = {
  readonly root: Syntax;
  readonly comments: readonly Syntax[];
  /** Brackets, strings or comments do not add up. */
  readonly broken: boolean;
};

export type ReadText = (text: string) => OwnTree;

/**
 * Reads a text of a language with braces in time linear in its length. It never fails: what does not fit any statement
 * is passed over, token by token or bracket by bracket.
 */
export function readSource(text: string, lexicon: Lexicon, grammar: Grammar): OwnTree {
  const { tokens, comments, broken } = tokensOf(text, lexicon);
  const cursor: Cursor = { tokens, grammar, at: 0, limit: tokens.length, depth: 0 };
  const root = statementsInto(cursor, nodeOf('source_file', 0));
  root.end = text.length;
  const notes = comments.map(({ start, end }): Syntax => ({
    type: 'comment',
    field: '',
    start,
    end,
    parent: root,
    children: [],
  }));
  return { root, comments: notes, broken };
}
