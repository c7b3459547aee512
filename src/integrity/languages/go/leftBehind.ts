import { type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';

/** Anything that may wait for another goroutine: over-wide, so that only what waits for nothing is told. */
const WAITS =
  /<-|\b(select|Wait\w*|Sleep|Eventually|Gosched|Join|Do|Done|Receive|Shutdown|Stop|Close|Serve\w*|ListenAndServe\w*|Goexit|synctest)\b/;

/** An assertion in a goroutine that nothing waits for: the test is over before it fails, if it ever runs. */
export function leftBehind(source: Source, node: Syntax, form: Form): Form {
  if (form.weakness) return form;
  let started: Syntax | null = null;
  let outer = node;
  for (let at: Syntax | null = node; at && !DECLARED.test(at.type); at = at.parent) {
    if (at.type === 'go_statement') started = at;
    outer = at;
  }
  if (!started) return form;
  const rest = source.text.slice(outer.start, started.start) + source.text.slice(started.end, outer.end);
  return WAITS.test(rest) || WAITS.test(textOf(source, started)) ? form : { ...form, weakness: 'notAwaited' };
}

const DECLARED = /^(function|method)_declaration$/;
