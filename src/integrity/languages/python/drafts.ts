import type { Mark, Place, Test } from '../../inventory.js';
import type { Source } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import { numbered } from '../numbered.js';
import type { Classes } from './classes.js';
import type { Names } from './names.js';

/** A class or the module while it is read: marks may come from further down. */
export type Suite = {
  readonly path: readonly string[];
  readonly marks: Mark[];
  readonly parent: Suite | null;
  readonly collected: boolean;
};

/** A test while it is read. */
export type Draft = {
  readonly test: Omit<Test, 'marks' | 'occurrence'>;
  readonly own: Mark[];
  readonly suite: Suite;
};

/** One file with its names and the way its bodies are read. */
export type Reader = { readonly source: Source; readonly names: Names; readonly dialect: Dialect };

/** What a file is found to hold on the way through it. */
export type Walk = Reader & {
  readonly classes: Classes;
  readonly tests: Draft[];
  readonly others: Draft[];
};

/** Of two tests with one name in one place the later hides the earlier. */
export function finish(drafts: readonly Draft[]): Test[] {
  const last = new Map(drafts.map((draft) => [draft.test.path.join('\0'), draft]));
  const tests = drafts.map((draft) => {
    const later = last.get(draft.test.path.join('\0'));
    const hides = later && later !== draft && later.own.every(({ condition }) => condition === null);
    const hiding = hides ? [hiddenBy(later.test)] : [];
    return { ...draft.test, marks: [...inherited(draft.suite), ...draft.own, ...hiding] };
  });
  return numbered(tests);
}

function hiddenBy({ range, text }: Place): Mark {
  return { range, text, kind: 'notDiscovered', condition: null, reason: null, strict: true, suite: null };
}

function inherited(suite: Suite): Mark[] {
  return [...(suite.parent ? inherited(suite.parent) : []), ...suite.marks];
}

/** A fresh one in the outer suite. */
export function suiteIn(
  parent: Suite,
  name: string,
  own: { readonly marks: readonly Mark[]; readonly collected: boolean },
): Suite {
  const path = [...parent.path, name];
  return {
    path,
    marks: own.marks.map((mark) => ({ ...mark, suite: path })),
    parent,
    collected: own.collected,
  };
}
