import type { Severity } from '../core/flag.js';
import { changedLines } from './changedLines.js';
import type { Report, ReportedFlag, Unscanned } from './report.js';
import { visible } from './visible.js';

/** Workflow commands of GitHub Actions, which show each flag on its line; one command a line. */
export function github({ flags, unscanned }: Report): string {
  return [...flags.map(flagCommand), ...unscanned.map(unscannedCommand)].join('');
}

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

function flagCommand(flag: ReportedFlag): string {
  const { rule, name, severity, path, startLine, endLine, side } = flag;
  const title = `${rule} ${name}${side === 'base' ? ' (lines as they were before)' : ''}`;
  const properties = { file: path, line: String(startLine), endLine: String(endLine), title };
  return command(COMMANDS[severity], properties, [flag.message, ...changedLines(flag)]);
}

function unscannedCommand({ path, reason }: Unscanned): string {
  return command('notice', { file: path, title: 'Not scanned' }, [reason]);
}

function command(
  name: string,
  properties: Readonly<Record<string, string>>,
  lines: readonly string[],
): string {
  const listed = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapedProperty(visible(value))}`,
  );
  return `::${name} ${listed.join(',')}::${escapedData(lines.map(visible).join('\n'))}\n`;
}

/** How the runner reads a command's text: percent signs and line ends are escaped. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property, what ends one is escaped too. */
function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
