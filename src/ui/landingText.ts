import { count, visibleText } from '../core/print.js';
import type { LandingReport } from '../session/sessions.js';

type Landed = Extract<LandingReport, { kind: 'landed' }>;
type Conflicted = Extract<LandingReport, { kind: 'conflict' }>;
type Held = Extract<LandingReport, { kind: 'held' }>;

/** What a notification can hold: how much, where, and all that is not as one would expect. */
export function landedSentence(verb: 'Landed' | 'Took back', report: Landed): string {
  const { unsaved, untouched, notice, check } = report;
  const files = filesOf(report);
  return [
    `${deed(verb, report)} in ${count(files.length, 'file')}${files.length > 0 ? `: ${listed(files)}` : ''}.`,
    unsaved.length > 0 ? `Not saved, because you have unsaved text there: ${listed(unsaved)}.` : '',
    untouched.length > 0 ? `Left out: ${listed(untouched.map(({ path }) => path))}.` : '',
    notice === null ? '' : visibleText(notice),
    check === null || check.summaries.length === 0
      ? ''
      : `Checked: ${check.summaries.map(visibleText).join('; ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function deed(verb: 'Landed' | 'Took back', { hunks, takenOut }: Landed): string {
  if (verb === 'Took back' || takenOut === 0) return `${verb} ${count(hunks, 'hunk')}`;
  const out = `took out ${count(takenOut, 'rejected hunk')}`;
  return takenOut === hunks ? `T${out.slice(1)}` : `${verb} ${count(hunks - takenOut, 'hunk')} and ${out}`;
}

/** One for each file, where it is now: a move writes two paths. */
function filesOf(report: Landed): string[] {
  return withMoves([...report.written, ...report.unsaved], report);
}

/** `old → new` in the place of both, where both are named. */
function withMoves(paths: readonly string[], { moves }: Landed): string[] {
  const whole = moves.filter(({ from, to }) => paths.includes(from) && paths.includes(to));
  const sources = new Map(whole.map(({ from, to }) => [to, from]));
  const left = new Set(whole.map(({ from }) => from).filter((from) => !sources.has(from)));
  return paths
    .filter((path) => !left.has(path))
    .map((path) => (sources.has(path) ? `${sources.get(path) ?? ''} → ${path}` : path));
}

export function conflictSentence({ conflicts }: Conflicted): string {
  const paths = [...new Set(conflicts.map(({ path }) => path))];
  const [first] = conflicts;
  const reason = first && conflicts.length === 1 ? ` ${visibleText(first.reason)}` : '';
  return `Nothing was written: ${count(paths.length, 'file')} cannot take these hunks: ${listed(paths)}.${reason}`;
}

/** Why nothing was landed yet. */
export function heldSentence({ check }: Held): string {
  if (check.kind === 'missing') return 'Nothing was landed: what is accepted has not been checked.';
  return `Nothing was landed. ${check.doubts.map(({ sentence }) => visibleText(sentence)).join(' ')}`;
}

/** All of it, one line each, for a document. */
export function reportText(title: string, report: LandingReport): string {
  return [visibleText(title), '', ...reportLines(report), ''].join('\n');
}

function reportLines(report: LandingReport): string[] {
  switch (report.kind) {
    case 'nothing':
      return [visibleText(report.reason)];
    case 'held':
      return [
        heldSentence(report),
        ...(report.check.kind === 'missing'
          ? []
          : report.check.doubts.flatMap(({ tests }) => tests.map((test) => `- ${visibleText(test)}`))),
      ];
    case 'conflict':
      return [
        'Nothing was written. Change these, then land again:',
        ...report.conflicts.map(({ path, reason }) => `- ${visibleText(path)}: ${visibleText(reason)}`),
      ];
    case 'landed':
      return [
        ...section('Written', withMoves(report.written, report)),
        ...section('Changed in the editor, not saved', report.unsaved),
        ...section(
          'Left out',
          report.untouched.map(({ path, reason }) => `${path}: ${reason}`),
        ),
        ...checkSections(report.check),
        ...(report.notice === null ? [] : [visibleText(report.notice)]),
      ];
  }
}

function checkSections(check: Landed['check']): string[] {
  if (check === null) return [];
  const { summaries, override } = check;
  return [
    ...section('Checked before landing', summaries),
    ...(override === null
      ? []
      : section('Landed all the same', [...override.doubts, `Reason: ${override.reason}`])),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines.map((line) => `- ${visibleText(line)}`), ''];
}

const NAMED = 4;

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).map(visibleText).join(', ');
  return paths.length > NAMED ? `${named} and ${paths.length - NAMED} more` : named;
}
