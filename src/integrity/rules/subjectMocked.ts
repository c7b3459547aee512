import { isTestFile, type ScannedFile } from '../change.js';
import type { Placed, TestInventory } from '../inventory.js';
import { subjectMockedPage } from './pages/subjectMocked.js';
import { type Finding, more, type Rule } from './rule.js';

/** The very thing a test file is about is replaced by a mock. */
export const subjectMocked: Rule = {
  id: 'TI603',
  name: 'subject-mocked',
  page: subjectMockedPage,
  check: ({ files }) => files.flatMap(mocked),
};

function mocked({ base, head }: ScannedFile): Finding[] {
  if (!head || !isTestFile(head)) return [];
  return more(head.mocks, base?.mocks ?? [], ({ name }) => name)
    .filter((mock) => isSubject(head, mock))
    .map((mock) => ({
      severity: 'medium',
      path: head.path,
      side: 'head',
      range: mock.range,
      tests: [],
      before: null,
      after: mock.text,
      fact: `“${mock.name}”, which this file tests, is replaced by a mock.`,
      why: 'What is checked then is the mock.',
    }));
}

/** A module named like the test file, a function that the file imports from it by name, or a type named like it. */
function isSubject(head: TestInventory, { name }: Placed): boolean {
  if (name.includes('/')) {
    return stem(name) === stem(head.path) && head.imports.some(({ module }) => module === name);
  }
  const [module, own] = [name.split('.').slice(0, -1).join('.'), name.split('.').at(-1) ?? ''];
  if (TYPED.test(head.path)) return typeStem(head.path) === own.toLowerCase();
  return (
    stem(module.replaceAll('.', '/')) === stem(head.path) &&
    head.imports.some((each) => each.module === module && each.names.includes(own))
  );
}

function stem(path: string): string {
  const file = path.split('/').at(-1) ?? '';
  return file.replace(/\.[cm]?[jt]sx?$|\.py$/, '').replace(/[._-](test|spec|cy)$|^test_|_test$/, '');
}

/** Languages whose mocks are told by the type they stand for, and whose files are named for their types. */
const TYPED = /\.(java|kt|scala|cs|php|swift|dart|rb)$/;

/** `CartTest.java`, `CartTests.cs`, `cart_test.dart`: the type that the file is about, in lower case. */
function typeStem(path: string): string {
  const file = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  return file
    .replace(/_?(tests?|specs?|testcase|suite|it)$/i, '')
    .replace(/^test_?/i, '')
    .replaceAll('_', '')
    .toLowerCase();
}
