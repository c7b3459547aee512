import path from 'node:path';
import type { TestReport, TestResult } from '../../core/evidence.js';

/** One way in which runners report. A new one is a file with this and a line in `reportFormats.ts`. */
export type ReportFormat = {
  readonly id: string;
  /** Null for a text that is no report of this kind at all. Never throws, whatever the text. */
  readonly parse: (text: string, place: ReportPlace) => TestReport | null;
};

export type ReportPlace = {
  /** Absolute path of the tree's top. */
  readonly root: string;
  /** Absolute path of the folder the command ran in. */
  readonly folder: string;
};

/** A path of a report, relative to the top and with `/`; null for one outside. */
export function fileOf({ root, folder }: ReportPlace, told: string | null | undefined): string | null {
  if (told === null || told === undefined || told === '') return null;
  const plain = told.replace(/^file:\/\//, '').replaceAll('\\', '/');
  const relative = path.posix.relative(root.replaceAll('\\', '/'), path.posix.resolve(folder, plain));
  return relative === '' || relative.startsWith('..') ? null : relative;
}

/** `problems` make a report incomplete. */
export function reportOf(
  format: string,
  tests: readonly TestResult[],
  problems: readonly string[] = [],
): TestReport {
  return { format, tests, complete: problems.length === 0, problems };
}

/** The first line that says something, at most 200 UTF-16 units of it. */
export function firstLine(text: string | null | undefined): string | null {
  const line = text?.split(/\r\n|\r|\n/).find((each) => each.trim() !== '');
  return line === undefined ? null : line.trim().slice(0, 200);
}

/** Whole milliseconds of seconds in a report, which may be a text; null for anything else. */
export function milliseconds(seconds: unknown): number | null {
  const value =
    typeof seconds === 'string' && seconds.trim() !== '' ? Number(seconds.replaceAll(',', '')) : seconds;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value * 1000) : null;
}
