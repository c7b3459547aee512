import type { TreeCase } from '../corpus.js';

const base = 'tests/StoreTestBase.cs';
const heir = 'tests/MemoryStoreTests.cs';

const baseText = `using NUnit.Framework;

public abstract class StoreTestBase
{
    [SetUp]
    public void Open()
    {
        Store = Create();
    }

    protected abstract IStore Create();
}
`;

const heirText = `using NUnit.Framework;

[TestFixture]
public class MemoryStoreTests : StoreContractTests
{
    protected override IStore Create() => new MemoryStore();
}
`;

/** Tests that stand in another class than the one that runs them. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'C#: the set-up of a base class skips',
    before: { [base]: baseText },
    after: { [base]: baseText.replace('        Store =', '        Assert.Ignore();\n        Store =') },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'C#: a class that inherits its tests is deleted',
    before: { [heir]: heirText },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'C#: a class that inherits its tests is ignored',
    before: { [heir]: heirText },
    after: { [heir]: heirText.replace('[TestFixture]', '[TestFixture, Ignore("later")]') },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'C#: a class that inherits its tests moves',
    before: { [heir]: heirText },
    after: { 'tests/store/MemoryStoreTests.cs': heirText },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'C#: a class that inherits its tests is new',
    before: {},
    after: { [heir]: heirText },
    expected: '',
  },
];
