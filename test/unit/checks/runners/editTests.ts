import assert from 'node:assert/strict';

/** Tests of a file as blocks of text: an empty line is between two of them. */
type Edit = (blocks: readonly string[]) => readonly string[];

export function edited(text: string, ...edits: readonly Edit[]): string {
  const blocks = edits.reduce<readonly string[]>((some, edit) => edit(some), text.split(/\n{2,}/));
  return blocks.join(text.includes('\n\n\n') ? '\n\n\n' : '\n\n');
}

/** The block of the test with this word in its name. */
export function blockOf(text: string, word: string): string {
  return text.split(/\n{2,}/)[indexOf(text.split(/\n{2,}/), word)] ?? '';
}

export function without(word: string): Edit {
  return (blocks) => blocks.toSpliced(indexOf(blocks, word), 1);
}

/** A block comes to stand before the last. */
export function withBlock(block: string): Edit {
  return (blocks) => blocks.toSpliced(-1, 0, block);
}

export function changed(word: string, part: string | RegExp, by: string): Edit {
  return (blocks) => {
    const at = indexOf(blocks, word);
    const block = blocks[at] ?? '';
    const replaced = block.replace(part, by);
    assert.notEqual(replaced, block, `${String(part)} is not in ${block}`);
    return blocks.with(at, replaced);
  };
}

function indexOf(blocks: readonly string[], word: string): number {
  const at = blocks.findIndex((block) => new RegExp(`(\\b|_)${word}\\b`).test(block));
  assert.notEqual(at, -1, `no test ${word}`);
  return at;
}
