import {
  at,
  type Data,
  type List,
  entriesOf,
  itemsOf,
  lineOf,
  type RecordData,
  type Scalar,
  textIn,
  textsIn,
} from '../data.js';
import type { Place } from '../../inventory.js';
import type { Command, Role } from '../runnerConfig.js';
import { commandsOf, type ScriptContext } from '../shell/commandsOf.js';
import type { ShellMode } from '../shell/readShell.js';
import { roleOfName } from '../shell/roleOf.js';

export type PipelineOptions = {
  readonly mode: ShellMode;
  readonly hook: boolean;
  readonly roleOfScript: (name: string) => Role | null;
};

type Bearing = Pick<ScriptContext, 'owner' | 'forgiven' | 'condition' | 'mode'>;

/**
 * The commands of a pipeline in YAML, of whatever system: they share the words for scripts, conditions and tolerance, and
 * what a job says holds for its steps.
 */
export function readPipeline(data: Data, options: PipelineOptions): Command[] {
  return visit(data, { owner: '', forgiven: null, condition: null, mode: options.mode }, options);
}

/** Keys whose text is a shell script, or a list of its lines. */
const SCRIPTS = new Set(
  'run script before_script after_script command commands bash pwsh powershell sh cmd cmds args_script inlineScript script_block'.split(
    ' ',
  ),
);
/** Keys under which nothing is ever started. */
const PASSED_OVER = new Set(
  'env environment variables with inputs outputs parameters on services image cache artifacts permissions matrix secrets'.split(
    ' ',
  ),
);

function visit(data: Data, outer: Bearing, options: PipelineOptions): Command[] {
  if (data.kind === 'list') return data.items.flatMap((item) => visit(item, outer, options));
  if (data.kind !== 'record') return [];
  const bearing = bearingOf(data, outer);
  const found = data.entries.flatMap(({ key, value }): Command[] => {
    if (SCRIPTS.has(key) && (value.kind === 'scalar' || isScriptLines(value)))
      return scriptOf(
        value,
        key === 'after_script'
          ? { ...bearing, forgiven: bearing.forgiven ?? 'its outcome is not looked at' }
          : bearing,
        options,
      );
    if (key === 'jobs' && value.kind === 'list') return startedJobs(value, bearing, options);
    if (PASSED_OVER.has(key)) return [];
    return visit(value, { ...bearing, owner: `${bearing.owner} ${key}`.trim() }, options);
  });
  return [...found, ...actionOf(data, bearing, options)];
}

/** CircleCI's workflows name the jobs that they start; elsewhere a list of jobs holds them. */
function startedJobs(list: List, bearing: Bearing, options: PipelineOptions): Command[] {
  const { owner, forgiven, condition } = bearing;
  return list.items.flatMap((item): Command[] => {
    const name = textIn(item) ?? (entriesOf(item).length === 1 ? entriesOf(item)[0]?.key : undefined);
    if (name === undefined) return visit(item, bearing, options);
    const place = { range: { start: item.range.start, end: item.range.start + 1 }, text: item.text };
    const context = { owner: `${owner} jobs`, main: true, hook: options.hook, forgiven, condition };
    return [{ ...context, words: ['job', name], role: roleOfName(name), options: [], targets: [], ...place }];
  });
}

function isScriptLines(value: Data): boolean {
  return value.kind === 'list' && value.items.some((item) => item.kind === 'scalar');
}

function bearingOf(record: RecordData, outer: Bearing): Bearing {
  const [label] = ['name', 'displayName', 'label', 'id'].flatMap((key) => textIn(at(record, key)) ?? []);
  const shell = textIn(at(record, 'shell')) ?? textIn(at(record, 'defaults', 'run', 'shell'));
  return {
    owner: label === undefined ? outer.owner : `${outer.owner} “${label}”`.trim(),
    forgiven: outer.forgiven ?? forgivenBy(record),
    condition: outer.condition === 'never' ? 'never' : (conditionOf(record) ?? outer.condition),
    mode: shell === null ? outer.mode : modeOf(shell, outer.mode),
  };
}

/** GitHub starts a shell that is named `bash` with `pipefail`, one that is not named without. */
function modeOf(shell: string, outer: ShellMode): ShellMode {
  if (shell === 'bash') return { errexit: true, pipefail: true };
  if (!shell.includes('{0}')) return outer;
  return { errexit: /-\w*e/.test(shell), pipefail: shell.includes('pipefail') };
}

const TOLERANT = [
  'continue-on-error',
  'continueOnError',
  'allow_failure',
  'allow-failure',
  'allowFailure',
  'soft_fail',
  'ignore_errors',
  'ignore_error',
  'ignoreErrors',
  'ignore-errors',
  'ignore_failure',
  'allow_failures',
];

function forgivenBy(record: RecordData): string | null {
  for (const key of TOLERANT) {
    const value = at(record, key);
    if (value === null) continue;
    const text = textIn(value);
    const on =
      text === null
        ? value.kind === 'record' || value.kind === 'list'
        : /^(true|yes|on|1)$|^\$\{\{\s*(true|always\(\)|!\s*false)\s*\}\}$/i.test(text);
    if (on) return `“${key}: ${text ?? '…'}” lets it fail`;
  }
  const rules = itemsOf(at(record, 'rules'));
  if (rules.some((rule) => textIn(at(rule, 'allow_failure')) === 'true'))
    return '“allow_failure: true” lets it fail';
  return textIn(at(record, 'failure')) === 'ignore' ? '“failure: ignore” lets it fail' : null;
}

