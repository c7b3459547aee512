import type { TestInventory } from '../inventory.js';
import type { Source } from '../syntax.js';

/** An inventory of what an adapter found; what it does not speak of is empty. */
export function inventoryOf(source: Source, found: Partial<Omit<TestInventory, 'path'>>): TestInventory {
  return {
    path: source.path,
    collected: false,
    tests: [],
    undiscovered: [],
    commentedOut: [],
    imports: [],
    mocks: [],
    suppressions: [],
    tampering: [],
    ...found,
  };
}
