/** The cases of a data file on both sides, each as plain JSON; null for a side that is absent or holds none. */
export type CaseSides = { readonly base: readonly string[] | null; readonly head: readonly string[] | null };

const IN_TESTS = /(^|\/)(tests?|specs?|__tests__|testdata|test-data|test_data)\/(.*\/)?[^/]+\.json$/;
/** Settings and manifests, which tests may have as their input. */
const SETTINGS =
  /(^|\/)(package|package-lock|composer|tsconfig[^/]*|jsconfig|deno|bower|lerna|manifest|\.[^/]+)\.json$|(^|\/)node_modules\//;

export function isCaseTable(path: string): boolean {
  return IN_TESTS.test(path) && !SETTINGS.test(path);
}

/** What the members of a case are called. */
const CASE =
  /^(name|tests?|title|desc|description|case|id|comment|input|in|expected|expect|output|out|result|valid|error|message|msg|args|given|received|sent|want|data)$/i;

/** The cases that a JSON text lists, at its top or under one of its members; null for any other text. */
export function casesIn(text: string): readonly string[] | null {
  const lists = listsIn(parsed(text)).filter((list) => list.length > 0 && list.every(isCase));
  return lists.length === 0 ? null : lists.flat().map((each) => JSON.stringify(each));
}

/** Undefined for what is no JSON, which is then no table. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function listsIn(value: unknown): unknown[][] {
  if (Array.isArray(value)) return [value as unknown[]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each: unknown) => (Array.isArray(each) ? [each as unknown[]] : []));
}

/** An object of at least two members, of which one is named as a case's. */
function isCase(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length >= 2 && keys.some((key) => CASE.test(key));
}
