import { createHash } from 'node:crypto';
import type { FileVersion } from '../../../src/core/changeSet.js';
import { compose } from '../../../src/core/compose.js';
import { fileChange } from '../../../src/core/fileChange.js';
import { hunkBytes } from '../../../src/core/hunkBytes.js';
import type { LandingFile } from '../../../src/core/landing.js';
import { alignLines } from '../../../src/hunks/alignLines.js';
import type { EditedFile } from '../editedFiles.js';
import { editedFiles } from '../editedFiles.js';
import type { Row } from '../row.js';
import { medianMs } from '../row.js';

const FILES = 400;

export const composeFiles: Row = {
  name: 'compose all files, half of the hunks',
  ratioTo: 'a splice of bytes at known places',
  floor: 6,
  aim: 2,
  bound: 'atMost',
  measure: async () => {
    const files = editedFiles(4 * FILES, 4).map(landingFile);
    const accepted = new Set(
      files.flatMap(({ change }) => change.hunks.map(({ id }) => id)).filter((_, n) => n % 2 === 0),
    );
    const composeAll = (some: readonly LandingFile[]) => some.map((file) => compose(file, accepted));
    const splices = files.map((file) => placesOf(file, accepted));
    const plain = await medianMs(5, () => files.map((file, n) => splice(file, splices[n] ?? [])));
    const some = await medianMs(5, () => composeAll(files.slice(0, FILES)));
    const many = await medianMs(5, () => composeAll(files));
    return { ratio: many / plain, cost: { n: some, fourN: many } };
  },
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function landingFile({ path, base, head }: EditedFile): LandingFile {
  const version = (bytes: Uint8Array): FileVersion => ({
    path,
    mode: '100644',
    oid: sha256(bytes),
    size: bytes.length,
  });
  const sides = {
    base: { version: version(base), bytes: base },
    head: { version: version(head), bytes: head },
  };
  return { change: fileChange(sides, alignLines, sha256), base, head };
}

type Places = ReturnType<typeof hunkBytes>;

function placesOf({ change, base, head }: LandingFile, accepted: ReadonlySet<string>): Places {
  const hunks = change.hunks.filter((hunk) => hunk.kind === 'lines');
  const none = new Uint8Array(0);
  return hunkBytes(hunks, base ?? none, head ?? none).filter(({ hunk }) => accepted.has(hunk.id));
}

function splice({ base, head }: LandingFile, places: Places): Buffer {
  const none = new Uint8Array(0);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const place of places) {
    parts.push(
      (base ?? none).subarray(from, place.base.start),
      (head ?? none).subarray(place.head.start, place.head.end),
    );
    from = place.base.end;
  }
  return Buffer.concat([...parts, (base ?? none).subarray(from)]);
}
