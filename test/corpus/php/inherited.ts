import type { TreeCase } from '../corpus.js';

const base = 'tests/StoreTestCase.php';
const heir = 'tests/MemoryStoreTest.php';

const baseText = `<?php

abstract class StoreTestCase extends TestCase
{
    protected function setUp(): void
    {
        $this->store = $this->create();
    }

    abstract protected function create(): Store;
}
`;

const heirText = `<?php

final class MemoryStoreTest extends StoreContractTest
{
    protected function create(): Store
    {
        return new MemoryStore();
    }
}
`;

/** Tests that stand in another class than the one that runs them. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'PHP: the set-up of a base class skips',
    before: { [base]: baseText },
    after: {
      [base]: baseText.replace(
        '        $this->store =',
        '        $this->markTestSkipped();\n        $this->store =',
      ),
    },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'PHP: the set-up of a base class does more',
    before: { [base]: baseText },
    after: {
      [base]: baseText.replace('->create();', '->create();\n        $this->store->clear();'),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'PHP: a class that inherits its tests is deleted',
    before: { [heir]: heirText },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'PHP: a class that inherits its tests moves',
    before: { [heir]: heirText },
    after: { 'tests/Store/MemoryStoreTest.php': heirText },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'PHP: a class that inherits its tests is new',
    before: {},
    after: { [heir]: heirText },
    expected: '',
  },
];
