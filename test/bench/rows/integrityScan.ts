import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { createScanner } from '../../../src/integrity/scan.js';
import type { ScanRequest } from '../../../src/integrity/scanRequest.js';
import { changeSetOf, grammarsFolder, type Tree } from '../../unit/integrity/scanTexts.js';
import { inTurns } from '../inTurns.js';
import type { Row } from '../row.js';

const FILES = 60;
const FOLDER = 'node_modules/zod/src/v4/classic/tests';

export const integrityScan: Row = {
  name: 'integrity scan, 60 files',
  ratioTo: 'bare parse of the same bytes',
  floor: 3,
  aim: 2,
  bound: 'atMost',
  measure: async () => {
    const folder = grammarsFolder();
    const scanner = createScanner({ grammars: folder });
    const [some, many] = [silenced(FILES / 4), silenced(FILES)];
    await scanner.scan(requestOf(many));
    const parser = new Parser();
    parser.setLanguage(await Language.load(join(folder, 'tree-sitter-typescript.wasm')));
    const texts = [...Object.values(many.before), ...Object.values(many.after)];
    const scan = (change: Change) => () => scanner.scan(requestOf(change));
    const { ours, theirs } = await inTurns(9, {
      ours: scan(many),
      theirs: () => {
        for (const text of texts) parser.parse(text)?.delete();
        return Promise.resolve();
      },
    });
    const growth = await inTurns(5, { ours: scan(many), theirs: scan(some) });
    return { ratio: ours / theirs, cost: { n: growth.theirs, fourN: growth.ours } };
  },
};

type Change = { readonly before: Tree; readonly after: Tree };

/** Test files as a package ships them, each with one test skipped, one expected value changed and a line added. */
function silenced(count: number): Change {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const before: Record<string, string> = {};
  const after: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const text = readFileSync(join(FOLDER, names[index % names.length] ?? ''), 'utf8');
    before[`${index}.test.ts`] = text;
    after[`${index}.test.ts`] =
      `${text.replace('test(', 'test.skip(').replace('toBe(true)', 'toBe(false)')}// end\n`;
  }
  return { before, after };
}

const requests = new Map<Change, ScanRequest>();

function requestOf(change: Change): ScanRequest {
  const known = requests.get(change);
  if (known) return known;
  const blobs = new Map(
    [...Object.values(change.before), ...Object.values(change.after)].map((text) => [
      createHash('sha1').update(text).digest('hex'),
      Buffer.from(text),
    ]),
  );
  const request: ScanRequest = {
    changeSet: changeSetOf(change.before, change.after),
    read: (oids) => Promise.resolve(oids.map((oid) => blobs.get(oid) ?? new Uint8Array())),
    evidence: NO_CHECKS,
  };
  requests.set(change, request);
  return request;
}
