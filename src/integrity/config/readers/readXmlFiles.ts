import { at, type Data, type Entry, entriesOf, textIn } from '../data.js';
import type { Pattern, PatternKind, Selection } from '../runnerConfig.js';
import { FAILSAFE_FILES, type SelectionSpec, SUREFIRE_FILES } from '../tables/selectionTable.js';
import { selectionsIn } from '../selectionsIn.js';

/** The files that the plug-ins of a POM take for tests. */
export function mavenFiles(data: Data, folder: string): Selection[] {
  const plugins = allUnder(data, 'plugin');
  const unbound = plugins.flatMap(unboundIn);
  const own = plugins.flatMap((plugin) => pluginFiles(plugin, { folder, unbound }));
  const isSaid = unbound.length === 0 || own.some(({ name }) => name === SUREFIRE_FILES.runner);
  return isSaid ? own : [...own, ...filesOf(data, { spec: SUREFIRE_FILES, folder, exclude: unbound })];
}

type Around = { readonly folder: string; readonly unbound: readonly Pattern[] };

function pluginFiles(plugin: Data, { folder, unbound }: Around): Selection[] {
  const artifact = textIn(at(plugin, 'artifactId')) ?? '';
  const spec = SPECS[artifact];
  if (!spec) return [];
  const include = pick(plugin, 'includes', 'include');
  const exclude = [...pick(plugin, 'excludes', 'exclude'), ...(spec === SUREFIRE_FILES ? unbound : [])];
  return filesOf(plugin, { spec, folder, exclude }).map((files) =>
    include.length > 0 ? { ...files, include: [include] } : files,
  );
}

const SPECS: Readonly<Record<string, SelectionSpec | undefined>> = {
  'maven-surefire-plugin': SUREFIRE_FILES,
  'maven-failsafe-plugin': FAILSAFE_FILES,
};

type Files = { readonly spec: SelectionSpec; readonly folder: string; readonly exclude: readonly Pattern[] };

function filesOf(data: Data, { spec, folder, exclude }: Files): Selection[] {
  const [defaults] = selectionsIn(data, spec, folder).selections;
  return defaults ? [{ ...defaults, exclude }] : [];
}

function pick(data: Data, list: string, item: string): Pattern[] {
  return allUnder(data, list)
    .flatMap((each) => entriesOf(each).filter(({ key }) => key === item))
    .flatMap((entry) => patternOf(entry, 'part'));
}

/** `default-test` and `default-testCompile` in the phase `none`: all tests are left out. */
function unboundIn(plugin: Data): Pattern[] {
  return allUnder(plugin, 'execution').flatMap((execution) => {
    const id = textIn(at(execution, 'id')) ?? '';
    const phase = at(execution, 'phase');
    const isOff = /^default-test(Compile)?$/.test(id) && phase !== null && textIn(phase) === 'none';
    return isOff ? [{ kind: 'glob' as const, text: '**', range: phase.range, line: phase.text }] : [];
  });
}

/** The classes that Ant's tasks are told to run, by the files that they come from. */
export function antFiles(data: Data, folder: string): Selection[] {
  const sets = ['batchtest', 'testclasses', 'classfileset'].flatMap((name) => allUnder(data, name));
  return sets.flatMap((set) => {
    const named = (list: string, item: string): Pattern[] => [
      ...attributesIn(set, list),
      ...allUnder(set, item).flatMap((each) => attributesIn(each, 'name')),
    ];
    const include = named('includes', 'include');
    const exclude = named('excludes', 'exclude');
    return filesOf(set, { spec: { ...SUREFIRE_FILES, runner: 'ant' }, folder, exclude }).map((files) =>
      include.length > 0 ? { ...files, include: [include] } : files,
    );
  });
}

/** The patterns that an attribute lists, of an element or of those in it. */
function attributesIn(data: Data, name: string): Pattern[] {
  return allEntries(data)
    .filter(({ key }) => key === `@${name}`)
    .flatMap((entry) => patternOf(entry, 'part'));
}

function allEntries(data: Data): Entry[] {
  return entriesOf(data).flatMap((entry) => [entry, ...allEntries(entry.value)]);
}

/** The test suites of PHPUnit: folders with a suffix, single files, and what is left out of both. */
export function phpunitFiles(data: Data, folder: string): Selection[] {
  const suites = allUnder(data, 'testsuite');
  return suites.map((suite): Selection => {
    const own = (key: string, kind: PatternKind): Pattern[] =>
      entriesOf(suite)
        .filter((entry) => entry.key === key)
        .flatMap((entry) => patternOf(entry, kind));
    const folders = entriesOf(suite)
      .filter(({ key }) => key === 'directory')
      .flatMap((entry): Pattern[] => {
        const path = (textIn(entry.value) ?? textIn(at(entry.value, '#')) ?? '')
          .replace(/\/$/, '')
          .replace(/^\.\//, '');
        const suffix = textIn(at(entry.value, '@suffix')) ?? 'Test.php';
        return [
          {
            kind: 'glob',
            text: path === '.' || path === '' ? `**/*${suffix}` : `${path}/**/*${suffix}`,
            range: entry.range,
            line: entry.text,
          },
        ];
      });
    return {
      name: 'phpunit',
      root: folder,
      include: [[...folders, ...own('file', 'path')]],
      exclude: own('exclude', 'path'),
      open: false,
    };
  });
}

function patternOf(entry: Entry, kind: PatternKind): Pattern[] {
  const text = textIn(entry.value) ?? textIn(at(entry.value, '#'));
  if (text === null || text.startsWith('%regex')) return [];
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => ({
      kind,
      text: sourceOf(part),
      range: entry.range,
      line: entry.text,
    }));
}

/** `shop/CartTest.class`, `shop.CartTest` and `shop/CartTest.java` by the file they come from. */
function sourceOf(pattern: string): string {
  if (/^\w+(\.\w+)*\.[A-Z]\w*$/.test(pattern))
    return `${pattern.replaceAll('.', '/')}.{java,kt,groovy,scala}`;
  return pattern.replace(/\.(java|class)$/, '.{java,kt,groovy,scala}');
}

/** Every element of a name, however deep. */
function allUnder(data: Data, name: string): Data[] {
  return entriesOf(data).flatMap((entry) => [
    ...(entry.key === name ? [entry.value] : []),
    ...allUnder(entry.value, name),
  ]);
}
