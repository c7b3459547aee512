import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { ReadBody } from '../readBody.js';

/** Nobody can wait for a method that gives nothing back. */
export function isAsyncVoid(source: Source, method: Syntax): boolean {
  const returns = field(method, 'returns') ?? field(method, 'type');
  const isVoid = returns !== null && textOf(source, returns) === 'void';
  return (
    isVoid && method.children.some((each) => each.type === 'modifier' && textOf(source, each) === 'async')
  );
}

/** What it asserts behind an `await` comes when the test has ended; the last of it stands for all. */
export function withoutWaiting(source: Source, body: ReadBody, block: Syntax): ReadBody {
  if (!/\bawait\b/.test(textOf(source, block))) return body;
  const last = body.assertions.findLastIndex(({ weakness }) => weakness === null);
  const assertions = body.assertions.map((each, at) =>
    at === last ? { ...each, weakness: 'notAwaited' as const } : each,
  );
  return { ...body, assertions };
}
