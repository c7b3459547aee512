import type { Effect, PatternKind } from '../runnerConfig.js';

/**
 * What a key of a configuration file means. `at`: the names of keys from the outside in, with dots between; `*` is any key
 * or item, and `**` any number of them.
 */
export type Row = {
  readonly at: string;
  readonly weaker: string;
  readonly effect: Effect;
  readonly aside: boolean;
} & (
  | { readonly as: 'lax' }
  | { readonly as: 'strict'; readonly absent: boolean }
  | { readonly as: 'floor' | 'ceiling'; readonly absent: number }
  | { readonly as: 'severity' }
  /** Each item asks less. */
  | { readonly as: 'exempt'; readonly excludes: PatternKind | null }
  /** Each item asks more. */
  | { readonly as: 'require'; readonly excludes: PatternKind | null }
  /** Any other value than the one before asks less, as far as one can tell. */
  | { readonly as: 'filter'; readonly unless: RegExp | null }
  /** Options of a program, as on its command line. */
  | { readonly as: 'options'; readonly program: string }
);

type About = { readonly weaker?: string; readonly effect?: Effect; readonly aside?: boolean };

const threshold = { effect: 'threshold' as const, aside: false };

/** True asks less. */
export function lax(at: string, weaker: string, about: About = {}): Row {
  return { as: 'lax', at, ...threshold, effect: 'outcome', ...about, weaker };
}

/** False asks less. */
export function strict(at: string, weaker: string, about: About & { readonly absent?: boolean } = {}): Row {
  return { as: 'strict', at, absent: false, ...threshold, ...about, weaker };
}

/** A smaller number asks less; so does leaving it out. */
export function floor(at: string, weaker = 'asks for less coverage', about: About = {}): Row {
  return { as: 'floor', at, absent: Number.NEGATIVE_INFINITY, ...threshold, ...about, weaker };
}

/** A larger number asks less. `absent`: what holds without it. */
export function ceiling(at: string, weaker: string, absent: number): Row {
  return { as: 'ceiling', at, absent, ...threshold, weaker };
}

/** A lint rule: `off`, `warn`, `error` or 0, 1, 2, alone or first in a list. */
export function severity(at: string): Row {
  return { as: 'severity', at, ...threshold, aside: true, weaker: 'heeds a lint rule less' };
}

/** Each item asks less: a lint that is let pass, or files that are left out, by a pattern that says which. */
export function exempt(
  at: string,
  weaker: string,
  about: About & { readonly excludes?: PatternKind } = {},
): Row {
  const excludes = weaker.startsWith('leaves files out') ? 'part' : null;
  return { as: 'exempt', at, excludes, ...threshold, aside: true, ...about, weaker };
}

/** Each item asks more: a lint that is turned on, a suite that is run. */
export function require(
  at: string,
  weaker: string,
  about: About & { readonly excludes?: PatternKind } = {},
): Row {
  return { as: 'require', at, excludes: null, ...threshold, aside: true, ...about, weaker };
}

/** Leaves tests out by their names or tags; with an item that matches `unless` it does not. */
export function filter(
  at: string,
  weaker = 'leaves tests out by their names or tags',
  unless: RegExp | null = null,
): Row {
  return { as: 'filter', at, effect: 'selection', aside: false, weaker, unless };
}

export function options(at: string, program: string): Row {
  return { as: 'options', at, program, ...threshold, weaker: '' };
}
