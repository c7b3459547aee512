import path from 'node:path';
import { parse } from 'yaml';
import type { Check } from '../../core/evidence.js';
import { roleOfCommand } from '../roleOfCommand.js';
import { placedCommands } from '../placedCommands.js';
import type { TreeFiles } from '../tree.js';
import type { Finder } from './finder.js';

/** Of GitHub Actions, GitLab CI, CircleCI and Azure Pipelines. */
const PIPELINE =
  /^(\.github\/workflows\/[^/]+|\.gitlab-ci|\.circleci\/config|\.?azure-pipelines?([/-][^/]+)?)\.ya?ml$/;
/** Keys whose text is a shell script, or a list of its lines. */
const SCRIPTS = new Set(['run', 'script', 'before_script', 'command', 'bash']);
/** Keys under which nothing is ever started. */
const PASSED_OVER = new Set(
  'env environment variables with inputs on services image cache artifacts matrix'.split(' '),
);
/** What only the system that runs it can fill in. */
const FILLED_IN = /[$`\n]|\\$/;
/** More of one file are not offered. */
const MOST = 20;

/** What a pipeline runs to test, lint, check types or build, where it needs nothing of the pipeline. */
export const ciCommands: Finder = async (tree) => {
  const files = tree.paths.filter((each) => PIPELINE.test(each));
  const found = await Promise.all(files.map((file) => checksIn(tree, file)));
  return found.flat();
};

async function checksIn(tree: TreeFiles, file: string): Promise<Check[]> {
  const scripts = scriptsIn(parsed((await tree.read(file)) ?? ''), '');
  const checks = scripts.flatMap(({ text, folder }) =>
    placedCommands(text, folder).flatMap((placed): Check[] => {
      const role = roleOfCommand(placed.program);
      if (role === null || FILLED_IN.test(placed.text + placed.folder)) return [];
      const id = [file, placed.folder, placed.text].filter((part) => part !== '').join(': ');
      return [{ id, role, command: placed.text, folder: placed.folder, from: file }];
    }),
  );
  return checks.filter(({ id }, at) => checks.findIndex((each) => each.id === id) === at).slice(0, MOST);
}

type Script = { readonly text: string; readonly folder: string };

/** What a job says of its folder holds for its steps. */
function scriptsIn(data: unknown, outer: string): Script[] {
  if (Array.isArray(data)) return data.flatMap((item) => scriptsIn(item, outer));
  if (typeof data !== 'object' || data === null) return [];
  const folder = folderOf(data) ?? outer;
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const text = SCRIPTS.has(key) ? textOf(value) : null;
    if (text !== null) return [{ text, folder }];
    return PASSED_OVER.has(key) ? [] : scriptsIn(value, folder);
  });
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || !value.every((line) => typeof line === 'string')) return null;
  return value.join('\n');
}

function folderOf(record: object): string | null {
  const own = ['working-directory', 'working_directory', 'workingDirectory'].map((key) =>
    member(record, key),
  );
  const run = member(member(record, 'defaults'), 'run');
  const told = [...own, member(run, 'working-directory')].find((each) => typeof each === 'string');
  return typeof told === 'string' ? path.posix.normalize(told).replace(/^\.\/?$|\/$/g, '') : null;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null; // what is no YAML starts nothing
  }
}
