import type { Severity } from '../../core/flag.js';
import type { Finding } from '../rules/rule.js';
import { type ConfigChange, isNew, listed, type Said, saidBy, type Tracked } from './configChange.js';
import { pairCommands, type CommandPair } from './pairCommands.js';
import type { Pattern, Selection } from './runnerConfig.js';
import { PYTEST_FILES } from './tables/selectionTable.js';
import { looksLikeTest, taken } from './takes.js';

/** What the patterns of a configuration leave out that they did not before, counted on the files that are there. */
export function lostFiles(files: readonly ConfigChange[], tracked: Tracked | null): Finding[] {
  const known = tracked ?? { base: [], head: [] };
  const before = new Set(known.base);
  const kept = known.head.filter((path) => before.has(path));
  const heads = saidBy(files, 'head', ({ selections }) => selections);
  const covered = new Set(heads.flatMap(({ item }) => taken(item, kept)));
  const reported = new Set<string>();
  return [
    ...files.flatMap((file) => byRunner(file, heads, { kept, covered, reported })),
    ...pairCommands(files).pairs.flatMap((pair) => byTargets(pair, kept)),
  ];
}

type Files = {
  readonly kept: readonly string[];
  readonly covered: ReadonlySet<string>;
  readonly reported: Set<string>;
};

function byRunner(file: ConfigChange, heads: readonly Said<Selection>[], files: Files): Finding[] {
  const own = file.head?.selections ?? [];
  const earlier = file.base?.selections ?? [];
  const names = [...new Set([...earlier, ...own].map(({ name }) => name))];
  return names.flatMap((name) => {
    const before = earlier.filter((each) => each.name === name);
    const after = own.filter((each) => each.name === name);
    if (after.length === 0) return gone(before, heads, { file, files });
    const open = [...before, ...after].some((each) => each.open);
    const base = before.length > 0 ? before : name === 'pytest' ? byDefault(after) : movedFrom(after);
    const lost = missing(base, after, files);
    if (lost.length === 0) return open ? [] : unmeasured(before, after, { file, files });
    return [
      findingOf({
        file,
        before,
        after,
        lost,
        severity: before.length === 0 && isNew(file) && !open ? 'medium' : 'high',
      }),
    ];
  });
}

/** A runner that had no configuration in this file: only what it leaves out by name counts. */
function movedFrom(after: readonly Selection[]): Selection[] {
  return after.map((each) => ({ ...each, exclude: [] }));
}

/** What pytest takes without a configuration: https://docs.pytest.org, “Conventions for Python test discovery”. */
function byDefault(after: readonly Selection[]): Selection[] {
  const names = PYTEST_FILES.defaults.names.map((text): Pattern => ({
    kind: 'name',
    text,
    range: { start: 0, end: 0 },
    line: '',
  }));
  return after.map((each) => ({ ...each, include: [names], exclude: [] }));
}

function missing(
  base: readonly Selection[],
  head: readonly Selection[],
  { kept, covered, reported }: Files,
): string[] {
  const now = new Set(head.flatMap((each) => taken(each, kept)));
  const found = [...new Set(base.flatMap((each) => taken(each, kept)))].filter(
    (path) => !now.has(path) && !covered.has(path) && !reported.has(path),
  );
  for (const path of found) reported.add(path);
  return found;
}

/** The configuration is gone: another one of the change may have taken its files, else the runner's defaults hold. */
function gone(
  before: readonly Selection[],
  heads: readonly Said<Selection>[],
  { file, files }: { file: ConfigChange; files: Files },
): Finding[] {
  if (file.head === null || heads.length > 0) return [];
  const lost = missing(before, [], files).filter((path) => !looksLikeTest(path));
  return lost.length === 0 ? [] : [findingOf({ file, before, after: [], lost, severity: 'medium' })];
}

