import type { FileCases } from '../corpus.js';

const jest = `
describe('shop', () => {
  it('totals', () => {
    const total = cart.total();
    expect(total).toBe(12);
    expect(cart.items).toEqual(['tea', 'milk']);
    expect(cart.items).toHaveLength(2);
    expect(cart.price).toBeCloseTo(0.3, 5);
    expect(elapsed).toBeLessThan(100);
    expect(score).toBeGreaterThan(10);
    expect(cart.open).toBe(true);
    expect(cart.user).toBeTruthy();
    expect(cart).toHaveProperty('owner', 'Ann');
    expect(cart.label).toBe('tea and milk');
    expect(cart.note).toContain('tea and milk');
    expect(cart.code).toMatch(/^A-\\d{3}$/);
    expect(() => cart.add(null)).toThrow(TypeError);
    expect(() => cart.drop(null)).toThrow('nothing to drop');
    expect(() => cart.lend(null)).toThrow(/^cannot lend null$/);
    expect(spy).toHaveBeenCalledTimes(2);
    expect(log).toHaveBeenCalledWith('total', 12);
    expect(cart.owner).not.toBeNull();
    expect(cart.discount).toStrictEqual({ rate: 5 });
  });
});
`;
const chai = `
describe('shop', function () {
  it('totals', function () {
    expect(total).to.equal(12);
    expect(items).to.deep.equal(['tea']);
    expect(items).to.have.lengthOf(1);
    expect(price).to.be.closeTo(0.3, 0.01);
    expect(open).to.be.true;
    expect(run).to.throw(TypeError, 'no tea');
    total.should.equal(12);
    assert.strictEqual(total, 12);
    assert.deepEqual(items, ['tea']);
    assert.throws(run, TypeError);
    assert.isTrue(open);
    sinon.assert.calledWith(spy, 12);
    expect(spy.calledOnce).to.equal(true);
  });
});
`;
const node = `import test from 'node:test';
import assert from 'node:assert/strict';
test('totals', () => {
  assert.equal(total, 12);
  assert.deepEqual(items, ['tea', 'milk']);
  assert.throws(() => add(null), TypeError);
  assert.throws(() => drop(null), /nothing to drop/);
  assert.match(label, /^tea$/);
  assert.ok(open);
  assert.equal(typeof total, 'number');
  assert.equal(items.length, 2);
});
`;
const property = `import fc from 'fast-check';
it('holds', { timeout: 1000 }, () => {
  fc.assert(fc.property(fc.nat(), (n) => n >= 0), { numRuns: 500 });
  expect(holds).toBe(true);
});
it('waits', async function () {
  this.timeout(2000);
  this.retries(1);
  expect(await settled()).toBe(3);
});
it('hurries', () => {
  expect(fast()).toBe(3);
}, 500);
`;

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'jest asks less',
    path: 'test/shop.test.js',
    text: jest,
    edits: [
      ['expect(total).toBe(12)', 'expect(total).toBeDefined()', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).toEqual(expect.any(Number))', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).toEqual(expect.anything())', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(typeof total).toBe("number")', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).not.toBeNull()', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).not.toBeUndefined()', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).not.toBe(13)', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).not.toBe(12)', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).toBeGreaterThanOrEqual(0)', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).toBeInstanceOf(Number)', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).toBeCloseTo(12)', 'TI402 medium'],
      ['expect(total).toBe(12)', 'expect(total).toBe(total)', 'TI404 high'],
      ['expect(total).toBe(12)', 'expect([11, 12, 13]).toContain(total)', 'TI402 medium'],
      [
        "expect(cart.items).toEqual(['tea', 'milk'])",
        "expect(cart.items).toEqual(expect.arrayContaining(['milk', 'tea']))",
        'TI402 medium',
      ],
      ["expect(cart.items).toEqual(['tea', 'milk'])", "expect(cart.items).toContain('tea')", 'TI402 medium'],
      [
        "expect(cart.items).toEqual(['tea', 'milk'])",
        "expect(cart.items.sort()).toEqual(['milk', 'tea'])",
        'TI402 medium',
      ],
      [
        "expect(cart.items).toEqual(['tea', 'milk'])",
        "expect(new Set(cart.items)).toEqual(new Set(['tea', 'milk']))",
        'TI402 medium',
      ],
      ["expect(cart.items).toEqual(['tea', 'milk'])", 'expect(cart.items.length).toBe(2)', 'TI402 medium'],
      ["expect(cart.items).toEqual(['tea', 'milk'])", 'expect(cart).toBeDefined()', 'TI402 medium'],
      ["['tea', 'milk']", "['tea']", 'TI403 high'],
      ['expect(cart.items).toHaveLength(2)', 'expect(cart.items).toHaveLength(1)', 'TI403 high'],
      ['expect(cart.items).toHaveLength(2)', 'expect(cart.items.length).toBeGreaterThan(0)', 'TI402 medium'],
      ['expect(cart.items).toHaveLength(2)', 'expect(cart.items).toBeTruthy()', 'TI402 medium'],
      ['toBeCloseTo(0.3, 5)', 'toBeCloseTo(0.3, 1)', 'TI402 medium'],
      ['toBeCloseTo(0.3, 5)', 'toBeCloseTo(0.4, 5)', 'TI403 high'],
      ['toBeCloseTo(0.3, 5)', 'toBeCloseTo(0.3, 8)', ''],
      ['toBeLessThan(100)', 'toBeLessThan(5000)', 'TI402 medium'],
      ['toBeLessThan(100)', 'toBeLessThan(50)', ''],
      ['toBeGreaterThan(10)', 'toBeGreaterThan(1)', 'TI402 medium'],
      ['toBeGreaterThan(10)', 'toBeGreaterThan(20)', ''],
      ['expect(cart.open).toBe(true)', 'expect(cart.open).toBe(false)', 'TI403 high'],
      ['expect(cart.open).toBe(true)', 'expect(cart.open).toBeFalsy()', 'TI403 high'],
      ['expect(cart.open).toBe(true)', 'expect(cart.open).toBeDefined()', 'TI402 medium'],
      ['expect(cart.user).toBeTruthy()', 'expect(cart.user).toBeFalsy()', 'TI403 high'],
      ['expect(cart.user).toBeTruthy()', 'expect(cart.user).not.toBeTruthy()', 'TI403 high'],
      ["toHaveProperty('owner', 'Ann')", "toHaveProperty('owner')", 'TI402 medium'],
      ["expect(cart.label).toBe('tea and milk')", "expect(cart.label).toContain('tea')", 'TI402 medium'],
      ["expect(cart.label).toBe('tea and milk')", 'expect(cart.label).toMatch(/tea/)', 'TI402 medium'],
      [
        "expect(cart.label).toBe('tea and milk')",
        'expect(cart.label).toEqual(expect.any(String))',
        'TI402 medium',
      ],
      ["expect(cart.label).toBe('tea and milk')", "expect(cart.label).toBe('milk and tea')", 'TI403 high'],
      ["toContain('tea and milk')", "toContain('tea')", 'TI402 medium'],
      ["toContain('tea and milk')", "toContain('tea and milk and more')", 'TI403 high'],
      ['toMatch(/^A-\\d{3}$/)', 'toMatch(/^A-/)', 'TI402 medium'],
      ['toMatch(/^A-\\d{3}$/)', 'toMatch(/.*/)', 'TI402 medium'],
      ['toMatch(/^A-\\d{3}$/)', 'toMatch(/^B-\\d{3}$/)', 'TI403 high'],
      ['.toThrow(TypeError)', '.toThrow()', 'TI402 medium'],
      ['.toThrow(TypeError)', '.toThrow(Error)', 'TI402 medium'],
      ['.toThrow(TypeError)', '.not.toThrow()', 'TI402 medium'],
      [".toThrow('nothing to drop')", ".toThrow('nothing')", 'TI402 medium'],
      [".toThrow('nothing to drop')", '.toThrow()', 'TI402 medium'],
      ['/^cannot lend null$/', '/cannot/', 'TI402 medium'],
      ['/^cannot lend null$/', '/.+/', 'TI402 medium'],
      ['toHaveBeenCalledTimes(2)', 'toHaveBeenCalled()', 'TI402 medium'],
      ['toHaveBeenCalledTimes(2)', 'toHaveBeenCalledTimes(1)', 'TI403 high'],
      ["toHaveBeenCalledWith('total', 12)", 'toHaveBeenCalled()', 'TI402 medium'],
      ["toHaveBeenCalledWith('total', 12)", 'toHaveBeenCalledTimes(1)', 'TI402 medium'],
      [
        "toHaveBeenCalledWith('total', 12)",
        "toHaveBeenCalledWith('total', expect.anything())",
        'TI402 medium',
      ],
      ["toHaveBeenCalledWith('total', 12)", "toHaveBeenCalledWith('total', 13)", 'TI403 high'],
      [
        'expect(cart.discount).toStrictEqual({ rate: 5 })',
        'expect(cart.discount).toMatchObject({ rate: 5 })',
        'TI402 medium',
      ],
      ['expect(cart.discount).toStrictEqual({ rate: 5 })', 'expect(cart.discount).toEqual({ rate: 5 })', ''],
      [
        'expect(cart.discount).toStrictEqual({ rate: 5 })',
        'expect(cart.discount).toEqual({ rate: expect.any(Number) })',
        'TI402 medium',
      ],
      ['    expect(total).toBe(12);\n', '', 'TI401 medium'],
      ['    expect(total).toBe(12);\n', '    if (cart.open) expect(total).toBe(12);\n', 'TI402 medium'],
      ['    expect(total).toBe(12);\n', '    expect(12).toBe(12);\n', 'TI404 high'],
      ['    expect(total).toBe(12);\n', "    expect('12').toEqual('12');\n", 'TI404 high'],
      ['    expect(total).toBe(12);\n', '    expect(1).toBeTruthy();\n', 'TI404 high'],
      ['    expect(total).toBe(12);\n', '    expect(cart.total).toBe(cart.total);\n', 'TI404 high'],
      ['    expect(total).toBe(12);\n', '    expect(total).resolves.toBe(12);\n', 'TI404 high'],
      ['    expect(total).toBe(12);\n', '    expect(total).rejects.toThrow();\n', 'TI402 medium, TI404 high'],
      [
        '    expect(total).toBe(12);\n',
        '    try {\n      expect(total).toBe(12);\n    } catch (error) {\n      console.log(error);\n    }\n',
        'TI404 high',
      ],
      [
        '    expect(total).toBe(12);\n',
        '    try {\n      expect(total).toBe(12);\n    } catch (error) {\n      throw new Error("total", { cause: error });\n    }\n',
        '',
      ],
      ['const total = cart.total();', 'const total = cart\n      .total();', ''],
      ['const total = cart.total();', 'const total = sum(cart);', ''],
      [
        '    expect(total).toBe(12);\n',
        '    expect(total).toBe(12);\n    expect(total).toBeGreaterThan(0);\n',
        '',
      ],
      ["expect(cart.label).toBe('tea and milk')", 'expect(cart.label).toBe("tea and milk")', ''],
      ["expect(cart.label).toBe('tea and milk')", 'expect(cart.label).toBe(`tea and milk`)', ''],
      ['expect(cart.owner).not.toBeNull()', 'expect(cart.owner).toBeTruthy()', ''],
      ['expect(cart.owner).not.toBeNull()', "expect(cart.owner).toBe('Ann')", ''],
      ['expect(spy).toHaveBeenCalledTimes(2)', 'expect(spy).toBeCalledTimes(2)', ''],
      ['expect(cart.items).toHaveLength(2)', 'expect(cart.items.length).toBe(2)', ''],
    ],
  },
  {
    kind: 'file',
    title: 'chai and sinon ask less',
    path: 'test/shop.spec.js',
    text: chai,
    edits: [
      ['expect(total).to.equal(12)', 'expect(total).to.exist', 'TI402 medium'],
      ['expect(total).to.equal(12)', 'expect(total).to.be.ok', 'TI402 medium'],
      ['expect(total).to.equal(12)', 'expect(total).to.be.a("number")', 'TI402 medium'],
      ['expect(total).to.equal(12)', 'expect(total).to.be.above(1)', 'TI402 medium'],
      ['expect(total).to.equal(12)', 'expect(total).to.equal(13)', 'TI403 high'],
      ['expect(total).to.equal(12)', 'expect(total).to.not.equal(13)', 'TI402 medium'],
      ['expect(total).to.equal(12)', 'expect(total).to.eql(12)', ''],
      ["to.deep.equal(['tea'])", "to.include('tea')", 'TI402 medium'],
      ["to.deep.equal(['tea'])", "to.have.members(['tea'])", 'TI402 medium'],
      ['to.have.lengthOf(1)', 'to.be.an("array")', 'TI402 medium'],
      ['closeTo(0.3, 0.01)', 'closeTo(0.3, 0.5)', 'TI402 medium'],
      ['closeTo(0.3, 0.01)', 'closeTo(0.3, 0.001)', ''],
      ['expect(open).to.be.true', 'expect(open).to.be.false', 'TI403 high'],
      ['expect(open).to.be.true', 'expect(open).to.exist', 'TI402 medium'],
      ["to.throw(TypeError, 'no tea')", 'to.throw()', 'TI402 medium'],
      ["to.throw(TypeError, 'no tea')", 'to.throw(Error)', 'TI402 medium'],
      ['total.should.equal(12)', 'total.should.exist', 'TI402 medium'],
      ['total.should.equal(12)', 'total.should.equal(11)', 'TI403 high'],
      ['assert.strictEqual(total, 12)', 'assert.isOk(total)', 'TI402 medium'],
      ['assert.strictEqual(total, 12)', 'assert.isDefined(total)', 'TI402 medium'],
      ['assert.strictEqual(total, 12)', 'assert.notEqual(total, 13)', 'TI402 medium'],
      ['assert.strictEqual(total, 12)', 'assert.equal(total, 12)', ''],
      ["assert.deepEqual(items, ['tea'])", 'assert.isArray(items)', 'TI402 medium'],
      ['assert.throws(run, TypeError)', 'assert.throws(run)', 'TI402 medium'],
      ['assert.throws(run, TypeError)', 'assert.throws(run, Error)', 'TI402 medium'],
      ['assert.isTrue(open)', 'assert.isFalse(open)', 'TI403 high'],
      ['sinon.assert.calledWith(spy, 12)', 'sinon.assert.called(spy)', 'TI402 medium'],
      ['sinon.assert.calledWith(spy, 12)', 'sinon.assert.calledWith(spy, sinon.match.any)', 'TI402 medium'],
      ['    sinon.assert.calledWith(spy, 12);\n', '', 'TI401 medium'],
    ],
  },
  {
    kind: 'file',
    title: 'node:assert asks less',
    path: 'test/shop.test.mjs',
    text: node,
    edits: [
      ['assert.equal(total, 12)', 'assert.ok(total)', 'TI402 medium'],
      ['assert.equal(total, 12)', 'assert(total)', 'TI402 medium'],
      ['assert.equal(total, 12)', 'assert.notEqual(total, 11)', 'TI402 medium'],
      ['assert.equal(total, 12)', 'assert.equal(total, total)', 'TI404 high'],
      ['assert.equal(total, 12)', 'assert.equal(total, 11)', 'TI403 high'],
      ['assert.equal(total, 12)', 'assert.equal(total, 12, "the total")', ''],
      ['assert.deepEqual(items', 'assert.partialDeepStrictEqual(items', 'TI402 medium'],
      ["assert.deepEqual(items, ['tea', 'milk'])", 'assert.ok(items.length > 0)', 'TI402 medium'],
      ["assert.deepEqual(items, ['tea', 'milk'])", 'assert.equal(items.length, 2)', 'TI402 medium'],
      ['assert.throws(() => add(null), TypeError)', 'assert.throws(() => add(null))', 'TI402 medium'],
      ['assert.throws(() => add(null), TypeError)', 'assert.throws(() => add(null), Error)', 'TI402 medium'],
      ['/nothing to drop/', '/nothing/', 'TI402 medium'],
      ['/^tea$/', '/tea/', 'TI402 medium'],
      ['assert.match(label, /^tea$/)', 'assert.ok(label)', 'TI402 medium'],
      ['assert.ok(open)', 'assert.ok(!open)', 'TI403 high'],
      ["import assert from 'node:assert/strict'", "import { strict as assert } from 'node:assert'", ''],
    ],
  },
  {
    kind: 'file',
    title: 'what a test declares of its run',
    path: 'test/laws.test.ts',
    text: property,
    edits: [
      ['numRuns: 500', 'numRuns: 5', 'TI402 medium'],
      ['numRuns: 500', 'numRuns: 5000', ''],
      ['timeout: 1000', 'timeout: 60000', 'TI402 medium'],
      ['timeout: 1000', 'timeout: 100', ''],
      ['this.timeout(2000)', 'this.timeout(0)', 'TI402 medium'],
      ['this.timeout(2000)', 'this.timeout(20000)', 'TI402 medium'],
      ['this.retries(1)', 'this.retries(5)', 'TI402 medium'],
      ['  this.retries(1);\n', '', ''],
      ["it('holds', { timeout: 1000 }", "it('holds', { timeout: 1000, retry: 3 }", 'TI402 medium'],
      ['}, 500);', '}, 50_000);', 'TI402 medium'],
      ['}, 500);', '}, 400);', ''],
    ],
  },
];
