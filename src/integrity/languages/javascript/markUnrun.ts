import { type Source, type Syntax, textOf } from '../../syntax.js';
import type { Draft } from './draft.js';

/** uvu runs only suites that are told to: without it none of their tests is reached. */
export function markUnrun(source: Source, drafts: readonly Draft[]): void {
  const unrun = new Map<string, Syntax>();
  for (const { declaration, marks } of drafts) {
    if (declaration.framework.id !== 'uvu') continue;
    const name = textOf(source, declaration.call).split(/[.(]/)[0] ?? '';
    if (source.text.includes(`${name}.run(`)) continue;
    const first = unrun.get(name) ?? declaration.call;
    unrun.set(name, first);
    marks.push({ kind: 'notDiscovered', condition: null, at: first });
  }
}
