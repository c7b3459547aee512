import { collect, type Source, type Syntax, textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import type { Dialect, Form } from '../dialect.js';
import { type Draft, type Suite } from '../drafts.js';
import { readBody } from '../readBody.js';
import { callOf } from './calls.js';
import { withImplicit } from './implicit.js';

const IN_TESTS =
  /(^|\/)(tests?|t|testsuite|regress|checks?)\/[^/]*\.(ba|k|z)?sh$|(^|\/)([^/]*[-_])?(test|check|runtests?)\.(ba|k|z)?sh$/;
const SETTING =
  /(^|\/)([^/]*[-_])?(lib|helpers?|common|functions|utils?|set_?up|env|config|build|install|gen\w*|init|make|prepare|clean)([-_][^/]*)?\.\w+$/i;

/** It may test by itself, by its name and place. */
export function isScript(path: string): boolean {
  return IN_TESTS.test(path) && !SETTING.test(path);
}

/** A script that tests by itself, by whatever it runs, as one test of its own name; null for any other. */
export function scriptTest(dialect: Dialect, suite: Suite): Draft | null {
  const { source } = dialect;
  if (!isScript(source.path)) return null;
  const script: Dialect = { ...dialect, formOf: (node) => dialect.formOf(node) ?? runForm(source, node) };
  if (!collect(source.root, (node) => (isChecked(script, node) ? true : null))[0]) return null;
  const body = withImplicit(script, source.root, readBody(script, source.root));
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  return {
    framework: 'script',
    name,
    node: source.root,
    block: source.root,
    body,
    suite,
    marks: [],
    rows: null,
  };
}

/** Functions of the script, or of one it takes in, that run one test. */
const RUNS =
  /^(run|do|exec|perform)_?(unit_?)?(tests?|checks?|cases?)(_\w+)?$|^[a-z]\w*(Test|Check|TestCase)$|^(check|expect|verify|assert|ok|not_ok|t_ok)$/;

function runForm(source: Source, node: Syntax): Form | null {
  const call = callOf(source, node);
  return call && RUNS.test(call.name)
    ? { ...bareForm(call.name), bare: textOf(source, node).replace(/\s+/g, ' ') }
    : null;
}

/** Something is asked whose failure is the script's; `grep` and the like may only show something. */
function isChecked(dialect: Dialect, node: Syntax): boolean {
  const { source } = dialect;
  if (dialect.formOf(node) === null) return false;
  const plain = /^([ef]?grep|diff|cmp|\[|\[\[|test)$/.test(callOf(source, node)?.name ?? '');
  return !plain || /^\s*set\s+-\w*e/m.test(source.text) || node.parent?.type === 'or';
}
