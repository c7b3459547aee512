import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { TestReport } from '../core/evidence.js';
import { type ReportPlace, reportOf } from './reports/reportFormat.js';
import { readReport, REPORT_LIMIT } from './reports/readReport.js';
import type { AskedCommand, AskedReport } from './askForReports.js';

/** Where a run took place and what was there before it. */
export type RunPlace = ReportPlace & {
  /** Files of the tree that look like reports, with the time they were written, before the run. */
  readonly before: ReadonlyMap<string, number>;
};

export type Collected = {
  readonly report: TestReport | null;
  /** What was found and is not counted, a sentence each. */
  readonly notes: readonly string[];
};

/**
 * The reports that a run has left: those that were asked for, or, of a command without a known runner, those it writes
 * by itself. A report that was there before the run is not one of it.
 */
export async function collectReports(
  { reports, possible }: Pick<AskedCommand, 'reports' | 'possible'>,
  place: RunPlace,
): Promise<Collected> {
  const own = await Promise.all(reports.map((report) => askedReports(report, place)));
  if (reports.length > 0) return { report: merged(own.flat()), notes: [] };
  const passedOn = await Promise.all(possible.map((report) => possibleReport(report, place)));
  const { fresh, stale } = await writtenReports(place);
  const found = [...passedOn.flat(), ...(await readAll(fresh, place))];
  return {
    report: found.length === 0 ? null : merged(found),
    notes: stale.map((name) => `${name} was there before the run, so it is not a report of it.`),
  };
}

async function possibleReport({ report, format }: AskedReport, place: RunPlace): Promise<TestReport[]> {
  const read = report.kind === 'file' ? await readFileReport(report.path, place, format) : null;
  return read ? [read] : [];
}

async function askedReports(asked: AskedReport, place: RunPlace): Promise<TestReport[]> {
  const none = reportOf(asked.format, [], [`${asked.runner} left no report.`]);
  if (asked.report.kind === 'file') {
    const report = await readFileReport(asked.report.path, place, asked.format);
    return [report ?? none];
  }
  const { pattern } = asked.report;
  const { fresh } = await writtenReports(place);
  const found = await readAll(
    fresh.filter((name) => pattern.test(name)),
    place,
    asked.format,
  );
  return found.length === 0 ? [none] : found;
}

async function readAll(names: readonly string[], place: RunPlace, format?: string): Promise<TestReport[]> {
  const read = await Promise.all(
    names.map((name) => readFileReport(path.join(place.root, name), place, format)),
  );
  return read.filter((report) => report !== null);
}

async function readFileReport(file: string, place: ReportPlace, format?: string): Promise<TestReport | null> {
  try {
    if ((await stat(file)).size > REPORT_LIMIT)
      return reportOf(format ?? 'unknown', [], ['The report is too large to be read.']);
    return readReport(await readFile(file), place, format);
  } catch {
    return null; // no file, or none that can be read: there is no report
  }
}

/** One report of several: complete when all of them are. */
function merged(reports: readonly TestReport[]): TestReport {
  const formats = [...new Set(reports.map(({ format }) => format))].sort();
  return reportOf(
    formats.join('+'),
    reports.flatMap(({ tests }) => tests),
    reports.flatMap(({ problems }) => problems),
  );
}

const LOOKS_LIKE_REPORT = /(^|\/)(TEST-[^/]*|[^/]*(junit|results?|report)[^/]*)\.xml$|\.trx$/i;
const NOT_LOOKED_INTO = new Set(['node_modules', '.git', '.venv', 'venv', 'vendor']);
/** A tree with more folders than this is not searched to its end. */
const MOST_FOLDERS = 20_000;

async function writtenReports({ root, before }: RunPlace): Promise<{ fresh: string[]; stale: string[] }> {
  const now = [...(await reportFiles(root))];
  const isFresh = ([name, time]: readonly [string, number]): boolean => before.get(name) !== time;
  return {
    fresh: now.filter(isFresh).map(([name]) => name),
    stale: now.filter((each) => !isFresh(each)).map(([name]) => name),
  };
}

/** Files of a folder whose name is that of a report, from its top, with the time each was written. */
export async function reportFiles(root: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const folders = [''];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS; at++) {
    const folder = folders[at] ?? '';
    for (const entry of await entriesOf(path.join(root, folder))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !NOT_LOOKED_INTO.has(entry.name)) folders.push(name);
      if (entry.isFile() && LOOKS_LIKE_REPORT.test(name))
        found.set(name, (await stat(path.join(root, name))).mtimeMs);
    }
  }
  return found;
}

async function entriesOf(folder: string): Promise<Dirents> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return []; // a folder that a check made unreadable holds no report
  }
}

type Dirents = readonly { name: string; isDirectory: () => boolean; isFile: () => boolean }[];
