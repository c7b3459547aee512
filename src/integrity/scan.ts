import type { FileChange, FileVersion, Hunk } from '../core/changeSet.js';
import type { KnownTests } from '../core/compareRuns.js';
import { messageOf } from '../core/errors.js';
import type { Flag, Side } from '../core/flag.js';
import { isCaseTable } from './caseTables.js';
import { isTestFile, type ScannedFile, type TestChange } from './change.js';
import { movedOut } from './config/movedOut.js';
import { readConfigs } from './config/readConfigs.js';
import { type DeclaredSides, declaredSides } from './conventions/declaredSides.js';
import { judged } from './conventions/judged.js';
import { learnAll, type LearnedSkip, withLearned } from './conventions/learnSkips.js';
import { withConventions } from './conventions/withConventions.js';
import { confirmed } from './evidence/confirmed.js';
import { knownTests } from './evidence/knownTests.js';
import { weighed } from './evidence/weighed.js';
import { dataSides, type Texts } from './dataSides.js';
import { flagsOf } from './flags.js';
import { isGolden } from './golden.js';
import { FUNCTION, type TestInventory } from './inventory.js';
import { type Language } from './languages/language.js';
import { languageOf } from './languages/languages.js';
import { matchTests } from './match.js';
import { createParser, type Parse, type Parsed, SIZE_LIMIT, type TextFile } from './parser.js';
import { RULES } from './rules/rules.js';
import { type Found, runRules, unscanned } from './runRules.js';
import type { ScanRequest } from './scanRequest.js';
import { subjectsOf } from './subjects.js';
import { excludedTags, type ExcludedTags } from './tags/excludedTags.js';
import { withExcludedTags } from './tags/withExcludedTags.js';
import { changesSource } from './testCode.js';
import { touchedBy } from './touched.js';
import { unloadedTests } from './unloaded.js';
import { unreadFiles } from './unreadFiles.js';

export type Scanner = {
  /** Rejects only when `read` does or a grammar is missing; everything else is a flag. */
  readonly scan: (request: ScanRequest) => Promise<readonly Flag[]>;
  /** The same, with what was counted on the way. */
  readonly inspect: (request: ScanRequest) => Promise<Inspection>;
  /** What the change tells of tests that moved or were renamed; rejects as `scan` does. */
  readonly knownTests: (request: ScanRequest) => Promise<KnownTests>;
};

/** `tests`: how many the files of the change hold that were read, on either side. */
export type Inspection = {
  readonly flags: readonly Flag[];
  /** What is wrong with the `countersign.json` that holds, a sentence each. */
  readonly notes: readonly string[];
  readonly tests: { readonly before: number; readonly after: number };
};

/** `grammars`: see `createParser`. */
export function createScanner({ grammars }: { readonly grammars: string }): Scanner {
  const parse = createParser(grammars);
  return {
    scan: async (request) => (await inspect(request, parse)).flags,
    inspect: (request) => inspect(request, parse),
    knownTests: async (request) => {
      const { change } = await readChange(request, parse);
      return knownTests(change.files, change);
    },
  };
}

async function inspect(request: ScanRequest, parse: Parse): Promise<Inspection> {
  const { change, unread, declared } = await readChange(request, parse);
  const told = confirmed(runRules(RULES, change), change);
  const found = flagsOf(request.changeSet.files, [...told, ...unread]);
  return {
    flags: judged(weighed(found, change), declared.conventions),
    notes: declared.notes,
    tests: { before: testCount(change.files, 'base'), after: testCount(change.files, 'head') },
  };
}

type ReadChange = {
  readonly change: TestChange;
  readonly unread: readonly Found[];
  readonly declared: DeclaredSides;
};

async function readChange(request: ScanRequest, parse: Parse): Promise<ReadChange> {
  const { evidence, changeSet } = request;
  const texts = await readTexts(request);
  const declared = await declaredSides(request);
  const unreadable = unreadFiles(changeSet.files, declared.conventions.testGlobs);
  const unread: Found[] = unreadable.map((each) => unscanned(each, each.fact));
  const scanned: ScannedFile[] = [];
  const learned = { base: learnAll(texts.base), head: learnAll(texts.head) };
  const excluded = await excludedTags(request, texts.head);
  const reading = { texts, parse, unread, declared, learned, excluded };
  for (const change of changeSet.files) scanned.push(await inventories(change, reading));
  const { configs, tracked, unread: unreadConfigs } = await readConfigs(request, parse);
  unread.push(...unreadConfigs.map((each) => unscanned(each, `It could not be evaluated: ${each.reason}.`)));
  const unloaded = await unloadedTests(request, scanned);
  const out = await movedOut(request, parse);
  const change = {
    ...changeOf(scanned, texts),
    evidence,
    declared,
    configs,
    tracked,
    unloaded,
    movedOut: out,
  };
  return { change, unread, declared };
}

function testCount(files: readonly ScannedFile[], side: Side): number {
  const tests = files.flatMap((file) => file[side]?.tests ?? []);
  return tests.filter(({ framework }) => framework !== FUNCTION).length;
}

function changeOf(
  files: readonly ScannedFile[],
  texts: Texts,
): Omit<TestChange, 'evidence' | 'declared' | 'configs' | 'tracked' | 'unloaded' | 'movedOut'> {
  return {
    ...matchTests(files),
    files,
    sourceChanged: files.some(isSource),
    ...subjectsOf(files, {
      base: (path) => texts.base.get(path) ?? null,
      head: (path) => texts.head.get(path) ?? null,
    }),
  };
}

