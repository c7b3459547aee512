import { SEVERITIES, type Severity } from '../core/flag.js';
import { changedLines } from './changedLines.js';
import type { Report, ReportedFlag, Unscanned } from './report.js';
import { visible } from './visible.js';

/** For people: flags grouped by file, the line as it was and as it is, and counts at the end. */
export function text(report: Report, colored: boolean): string {
  const paint = colored ? painted : plain;
  const groups = byPath(report.flags).map(([path, flags]) => fileText(path, flags, paint));
  const unscanned = report.unscanned.length === 0 ? [] : [unscannedText(report.unscanned, paint)];
  return [...groups, ...unscanned, closingLine(report) + hint(report)].join('\n\n') + '\n';
}

type Style = Severity | 'path' | 'quiet';
type Paint = (style: Style, text: string) => string;

/** ECMA-48, "Select Graphic Rendition". */
const CODES: Readonly<Record<Style, string>> = {
  high: '1;31',
  medium: '33',
  low: '36',
  path: '1',
  quiet: '2',
};

function painted(style: Style, text: string): string {
  return `\x1b[${CODES[style]}m${text}\x1b[0m`;
}

function plain(_style: Style, text: string): string {
  return text;
}

function byPath(flags: readonly ReportedFlag[]): [string, ReportedFlag[]][] {
  const groups = new Map<string, ReportedFlag[]>();
  for (const flag of flags) groups.set(flag.path, [...(groups.get(flag.path) ?? []), flag]);
  return [...groups];
}

function fileText(path: string, flags: readonly ReportedFlag[], paint: Paint): string {
  return [paint('path', visible(path)), ...flags.map((flag) => flagText(flag, paint))].join('\n');
}

function flagText(flag: ReportedFlag, paint: Paint): string {
  const { startLine, severity, rule, name, side, message } = flag;
  const place = `${startLine}${side === 'base' ? ' (before)' : ''}`;
  return [
    `  ${place}  ${paint(severity, severity)}  ${rule} ${name}`,
    `    ${visible(message)}`,
    ...testLines(flag).map((line) => paint('quiet', line)),
    ...changedLines(flag).map((line) => paint('quiet', `    ${visible(line)}`)),
  ].join('\n');
}

/** One test is in the message already. */
function testLines({ test = [] }: ReportedFlag): string[] {
  return test.length < 2 ? [] : test.map((name) => `      · ${visible(name)}`);
}

function unscannedText(unscanned: readonly Unscanned[], paint: Paint): string {
  const lines = unscanned.map(({ path, reason }) => `  ${visible(path)}\n    ${visible(reason)}`);
  return [paint('path', 'Not scanned'), ...lines].join('\n');
}

function closingLine({ flags, unscanned, stats }: Report): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = flags.filter((flag) => flag.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const found = counts.length === 0 ? 'No flags' : `${amount(flags.length, 'flag')} (${counts.join(', ')})`;
  const missed = unscanned.length === 0 ? '' : `, ${amount(unscanned.length, 'place')} not scanned`;
  const { before, after } = stats.tests;
  return `${found}${missed}. ${amount(stats.files, 'changed file')}; tests in them: ${before} before, ${after} after.`;
}

function hint({ flags: [first] }: Report): string {
  return first ? `\nWhat a flag means: countersign explain ${first.rule}` : '';
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
