import type { Severity } from '../../core/flag.js';
import type { Finding } from '../rules/rule.js';
import { type ConfigChange, listed, type Tracked } from './configChange.js';
import type { RunnerConfig, Trigger } from './runnerConfig.js';
import { matcherOf } from './takes.js';

/** What starts the checks of a pipeline starts them less often than before. */
export function triggerChanges(files: readonly ConfigChange[], tracked: Tracked | null): Finding[] {
  return files.flatMap((file) => {
    const { base, head } = file;
    if (!base || !head?.commands.some(({ role }) => role === 'test')) return [];
    return [...lostEvents(file, base, head), ...narrowed(file, base, head, tracked)];
  });
}

const AUTOMATIC = /^(push|pull_request|pull_request_target|merge_group|schedule)$/;

function eventsOf({ triggers }: RunnerConfig): Trigger[] {
  return triggers.filter(({ kind, event }) => kind === 'event' && AUTOMATIC.test(event));
}

function lostEvents(file: ConfigChange, base: RunnerConfig, head: RunnerConfig): Finding[] {
  const left = new Set(eventsOf(head).map(({ event }) => event));
  const lost = eventsOf(base).filter(({ event }) => !left.has(event) && event !== 'schedule');
  const [first] = lost;
  if (!first) return [];
  const pushed = left.has('push') || left.has('pull_request') || left.has('pull_request_target');
  return [
    finding(
      file,
      first,
      {
        severity: pushed ? 'low' : 'high',
        fact: `The tests no longer start on ${lost.map(({ event }) => `“${event}”`).join(' and ')}.`,
      },
      'base',
    ),
  ];
}

type Told = { readonly severity: Severity; readonly fact: string };

function finding(file: ConfigChange, trigger: Trigger, told: Told, side: 'base' | 'head'): Finding {
  return {
    ...told,
    path: file.change[side]?.path ?? file.change.path,
    side,
    range: trigger.range,
    tests: [],
    before: side === 'base' ? trigger.text : null,
    after: side === 'head' ? trigger.text : null,
    why: 'Changes may come in that no run has seen.',
  };
}

function narrowed(
  file: ConfigChange,
  base: RunnerConfig,
  head: RunnerConfig,
  tracked: Tracked | null,
): Finding[] {
  return head.triggers.flatMap((trigger) => {
    const before =
      base.triggers.find(({ kind, name }) => kind === trigger.kind && name === trigger.name) ?? null;
    const known = base.triggers.some(({ event }) => event === trigger.event);
    if (!known) return [];
    const told = narrowing(trigger, before, tracked);
    return told ? [finding(file, trigger, told, 'head')] : [];
  });
}

function narrowing(trigger: Trigger, before: Trigger | null, tracked: Tracked | null): Told | null {
  switch (trigger.kind) {
    case 'event':
      return null;
    case 'matrix':
      return byRows(trigger, before);
    case 'paths':
    case 'ignoredPaths':
      return byPaths(trigger, before, tracked);
    case 'branches':
      return byBranches(trigger, before);
    case 'ignoredBranches': {
      const added = trigger.items.filter((item) => before?.items.includes(item) !== true);
      return added.length === 0
        ? null
        : { severity: 'medium', fact: `The tests no longer start on the branches ${listed(added)}.` };
    }
  }
}

/** As many others in their place are no loss. */
function byRows(trigger: Trigger, before: Trigger | null): Told | null {
  if (!before || trigger.items.length >= before.items.length) return null;
  const lost = before.items.filter((item) => !trigger.items.includes(item));
  return { severity: 'low', fact: `The job “${trigger.event}” no longer runs with ${listed(lost)}.` };
}

const MAIN = /^(main|master|trunk|develop|\*\*?|\*\/\*)$/;

/** Naming one main branch by another name is no narrowing. */
function byBranches(trigger: Trigger, before: Trigger | null): Told | null {
  const reaches = (items: readonly string[]): boolean => items.some((item) => MAIN.test(item));
  if (before === null)
    return reaches(trigger.items)
      ? null
      : { severity: 'medium', fact: `The tests start on the branches ${listed(trigger.items)} alone.` };
  const lost = before.items.filter((item) => !trigger.items.includes(item));
  if (lost.length === 0) return null;
  const severity: Severity = reaches(before.items) && !reaches(trigger.items) ? 'high' : 'low';
  const swapped = trigger.items.length >= before.items.length && severity === 'low';
  return swapped ? null : { severity, fact: `The tests no longer start on the branches ${listed(lost)}.` };
}

const PROSE =
  /\.(md|mdx|rst|txt|adoc|png|svg|jpe?g|gif|license)$|(^|\/)(docs?|LICENSE|\.github|\.vscode)(\/|$)/i;

/** Counted on the files that are there: leaving out what is no code is harmless. */
function byPaths(trigger: Trigger, before: Trigger | null, tracked: Tracked | null): Told | null {
  if (!tracked) return null;
  const code = tracked.head.filter((path) => !PROSE.test(path));
  const reached = (each: Trigger | null): string[] => code.filter((path) => starts(each, path, trigger.kind));
  const now = new Set(reached(trigger));
  const lost = reached(before).filter((path) => !now.has(path));
  if (lost.length === 0) return null;
  return { severity: 'medium', fact: `A change to ${listed(lost)} no longer starts the tests.` };
}

function starts(trigger: Trigger | null, path: string, kind: Trigger['kind']): boolean {
  if (trigger === null || trigger.items.length === 0) return true;
  let hit = false;
  for (const item of trigger.items) {
    const negative = item.startsWith('!');
    const place = { range: trigger.range, line: trigger.text };
    if (matcherOf({ kind: 'glob', text: negative ? item.slice(1) : item, ...place }, '')(path))
      hit = !negative;
  }
  return kind === 'paths' ? hit : !hit;
}
