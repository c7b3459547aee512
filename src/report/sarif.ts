import { createHash } from 'node:crypto';
import type { Invocation, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../core/flag.js';
import { changedLines } from './changedLines.js';
import type { Report, ReportedFlag, Unscanned } from './report.js';
import type { PageOf } from './pageOf.js';
import { visible } from './visible.js';

/**
 * Static Analysis Results Interchange Format 2.1.0 (OASIS), with what GitHub's code scanning asks for besides: texts
 * for each rule, and fingerprints that hold when lines move. A flag on the base side names its file as it was.
 */
export function sarif(report: Report, pageOf: PageOf): string {
  const { version, flags, unscanned } = report;
  const rules = [...new Map(flags.map((flag) => [flag.rule, flag.name]))];
  const driver = {
    name: 'Countersign',
    semanticVersion: version,
    rules: rules.map((rule) => descriptor(rule, pageOf)),
  };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(unscanned)],
        results: withFingerprints(flags).map(([flag, fingerprint]) => ({
          ...result(flag, fingerprint),
          ruleIndex: rules.findIndex(([rule]) => rule === flag.rule),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor([id, name]: readonly [id: string, name: string], pageOf: PageOf): ReportingDescriptor {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
  return {
    id,
    name,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: `${title}: see the help of ${id}.` },
    help: { text: pageOf(id), markdown: pageOf(id) },
  };
}

/** What could not be read is no result, but whoever reads the log must learn of it. */
function invocation(unscanned: readonly Unscanned[]): Invocation {
  const notifications = unscanned.map(({ path, reason }): Notification => ({
    level: 'warning',
    message: { text: reason },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));
  return { executionSuccessful: true, toolExecutionNotifications: notifications };
}

function result(flag: ReportedFlag, fingerprint: string): Result {
  const { rule, severity, path, side, startLine, endLine } = flag;
  const region = { startLine, endLine };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: [flag.message, ...changedLines(flag)].map(visible).join('\n') },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }],
    partialFingerprints: { 'countersign/v1': fingerprint },
    properties: { side, severity, ...(flag.test === undefined ? {} : { test: [...flag.test] }) },
  };
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** A relative reference (RFC 3986): the path from the top of the repository. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The same fact has the same fingerprint wherever its lines are; equal facts of one file are counted. */
function withFingerprints(flags: readonly ReportedFlag[]): [ReportedFlag, string][] {
  const seen = new Map<string, number>();
  return flags.map((flag) => {
    const { rule, path, side, test = [], before = '', after = '' } = flag;
    const fact = JSON.stringify([rule, path, side, test, before.trim(), after.trim()]);
    const count = (seen.get(fact) ?? 0) + 1;
    seen.set(fact, count);
    return [flag, createHash('sha256').update(`${fact}${count}`).digest('hex')];
  });
}
