import type { AssertionKind } from '../../inventory.js';

/** Matchers by what they ask. A name that is not here is `other`: it counts, but nothing is said of its strength. */
const MATCHERS: readonly (readonly [AssertionKind, string])[] = [
  [
    'equal',
    'toBe toEqual toStrictEqual equal equals strictEqual deepEqual deepStrictEqual eql is deep same sameDeep eq',
  ],
  [
    'equal',
    'toHaveText toHaveValue toHaveURL toHaveTitle have.text have.value isDeep notStrictEqual notEqual not isNot',
  ],
  ['equal', '=== == notSame notDeepEqual notDeepStrictEqual notStrictSame isNotDeep isNotDeepEqual'],
  ['partial', 'unlike isUnlike notMatch doesNotMatch notRegex doesNotInclude notInclude'],
  ['compare', '< <= > >='],
  [
    'snapshot',
    'toMatchSnapshot toMatchInlineSnapshot toThrowErrorMatchingSnapshot toHaveScreenshot snapshot matchSnapshot',
  ],
  [
    'calledWith',
    'toHaveBeenCalledWith toBeCalledWith toHaveBeenLastCalledWith toHaveBeenNthCalledWith lastCalledWith',
  ],
  [
    'calledWith',
    'calledWith calledOnceWith calledWithExactly calledOnceWithExactly toHaveBeenCalledExactlyOnceWith',
  ],
  ['close', 'toBeCloseTo closeTo approximately inDelta'],
  [
    'count',
    'toHaveLength lengthOf length toHaveBeenCalledTimes toBeCalledTimes toHaveReturnedTimes toHaveCount callCount',
  ],
  ['count', 'calledOnce calledTwice toHaveBeenCalledOnce'],
  [
    'partial',
    'toContain toContainEqual toMatch toMatchObject include includes contain contains match members keys',
  ],
  [
    'partial',
    'toHaveProperty property objectContaining arrayContaining stringContaining toContainText own like regex',
  ],
  ['partial', 'partialDeepStrictEqual deepInclude some toInclude'],
  [
    'compare',
    'toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual above below least most within gt lt',
  ],
  ['compare', 'gte lte isAbove isBelow isAtLeast isAtMost greaterThan lessThan'],
  ['throws', 'toThrow toThrowError throw throws rejects toThrowException rejected rejectedWith throwsAsync'],
  ['called', 'toHaveBeenCalled toBeCalled called toHaveReturned toHaveBeenCalledBefore'],
  [
    'type',
    'toBeInstanceOf instanceOf instanceof a an typeOf isArray isString isObject isFunction isNumber toBeTypeOf',
  ],
  [
    'defined',
    'toBeDefined exist exists isDefined toBeInTheDocument toExist isNotNull isNotUndefined notNull',
  ],
  ['truthy', 'toBeTruthy ok assert isOk truthy toBeOk'],
  [
    'equal',
    'toBeNull toBeUndefined toBeNaN toBeFalsy toBeFalse toBeTrue true false null undefined NaN isTrue isFalse empty',
  ],
  ['equal', 'isNull isUndefined falsy notOk assertEquals assertStrictEquals assertNotEquals assertFalse'],
  ['equal', 'have.html be.true be.false be.null be.undefined be.empty deep.equal'],
  ['calledWith', 'toHaveBeenCalledOnceWith calledOnceWithMatch assertSpyCallArgs'],
  ['close', 'assertAlmostEquals'],
  ['count', 'have.length assertSpyCalls have.callCount be.calledOnce'],
  [
    'partial',
    'assertMatch assertStringIncludes assertArrayIncludes assertObjectMatch toHaveClass toHaveAttribute',
  ],
  ['partial', 'contain.text include.text have.class have.attr have.property contain.html be.oneOf oneOf'],
  [
    'compare',
    'assertGreater assertGreaterOrEqual assertLess assertLessOrEqual have.length.gt have.length.gte',
  ],
  [
    'compare',
    'have.length.lt have.length.above have.length.greaterThan have.length.at.least be.gt be.gte be.lt',
  ],
  ['throws', 'assertThrows assertRejects throwsError'],
  ['called', 'be.called have.been.called'],
  [
    'type',
    'assertInstanceOf toBeVisible toBeAttached toBeHidden toBeEnabled toBeDisabled toBeChecked toBeFocused',
  ],
  ['type', 'be.visible be.hidden be.checked be.disabled be.enabled be.focused toBeEditable'],
  ['type', 'type'],
  ['partial', 'has hasStrict hasProp hasProps hasOwnProp hasOwnProps matchOnly'],
  ['other', 'error ifError ifErr emits resolves resolveMatch'],
  ['defined', 'assertExists be.ok'],
  ['truthy', 'assertTrue'],
  ['other', 'notThrows doesNotThrow notThrowsAsync doesNotReject doesNotThrowError'],
];

export const KINDS: ReadonlyMap<string, AssertionKind> = new Map(
  MATCHERS.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Words between subject and matcher that only read well, or negate, or wait. */
export const LINKS = new Set(
  'to be been is that which and has have with at of same but does still also deep should eventually resolves rejects not never soft poll own nested ordered any all toHave'.split(
    ' ',
  ),
);

export const PROMISED = new Set([
  'poll',
  'resolves',
  'rejects',
  'eventually',
  'rejected',
  'rejectedWith',
  'throwsAsync',
]);
export const ASYNC_MATCHERS = new Set(
  'toBeVisible toBeHidden toHaveText toContainText toHaveURL toHaveTitle toHaveCount toBeEnabled toBeDisabled toBeChecked toHaveValue toHaveScreenshot toBeAttached toBeFocused'.split(
    ' ',
  ),
);
