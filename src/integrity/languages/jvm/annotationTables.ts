/** Annotations of test frameworks by their simple names. */

/** The method is a test; so is one with any other annotation that ends in `Test`, which projects compose themselves. */
export const TESTS = new Set([
  'Test',
  'ParameterizedTest',
  'RepeatedTest',
  'TestFactory',
  'TestTemplate',
  'CartesianTest',
  'RetryingTest',
  'Theory',
  'Property',
  'Example',
  'ArchTest',
]);

export const OWN_TEST =
  /^(?!Before|After|Data|Configuration|Auto|Spring|WebMvc|Quarkus|Micronaut|UiThread|Enabled|Disabled|Has|No).*Test$/;

export const SET_UP = new Set([
  'Before',
  'BeforeEach',
  'BeforeAll',
  'BeforeClass',
  'BeforeMethod',
  'BeforeTest',
  'BeforeSuite',
  'BeforeGroups',
  'BeforeProperty',
  'BeforeTry',
]);

/** What belongs to a test class and is no test that lost its mark. */
export const LIFE_CYCLE =
  /^(Before|After)\w*$|^(Parameters|DataProvider|DataPoints?|MethodSource|Provide|Factory|Override|Bean|Rule|ClassRule|Configuration|Produces|Provides)$/;

export const SKIPS = new Set(['Ignore', 'Disabled', 'DisabledInAotMode', 'Ignored']);

/** The test runs only under the condition the annotation states. */
export const CONDITIONS =
  /^(Disabled|Enabled)(On|If|For|In|Until|When|Without|With)\w*$|^(DisableIf\w*|IfProfileValue|IgnoreIf|Requires|RunIf|SdkSuppress|ConditionalIgnore|EnabledIf|DisabledIf)$/;

export const EXPECTS_FAILURE = new Set(['ExpectedToFail', 'PendingFeature', 'NotYetImplemented']);

/** The runner passes over what is marked so. */
export const HIDES = new Set(['DoNotDiscover', 'ExcludeFromTests']);
