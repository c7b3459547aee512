import path from 'node:path';
import { type Edit, editText } from '../shell/editText.js';
import { quote } from '../shell/quote.js';
import { programTokens, type SimpleCommand, simpleCommands } from '../shell/simpleCommands.js';
import { pytest } from './runners/pytest.js';
import { rspec } from './runners/ruby.js';
import type { Asked, Runner } from './runners/runner.js';
import { RUNNERS } from './runners/runners.js';

/** A command that leaves reports, and where. */
export type AskedCommand = {
  readonly text: string;
  /** In the order in which the runners stand in the command; empty when none of them is known. */
  readonly reports: readonly AskedReport[];
  /** Reports of runners that the command may start by way of `make` or `tox`: none is missed. */
  readonly possible: readonly AskedReport[];
};

export type AskedReport = Asked & {
  readonly runner: string;
  /** What the runner prints is seen as it is: no pipe or file of the command takes it. */
  readonly shown: boolean;
};

/** Absolute folders: one made for this run, and the one of our own reporters. */
export type ReportFolders = { readonly reports: string; readonly reporters: string };

/** Adds to each runner in a command what makes it report. Everything else stays as it is written. */
export function askForReports(command: string, folders: ReportFolders): AskedCommand {
  const shown = !/[|>]/.test(command.replaceAll('||', ''));
  const found = simpleCommands(command).flatMap((simple) => {
    const runner = RUNNERS.find(({ recognises }) => recognises(simple.program));
    return runner ? [{ simple, runner }] : [];
  });
  const asked = found.map(({ simple, runner }, at) => ({
    simple,
    report: { ...ask(runner, simple, { folders, at }), runner: runner.id, shown },
  }));
  const text = editText(
    command,
    asked.flatMap(({ simple, report }) => editsOf(simple, report)),
  );
  const reports = asked.map(({ report }) => report);
  return { text, reports, possible: reports.length > 0 ? [] : possibleReports(folders) };
}

type Numbered = { readonly folders: ReportFolders; readonly at: number };

function ask(runner: Runner, { program }: SimpleCommand, { folders, at }: Numbered): Asked {
  const file = path.join(folders.reports, String(at + 1));
  return runner.ask({ program, file, reporters: folders.reporters });
}

/** Those that are asked through the environment, which goes on to whatever the command starts. */
const BY_ENVIRONMENT: readonly Runner[] = [pytest, rspec];

function possibleReports({ reports, reporters }: ReportFolders): AskedReport[] {
  return BY_ENVIRONMENT.map((runner) => {
    const file = path.join(reports, runner.id);
    return { ...runner.ask({ program: [], file, reporters }), runner: runner.id, shown: false };
  });
}

function editsOf(simple: SimpleCommand, asked: AskedReport): Edit[] {
  const assignments = Object.entries(asked.environment ?? {}).map(
    ([name, value]) => `${name}=${quote(value)} `,
  );
  const start = simple.words[0]?.start ?? 0;
  const end = simple.words.at(-1)?.end ?? 0;
  const words = (asked.words ?? []).map((word) => ` ${quote(word)}`).join('');
  return [
    { start, end: start, text: assignments.join('') },
    { start: wordsAt(simple, asked.after), end: wordsAt(simple, asked.after), text: words },
    { start: end, end, text: redirection(simple, asked) },
  ];
}

/** Behind the last option, which is before `--`. */
function wordsAt(simple: SimpleCommand, after: number | undefined): number {
  const tokens = programTokens(simple);
  const stop = tokens.findIndex(({ text }) => text === '--');
  const count = after ?? (stop < 0 ? tokens.length : stop);
  return tokens[count - 1]?.end ?? simple.words.at(-1)?.end ?? 0;
}

/** In a pipe the next command still gets everything. */
function redirection({ piped }: SimpleCommand, { streams, report }: Asked): string {
  if (streams === undefined || report.kind !== 'file') return '';
  const file = quote(report.path);
  switch (streams) {
    case 'stdout':
      return piped ? ` | tee ${file}` : ` >${file}`;
    case 'stderr':
      return ` 2>${file}`;
    case 'both':
      return piped ? ` 2>&1 | tee ${file}` : ` >${file} 2>&1`;
  }
}
