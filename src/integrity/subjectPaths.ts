/**
 * How tests are named after what they test, in the languages' own conventions: the name of a test's file without its
 * extension becomes the name of the subject's.
 */
const CONVENTIONS: readonly RegExp[] = [
  /^(.+?)[._-](?:test|tests|spec|specs|cy|e2e|unit)(?:-d)?$/,
  /^tests?[_-](.+)$/,
  /^(.+?)(?:Tests?|TestCase|Specs?|IT|Suite|TestSuite)$/,
  /^Test(?=[A-Z])(.+)$/,
  /^(.+?)_?(?:unit)?tests?$/,
];

/** Names without folder and extension that the subject of a test file can have; empty for one that says nothing. */
export function subjectNames(testPath: string): ReadonlySet<string> {
  const name = nameOf(testPath);
  const found = CONVENTIONS.flatMap((convention) => convention.exec(name)?.[1] ?? []);
  return new Set(found.filter((each) => each.length >= 2));
}

/** Without folders and without extension. */
export function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/(\.d)?\.[a-z]+$/i, '');
}
