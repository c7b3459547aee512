import type { Severity } from '../../core/flag.js';

/** What a reader who met a flag of a rule wants to know: the source of `docs/rules/<id>.md`. */
export type RulePage = {
  /** When it speaks, a sentence or two. */
  readonly says: string;
  /** Why it matters, a sentence or two. */
  readonly why: string;
  /** What decides how severe a flag is, each a clause. */
  readonly severities: readonly string[];
  /** What looks alike and is left alone, each a clause. */
  readonly silent: readonly string[];
  /** What a reviewer can do about it. */
  readonly remedy: string;
  readonly examples: readonly RuleExample[];
};

/** A change of one file, or of several, and what the rule says of it; null: nothing. A test holds it to that. */
export type RuleExample = {
  readonly title: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** What runs on both sides reported, each `file › suite › name: outcome`. */
  readonly ran?: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly severity: Severity | null;
};
