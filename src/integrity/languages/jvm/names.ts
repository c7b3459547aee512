/** One import; `name` is what it is called in the file, null for all that a package or class holds. */
export type JvmImport = { readonly path: string; readonly name: string | null };

export type Names = {
  readonly home: string;
  readonly imports: readonly JvmImport[];
  /** Path of an import by its local name. */
  readonly paths: ReadonlyMap<string, string>;
  /** Types and functions that the file declares itself. */
  readonly declared: ReadonlySet<string>;
};

/** Packages of test frameworks and of the libraries that go with them. */
const FRAMEWORKS =
  /^(org\.junit|junit\.|org\.junitpioneer|org\.testng|kotlin\.test|io\.kotest|io\.kotlintest|spock\.|org\.scalatest|org\.scalatestplus|munit|org\.specs2|utest|zio\.test|weaver|androidx\.test|android\.test|android\.support\.test|net\.jqwik|org\.springframework\.(test|boot\.test)|io\.quarkus\.test|com\.tngtech\.java\.junit|org\.robolectric|org\.spekframework|com\.carrotsearch|org\.apache\.lucene\.tests?|io\.micronaut\.test)/;

export function namesFrom(home: string, imports: readonly JvmImport[], declared: ReadonlySet<string>): Names {
  const paths = new Map(imports.flatMap(({ path, name }) => (name === null ? [] : [[name, path] as const])));
  return { home, imports, paths, declared };
}

/**
 * The simple name of a type of a test framework, under whatever name it was imported; null for one that comes from
 * elsewhere. What no import accounts for is taken at its word: it may come with a package or a base class.
 */
export function frameworkName(names: Names, written: string): string | null {
  const [first = '', ...rest] = written.split('.');
  const path = names.paths.get(first);
  if (path !== undefined)
    return FRAMEWORKS.test(path) ? ([path, ...rest].join('.').split('.').at(-1) ?? null) : null;
  if (names.declared.has(first)) return null;
  if (rest.length > 0 && /^[a-z]/.test(first)) return FRAMEWORKS.test(written) ? (rest.at(-1) ?? null) : null;
  return rest.at(-1) ?? first;
}

/** A package of which the file imports something. */
export function importsFrom(names: Names, start: string): boolean {
  return names.imports.some(({ path }) => path === start || path.startsWith(`${start}.`));
}

/** The file imports something of a test framework. */
export function importsFramework(names: Names): boolean {
  return names.imports.some(({ path }) => FRAMEWORKS.test(`${path}.`));
}