/** Where no file is there that the patterns took, what was added to what is left out speaks for itself. */
function unmeasured(
  before: readonly Selection[],
  after: readonly Selection[],
  { file, files }: { file: ConfigChange; files: Files },
): Finding[] {
  if (files.kept.some((path) => looksLikeTest(path))) return [];
  const known = new Set(before.flatMap(({ exclude }) => exclude.map(({ text }) => text)));
  const added = after
    .flatMap(({ exclude }) => exclude)
    .filter(({ text, line }) => !known.has(text) && line !== '' && /test|spec|e2e/i.test(text));
  const [first] = added;
  if (!first) return [];
  return [
    {
      ...placed(file, 'head', first),
      severity: 'medium',
      before: null,
      after: first.line,
      fact: `The pattern “${first.text}” now leaves test files out.`,
      why: 'A run passes without them.',
    },
  ];
}

type Loss = {
  readonly file: ConfigChange;
  readonly before: readonly Selection[];
  readonly after: readonly Selection[];
  readonly lost: readonly string[];
  readonly severity: Severity;
};

function findingOf({ file, before, after, lost, severity }: Loss): Finding {
  const old = patternsOf(before);
  const now = patternsOf(after);
  const added = now.find(({ text, line }) => line !== '' && !old.some((each) => each.text === text));
  const removed = old.find(({ text, line }) => line !== '' && !now.some((each) => each.text === text));
  const spot = added ?? removed ?? now.find(({ line }) => line !== '') ?? null;
  const side = added || !removed ? 'head' : 'base';
  const several = lost.length === 1 ? 'test file no longer matches' : 'test files no longer match';
  return {
    ...placed(file, side, spot),
    severity,
    before: removed?.line ?? null,
    after: added?.line ?? null,
    fact: `${lost.length} ${several}: ${listed(lost)}.`,
    why: 'The runner does not take them, and says nothing of it.',
  };
}

function patternsOf(selections: readonly Selection[]): Pattern[] {
  return selections.flatMap(({ include, exclude }) => [...exclude, ...include.flat()]);
}

function placed(
  file: ConfigChange,
  side: 'base' | 'head',
  pattern: Pattern | null,
): Pick<Finding, 'path' | 'side' | 'range' | 'tests'> {
  return {
    path: file.change[side]?.path ?? file.change.path,
    side,
    range: pattern?.range ?? null,
    tests: [],
  };
}

/** A command that names fewer files or folders than before. */
function byTargets({ base, head }: CommandPair, kept: readonly string[]): Finding[] {
  if (base.item.role !== 'test' || base.item.words[0] !== head.item.words[0]) return [];
  const [before, after] = [base.item.targets, head.item.targets];
  if (after.length === 0 || before.join(' ') === after.join(' ')) return [];
  const [program = ''] = base.item.words;
  const now = new Set(reached(after, kept, program));
  if (now.size === 0 && !after.every((target) => isPath(target))) return [];
  const lost = reached(before, kept, program).filter((path) => !now.has(path) && looksLikeTest(path));
  if (lost.length === 0) return [];
  const several = lost.length === 1 ? 'test file is' : 'test files are';
  return [
    {
      path: head.file.change.head?.path ?? head.file.change.path,
      side: 'head',
      range: head.item.range,
      tests: [],
      severity: 'high',
      before: base.item.text,
      after: head.item.text,
      fact: `${lost.length} ${several} no longer named by the command that ran ${lost.length === 1 ? 'it' : 'them'}: ${listed(lost)}.`,
      why: 'A run passes without them.',
    },
  ];
}

function isPath(text: string): boolean {
  return /[/*]|\.\w+$/.test(text);
}

/** They look for what they are given anywhere in a path. */
const SEARCHES = /(^|\/)(jest|vitest)$/;

/** The files below the targets; without any target all of them. `./...` and `pkg/...` are Go's way to say a folder. */
function reached(targets: readonly string[], paths: readonly string[], program: string): string[] {
  if (targets.length === 0) return [...paths];
  const selection = (target: string): Selection => {
    const text = target.replace(/\/?\.\.\.$/, '').replace(/::.*$/, '') || '.';
    const pattern: Pattern = {
      kind: /[*?{[]/.test(text) ? 'glob' : SEARCHES.test(program) ? 'regex' : 'path',
      text,
      range: { start: 0, end: 0 },
      line: '',
    };
    return { name: '', root: '', include: [[pattern]], exclude: [], open: false };
  };
  return [...new Set(targets.flatMap((target) => taken(selection(target), paths)))];
}
