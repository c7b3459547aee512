import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckEnd, CheckRun } from '../core/evidence.js';
import type { LinkFolder } from '../sandbox/bubblewrap.js';
import type { CommandResult } from '../sandbox/runCommand.js';
import { type AskedCommand, askForReports } from './askForReports.js';
import { collectReports, reportFiles } from './collectReports.js';
import { crossCheck } from './crossCheck.js';
import { type Provided, provideDependencies } from './dependencies.js';
import type { Means } from './means.js';
import { makeLinks } from './packageLinks.js';
import type { CheckOrder } from './runCheck.js';
import { runConfined } from './runConfined.js';
import { shownOutput } from './shownOutput.js';

/** A check whose tree is there. */
export type PlacedOrder = CheckOrder & {
  /** Absolute real paths: of the folder that holds the tree, and of an empty one for reports. */
  readonly path: string;
  readonly reports: string;
};

/** Sets the tree up, runs the check in it, and reads what it left. */
export async function runInTree(order: PlacedOrder, means: Means): Promise<CheckRun> {
  const provided = await provideDependencies({ ...order, checkout: means.checkout });
  const { mounts, notes, programs } = provided;
  const room = { order, means, mounts, programs, links: linked(order, means, provided) };
  if (order.check.setup !== undefined) {
    const setup = await runConfined(room, order.check.setup);
    if (setup.kind !== 'exited' || setup.code !== 0) return unprepared(order, setup);
  }
  const asked = askForReports(order.command, { reports: order.reports, reporters: means.reporters });
  await prepare(asked);
  const before = looksInTree(asked) ? await reportFiles(order.path) : new Map<string, number>();
  const start = performance.now();
  const result = await runConfined({ ...room, environment: environmentOf(asked) }, asked.text);
  const took = Math.round(performance.now() - start);
  const outcome = await outcomeOf(order, { asked, result, before });
  const { report, output } = outcome;
  const told = [...notes, ...outcome.notes];
  const run: CheckRun = {
    tree: order.tree.id,
    command: asked.text,
    ended: endOf(result),
    took,
    report,
    output,
  };
  return told.length === 0 ? run : { ...run, notes: told };
}

/** More of them than a command line holds for sure. */
const MOST_LINKS = 4_000;

/** Those that can be in memory. What a set-up command makes of them has to last, so it finds them on disk. */
function linked({ check }: PlacedOrder, { confinement }: Means, { links }: Provided): readonly LinkFolder[] {
  const many = links.reduce((sum, each) => sum + each.links.length, 0);
  if (confinement.kind === 'bubblewrap' && check.setup === undefined && many <= MOST_LINKS) return links;
  for (const each of links) makeLinks(each);
  return [];
}

/** Otherwise its reports are where nothing was before. */
function looksInTree({ reports }: AskedCommand): boolean {
  return reports.length === 0 || reports.some(({ report }) => report.kind === 'inTree');
}

/** tox keeps what it does not know from the tests it starts. */
function environmentOf({ possible }: AskedCommand): Readonly<Record<string, string>> {
  if (possible.length === 0) return {};
  const asking = possible.flatMap(({ environment = {} }) => Object.entries(environment));
  return { ...Object.fromEntries(asking), TOX_OVERRIDE: 'testenv.pass_env+=PYTEST_ADDOPTS' };
}

type Ran = {
  readonly asked: AskedCommand;
  readonly result: CommandResult;
  readonly before: ReadonlyMap<string, number>;
};
type Outcome = Required<Pick<CheckRun, 'report' | 'output' | 'notes'>>;

async function outcomeOf(order: PlacedOrder, { asked, result, before }: Ran): Promise<Outcome> {
  const output = await shownOutput(result, asked.reports);
  const place = { root: order.path, folder: path.join(order.path, order.check.folder), before };
  const { report, notes } = await collectReports(asked, place);
  if (!report || result.kind !== 'exited') return { report, notes, output };
  const checked = crossCheck(report, {
    code: result.code,
    output,
    shown: asked.reports.every(({ shown }) => shown),
  });
  return { report: checked.report, notes: [...notes, ...checked.notes], output };
}

function unprepared({ tree, command }: PlacedOrder, setup: CommandResult): CheckRun {
  const output = setup.kind === 'notStarted' ? '' : setup.output;
  const why = `The set-up command ${wordsOf(setup)}.`;
  return { tree: tree.id, command, ended: { kind: 'notRun', why }, took: 0, report: null, output };
}

function wordsOf(result: CommandResult): string {
  switch (result.kind) {
    case 'exited':
      return `ended with code ${result.code}`;
    case 'timedOut':
      return `was broken off after ${Math.round(result.afterMs / 1000)} seconds`;
    case 'stopped':
      return 'was stopped';
    case 'notStarted':
      return `could not be started: ${result.why}`;
  }
}

function endOf(result: CommandResult): CheckEnd {
  switch (result.kind) {
    case 'exited':
      return { kind: 'exited', code: result.code };
    case 'timedOut':
      return { kind: 'timedOut', afterMs: result.afterMs };
    case 'stopped':
    case 'notStarted':
      return { kind: 'notRun', why: `The command ${wordsOf(result)}.` };
  }
}

async function prepare({ reports }: AskedCommand): Promise<void> {
  for (const [file, text] of reports.flatMap(({ files = {} }) => Object.entries(files)))
    await writeFile(file, text);
}
