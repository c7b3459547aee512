import { collect, type Syntax } from '../syntax.js';
import type { Form } from './dialect.js';

type Following = {
  /** Bodies of the functions of the file, by name. */
  readonly bodies: ReadonlyMap<string, Syntax>;
  /** The name of the function of the file that a node calls; null for any other node. */
  readonly calledBy: (node: Syntax) => string | null;
  readonly formOf: (node: Syntax) => Form | null;
};

/** The assertions that a node makes, where calls of these functions are not followed. */
export type FormsExcept = (names?: ReadonlySet<string>) => (node: Syntax) => readonly Form[];

/** Of one function at most so many: more of them say no more. */
const MOST = 20;

/** The assertions that a node makes: its own, or those of a function of the file that it calls. */
export function calledForms(following: Following): FormsExcept {
  return (except = new Set()) => formsFollowing(following, except);
}

function formsFollowing(
  { bodies, calledBy, formOf }: Following,
  except: ReadonlySet<string>,
): ReturnType<FormsExcept> {
  const known = new Map<string, readonly Form[]>();
  const inBody = (name: string): readonly Form[] => {
    const found = known.get(name);
    const body = bodies.get(name);
    if (found || !body) return found ?? [];
    known.set(name, []);
    const forms = collect(body, formsOf).flat().slice(0, MOST);
    known.set(name, forms);
    return forms;
  };
  const formsOf = (node: Syntax): readonly Form[] => {
    const own = formOf(node);
    if (own && own.kind !== 'other') return [own];
    const name = calledBy(node);
    if (name !== null && except.has(name)) return [];
    const forms = name === null ? [] : inBody(name);
    return forms.length > 0 || !own ? forms : [own];
  };
  return formsOf;
}
