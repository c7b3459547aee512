import type { Mark } from '../../inventory.js';
import type { Source, Syntax } from '../../syntax.js';
import type { Dialect } from '../dialect.js';
import type { Draft } from '../drafts.js';
import { plainMark } from '../readBody.js';
import { callOf, said } from './calls.js';
import { shellTree } from './shellTree.js';

const NAMES = /^(test_expect_success|test_expect_failure|test_expect_todo|test_expect_unstable|test_perf)$/;

type GitTest = Pick<Draft, 'framework' | 'name' | 'node' | 'block' | 'marks' | 'rows'>;

/** `test_expect_success [PREREQUISITES] 'name' 'script'`; the script may stand in a here-document. */
export function gitTest({ source }: Dialect, node: Syntax): GitTest | null {
  const call = callOf(source, node);
  if (!call || !NAMES.test(call.name)) return null;
  const values = call.values.slice(-3);
  const script = values.at(-1);
  const name = values.at(-2);
  const prerequisite = values.length === 3 ? values[0] : undefined;
  if (!script || !name) return null;
  const marks: Mark[] = prerequisite
    ? [
        {
          ...plainMark(source, node),
          kind: 'skipped',
          condition: `the prerequisite ${said(source, prerequisite)} is missing`,
        },
      ]
    : [];
  if (call.name !== 'test_expect_success' && call.name !== 'test_perf')
    marks.push({ ...plainMark(source, node), kind: 'expectedToFail', strict: false });
  return {
    framework: 'sharness',
    name: said(source, name),
    node,
    block: scriptOf(source, node, script),
    marks,
    rows: null,
  };
}

/** The statements of a script that is one word, or of the here-document that `-` stands for. */
function scriptOf({ text }: Source, node: Syntax, script: Syntax): Syntax {
  const heredoc = node.children.find(({ type }) => type === 'heredoc');
  if (heredoc)
    return script.end - script.start === 1 ? treeOf(text, heredoc, false) : quotedScript(text, script);
  return quotedScript(text, script);
}

function quotedScript(text: string, script: Syntax): Syntax {
  const quoted = /^['"]/.test(text.charAt(script.start));
  const [start, end] = quoted ? [script.start + 1, script.end - 1] : [script.start, script.end];
  return treeOf(text, { start, end }, text[script.start] === "'");
}

function treeOf(text: string, { start, end }: Pick<Syntax, 'start' | 'end'>, quoted: boolean): Syntax {
  return shellTree(text, { start, end: Math.max(start, end), quoted }).root;
}
