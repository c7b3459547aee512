import type { AssertionKind } from '../../inventory.js';

/** Values: the subject and what is expected of it, or the subject alone. */
export type Matcher = { readonly kind: AssertionKind; readonly pair: boolean };

type Row = readonly [kind: AssertionKind, pair: boolean, names: string];

const XCTEST: readonly Row[] = [
  [
    'equal',
    true,
    'XCTAssertEqual XCTAssertNotEqual XCTAssertIdentical XCTAssertNotIdentical expectNoDifference',
  ],
  ['equal', true, 'XCTAssertNoDifference'],
  ['equal', false, 'XCTAssertNil'],
  ['defined', false, 'XCTAssertNotNil XCTUnwrap'],
  [
    'compare',
    true,
    'XCTAssertGreaterThan XCTAssertGreaterThanOrEqual XCTAssertLessThan XCTAssertLessThanOrEqual',
  ],
  ['throws', false, 'XCTAssertThrowsError XCTAssertNoThrow'],
  ['snapshot', false, 'assertSnapshot assertSnapshots assertInlineSnapshot assertMacro verifySnapshot'],
  ['called', false, 'waitForExpectations wait fulfillment confirmation'],
  ['other', false, 'XCTFail fail'],
];

/** Of Nimble, within `to(…)`. */
const NIMBLE: readonly Row[] = [
  ['equal', true, 'equal be beIdenticalTo beFalse beFalsy beNil beVoid'],
  ['truthy', false, 'beTrue beTruthy'],
  ['close', true, 'beCloseTo beWithin'],
  [
    'partial',
    true,
    'contain containElementSatisfying beginWith endWith match matchSnapshot allPass satisfyAnyOf',
  ],
  ['compare', true, 'beGreaterThan beGreaterThanOrEqualTo beLessThan beLessThanOrEqualTo'],
  ['count', true, 'haveCount beEmpty'],
  ['type', true, 'beAnInstanceOf beAKindOf'],
  ['throws', true, 'throwError throwAssertion raiseException'],
  ['snapshot', false, 'haveValidSnapshot recordSnapshot'],
  ['called', true, 'postNotifications'],
];

function tableOf(rows: readonly Row[]): ReadonlyMap<string, Matcher> {
  return new Map(
    rows.flatMap(([kind, pair, names]) => names.split(' ').map((name) => [name, { kind, pair }] as const)),
  );
}

export const XCTEST_MATCHERS = tableOf(XCTEST);
export const NIMBLE_MATCHERS = tableOf(NIMBLE);

/** Functions that assert by their own word, of the project or of a library. */
export const OWN = /^_?(assert|verify|check|expect|ensure|XCTAssert)(?=[A-Z_]|$)/;