/** Code that is not tests: a file of a language we know, or of any other that is not prose, data or a picture. */
function isSource({ change, base, head }: ScannedFile): boolean {
  const path = change.path;
  const language = languageOf(path);
  if (!language)
    return /\.(go|rs|java|kt|cs|rb|php|scala|exs?|c|h|cc|cpp|hpp|swift|dart|vue|svelte|sh)$/.test(path);
  if (base?.testCode || head?.testCode) return changesSource({ change, base, head });
  return !language.collects(path) && !isTestFile(base) && !isTestFile(head);
}

function readable(version: FileVersion | null): version is FileVersion {
  return (
    version !== null &&
    version.mode.startsWith('100') &&
    version.size <= SIZE_LIMIT &&
    (isGolden(version.path) || isCaseTable(version.path) || languageOf(version.path) !== null)
  );
}

async function readTexts({ changeSet, read }: ScanRequest): Promise<Texts> {
  const versions = changeSet.files.flatMap(({ base, head }) => [base, head].filter(readable));
  const oids = [...new Set(versions.map(({ oid }) => oid))];
  const blobs = oids.length > 0 ? await read(oids) : [];
  const decoder = new TextDecoder();
  const decoded = new Map(oids.map((oid, at) => [oid, decoder.decode(blobs[at])]));
  const side = (which: Side): Map<string, string> =>
    new Map(
      changeSet.files.flatMap((file) => {
        const version = file[which];
        return readable(version) ? [[version.path, decoded.get(version.oid) ?? ''] as const] : [];
      }),
    );
  return { base: side('base'), head: side('head') };
}

/** Both sides are read as soon as one has something to tell: what is gone is told by the side that had it. */
function concerns(change: FileChange, texts: Texts): boolean {
  return (['base', 'head'] as const).some((side) => {
    const path = change[side]?.path ?? '';
    const text = texts[side].get(path);
    return text !== undefined && languageOf(path)?.concerns(text) === true;
  });
}

type Reading = {
  readonly texts: Texts;
  readonly parse: Parse;
  readonly unread: Found[];
  readonly declared: DeclaredSides;
  readonly learned: Readonly<Record<Side, readonly LearnedSkip[]>>;
  readonly excluded: readonly ExcludedTags[];
};

async function inventories(change: FileChange, reading: Reading): Promise<ScannedFile> {
  const { texts, parse } = reading;
  const data = dataSides(change, texts);
  if (data) return { change, base: null, head: null, ...data };
  if (!concerns(change, texts)) return { change, base: null, head: null };
  const sides = { base: textFile(change.base, texts.base), head: textFile(change.head, texts.head) };
  const parsed = await parse({ ...sides, hunks: change.hunks });
  const base = inventoryOf(sides.base, parsed.base, { ...reading, side: 'base', hunks: change.hunks });
  const head = inventoryOf(sides.head, parsed.head, { ...reading, side: 'head', hunks: change.hunks });
  const isHalf = isUnread(change.base, base) || isUnread(change.head, head);
  return isHalf ? { change, base: null, head: null } : { change, base, head };
}

/** Of a side that is there and could not be read: the tests of the other side would look gone or new. */
function isUnread(version: FileVersion | null, inventory: TestInventory | null): boolean {
  return version !== null && inventory === null && languageOf(version.path) !== null;
}

function textFile(version: FileVersion | null, texts: ReadonlyMap<string, string>): TextFile | null {
  const language = version && languageOf(version.path);
  const text = version && texts.get(version.path);
  if (!language || text === null || text === undefined) return null;
  return {
    path: version.path,
    text,
    grammars: language.grammars(version.path),
    read: language.read,
    skim: language.skim,
    plain: language.plain,
  };
}

type Listing = Reading & { readonly side: Side; readonly hunks: readonly Hunk[] };

function inventoryOf(
  file: TextFile | null,
  parsed: Parsed | null,
  { unread, side, hunks, declared, learned, excluded }: Listing,
): TestInventory | null {
  const language = file && languageOf(file.path);
  if (!language || !parsed) return null;
  const place = { path: file.path, side };
  if (parsed.kind === 'unparsed') {
    unread.push(unscanned(place, `It could not be read: ${parsed.reason}.`));
    return null;
  }
  try {
    const conventions = withLearned(declared.conventions, learned[side], file.text);
    const touched = touchedBy(hunks, side, parsed.source);
    const plain = language.inventory(parsed.source, touched, conventions);
    const declaring = withConventions(plain, parsed.source, conventions);
    const inventory = withExcludedTags(declaring, parsed.source, excluded);
    const broken = parsed.broken && language.isSound?.(parsed.source, touched) !== true;
    if (broken && isTestFile(inventory)) unread.push(unscanned(place, brokenReason(language)));
    return inventory;
  } catch (error) {
    unread.push(unscanned(place, `Its tests could not be listed: ${messageOf(error)}.`));
    return null;
  }
}

function brokenReason(language: Language): string {
  return `It is not wholly valid ${language.id === 'javascript' ? 'JavaScript or TypeScript' : language.id}, so parts of it may have been missed.`;
}
