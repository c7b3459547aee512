import {
  containsFailure,
  failsAlways,
  isGuard,
  lineOf,
  succeedsAlways,
  succeedsNever,
  textOfGuard,
} from './outcomes.js';
import { parseShell, type ShellNode } from '../../../shell/parseShell.js';

/** How the shell that takes the script is started. */
export type ShellMode = {
  /** `set -e`: the first command that fails ends the script. */
  readonly errexit: boolean;
  readonly pipefail: boolean;
};

/** One program that a script starts. */
export type ShellCommand = {
  readonly words: readonly string[];
  /** From 0, in the script. */
  readonly line: number;
  /** Why its failure is not the script's; null: it is. */
  readonly forgiven: string | null;
  /** What has to hold before it is started; null: nothing. `never`: it cannot be reached. */
  readonly condition: string | null;
};

type State = {
  mode: ShellMode;
  /** Why nothing that follows is reached. */
  ended: boolean;
  /** The script goes on to say what a command that failed gave: `exit $?`. */
  readonly passedOn: boolean;
  readonly found: ShellCommand[];
};
/** `why`: why a failure here fails nothing; null: it does. */
type Context = { readonly why: string | null; readonly last: boolean; readonly condition: string | null };

/** The programs of a script in order, each with what its failure does. */
export function readShell(text: string, mode: ShellMode): ShellCommand[] {
  const passedOn = /\b(exit|return)\s+"?\$[?{\w]/.test(text);
  const trapped = /\btrap\s+(['"])[^'"]*\bexit 0\b[^'"]*\1\s+(EXIT|ERR|0)\b/.test(text);
  const state: State = { mode, ended: false, passedOn, found: [] };
  visit(
    parseShell(text),
    { why: trapped ? 'a trap ends the script with success' : null, last: true, condition: null },
    state,
  );
  return state.found;
}

function visit(node: ShellNode, context: Context, state: State): void {
  switch (node.kind) {
    case 'simple': {
      visitSimple(node.words, context, state);
      return;
    }
    case 'list': {
      visitList(node.items, context, state);
      return;
    }
    case 'chain': {
      visitChain(node, context, state);
      return;
    }
    case 'pipe': {
      visitPipe(node.parts, context, state);
      return;
    }
    case 'not': {
      visit(node.body, { ...context, why: context.why ?? 'its outcome is turned round by “!”' }, state);
      return;
    }
    case 'background': {
      visit(node.body, { ...context, why: context.why ?? 'it runs in the background (“&”)' }, state);
      return;
    }
    case 'loop': {
      visit(node.body, context, state);
      return;
    }
    case 'choice': {
      visitChoice(node, context, state);
      return;
    }
  }
}

function visitSimple(
  tokens: readonly { text: string; line: number }[],
  context: Context,
  state: State,
): void {
  const words = tokens.map(({ text }) => text);
  const line = tokens[0]?.line ?? 0;
  if (words[0] === 'set') setMode(words.slice(1), state);
  if (words.length > 0)
    state.found.push({
      words,
      line,
      forgiven: context.why,
      condition: state.ended ? 'never' : context.condition,
    });
  if (
    context.condition === null &&
    (words[0] === 'exit' || words[0] === 'return') &&
    (words[1] ?? '0') === '0'
  )
    state.ended = true;
}

function setMode(words: readonly string[], state: State): void {
  for (const [index, word] of words.entries()) {
    const on = word.startsWith('-');
    if (!on && !word.startsWith('+')) continue;
    const named = word.endsWith('o') ? words[index + 1] : undefined;
    if (/^[-+][a-z]*e/.test(word) || named === 'errexit') state.mode = { ...state.mode, errexit: on };
    if (named === 'pipefail') state.mode = { ...state.mode, pipefail: on };
  }
}

/** All but the last of a list count only where the shell stops at a failure, or where the script passes it on. */
function visitList(items: readonly ShellNode[], context: Context, state: State): void {
  for (const [index, item] of items.entries()) {
    const last = index === items.length - 1 && context.last;
    const counts = last || state.mode.errexit || state.passedOn;
    const rest = items[index + 1];
    const hidden = !counts || (rest !== undefined && succeedsAlways(rest) && isSameLine(item, rest));
    const why = context.why ?? (hidden ? `what follows decides (“; ${firstWords(rest)}”)` : null);
    visit(item, { ...context, why, last }, state);
  }
}

/** `; true` says what is meant, also to a shell that stops before it. */
function isSameLine(one: ShellNode, other: ShellNode): boolean {
  return lineOf(one) !== null && lineOf(one) === lineOf(other);
}

function firstWords(node: ShellNode | undefined): string {
  if (!node) return '…';
  switch (node.kind) {
    case 'simple':
      return node.words
        .slice(0, 3)
        .map(({ text }) => text)
        .join(' ');
    case 'list':
      return firstWords(node.items[0]);
    case 'chain':
      return firstWords(node.left);
    case 'pipe':
      return firstWords(node.parts[0]);
    case 'not':
    case 'background':
    case 'loop':
      return firstWords(node.body);
    case 'choice':
      return 'if …';
  }
}

type Chain = Extract<ShellNode, { kind: 'chain' }>;

function visitChain(node: Chain, context: Context, state: State): void {
  if (node.sign === '||') visitEither(node, context, state);
  else visitBoth(node, context, state);
}

/** `a || b`: only a `b` that fails by itself, or tries `a` again, leaves the failure what it is. */
function visitEither({ left, right }: Chain, context: Context, state: State): void {
  const again = firstWords(left) === firstWords(right);
  const told = again || failsAlways(right) || (state.passedOn && containsFailure(right));
  const why = context.why ?? (told ? null : `“|| ${firstWords(right)}” takes its place`);
  visit(left, { ...context, why }, state);
  visit(right, { ...context, condition: context.condition ?? (again ? null : 'a failure before it') }, state);
}

/** `a && b`: a shell that stops at failures does not stop at `a`, unless the chain is the end of all. */
function visitBoth({ left, right }: Chain, context: Context, state: State): void {
  const guard = isGuard(left);
  const ignored = !guard && !context.last && state.mode.errexit && !state.passedOn;
  const why = context.why ?? (ignored ? 'the shell does not stop at the left of “&&”' : null);
  visit(left, { ...context, why }, state);
  const never = succeedsNever(left) || context.condition === 'never';
  const condition = guard ? textOfGuard(left) : context.condition;
  visit(right, { ...context, condition: never ? 'never' : condition }, state);
}

function visitPipe(parts: readonly ShellNode[], context: Context, state: State): void {
  for (const [index, part] of parts.entries()) {
    const counts = index === parts.length - 1 || state.mode.pipefail || state.passedOn;
    const rest = parts[parts.length - 1];
    const why = context.why ?? (counts ? null : `the end of the pipe decides (“| ${firstWords(rest)}”)`);
    visit(part, { ...context, why }, state);
  }
}

function visitChoice(node: Extract<ShellNode, { kind: 'choice' }>, context: Context, state: State): void {
  const told = containsFailure(node.then) || (node.otherwise !== null && containsFailure(node.otherwise));
  visit(
    told ? withoutNot(node.test) : node.test,
    { ...context, why: context.why ?? (told ? null : 'it only decides what runs next') },
    state,
  );
  const test = firstTest(node.test);
  const inner = (never: boolean): Context => ({
    ...context,
    condition: never || context.condition === 'never' ? 'never' : (context.condition ?? test),
  });
  visit(node.then, inner(succeedsNever(node.test)), state);
  if (node.otherwise) visit(node.otherwise, inner(false), state);
}

/** Where a branch fails by itself, it does not matter which way the question is put. */
function withoutNot(node: ShellNode): ShellNode {
  const [only, ...others] = node.kind === 'list' ? node.items : [node];
  return only?.kind === 'not' && others.length === 0 ? only.body : node;
}

function firstTest(node: ShellNode): string {
  const words = node.kind === 'list' ? node.items[0] : node;
  return words?.kind === 'simple' ? words.words.map(({ text }) => text).join(' ') || 'a choice' : 'a choice';
}