const ALWAYS =
  /^(\$\{\{)?\s*(always\(\)|success\(\)|!\s*cancelled\(\)|succeeded\(\)|succeededOrFailed\(\)|true|always|on_success|delayed|eq\(1, ?1\))\s*(\}\})?$/;
const NEVER =
  /^(\$\{\{)?\s*('?false'?|0|never|never\(\)|eq\(1, ?2\)|1 == 0|1 == 2|'?[\w-]+'? == '?never'?)\s*(\}\})?$|(^|&&)\s*false\s*(&&|\}\}|$)|'(never|no|disabled)'\s*(\}\})?$/;

function conditionOf(record: RecordData): string | null {
  const texts = ['if', 'when', 'condition', 'only_if'].flatMap((key) => {
    const value = at(record, key);
    return value?.kind === 'record' || value?.kind === 'list'
      ? [`${key} ${value.text}`]
      : (textIn(value) ?? []);
  });
  if (/^(false|no)$/i.test(textIn(at(record, 'enabled')) ?? '')) return 'never';
  if (/^(true|yes)$/i.test(textIn(at(record, 'disabled')) ?? textIn(at(record, 'skip')) ?? ''))
    return 'never';
  const rules = itemsOf(at(record, 'rules'));
  const [first] = rules;
  if (
    first &&
    at(first, 'if') === null &&
    at(first, 'changes') === null &&
    textIn(at(first, 'when')) === 'never'
  )
    return 'never';
  if (rules.length > 0)
    texts.push(
      rules
        .map((rule) =>
          `${textIn(at(rule, 'if')) ?? ''} ${textsIn(at(rule, 'changes')).join(',')} ${textIn(at(rule, 'when')) ?? ''}`.trim(),
        )
        .join('; '),
    );
  const only = textsIn(at(record, 'only'));
  if (only.length > 0) texts.push(`only ${only.join(', ')}`);
  const wanted = texts.map((text) => text.trim()).filter((text) => text !== '' && !ALWAYS.test(text));
  if (wanted.some((text) => NEVER.test(text))) return 'never';
  return wanted.length === 0 ? null : wanted.join(' and ');
}

function scriptOf(value: Data, bearing: Bearing, { hook, roleOfScript }: PipelineOptions): Command[] {
  const lines = itemsOf(value).flatMap((item) =>
    item.kind === 'scalar'
      ? linesOf(item)
      : itemsOf(item).flatMap((each) => (each.kind === 'scalar' ? linesOf(each) : [])),
  );
  return commandsOf(lines.map(({ text }) => text).join('\n'), {
    ...bearing,
    main: true,
    hook,
    roleOfScript,
    placeOf: (line) => lines[line]?.place ?? { range: value.range, text: value.text },
  });
}

function linesOf(item: Scalar): { text: string; place: Place }[] {
  const lines = (textIn(item) ?? '').replace(/\n$/, '').split('\n');
  return lines.map((text, line) => ({
    text,
    place: lines.length === 1 ? { range: item.range, text: item.text } : lineOf(item, line, text),
  }));
}

const LINTS =
  /golangci|super-linter|pre-commit|eslint|lint|reviewdog|ruff|psf\/black|shellcheck|clippy|prettier|stylelint|trunk-io|megalinter/i;
const REPORTS =
  /report|publish|upload|download|codecov|coveralls|cache|setup|checkout|results?\b|comment|badge|summary/i;

/** A step that another repository defines (`uses`, `task`), as a command of that name. */
function actionOf(
  record: RecordData,
  { owner, forgiven, condition }: Bearing,
  options: PipelineOptions,
): Command[] {
  const name = textIn(at(record, 'uses')) ?? textIn(at(record, 'task'));
  const entry = entriesOf(record).find(({ key }) => key === 'uses' || key === 'task');
  if (name === null || !entry) return [];
  const plain = name.replace(/@.*$/, '');
  const inputs = at(record, 'with') ?? at(record, 'inputs');
  const inner = ['command', 'goals', 'tasks', 'arguments', 'args', 'verb']
    .flatMap((key) => textIn(at(inputs, key)) ?? [])
    .join(' ');
  const context = { owner, forgiven, condition, main: true, hook: options.hook };
  const words = ['uses', plain, ...inner.split(' ').filter((word) => word !== '')];
  const place = { range: entry.range, text: entry.text };
  return [{ ...context, words, role: roleOfAction(plain, inner), options: [], targets: [], ...place }];
}

function roleOfAction(name: string, inner: string): Role {
  if (LINTS.test(name)) return 'lint';
  if (/cypress-io\/github-action|^VSTest$|^PublishTest(?!Results)|^VisualStudioTest/.test(name))
    return 'test';
  if (REPORTS.test(name)) return 'other';
  if (/\.ya?ml$/.test(name)) return roleOfWorkflow(name.slice(name.lastIndexOf('/') + 1));
  if (name.startsWith('./')) return roleOfName(name.split('/').slice(-2).join(' '));
  return /\b(test|verify|check|integration-test|nextest)\b/.test(inner)
    ? 'test'
    : /\b(clippy|fmt|lint)\b/.test(inner)
      ? 'lint'
      : roleOfName(name);
}

/** A workflow that another file holds: it checks something unless its name says what else it does. */
function roleOfWorkflow(file: string): Role {
  const name = file.replace(/\.ya?ml$/, '');
  const role = roleOfName(name);
  if (role !== 'other') return role;
  return /deploy|release|publish|docs?\b|build|label|stale|notify/i.test(name) ? 'other' : 'test';
}
