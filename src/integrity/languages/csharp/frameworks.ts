import type { Attribute } from './attributes.js';

export type Framework = 'xunit' | 'nunit' | 'mstest' | 'tunit';

/** What a file's `using` directives say of its framework; attributes that several have are told apart by it. */
export function frameworkOf(usings: readonly string[], text: string): Framework {
  if (usings.some((name) => name.startsWith('TUnit'))) return 'tunit';
  if (usings.some((name) => /^NUnit|^UnityEngine\.TestTools/.test(name))) return 'nunit';
  if (usings.some((name) => name.startsWith('Xunit'))) return 'xunit';
  if (usings.some((name) => name.includes('VisualStudio.TestTools'))) return 'mstest';
  if (/\[(\w+, *)*TestMethod|\[TestClass/.test(text)) return 'mstest';
  return /\[(\w+, *)*Test(Case|Fixture)?\b/.test(text) ? 'nunit' : 'xunit';
}

const TESTS: readonly (readonly [Framework | null, RegExp])[] = [
  ['xunit', /Fact$|Theory$/],
  ['mstest', /TestMethod$/],
  ['nunit', /^(Test|TestCase|TestCaseSource|UnityTest|\w+Test)$/],
];

/** The framework whose test a method with these attributes is; null for a method that is none. */
export function testFramework(
  attributes: readonly Attribute[],
  file: Framework,
  properties: boolean,
): Framework | null {
  for (const [framework, pattern] of TESTS) {
    if (attributes.some(({ name }) => pattern.test(name)))
      return framework === 'nunit' && file === 'tunit'
        ? 'tunit'
        : framework === 'xunit' && file === 'nunit'
          ? file
          : framework;
  }
  return properties && attributes.some(({ name }) => name === 'Property') ? file : null;
}

/** By its name alone. */
export function isTestAttribute(name: string): boolean {
  return TESTS.some(([, pattern]) => pattern.test(name));
}

/** Set-up that runs before tests of the class: a skip in it is one of all of them. */
export const SET_UP = new Set(['SetUp', 'OneTimeSetUp', 'TestInitialize', 'ClassInitialize', 'Before']);

/** Methods of the framework that are no tests and look like none. */
export const FIXTURE =
  /^(SetUp|OneTimeSetUp|TearDown|OneTimeTearDown|Test(Initialize|Cleanup)|Class(Initialize|Cleanup)|Assembly(Initialize|Cleanup)|Before|After|GlobalSetup|Benchmark|UnitySetUp|UnityTearDown)$/;
