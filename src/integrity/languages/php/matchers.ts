import type { AssertionKind } from '../../inventory.js';

type Row = readonly [AssertionKind, string];

function table(rows: readonly Row[]): ReadonlyMap<string, AssertionKind> {
  return new Map(rows.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])));
}

/** PHPUnit's and Laravel's assertions without `assert`; a `Not` in the name is left out too. */
export const ASSERTIONS = table([
  ['equal', 'Same Equals Null False Empty EqualsCanonicalizing EqualsIgnoringCase Nan Infinite Finite'],
  ['equal', 'ObjectEquals JsonStringEqualsJsonString JsonStringEqualsJsonFile JsonFileEqualsJsonFile'],
  [
    'equal',
    'StringEqualsFile FileEquals XmlStringEqualsXmlString XmlStringEqualsXmlFile XmlFileEqualsXmlFile',
  ],
  ['equal', 'ExactJson SimilarJson ArraysAreEqual ArraysAreIdentical StringEqualsStringIgnoringLineEndings'],
  [
    'snapshot',
    'MatchesSnapshot MatchesJsonSnapshot MatchesTextSnapshot MatchesHtmlSnapshot MatchesXmlSnapshot',
  ],
  ['close', 'EqualsWithDelta'],
  ['count', 'Count SameSize DatabaseCount JsonCount SentTimes PushedTimes DispatchedTimes'],
  [
    'partial',
    'Contains ContainsEquals ContainsOnly ContainsOnlyInstancesOf StringContainsString ArraySubset',
  ],
  [
    'partial',
    'StringContainsStringIgnoringCase StringStartsWith StringEndsWith MatchesRegularExpression RegExp',
  ],
  ['partial', 'ArrayHasKey ObjectHasProperty ObjectHasAttribute StringMatchesFormat StringMatchesFormatFile'],
  ['partial', 'Status Json JsonPath JsonFragment JsonStructure See SeeText DontSee Redirect RedirectToRoute'],
  ['partial', 'DatabaseHas DatabaseMissing ViewHas ViewIs SessionHas SelectorTextContains SelectorExists'],
  ['compare', 'GreaterThan GreaterThanOrEqual LessThan LessThanOrEqual'],
  ['type', 'InstanceOf InternalType IsArray IsBool IsCallable IsFloat IsInt IsIterable IsNumeric IsObject'],
  ['type', 'IsResource IsScalar IsString ClassHasAttribute'],
  ['called', 'Dispatched Pushed Sent Called'],
  ['truthy', 'True FileExists DirectoryExists IsReadable IsWritable Ok Successful'],
]);

/** Pest's expectations without `to`. */
export const EXPECTATIONS = table([
  ['equal', 'Be Equal EqualCanonicalizing BeNull BeFalse BeEmpty MatchObject'],
  ['snapshot', 'MatchSnapshot'],
  ['close', 'EqualWithDelta'],
  ['count', 'HaveCount HaveLength'],
  ['partial', 'Contain ContainEqual ContainOnlyInstancesOf MatchArray Match StartWith EndWith BeIn HaveKey'],
  ['partial', 'HaveKeys HaveProperty HaveProperties MatchConstraint'],
  ['compare', 'BeGreaterThan BeGreaterThanOrEqual BeLessThan BeLessThanOrEqual BeBetween'],
  ['type', 'BeInstanceOf BeArray BeBool BeCallable BeFloat BeInt BeIterable BeNumeric BeObject BeResource'],
  ['type', 'BeScalar BeString BeJson BeDigits BeUuid BeUrl'],
  ['defined', 'NotBeNull'],
  ['truthy', 'BeTrue BeTruthy BeFalsy'],
]);

/** The value that an assertion's name says. */
export const STATED: Readonly<Record<string, string>> = {
  Null: 'null',
  False: 'false',
  Empty: '[]',
  BeNull: 'null',
  BeFalse: 'false',
};
