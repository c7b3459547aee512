import type { Mark } from '../../inventory.js';
import { type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import type { Call } from './calls.js';

/** What Pest's calls behind a test or a group say of it: `->skip('why')`, `->only()`, `->todo()`. */
export function modifierMarks(source: Source, calls: readonly Call[]): Mark[] {
  return calls.flatMap((call): Mark[] => {
    const place = { ...plainMark(source, call.node), ...placeOfName(source, call) };
    const [first, second] = call.values;
    switch (call.name) {
      case 'todo':
        return [{ ...place, kind: 'todo' }];
      case 'only':
        return [{ ...place, kind: 'focused' }];
      case 'fails':
        return [{ ...place, kind: 'expectedToFail' }];
      case 'skip':
        return first === undefined || isReason(first)
          ? [{ ...place, kind: 'skipped', reason: first ? unquoted(textOf(source, first)) : null }]
          : [
              {
                ...place,
                kind: 'skipped',
                ...conditionOf(source, first),
                reason: second ? unquoted(textOf(source, second)) : null,
              },
            ];
      default:
        return /^(skip|only)On\w+$|^skip(Locally|InCi|Ci)$/.test(call.name)
          ? [{ ...place, kind: 'skipped', condition: call.name }]
          : [];
    }
  });
}

function isReason({ type }: Syntax): boolean {
  return /^(string|encapsed_string|heredoc)$/.test(type);
}

function conditionOf(source: Source, value: Syntax): Pick<Mark, 'condition'> {
  const text = textOf(source, value);
  return { condition: text === 'true' ? null : text };
}

/** The end of the call rather than the start of its chain, which is where the test starts. */
function placeOfName(source: Source, { node, object }: Call): Partial<Pick<Mark, 'range' | 'text'>> {
  const start = object ? object.end : node.start;
  const own: Syntax = {
    ...node,
    start: start + (/^\s*/.exec(source.text.slice(start, node.end))?.[0].length ?? 0),
  };
  const { range, text } = plainMark(source, own);
  return { range, text };
}
