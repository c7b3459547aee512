import assert from 'node:assert/strict';
import { picture, scanTexts } from './scanTexts.js';

/** A table of small changes: what one line of a test became, and which rule speaks of it. */
type Case = readonly [before: string, after: string, expected: string];

const JAVASCRIPT = `
  it('adds', () => { expect(add(1, 2)).toBe(3); });
`;

describe('a silenced JavaScript test', () => {
  const cases: readonly Case[] = [
    ["it('adds', () => {", "it.skip('adds', () => {", 'TI101 high'],
    ["it('adds', () => {", "xit('adds', () => {", 'TI101 high'],
    ["it('adds', () => {", "it['skip']('adds', () => {", 'TI101 high'],
    ["it('adds', () => {", "it.todo('adds', () => {", 'TI101 high'],
    ["it('adds', () => {", "it.only('adds', () => {", 'TI201 high'],
    ["it('adds', () => {", "fit('adds', () => {", 'TI201 high'],
    ["it('adds', () => {", "it('adds', { skip: true }, () => {", 'TI101 high'],
    ["it('adds', () => {", "it('adds', { skip: !process.env.CI }, () => {", 'TI105 medium'],
    ["it('adds', () => {", "it.skipIf(isCI)('adds', () => {", 'TI105 medium'],
    ["it('adds', () => {", "it.failing('adds', () => {", 'TI107 medium'],
    ["it('adds', () => {", "it('adds', function () { this.skip();", 'TI101 high'],
    ["it('adds', () => {", "it('adds', (t) => { t.skip();", 'TI101 high'],
    ["it('adds', () => {", "it('adds', () => { return;", 'TI302 high'],
    ["it('adds', () => {", "it('adds', () => { if (process.env.CI) return;", 'TI105 medium'],
    ['expect(add(1, 2)).toBe(3);', '', 'TI302 high'],
    ['expect(add(1, 2)).toBe(3);', 'if (false) { expect(add(1, 2)).toBe(3); }', 'TI302 high'],
    ['expect(add(1, 2)).toBe(3);', 'add(1, 2);', 'TI401 high'],
    ['expect(add(1, 2)).toBe(3);', 'expect(add(1, 2)).toBeDefined();', 'TI402 medium'],
    ['expect(add(1, 2)).toBe(3);', 'expect(add(1, 2)).toBe(4);', 'TI403 high'],
    ['expect(add(1, 2)).toBe(3);', 'expect(true).toBe(true);', 'TI404 high'],
    ['expect(add(1, 2)).toBe(3);', 'try { expect(add(1, 2)).toBe(3); } catch {}', 'TI404 high'],
  ];
  for (const [before, after, expected] of cases) {
    it(`is flagged ${expected}: ${after || '(nothing)'}`, async () => {
      const file = (text: string): Record<string, string> => ({ 'add.test.ts': text });
      const flags = await scanTexts(file(JAVASCRIPT), file(JAVASCRIPT.replace(before, after)));
      assert.deepEqual(
        picture(flags).map((line) => line.split(' ').slice(0, 2).join(' ')),
        [expected],
      );
    });
  }
});
