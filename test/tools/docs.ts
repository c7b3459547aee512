/** `npm run docs`: writes `docs/rules/` and `media/countersign.schema.json` anew from the engine's own data. */
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { conventionsJsonSchema } from './conventionsSchema.js';
import { rulePages } from '../../src/integrity/rules/rulePages.js';

const folder = path.resolve(__dirname, '../../docs/rules');
const schema = path.resolve(__dirname, '../../media/countersign.schema.json');

void write();

async function write(): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of rulePages()) {
    const file = path.join(folder, name);
    await writeFormatted(file, text);
  }
  await writeFormatted(schema, JSON.stringify(conventionsJsonSchema()));
}

async function writeFormatted(file: string, text: string): Promise<void> {
  fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
