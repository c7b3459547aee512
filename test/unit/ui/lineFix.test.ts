import assert from 'node:assert/strict';
import { lineFix } from '../../../src/ui/lineFix.js';

const head = ['const sum = add(1, 2);', "  it.skip('adds', () => {", '  });'];
const lineAt = (line: number): string | null => head[line] ?? null;
const range = { start: 1, end: 2 };
const flag = { side: 'head' as const, range, before: "it('adds', () => {", after: "it.skip('adds', () => {" };

describe('the quick fix of a flag', () => {
  it('puts the old line back as it was, with its own indentation', () => {
    const base = ["\tit('adds', () => {"];
    assert.deepEqual(lineFix(flag, { base, head }, lineAt), { line: 1, text: "\tit('adds', () => {" });
  });

  it('takes a line out that replaced none', () => {
    assert.deepEqual(lineFix(flag, { base: [], head }, lineAt), { line: 1, text: null });
  });

  it('is left to rejecting the hunk where the line is all of it', () => {
    assert.equal(lineFix(flag, { base: [], head: head.slice(1, 2) }, lineAt), null);
  });

  it('is not offered where the line has been edited since, or the old one is not sure', () => {
    assert.equal(lineFix({ ...flag, after: 'other' }, { base: [], head }, lineAt), null);
    const base = ["it('adds', () => {", "it('adds', () => {"];
    assert.equal(lineFix(flag, { base, head }, lineAt), null);
  });

  it('is not offered for what stands on the base side', () => {
    assert.equal(lineFix({ ...flag, side: 'base' }, { base: [], head }, lineAt), null);
  });
});
