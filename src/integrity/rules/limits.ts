import type { Pair } from '../change.js';
import { fullName, type Limit } from '../inventory.js';
import { atPair, type Finding, runs } from './rule.js';

const FACTS: Readonly<Record<Limit['kind'], string>> = {
  timeout: 'may take longer',
  retries: 'is tried more often before it fails',
  samples: 'is run on fewer samples',
};

/** What a test declares of its own patience and effort, where that went to the easier side. */
export function looserLimits(pair: Pair): Finding[] {
  const [base, head] = [pair.base.test, pair.head.test];
  if (!runs(base) || !runs(head)) return [];
  return (head.limits ?? []).flatMap((limit) => {
    const before = base.limits?.find(({ kind }) => kind === limit.kind) ?? null;
    if (!isEasier(limit, before?.value ?? null)) return [];
    return [
      {
        ...atPair(pair, limit),
        severity: 'medium',
        before: before?.text ?? base.text,
        fact: `The test “${fullName(head.path)}” ${FACTS[limit.kind]}: ${before ? `${before.value} became ${limit.value}` : `${limit.value}`}.`,
        why: 'A failure that would have shown before can stay unseen now.',
      },
    ];
  });
}

/** A first limit says nothing of the default it replaces, but for retries: there are none by default. */
function isEasier({ kind, value }: Limit, before: number | null): boolean {
  switch (kind) {
    case 'timeout':
      return before !== null && before !== 0 && (value === 0 || value > before);
    case 'retries':
      return value > (before ?? 0);
    case 'samples':
      return before !== null && value < before;
  }
}
