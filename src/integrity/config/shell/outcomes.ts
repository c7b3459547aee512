import type { ShellNode } from '../../../shell/parseShell.js';

function simpleWords(node: ShellNode): readonly string[] | null {
  if (node.kind === 'list' && node.items.length === 1 && node.items[0]) return simpleWords(node.items[0]);
  return node.kind === 'simple' ? node.words.map(({ text }) => text) : null;
}

export function isGuard(node: ShellNode): boolean {
  const [first] = simpleWords(node) ?? [];
  return first === '[' || first === '[[' || first === 'test' || first === 'false';
}

export function textOfGuard(node: ShellNode): string {
  return (simpleWords(node) ?? []).join(' ');
}

/** `false`, or a comparison of two different texts. */
export function succeedsNever(node: ShellNode): boolean {
  const words = simpleWords(node) ?? [];
  if (words[0] === 'false') return true;
  const [open, left, sign, right] = words;
  if (!/^(\[\[?|test)$/.test(open ?? '') || left === undefined) return false;
  if (sign === ']' || sign === ']]' || sign === undefined) return left === '';
  const literal = !`${left}${right ?? ''}`.includes('$');
  if (!literal || right === undefined) return false;
  return /^(==?|-eq)$/.test(sign) ? left !== right : /^(!=|-ne)$/.test(sign) && left === right;
}

/** `true`, `:` or `exit 0`. */
export function succeedsAlways(node: ShellNode): boolean {
  return /^(true|:|exit 0)$/.test((simpleWords(node) ?? []).join(' '));
}

/** The line of a plain command; null for all that is made of several. */
export function lineOf(node: ShellNode): number | null {
  return node.kind === 'simple' ? (node.words[0]?.line ?? null) : null;
}

export function failsAlways(node: ShellNode): boolean {
  switch (node.kind) {
    case 'simple':
      return /^(false|die|(exit|return) (?!0( |$))\S+)( |$)/.test(
        node.words.map(({ text }) => text).join(' '),
      );
    case 'list':
      return node.items.slice(-1).some(failsAlways);
    case 'chain':
      return node.sign === '&&' && (failsAlways(node.right) || failsAlways(node.left));
    case 'pipe':
    case 'not':
    case 'background':
    case 'loop':
    case 'choice':
      return false;
  }
}

export function containsFailure(node: ShellNode): boolean {
  switch (node.kind) {
    case 'simple':
      return (
        failsAlways(node) || /^\w*(fail|FAIL|status|rc|code|exit)\w*=[^0]/.test(node.words[0]?.text ?? '')
      );
    case 'list':
      return node.items.some(containsFailure);
    case 'chain':
      return containsFailure(node.left) || containsFailure(node.right);
    case 'pipe':
      return node.parts.some(containsFailure);
    case 'not':
    case 'background':
    case 'loop':
      return containsFailure(node.body);
    case 'choice':
      return containsFailure(node.then) || (node.otherwise !== null && containsFailure(node.otherwise));
  }
}
