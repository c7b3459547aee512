import { isTestFile, type ScannedFile } from '../change.js';
import { type Assertion, fullName, type SpecialCase, type Test } from '../inventory.js';
import { inputsSpecialCasedPage } from './pages/inputsSpecialCased.js';
import { type Finding, more, type Rule } from './rule.js';

/** Code answers exactly the input of a test with exactly the value that the test expects. */
export const inputsSpecialCased: Rule = {
  id: 'TI601',
  name: 'test-inputs-special-cased',
  page: inputsSpecialCasedPage,
  check: ({ files }) => {
    const asked = files.flatMap(({ head }) => head?.tests ?? []);
    return files.flatMap((file) => specialCased(file, asked));
  },
};

/** So many branches of one kind are a table that the code is meant to hold. */
const TABLE = 4;

function specialCased({ base, head }: ScannedFile, tests: readonly Test[]): Finding[] {
  if (!head || isTestFile(head)) return [];
  const fresh = more(head.specialCases ?? [], base?.specialCases ?? [], ({ inputs, result }) =>
    [...inputs, result].join('\0'),
  );
  if ((head.specialCases ?? []).length >= TABLE) return [];
  return fresh
    .filter(({ inputs }) => inputs.some(isTelling))
    .flatMap((special) => {
      const test = tests.find(({ assertions }) => assertions.some((each) => isAnswered(each, special)));
      if (!test) return [];
      return [
        {
          severity: 'high' as const,
          path: head.path,
          side: 'head' as const,
          range: special.range,
          tests: [test.path],
          before: null,
          after: special.text,
          fact: `Code outside of the tests answers ${special.inputs.join(', ')} with ${special.result}, which is what the test “${fullName(test.path)}” asks and expects.`,
          why: 'The test passes then, and nothing is known of any other input.',
        },
      ];
    });
}

/** Numbers that mean something to everyone, and statuses, are compared with for their own sake. */
const COMMON = /^(?:-?\d|[1-9]0+|1[0-6]|24|32|60|64|128|256|365|512|1024|[1-5]\d\d|65535)$/;

/** Not a word, a small number or anything else that code may well ask for. */
function isTelling(input: string): boolean {
  if (/^-?\d/.test(input)) return !COMMON.test(input);
  if (input.startsWith('[')) return input.includes(',');
  return input.length >= 10 && /[\s\d]/.test(input);
}

function isAnswered({ subject, expected }: Assertion, { inputs, result }: SpecialCase): boolean {
  const flat = expected?.replace(/_(?=\d)/g, '');
  return flat === result && inputs.every((input) => holds(subject, input));
}

function holds(subject: string, literal: string): boolean {
  const at = subject.indexOf(literal);
  const [before, after] = [subject.charAt(at - 1), subject.charAt(at + literal.length)];
  return at > 0 && !/[\w.]/.test(before) && !/[\w.]/.test(after);
}
