import { createTwoFilesPatch } from 'diff';
import type { RuleExample, RulePage } from './page.js';
import { PROTECTED_FILES } from './protectedFiles.js';
import { RULES } from './rules.js';
import { UNSCANNED } from './unscanned.js';

type Documented = { readonly id: string; readonly name: string; readonly page: RulePage };

/** The files of `docs/rules/` as Markdown, made from the rules' own data: a page for each rule, and the list of them. */
export function rulePages(): ReadonlyMap<string, string> {
  const rules = inOrder([...documented(), ...PROTECTED_FILES]);
  const ids = [...new Set(rules.map(({ id }) => id))];
  return new Map([
    ['README.md', listOf(rules)],
    ...ids.map((id) => [`${id}.md`, pageOf(rules.filter((rule) => rule.id === id))] as const),
  ]);
}

/** What a change alone shows. Several of one id follow each other on its page. */
export function documented(): readonly Documented[] {
  return inOrder([...RULES, UNSCANNED]);
}

function inOrder(rules: readonly Documented[]): readonly Documented[] {
  return rules.toSorted((one, other) => one.id.localeCompare(other.id));
}

function listOf(rules: readonly Documented[]): string {
  const rows = rules.map(({ id, name, page }) => [`[${id}](${id}.md)`, name, page.says]);
  return [
    '# What is flagged',
    '',
    'A flag states a fact about what a change does to the tests, and never a motive. It speaks of what **changed**: what was already skipped stays silent, and so does a test that moves or gets another name.',
    '',
    ...tableOf(['rule', 'name', 'says'], rows),
    '',
  ].join('\n');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function pageOf(rules: readonly Documented[]): string {
  return `${rules.map(partOf).join('\n')}\n[All rules](README.md)\n`;
}

function partOf({ id, name, page }: Documented): string {
  return [
    `# ${id}: ${name}`,
    '',
    page.says,
    '',
    `**Why it matters.** ${page.why}`,
    '',
    '**How severe.**',
    '',
    ...page.severities.map((each) => `- ${each}`),
    '',
    '**Left alone.**',
    '',
    ...page.silent.map((each) => `- ${each}`),
    '',
    `**What to do.** ${page.remedy}`,
    '',
    ...page.examples.flatMap(exampleOf),
  ].join('\n');
}

function exampleOf({ title, before, after, ran, severity }: RuleExample): string[] {
  const verdict = severity ?? 'silent';
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const patches = files.flatMap((file) =>
    before[file] === after[file] ? [] : [patchOf(file, before, after)],
  );
  return [`## Example: ${title} (${verdict})`, '', '```diff', patches.join('\n'), '```', '', ...ranOf(ran)];
}

function ranOf(ran: RuleExample['ran']): string[] {
  if (!ran) return [];
  const lines = (side: string, tests: readonly string[]): string[] => [
    `Our run ${side}:`,
    '',
    ...(tests.length === 0 ? ['- no test'] : tests.map((test) => `- ${test}`)),
    '',
  ];
  return [...lines('before', ran.before), ...lines('after', ran.after)];
}

function patchOf(file: string, before: RuleExample['before'], after: RuleExample['after']): string {
  const names = [
    before[file] === undefined ? '/dev/null' : file,
    after[file] === undefined ? '/dev/null' : file,
  ];
  const [old = '', fresh = ''] = names;
  const patch = createTwoFilesPatch(old, fresh, before[file] ?? '', after[file] ?? '', '', '', {
    context: 9,
  });
  return patch.slice(patch.indexOf('--- ')).replaceAll('\t', '').trimEnd();
}
