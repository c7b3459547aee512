import { open } from 'node:fs/promises';
import type { CommandResult } from '../sandbox/runCommand.js';
import { plainText } from '../sandbox/plainText.js';
import type { AskedReport } from './askForReports.js';
import { member, parseJson, text } from './reports/json.js';
import { descendants, parseXml } from './reports/xml.js';

/** Bytes from the end of a file that are shown. */
const SHOWN = 100_000;

/** What a command printed, with what was written into a report instead of being shown. */
export async function shownOutput(result: CommandResult, reports: readonly AskedReport[]): Promise<string> {
  const printed = result.kind === 'notStarted' ? '' : result.output;
  const taken = await Promise.all(reports.map(takenOutput));
  return [printed, ...taken].filter((part) => part !== '').join('\n');
}

async function takenOutput({ streams, report, format }: AskedReport): Promise<string> {
  if (streams === undefined || report.kind !== 'file') return '';
  return plainText(forPeople(format, await endOf(report.path)));
}

function forPeople(format: string, written: string): string {
  switch (format) {
    case 'go':
      return goOutput(written);
    case 'junit':
      return failuresIn(written);
    default:
      return written;
  }
}

/** What stands in the failures of a report, which nobody reads as XML. */
function failuresIn(report: string): string {
  const root = parseXml(report);
  const failures = root ? descendants(root, 'failure') : [];
  return failures.map(({ text: told }) => told.trim()).join('\n');
}

async function endOf(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(Math.min(size, SHOWN));
      await handle.read(buffer, 0, buffer.length, size - buffer.length);
      return buffer.toString('utf8');
    } finally {
      await handle.close();
    }
  } catch {
    return ''; // the command did not come so far
  }
}

/** `go test -json` wraps what go would have printed, a piece in each event. */
function goOutput(events: string): string {
  return events
    .split('\n')
    .map((line) => {
      const event = line.startsWith('{') ? parseJson(line) : null;
      return event ? (text(member(event, 'Output')) ?? '') : '';
    })
    .join('');
}
