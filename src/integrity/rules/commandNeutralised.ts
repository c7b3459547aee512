import type { Severity } from '../../core/flag.js';
import type { TestChange } from '../change.js';
import { type ConfigChange, isNew, type Said, saidBy } from '../config/configChange.js';
import { type CommandPair, pairCommands } from '../config/pairCommands.js';
import type { Command, Setting } from '../config/runnerConfig.js';
import { triggerChanges } from '../config/triggerChanges.js';
import { newConditions, type Weakened, weakened } from '../config/weakened.js';
import { commandNeutralisedPage } from './pages/commandNeutralised.js';
import { type Finding, lower, more, type Rule } from './rule.js';

/** A command that checked something is gone, never started any more, or its failure fails nothing. */
export const commandNeutralised: Rule = {
  id: 'TI502',
  name: 'command-neutralised',
  page: commandNeutralisedPage,
  check: (change) => {
    const { pairs, gone } = pairCommands(change.configs);
    return [
      ...onePerPlace(gone.filter(({ base }) => base.item.condition !== 'never').map(removed)),
      ...onePerPlace(pairs.flatMap(tolerated)),
      ...onePerPlace(pairs.flatMap(conditional)),
      ...hooksPassedOver(change),
      ...settings(change),
      ...triggerChanges(change.configs, change.tracked),
    ];
  },
};

/** Several commands of one step, or one command seen through several aliases, are one fact. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, side, range }) => {
    const key = [path, side, range?.start].join('\0');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const CHECKS = {
  test: 'the tests',
  lint: 'the linter',
  types: 'the type check',
  hooks: 'the set-up of the hooks',
  other: 'a program',
} as const;

/** A check that is not of tests, or that only a helper script starts, weighs less. */
function weightOf({ role, main, hook }: Command): Severity {
  return role === 'test' && (main || hook) ? 'high' : 'medium';
}

function nameOf({ words }: Command): string {
  const text = words.join(' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function removed({ base, instead }: { base: Said<Command>; instead: Said<Command> | null }): Finding {
  const { item, file } = base;
  const fact = instead
    ? `What ran ${CHECKS[item.role]} (“${nameOf(item)}”) is now “${nameOf(instead.item)}”.`
    : `“${nameOf(item)}”, which ran ${CHECKS[item.role]}, is gone${file.head === null ? ' with its file' : ''}.`;
  return {
    ...(instead ? placeAt(instead, 'head') : placeAt(base, 'base')),
    severity: weightOf(item),
    tests: [],
    before: item.text,
    after: instead?.item.text ?? null,
    fact,
    why: 'Nothing that takes its place was found in this change.',
  };
}

function placeAt(
  { item, file }: Said<Command>,
  side: 'base' | 'head',
): Pick<Finding, 'path' | 'side' | 'range'> {
  return { path: pathOf(file, side), side, range: item.range };
}

function pathOf({ change }: ConfigChange, side: 'base' | 'head'): string {
  return change[side]?.path ?? change.path;
}

function atHead({
  base,
  head,
}: CommandPair): Pick<Finding, 'path' | 'side' | 'range' | 'tests' | 'before' | 'after'> {
  return { ...placeAt(head, 'head'), tests: [], before: base.item.text, after: head.item.text };
}

function tolerated(pair: CommandPair): Finding[] {
  const { base, head } = pair;
  if (base.item.forgiven !== null || head.item.forgiven === null) return [];
  return [
    {
      ...atHead(pair),
      severity: weightOf(base.item),
      fact: `“${nameOf(head.item)}”, which runs ${CHECKS[base.item.role]}, fails unseen: ${head.item.forgiven}.`,
      why: 'It is passed whatever it finds.',
    },
  ];
}

function conditional(pair: CommandPair): Finding[] {
  const [before, after] = [pair.base.item.condition, pair.head.item.condition];
  if (after === null || after === before) return [];
  const stopped = after === 'never' || /\bmanual\b/.test(after);
  if (before !== null && !stopped) return [];
  const severity = weightOf(pair.base.item);
  return [
    {
      ...atHead(pair),
      severity: stopped ? severity : lower(severity),
      fact: `“${nameOf(pair.head.item)}”, which runs ${CHECKS[pair.base.item.role]}, ${after === 'never' ? 'is never started any more' : `runs only on a condition: “${after}”`}.`,
      why: stopped
        ? 'Nothing is checked by it.'
        : 'Where the condition does not hold, nothing is checked by it.',
    },
  ];
}

/** `git commit --no-verify` where it was not before. */
function hooksPassedOver({ configs }: TestChange): Finding[] {
  const passes = ({ item }: Said<Command>): boolean =>
    item.words[0] === 'git' && item.words.includes('--no-verify');
  const before = saidBy(configs, 'base', ({ commands }) => commands).filter(passes);
  const after = saidBy(configs, 'head', ({ commands }) => commands).filter(
    (each) => passes(each) && !isNew(each.file),
  );
  return more(after, before, ({ item }) => item.words.slice(0, 2).join(' ')).map((each) => ({
    ...placeAt(each, 'head'),
    severity: 'medium',
    tests: [],
    before: null,
    after: each.item.text,
    fact: `“${nameOf(each.item)}” passes over the hooks.`,
    why: 'What they check is not checked there.',
  }));
}

function settings({ configs }: TestChange): Finding[] {
  return weakened(configs, 'outcome').flatMap(({ before, after }) => {
    const said = after ?? before;
    if (!said) return [];
    const side = after ? ('head' as const) : ('base' as const);
    const { item, file } = said;
    const full: Severity = item.aside ? 'medium' : 'high';
    return [
      {
        path: pathOf(file, side),
        side,
        range: item.range,
        tests: [],
        severity: isNew(file) || isConditional({ before, after }) ? lower(full) : full,
        before: before?.item.text ?? null,
        after: after?.item.text ?? null,
        fact: factOf(item, before?.item ?? null, after?.item ?? null),
        why: 'A run may pass that would have failed before.',
      },
    ];
  });
}

/** It is set on a condition only, where it was not set at all. */
function isConditional({ before, after }: Weakened): boolean {
  return newConditions(before?.item ?? null, after?.item ?? null).length > 0;
}

function factOf(item: Setting, before: Setting | null, after: Setting | null): string {
  const change =
    before && after ? `goes from ${before.shown} to ${after.shown}` : after ? 'is new' : 'is gone';
  return `“${item.name.replaceAll('[].', '')}” ${change}: the run ${item.weaker}.`;
}
