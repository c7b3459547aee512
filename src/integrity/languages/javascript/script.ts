import type { Source, Syntax } from '../../syntax.js';
import { linesOf } from '../../syntax.js';
import type { Declaration } from './declarations.js';
import type { Draft, Suite } from './draft.js';
import type { Framework } from './frameworks.js';

/** A file that a runner starts as it is: it passes if it ends without an error. */
const SCRIPT: Framework = { id: 'script', modules: [], words: {} };

/** The input of tests is no test. */
const INPUT =
  /(^|\/)(fixtures?|__fixtures__|testdata|samples?|resources|assets|examples?|vendor|node_modules)\//;

/** The file as one test; null where it can be none. */
export function scriptOf({ path, text, root }: Source, suite: Suite): Draft | null {
  if (INPUT.test(path) || !/\bassert\b|\bt\.\w+\(/.test(text)) return null;
  const declaration: Declaration = {
    role: 'test',
    framework: SCRIPT,
    name: path.split('/').at(-1) ?? path,
    call: root,
    callee: root,
    marks: [],
    rows: null,
  };
  return {
    read: true,
    declaration,
    suite,
    marks: [],
    assertions: [],
    uses: new Set(),
    cause: null,
    besides: '',
  };
}

/** Something is asserted as the file is run, and not only where others call its functions. */
export function assertsAtOnce(source: Source, { assertions }: Draft): boolean {
  return source.root.children
    .filter((statement) => !DECLARES.test(statement.type) && !isHandedOut(source, statement))
    .map((statement) => linesOf(source, statement))
    .some(({ start, end }) => assertions.some(({ range }) => start <= range.start && range.start < end));
}

const DECLARES = /declaration$|^(import|export)_statement$/;

/** `exports.same = function () { … }`, `Tree.prototype.check = …`. */
function isHandedOut({ text }: Source, { children, start, end }: Syntax): boolean {
  return (
    children[0]?.type === 'assignment_expression' && /^[\w$.\s['"\]]+=(?!=)/.test(text.slice(start, end))
  );
}
