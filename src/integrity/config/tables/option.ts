import type { Effect, PatternKind } from '../runnerConfig.js';

/**
 * One option of a test, lint or type command. `weakens`: being there asks less; `strengthens`: being there asks more;
 * `floor`: a smaller number asks less; `ceiling`: a larger number asks less.
 */
export type OptionRow = {
  readonly names: readonly string[];
  /** Programs it belongs to; without it, all. */
  readonly programs?: RegExp;
  /** It takes a value: after `=` or as the next word. `attached`: only after `=` or `:`. */
  readonly value?: 'next' | 'attached';
  readonly effect: Effect;
  readonly way: 'weakens' | 'strengthens' | 'floor' | 'ceiling';
  readonly weaker: string;
  readonly excludes?: PatternKind;
  /** The number that holds without it. */
  readonly absent?: number;
  /** Values that mean that it is off. */
  readonly off?: RegExp;
};

type About = Partial<Pick<OptionRow, 'programs' | 'value' | 'excludes' | 'absent' | 'off'>>;
type MakeRow = (names: string, weaker: string, about?: About) => OptionRow;

function made(way: OptionRow['way'], effect: Effect): MakeRow {
  return (names, weaker, about = {}) => ({ way, effect, names: names.split(' '), weaker, ...about });
}

/** Fewer tests run. */
export const drops = made('weakens', 'selection');
/** More tests run. */
export const takes = made('strengthens', 'selection');
/** A failure counts less. */
export const forgives = made('weakens', 'outcome');
/** A failure counts more. */
export const insists = made('strengthens', 'outcome');
/** Less is asked for. */
export const loosens = made('weakens', 'threshold');
/** More is asked for. */
export const asks = made('strengthens', 'threshold');
/** A number that must be reached. */
export const least: MakeRow = (names, weaker, about = {}) =>
  made('floor', 'threshold')(names, weaker, { value: 'next', absent: 0, ...about });
/** A number that must not be passed. */
export const most: MakeRow = (names, weaker, about = {}) =>
  made('ceiling', 'threshold')(names, weaker, { value: 'next', absent: 0, ...about });
