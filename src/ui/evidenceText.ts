import { countsOf, DIFFERENCE_WORDS } from '../core/checkSummary.js';
import { failuresOf } from '../core/doubts.js';
import type {
  Check,
  CheckedCommand,
  CheckedSubset,
  CheckedTree,
  CheckEnd,
  CheckRun,
  Difference,
  Evidence,
  TestResult,
} from '../core/evidence.js';
import { testName } from '../core/evidence.js';
import type { Side } from '../core/flag.js';
import { count, visibleText } from '../core/print.js';
import { elapsedText } from './amountText.js';

/** Where a word of the document leads: a test on one side of the change. Columns are UTF-16 units, half-open. */
export type EvidenceLink = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly side: Side;
  readonly file: string;
  readonly name: string;
};

export type EvidenceDocument = { readonly text: string; readonly links: readonly EvidenceLink[] };

export type Shown = {
  readonly title: string;
  readonly evidence: Evidence;
  readonly checked: CheckedSubset | null;
  /** What the agent said of the tests. */
  readonly claim: string | null;
};

/** A line with the links in it, before it has a number. */
type Line = { readonly text: string; readonly links?: readonly Omit<EvidenceLink, 'line'>[] };

/** What our runs showed, as Markdown to be read as it stands: a table of runs, then what differs, test by test. */
export function evidenceDocument(shown: Shown): EvidenceDocument {
  const lines = [
    plain(`# Evidence: ${visibleText(shown.title)}`),
    plain(''),
    ...claimLines(shown),
    ...evidenceLines('head', shown.evidence),
    ...(shown.checked === null
      ? []
      : [
          plain(`# What is accepted: ${count(shown.checked.hunks.length, 'hunk')} when it was checked`),
          plain(''),
          ...evidenceLines('accepted', shown.checked.evidence),
        ]),
  ];
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    links: lines.flatMap(({ links = [] }, line) => links.map((link) => ({ ...link, line }))),
  };
}

function plain(text: string): Line {
  return { text };
}

/** Only where it is not what we saw. */
function claimLines({ claim, evidence }: Shown): Line[] {
  if (claim === null) return [];
  const doubts = failuresOf(evidence).map(({ sentence }) => sentence);
  const saw = evidence.kind === 'notRun' ? [`nothing was run. ${evidence.why}`] : doubts;
  if (saw.length === 0) return [];
  return [
    plain(`The agent said: “${visibleText(claim)}”`),
    ...saw.map((said) => plain(`Our runs: ${visibleText(said)}`)),
    plain(''),
  ];
}

function evidenceLines(tree: CheckedTree, evidence: Evidence): Line[] {
  if (evidence.kind === 'notRun') return [plain(`Not run. ${visibleText(evidence.why)}`), plain('')];
  const rows = evidence.checks.flatMap(({ check, base, head }) => [
    rowOf(check.command, 'base', base),
    rowOf(check.command, tree, head),
  ]);
  return [
    ...table([HEADINGS, ...rows]).map(plain),
    plain(''),
    ...evidence.checks.flatMap((checked) => checkLines(checked, tree)),
  ];
}

const HEADINGS = ['check', 'tree', 'ended', 'passed', 'failed', 'skipped', 'time'];

function rowOf(command: string, tree: CheckedTree, run: CheckRun): string[] {
  const counts = countsOf(run);
  const told = counts === null ? ['–', '–', '–'] : [counts.passed, counts.failed, counts.skipped].map(String);
  const cell = visibleText(command).replaceAll('|', '\\|');
  return [cell, `${tree} ${run.tree.slice(0, 7)}`, endText(run.ended), ...told, elapsedText(run.took)];
}

function endText(ended: CheckEnd): string {
  switch (ended.kind) {
    case 'exited':
      return `exit code ${ended.code}`;
    case 'timedOut':
      return `broken off after ${elapsedText(ended.afterMs)}`;
    case 'notRun':
      return 'not run';
  }
}

/** Columns as wide as their widest cell, so that it reads without being rendered. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - cell.length)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function checkLines({ check, base, head, comparison }: CheckedCommand, tree: CheckedTree): Line[] {
  return [
    plain(`## ${visibleText(check.command)}`),
    plain(''),
    ...toldLines('base', base),
    ...toldLines(tree, head),
    ...(comparison.kind === 'compared'
      ? differenceLines(comparison.differences)
      : [
          plain(visibleText(exitSentence(check, base, head) ?? `Not comparable. ${comparison.why}`)),
          plain(''),
        ]),
    ...commandLines(tree, head, check.command),
  ];
}

/** A linter or a build says all it has to say by its exit. */
function exitSentence({ role }: Check, { ended: base }: CheckRun, { ended: head }: CheckRun): string | null {
  if (role === 'test' || base.kind !== 'exited' || head.kind !== 'exited') return null;
  if ((base.code === 0) === (head.code === 0))
    return head.code === 0 ? 'It passes, as it did before.' : 'It fails, as it did before.';
  return head.code === 0 ? 'It failed before and passes now.' : 'It passed before and fails now.';
}

/** What is worth a word of a run beside its row. */
function toldLines(tree: CheckedTree, { ended, notes = [] }: CheckRun): Line[] {
  const told = [
    ...(ended.kind === 'notRun' ? [`Not run on ${tree}: ${ended.why}`] : []),
    ...notes.map((note) => `On ${tree}: ${note}`),
  ];
  return told.flatMap((sentence) => [plain(visibleText(sentence)), plain('')]);
}

/** With the scripts of the base written out and a report asked for; the base's run differs in its folders alone. */
function commandLines(tree: CheckedTree, { ended, command }: CheckRun, asked: string): Line[] {
  if (ended.kind === 'notRun' || command === asked) return [];
  const lines = command.split('\n').map((line) => plain(`    ${visibleText(line)}`));
  return [plain(`Run on ${tree} as:`), plain(''), ...lines, plain('')];
}

/** More tests of one kind than anybody reads. */
const NAMED = 500;

function differenceLines(differences: readonly Difference[]): Line[] {
  if (differences.length === 0) return [plain('No test differs.'), plain('')];
  return Object.entries(DIFFERENCE_WORDS).flatMap(([kind, words]) => {
    const found = differences.filter((difference) => difference.kind === kind);
    if (found.length === 0) return [];
    const more = found.length > NAMED ? [plain(`- and ${found.length - NAMED} more`)] : [];
    const named = found.slice(0, NAMED).map(testLine);
    return [plain(`${count(found.length, 'test')} ${words}:`), plain(''), ...named, ...more, plain('')];
  });
}

function testLine({ base, head }: Difference): Line {
  const told = head ?? base;
  if (told === null) return plain('- a test without a name');
  let text = `- ${visibleText(testName(told))}`;
  const links: Omit<EvidenceLink, 'line'>[] = [];
  for (const [side, word, test] of [
    ['base', 'before', base],
    ['head', 'now', head],
  ] as const) {
    if (test?.file == null) continue;
    text += ' [';
    links.push({
      side,
      file: test.file,
      name: test.name,
      start: text.length,
      end: text.length + word.length,
    });
    text += `${word}]`;
  }
  return { text: text + messageText(head), links };
}

function messageText(test: TestResult | null): string {
  const message = test?.message ?? '';
  return message === '' ? '' : `: ${visibleText(message)}`;
}
