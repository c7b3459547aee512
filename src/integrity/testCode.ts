import type { LineRange } from '../core/changeSet.js';
import { isTestFile, type ScannedFile } from './change.js';
import type { TestInventory } from './inventory.js';

/** Whether lines of a file are tests, in a file that holds other code as well. */
export function isTestCode(inventory: TestInventory | null, { start, end }: LineRange): boolean {
  if (!inventory?.testCode) return isTestFile(inventory);
  return inventory.testCode.some((each) => each.start <= start && end <= each.end);
}

/** It holds code that is shipped: no tests at all, or both. */
export function holdsSource(inventory: TestInventory | null): boolean {
  return inventory?.testCode !== undefined || !isTestFile(inventory);
}

/** Of a file that holds both: some line outside of its tests changed. A side without lines has nothing to say. */
export function changesSource({ change, base, head }: ScannedFile): boolean {
  const isTests = (inventory: TestInventory | null, range: LineRange): boolean =>
    range.start === range.end || isTestCode(inventory, range);
  return change.hunks.some(
    (hunk) => hunk.kind === 'lines' && !(isTests(base, hunk.base) && isTests(head, hunk.head)),
  );
}
