import type { Mark } from '../../inventory.js';
import { fingerprintOf, type Source } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { type Attribute, wordsOf } from './attributes.js';

/** Attributes that keep what they stand on from running: NUnit's, MSTest's, TUnit's, and of the .NET repositories. */
const SKIPS = new Set(['Ignore', 'Explicit', 'Skip', 'ActiveIssue', 'Disabled', 'Quarantined']);

/** Attributes under which it runs in some places only. */
const CONDITIONS =
  /^(Platform|RunOn|SkipOn\w*|SkipWhen|SkipUnless|SkipIf\w*|PlatformSpecific|OSCondition|CICondition|\w+Condition|Conditional\w+|MinimumOSVersion|OSSkipCondition|FrameworkSkipCondition|EnvironmentVariableSkipCondition|RequiresPlatform|Requires[A-Z]\w*|UnityPlatform|OuterLoop|Culture)$/;

/** Variants of a test attribute that carry a condition in their name: `[WindowsOnlyFact]`. */
const CONDITIONAL_TEST =
  /(Only|^Skip(?!pable)\w*|^(?:Ignored?|Disabled|Manual|Flaky|Broken)|Conditional|Platform|Windows|Unix|Linux|MacOS|Requires|When|If[A-Z]\w*)\w*(Fact|Theory|TestMethod|Test)$/;

/** Attributes of one row: a skip in them is not the test's. */
const ROWS = /^(InlineData|TestCase|DataRow|Arguments)$/;

/** What an attribute of a test or of a class of tests says of it. */
export function marksOfAttributes(source: Source, attributes: readonly Attribute[]): Mark[] {
  return attributes.flatMap((attribute) => {
    const mark = markOf(source, attribute);
    return mark
      ? [
          {
            ...plainMark(source, attribute.node),
            kind: 'skipped' as const,
            ...mark,
            condition: mark.condition ?? attribute.condition,
          },
        ]
      : [];
  });
}

type Told = Partial<Pick<Mark, 'kind' | 'condition' | 'reason'>>;

function markOf(source: Source, attribute: Attribute): Told | null {
  const { name, values } = attribute;
  if (SKIPS.has(name)) return skip(source, attribute);
  if (CONDITIONS.test(name) || CONDITIONAL_TEST.test(name))
    return { condition: fingerprintOf(source, attribute.node) };
  return ROWS.test(name) && values.length > 0 ? null : byArgument(source, attribute);
}

/** `[ActiveIssue("address", TestPlatforms.Windows)]` names where it holds; the others hold everywhere. */
function skip(source: Source, { name, node, values, named }: Attribute): Told {
  const [first, second] = values;
  const reason = first ?? named.get('Reason');
  return {
    reason: reason ? wordsOf(source, reason) : null,
    condition: name === 'ActiveIssue' && second ? fingerprintOf(source, node) : null,
  };
}

/** `[Fact(Skip = "…")]`, `[TestFixture(Ignore = "…")]`, `[Fact(Explicit = true)]`. */
function byArgument(source: Source, { named }: Attribute): Told | null {
  const reason = ['Skip', 'Ignore', 'IgnoreReason', 'IgnoreMessage']
    .map((name) => named.get(name))
    .find((value) => value !== undefined && value.type !== 'null_literal');
  const explicit = named.get('Explicit');
  if (explicit && fingerprintOf(source, explicit) === 'true') return {};
  const guard = named.get('SkipWhen') ?? named.get('SkipUnless');
  if (!reason) return null;
  return {
    reason: wordsOf(source, reason),
    condition: guard ? `${named.has('SkipUnless') ? 'not ' : ''}${fingerprintOf(source, guard)}` : null,
  };
}
