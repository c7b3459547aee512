import { at, type Data, type Entry, entriesOf, textIn } from '../data.js';
import type { Pattern, PatternKind, Selection } from '../runnerConfig.js';
import { FAILSAFE_FILES, SUREFIRE_FILES } from '../tables/selectionTable.js';
import { selectionsIn } from '../selectionsIn.js';

/** The files that the plug-ins of a POM take for tests. */
export function mavenFiles(data: Data, folder: string): Selection[] {
  return allUnder(data, 'plugin').flatMap((plugin) => {
    const artifact = textIn(at(plugin, 'artifactId')) ?? '';
    const spec =
      artifact === 'maven-surefire-plugin'
        ? SUREFIRE_FILES
        : artifact === 'maven-failsafe-plugin'
          ? FAILSAFE_FILES
          : null;
    if (!spec) return [];
    const pick = (list: string, item: string): Pattern[] =>
      allUnder(plugin, list)
        .flatMap((each) => entriesOf(each).filter(({ key }) => key === item))
        .flatMap((entry) => patternOf(entry, 'part'));
    const [defaults] = selectionsIn(plugin, spec, folder).selections;
    if (!defaults) return [];
    const include = pick('includes', 'include');
    return [
      {
        ...defaults,
        include: include.length > 0 ? [include] : defaults.include,
        exclude: pick('excludes', 'exclude'),
      },
    ];
  });
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
      text: part.replace(/\.(java|class)$/, '.{java,kt,groovy,scala}'),
      range: entry.range,
      line: entry.text,
    }));
}

/** Every element of a name, however deep. */
function allUnder(data: Data, name: string): Data[] {
  return entriesOf(data).flatMap((entry) => [
    ...(entry.key === name ? [entry.value] : []),
    ...allUnder(entry.value, name),
  ]);
}
