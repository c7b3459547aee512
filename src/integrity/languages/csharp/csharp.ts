import type { Import, Placed } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { calledForms } from '../calledForms.js';
import { commentedOutTests } from '../comments.js';
import type { Dialect } from '../dialect.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { isNeverCalled } from '../neverCalled.js';
import { type Asserting, formOf } from './assertions.js';
import { aliasesOf, usingsOf } from './attributes.js';
import { bodyMarkOf } from './bodyMarks.js';
import { bodiesOf, calledBy } from './methods.js';
import { isConstant } from './constants.js';
import { ends, isLost, isNeverEntered, isQuiet, LITERALS, NAMES, ROLES } from './flow.js';
import { frameworkOf } from './frameworks.js';
import { allSuppressions } from './suppressions.js';
import { tamperingOf } from './tampering.js';
import { readTests, type Walk } from './walk.js';

const TEST_PATH =
  /(^|[/.])(unit|integration|functional)?(tests?|specs?)(\.[^/]*)?\/|(Tests?|Specs?|Fixture)\.cs$/i;

const COMMENTED =
  /public\s+(?:(?:async|static|virtual|override|new)\s+)*(?:void|Task(?:<[^>\n]*>)?|ValueTask|IEnumerator)\s+(\w+)\s*(?:<[^>\n]*>)?\(/g;

const CONCERNS =
  /class\s+\w*(Tests?|Fixture)\b|\[[^\]\n]*(Fact|Theory|Test|Property|SuppressMessage|ExcludeFromCodeCoverage)|#\s*(pragma|nullable)|ReSharper disable|NOSONAR|Stryker disable|Environment\s*\.\s*Exit|testhost|xunit|nunit|mstest|vstest|RUNNING_IN_TEST|IS_?TEST|UNIT_?TEST|Equals\s*\(|operator\s*==|TestResult|RunSummary|IsRunningTests?\b|InUnitTest/i;

/** C# with xUnit, NUnit, MSTest and TUnit. Runners go by attributes: the name of a file means nothing to them. */
export const csharp: Language = {
  id: 'C#',
  matches: (path) => /\.cs$/i.test(path),
  grammars: () => ['tree-sitter-c_sharp'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) => CONCERNS.test(text),
  inventory: (source, touched) => {
    const modules = usingsOf(source).map((directive) => moduleOf(source, directive));
    const { tests, undiscovered } = readTests(walkOf(source, touched, modules));
    return inventoryOf(source, {
      collected: TEST_PATH.test(source.path) || tests.length > 0,
      tests,
      undiscovered,
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: modules.map((module): Import => ({ module, names: [] })),
      mocks: mocksOf(source),
      suppressions: allSuppressions(source),
      tampering: tamperingOf(source),
    });
  },
};

function walkOf(source: Source, touched: Touched, modules: readonly string[]): Walk {
  const framework = frameworkOf(modules, source.text);
  const statics = usingsOf(source).some((each) =>
    /using\s+static\s+[\w.]*Assert\s*;/.test(textOf(source, each)),
  );
  const asserting: Asserting = { source, framework, statics };
  const bodies = bodiesOf(source);
  const formsExcept = calledForms({
    bodies,
    calledBy: (node) => calledBy(source, node),
    formOf: (node) => formOf(asserting, node),
  });
  return {
    source,
    dialect: dialectOf(asserting, touched, formsExcept()),
    bodies,
    formsExcept,
    aliases: aliasesOf(source),
    framework,
    properties: modules.some((name) => name.startsWith('FsCheck')),
  };
}

function moduleOf(source: Source, directive: Syntax): string {
  const target = directive.children.at(-1);
  return target ? textOf(source, target) : '';
}

function dialectOf({ source, statics }: Asserting, touched: Touched, formsOf: Dialect['formOf']): Dialect {
  return {
    source,
    touched,
    roles: ROLES,
    roleOf: (node) => (isLost(source, node) ? 'try' : null),
    names: NAMES,
    literals: LITERALS,
    continues: ({ type }) => type === 'continue_statement',
    ends: (statement) => ends(source, statement),
    markOf: (node) => bodyMarkOf(source, node, statics),
    isConstant: (node) => isConstant(source, node),
    formOf: formsOf,
    isNeverEntered: (loop) => isNeverEntered(source, loop),
    isNeverCalled: (closure) => isNeverCalled(source, closure),
    isQuiet: (node) => isLost(source, node) || isQuiet(source, node),
    bears: /Skip|Ignore|Inconclusive|Assume/,
  };
}

/** `new Mock<Cart>()`, `Substitute.For<Cart>()`, `A.Fake<Cart>()`: the type that is replaced. */
function mocksOf(source: Source): Placed[] {
  if (!/\bMock\b|\bSubstitute\b|\bFake\b/.test(source.text)) return [];
  return collect(source.root, (node) => {
    if (
      node.type !== 'generic_name' ||
      !/^(object_creation|member_access)_expression$/.test(node.parent?.type ?? '')
    )
      return null;
    const [name, types] = node.children;
    const type = types?.children[0];
    const owner = node.parent && field(node.parent, 'expression');
    const called = `${owner ? `${textOf(source, owner)}.` : ''}${name ? textOf(source, name) : ''}`;
    if (!type || !/^(Mock|Mock\.Of|Substitute\.(For|ForPartsOf)|A\.Fake)$/.test(called)) return null;
    return { ...placeOf(source, node), name: textOf(source, type) };
  });
}
