import type { Test } from '../inventory.js';

/** Tests in the order of the text, numbered where one path is there more often. */
export function numbered(tests: readonly Omit<Test, 'occurrence'>[]): Test[] {
  const seen = new Map<string, number>();
  return tests.map((test) => {
    const key = test.path.join('\0');
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { ...test, occurrence };
  });
}
