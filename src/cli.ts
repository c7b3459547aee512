#!/usr/bin/env node
/** Composition root of the command line: `countersign check`. */
import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { version } from '../package.json';
import { NO_CHECKS } from './core/evidence.js';
import { HumanError, messageOf } from './core/errors.js';
import type { Repository } from './core/repository.js';
import { compareSides } from './git/compareSides.js';
import { openRepository } from './git/openRepository.js';
import { closeReader, readBlobs } from './git/readBlobs.js';
import { pathsAt } from './git/pathsAt.js';
import { readPath } from './git/readPath.js';
import { GitError } from './git/runGit.js';
import { alignLines } from './hunks/alignLines.js';
import { CONVENTIONS_PATH } from './integrity/conventions/conventions.js';
import { mayTellOfTests } from './integrity/mayTellOfTests.js';
import { rulePages } from './integrity/rules/rulePages.js';
import { createScanner } from './integrity/scan.js';
import { type CheckOptions, readCommandLine } from './report/commandLine.js';
import { HELP } from './report/help.js';
import { print } from './report/print.js';
import { type Report, reportOf } from './report/report.js';
import { isReached } from './report/threshold.js';
import { visible } from './report/visible.js';

type Outcome = { readonly code: 0 | 1 | 2; readonly stdout: string; readonly stderr: string };

async function main(args: readonly string[]): Promise<Outcome> {
  const command = readCommandLine(args);
  switch (command.kind) {
    case 'help':
      return { code: 0, stdout: HELP, stderr: '' };
    case 'version':
      return { code: 0, stdout: `${version}\n`, stderr: '' };
    case 'misused':
      return { code: 2, stdout: '', stderr: `${command.sentence}\n` };
    case 'explain':
      return explain(command.rule);
    case 'check':
      return checkOrSay(command.options);
  }
}

function explain(rule: string | null): Outcome {
  const page = rulePages().get(rule === null ? 'README.md' : `${rule}.md`);
  if (page !== undefined) return { code: 0, stdout: page, stderr: '' };
  const known = 'Call "countersign explain" for the list.';
  return { code: 2, stdout: '', stderr: `There is no rule ${visible(rule ?? '')}. ${known}\n` };
}

function pageOf(rule: string): string {
  return rulePages().get(`${rule}.md`) ?? '';
}

async function checkOrSay(options: CheckOptions): Promise<Outcome> {
  try {
    const { report, notes } = await check(options);
    const stdout = print(report, options.format, { colored: isColored(), pageOf });
    const file = options.config ?? CONVENTIONS_PATH;
    const stderr = notes.map((note) => `${visible(`${file}: ${note}`)}\n`).join('');
    return { code: isReached(options.failOn, report) ? 1 : 0, stdout, stderr };
  } catch (error) {
    return { code: 2, stdout: '', stderr: `${visible(sentenceOf(error))}\n` };
  }
}

/** A mistake of ours keeps its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof HumanError) return error.message;
  if (error instanceof GitError)
    return `Git cannot read the repository (${error.complaint.split('\n', 1).join()}). Run "git fsck" in it and mend what it names.`;
  throw error;
}

/** `notes`: what is wrong with the project's conventions, a sentence each. */
type Checked = { readonly report: Report; readonly notes: readonly string[] };

async function check(options: CheckOptions): Promise<Checked> {
  const storage = path.join(tmpdir(), `countersign-${randomUUID()}`);
  removeOnSignal(storage);
  try {
    await mkdir(storage, { mode: 0o700 });
    const repository = await openRepository(path.resolve(options.folder), storage);
    return await checkIn(repository, options).finally(() => closeReader(repository));
  } finally {
    await rm(storage, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function checkIn(repository: Repository, options: CheckOptions): Promise<Checked> {
  const start = performance.now();
  const conventions = options.config === null ? {} : { conventions: await readConfig(options.config) };
  const { changeSet, base, head } = await compareSides(repository, options, TOOLS);
  const commits = { base: changeSet.baseCommit, head: changeSet.headCommit };
  const { flags, notes, tests } = await createScanner({ grammars: GRAMMARS }).inspect({
    changeSet,
    evidence: NO_CHECKS,
    read: (oids) => readBlobs(repository, oids),
    readPath: (side, path) => readPath(repository, commits[side], path),
    pathsAt: (side) => pathsAt(repository, commits[side]),
    ...conventions,
  });
  const stats = { files: changeSet.files.length, tests, ms: Math.round(performance.now() - start) };
  const leftOut = changeSet.leftOut.filter(({ path }) => mayTellOfTests(path));
  return { report: reportOf({ version, base, head, flags, leftOut, stats }), notes };
}

async function readConfig(file: string): Promise<string> {
  try {
    return await readFile(path.resolve(file), 'utf8');
  } catch (error) {
    throw new HumanError(
      `${file} cannot be read (${messageOf(error)}).`,
      'Give --config a file that is there.',
    );
  }
}

const TOOLS = {
  align: alignLines,
  hash: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
};

const GRAMMARS = path.join(__dirname, 'grammars');

/** https://no-color.org: any value that is not empty. */
function isColored(): boolean {
  return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens before the folder is there, so that no signal comes between. */
function removeOnSignal(folder: string): void {
  for (const signal of SIGNALS)
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      process.exit(128 + constants.signals[signal]);
    });
}

/** Whoever reads the output may have seen enough of it, as `head` does. */
process.stdout.on('error', (error: Error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error;
});

main(process.argv.slice(2)).then(
  ({ code, stdout, stderr }) => {
    process.exitCode = code;
    process.stdout.write(stdout);
    process.stderr.write(stderr);
  },
  (error: unknown) => {
    process.exitCode = 2; // 1 says that there are flags
    console.error(error);
  },
);
