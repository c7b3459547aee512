/** What tests compare with and nobody writes by hand: entries by name, or the whole file under an empty name. */
export type GoldenEntries = ReadonlyMap<string, string>;

/** The two sides of such a file; null for one that is absent or has no text. */
export type GoldenSides = { readonly base: GoldenEntries | null; readonly head: GoldenEntries | null };

/**
 * Snapshots of jest, vitest, ava, playwright, insta, syrupy and others, golden files, approved and verified files, and
 * cassettes of recorded answers.
 */
const GOLDEN =
  /(^|\/)(__(image_|file_)?snapshots__|__snaps__)\/|\.(snap|golden|ambr|approved|verified)(\.\w+)?$|(^|\/)(testdata|test|tests|__tests__|spec)\/(.*\/)?goldens?\/|(^|\/)cassettes\/.*\.(ya?ml|json)$|[.-](spec|test)\.[jt]sx?-snapshots\//;

/** What a run leaves beside them, and code that only lies in such a folder. */
const NOT_GOLDEN = /\.(snap\.new|received(\.\w+)?)$|(^|\/)(conftest|__init__)\.py$/;

export function isGolden(path: string): boolean {
  return GOLDEN.test(path) && !NOT_GOLDEN.test(path);
}

/** jest, vitest and bun write `exports[…]`, syrupy `# name:`; any other format is one entry. */
const ENTRIES: readonly (readonly [file: RegExp, entry: RegExp])[] = [
  [/\.(snap|snap\.[cm]?[jt]s)$/, /^exports\[`((?:\\.|[^`\\])+)`\] = (`(?:\\.|[^`\\])*`|[^;]+);?$/gm],
  [/\.ambr$/, /^# name: (.+)$([\s\S]*?)^# ---$/gm],
];

export function goldenEntries(path: string, text: string): GoldenEntries {
  const entry = ENTRIES.find(([file]) => file.test(path))?.[1];
  const found = entry ? [...text.matchAll(entry)] : [];
  if (found.length === 0) return new Map([['', text]]);
  return new Map(found.map(([, name = '', value = '']) => [name, value.trim()] as const));
}
