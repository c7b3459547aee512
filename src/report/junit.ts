import { changedLines } from './changedLines.js';
import type { Report, ReportedFlag, Unscanned } from './report.js';
import { visible } from './visible.js';

/**
 * The XML that build servers show as test results: a suite for each file, a failed case for each flag, a skipped case
 * for what was not scanned. There is no standard; these are the elements that all of them read.
 */
export function junit({ flags, unscanned, stats }: Report): string {
  const paths = [...new Set([...flags, ...unscanned].map(({ path }) => path))].sort();
  const of = <T extends { readonly path: string }>(path: string, items: readonly T[]): T[] =>
    items.filter((item) => item.path === path);
  const counts = {
    tests: flags.length + unscanned.length,
    failures: flags.length,
    skipped: unscanned.length,
  };
  const seconds = (stats.ms / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'countersign', ...counts, time: seconds })}>`,
    ...paths.flatMap((path) => suite(path, of(path, flags), of(path, unscanned))),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(path: string, flags: readonly ReportedFlag[], unscanned: readonly Unscanned[]): string[] {
  const counts = {
    tests: flags.length + unscanned.length,
    failures: flags.length,
    skipped: unscanned.length,
  };
  return [
    `  <testsuite${attributes({ name: path, ...counts })}>`,
    ...flags.flatMap(failedCase),
    ...unscanned.flatMap(skippedCase),
    '  </testsuite>',
  ];
}

function failedCase(flag: ReportedFlag): string[] {
  const { rule, name, severity, path, startLine, test = [], message } = flag;
  const title = [`${rule} ${name}`, ...test.slice(0, 1)].join(': ');
  const lines = [message, ...changedLines(flag)].map((line) => escaped(line));
  return [
    `    <testcase${attributes({ classname: path, name: title, file: path, line: startLine })}>`,
    `      <failure${attributes({ type: severity, message })}>${lines.join('\n')}</failure>`,
    '    </testcase>',
  ];
}

function skippedCase({ path, reason }: Unscanned): string[] {
  return [
    `    <testcase${attributes({ classname: path, name: 'not scanned', file: path })}>`,
    `      <skipped${attributes({ message: reason })}/>`,
    '    </testcase>',
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for control characters, nor for U+FFFE and U+FFFF, however they are written. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\uFFFE\uFFFF]/g, '\u{FFFD}');
}
