import { DIFFERENCE_WORDS } from '../core/checkSummary.js';
import { doubtsOf, failuresOf } from '../core/doubts.js';
import type {
  Check,
  CheckedCommand,
  CheckedSubset,
  CheckedTree,
  CheckRun,
  Difference,
  Evidence,
} from '../core/evidence.js';
import { count, visibleText } from '../core/print.js';
import { differingTests } from './differingTests.js';
import { EMPTY, type Line, type LineLink, plain } from './evidenceLine.js';
import { runRows } from './runRows.js';

/** Where words of the document lead: a test on one side of the change. */
export type EvidenceLink = LineLink & { readonly line: number };

/** What a reader can go to: a check, in it a kind of difference, in that a test. */
export type EvidenceHeading = { readonly line: number; readonly depth: 0 | 1 | 2; readonly text: string };

export type EvidenceDocument = {
  readonly text: string;
  readonly links: readonly EvidenceLink[];
  readonly headings: readonly EvidenceHeading[];
};

export type Shown = {
  readonly title: string;
  readonly evidence: Evidence;
  readonly checked: CheckedSubset | null;
  /** What the agent said of the tests. */
  readonly claim: string | null;
};

/**
 * What our runs showed, to be read as it stands, line by line: of each check first what differs, then how it went, and at
 * the end the commands in full. What belongs to a line is indented below it, so that it folds.
 */
export function evidenceDocument(shown: Shown): EvidenceDocument {
  const { checked } = shown;
  const commands = [
    ...commandLines('head', shown.evidence),
    ...(checked === null ? [] : commandLines('accepted', checked.evidence)),
  ];
  const lines: Line[] = [
    plain(`Evidence: ${visibleText(shown.title)}`),
    EMPTY,
    ...claimLines(shown),
    ...evidenceLines('head', shown.evidence),
    ...(checked === null
      ? []
      : [acceptedLine(checked), EMPTY, ...evidenceLines('accepted', checked.evidence)]),
    ...(commands.length === 0
      ? []
      : [{ text: 'Commands as they ran', depth: 0 } as const, EMPTY, ...commands]),
  ];
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    links: lines.flatMap(({ links = [] }, line) => links.map((link) => ({ ...link, line }))),
    headings: lines.flatMap(({ text, depth }, line) =>
      depth === undefined ? [] : [{ line, depth, text: text.trim() }],
    ),
  };
}

function acceptedLine({ hunks }: CheckedSubset): Line {
  return plain(`Only what is accepted (${count(hunks.length, 'hunk')} when it was checked)`);
}

/** Only where it is not what we saw. */
function claimLines({ claim, evidence }: Shown): Line[] {
  if (claim === null) return [];
  const doubts = failuresOf(evidence).map(({ sentence }) => sentence);
  const saw = evidence.kind === 'notRun' ? [`nothing was run. ${evidence.why}`] : doubts;
  if (saw.length === 0) return [];
  return [
    plain(`  The agent said: “${visibleText(claim)}”`),
    ...saw.map((said) => plain(`  Our runs: ${visibleText(said)}`)),
    EMPTY,
  ];
}

function evidenceLines(tree: CheckedTree, evidence: Evidence): Line[] {
  if (evidence.kind === 'notRun') return [plain(`  Not run. ${visibleText(evidence.why)}`), EMPTY];
  const checks = evidence.checks.toSorted((one, other) => calm(one) - calm(other));
  return checks.flatMap((checked) => checkLines(checked, tree));
}

/** 0 for a check that speaks against the tree, 2 for one in which nothing differs. */
function calm(checked: CheckedCommand): number {
  if (doubtsOf({ kind: 'ran', checks: [checked] }).length > 0) return 0;
  const { comparison } = checked;
  return comparison.kind === 'compared' && comparison.differences.length === 0 ? 2 : 1;
}

function checkLines(checked: CheckedCommand, tree: CheckedTree): Line[] {
  const { check, base, head } = checked;
  return [
    { text: visibleText(check.command), depth: 0 },
    EMPTY,
    ...outcomeLines(checked),
    ...runRows([
      ['base', base],
      [tree, head],
    ]).map((row) => plain(`  ${row}`)),
    plain(`  (base is tree ${base.tree.slice(0, 7)}, ${tree} is tree ${head.tree.slice(0, 7)})`),
    EMPTY,
    ...toldLines('base', base),
    ...toldLines(tree, head),
  ];
}

function outcomeLines({ check, base, head, comparison }: CheckedCommand): Line[] {
  switch (comparison.kind) {
    case 'compared':
      return differenceLines(comparison.differences);
    case 'notComparable': {
      const said = exitSentence(check, base, head) ?? `Not comparable. ${comparison.why}`;
      return [plain(`  ${visibleText(said)}`), EMPTY];
    }
  }
}

/** A linter or a build says all it has to say by its exit. */
function exitSentence({ role }: Check, { ended: base }: CheckRun, { ended: head }: CheckRun): string | null {
  if (role === 'test' || base.kind !== 'exited' || head.kind !== 'exited') return null;
  if ((base.code === 0) === (head.code === 0))
    return head.code === 0 ? 'It passes, as it did before.' : 'It fails, as it did before.';
  return head.code === 0 ? 'It failed before and passes now.' : 'It passed before and fails now.';
}

/** In the order in which they matter. */
function differenceLines(differences: readonly Difference[]): Line[] {
  if (differences.length === 0) return [plain('  No test differs.'), EMPTY];
  return Object.entries(DIFFERENCE_WORDS).flatMap(([kind, words]) => {
    const found = differences.filter((difference) => difference.kind === kind);
    if (found.length === 0) return [];
    const heading: Line = { text: `  ${count(found.length, 'test')} ${words}`, depth: 1 };
    return [heading, ...differingTests(found), EMPTY];
  });
}

/** What is worth a word of a run beside its row. */
function toldLines(tree: CheckedTree, { ended, notes = [] }: CheckRun): Line[] {
  const told = [
    ...(ended.kind === 'notRun' ? [`Not run on ${tree}: ${ended.why}`] : []),
    ...notes.map((note) => `On ${tree}: ${note}`),
  ];
  return told.flatMap((sentence) => [plain(`  ${visibleText(sentence)}`), EMPTY]);
}

/** With the scripts of the base written out and a report asked for; the base's run differs in its folders alone. */
function commandLines(tree: CheckedTree, evidence: Evidence): Line[] {
  const checks = evidence.kind === 'notRun' ? [] : evidence.checks;
  return checks.flatMap(({ check, head: { ended, command } }): Line[] => {
    if (ended.kind === 'notRun' || command === check.command) return [];
    const lines = command.split('\n').map((line) => plain(`    ${visibleText(line)}`));
    return [plain(`  ${visibleText(check.command)}, on ${tree}`), ...lines, EMPTY];
  });
}
