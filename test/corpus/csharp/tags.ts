import type { TreeCase } from '../corpus.js';

const path = 'tests/FareTests.cs';
const settings =
  '<RunSettings><RunConfiguration><TestCaseFilter>Category!=Slow</TestCaseFilter></RunConfiguration></RunSettings>\n';

function test(attribute: string): string {
  return `using Xunit;

public class FareTests
{
    [Fact]
${attribute}    public void Fares()
    {
        Assert.Equal(20, Fare.Of(1));
    }
}
`;
}

/** A tag that the project leaves out keeps a test from running. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'C#: a trait that the settings leave out',
    before: { [path]: test(''), 'test.runsettings': settings },
    after: { [path]: test('    [Trait("Category", "Slow")]\n'), 'test.runsettings': settings },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'C#: a trait that no settings leave out',
    before: { [path]: test(''), 'test.runsettings': settings },
    after: { [path]: test('    [Trait("Category", "Fast")]\n'), 'test.runsettings': settings },
    expected: '',
  },
];
