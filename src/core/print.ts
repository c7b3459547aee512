import type {
  FileChange,
  FileMode,
  FileVersion,
  Hunk,
  LineRange,
  LinesHunk,
  WholeReason,
} from './changeSet.js';
import type { Progress } from './review.js';

/**
 * Text from a repository or a model as it may be shown to a person: what is invisible, controls a terminal or turns the
 * direction of reading is spelled out, such as `\u{202e}`. Only a tab stays. Doing it twice changes nothing more.
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Controls, formats, separators of lines, unassigned uses, lone surrogates, Hangul fillers, variation selectors. */
const INVISIBLE =
  /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]|[\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}/gu;

/** `1 hunk`, `2 hunks`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** One line on what the hunk does, for rows, tooltips and screen readers. Line numbers count from 1. */
export function describeHunk(file: FileChange, hunk: Hunk): string {
  switch (hunk.kind) {
    case 'lines':
      return describeLines(hunk);
    case 'whole':
      return describeWhole(file, hunk.reason);
    case 'mode':
      return describeMode(file);
    case 'path':
      return `moved from ${visibleText(file.base?.path ?? '')} to ${visibleText(file.head?.path ?? '')}`;
  }
}

function describeLines({ base, head, look }: LinesHunk): string {
  const place = head.end > head.start ? printRange(head) : printRange(base);
  switch (look.kind) {
    case 'lineEndings':
      return `${place}: line endings changed`;
    case 'byteOrderMark':
      return 'byte order mark added or removed';
    case 'drawn': {
      const removed = base.end - base.start;
      const added = head.end - head.start;
      return `${place}: ${[removed > 0 && `${removed} removed`, added > 0 && `${added} added`].filter(Boolean).join(', ')}`;
    }
  }
}

function printRange({ start, end }: LineRange): string {
  return end - start === 1 ? `line ${end}` : `lines ${start + 1}–${end}`;
}

function describeWhole({ base, head }: FileChange, reason: WholeReason): string {
  const was = base === null ? 'nothing' : typeName(base.mode);
  const is = head === null ? 'nothing' : typeName(head.mode);
  switch (reason) {
    case 'created':
      return `${is} created`;
    case 'deleted':
      return `${was} deleted`;
    case 'typeChanged':
      return `${was} became ${is}`;
    case 'submodule':
      return describeSubmodule(base, head);
    case 'binary':
    case 'encoding':
    case 'symlink':
    case 'tooLarge':
    case 'tooSlow':
      return REPLACED[reason];
  }
}

const REPLACED = {
  binary: 'binary file replaced',
  encoding: 'file in UTF-16 or UTF-32 replaced',
  symlink: 'symlink points elsewhere',
  tooLarge: 'replaced as a whole: too large for hunks',
  tooSlow: 'replaced as a whole: too different for hunks',
};

function describeSubmodule(base: FileVersion | null, head: FileVersion | null): string {
  if (base === null) return 'submodule added';
  return head === null ? 'submodule removed' : 'submodule moved to another commit';
}

function typeName(mode: FileMode): string {
  switch (mode) {
    case '100644':
      return 'file';
    case '100755':
      return 'executable file';
    case '120000':
      return 'symlink';
    case '160000':
      return 'submodule';
  }
}

function describeMode({ head }: FileChange): string {
  return head?.mode === '100755' ? 'executable bit set' : 'executable bit removed';
}

/** `3 of 7 decided: 2 accepted, 1 rejected`. */
export function printProgress({ total, accepted, rejected }: Progress): string {
  const decided = `${accepted + rejected} of ${count(total, 'hunk')} decided`;
  return accepted + rejected === 0 ? decided : `${decided}: ${accepted} accepted, ${rejected} rejected`;
}
