import type { Effect, PatternKind } from '../runnerConfig.js';

/**
 * A statement of a configuration that is written as a program. Its pattern is looked for in the text without comments; the
 * named group `v` holds what it is about. `lax`: being there asks less; `strict`: being there asks more; `each`: every
 * quoted or plain name in `v` asks less, `every`: asks more; `floor` and `ceiling`: a number.
 */
export type Statement = {
  readonly as: 'lax' | 'strict' | 'each' | 'every' | 'floor' | 'ceiling' | 'take' | 'options';
  readonly name: string;
  readonly pattern: RegExp;
  readonly effect: Effect;
  readonly weaker: string;
  /** It has to stand in a block whose header says so. */
  readonly within?: RegExp;
  /** What stands in `v` has to hold this. */
  readonly holds?: RegExp;
  readonly files?: PatternKind;
  readonly absent?: number;
};
