import assert from 'node:assert/strict';
import fs from 'node:fs';
import { conventionsJsonSchema } from '../../../tools/conventionsSchema.js';
import { conventionsSchema, exceptionSchema } from '../../../../src/integrity/conventions/schema.js';

const MANUAL = fs.readFileSync('docs/configuration.md', 'utf8');

describe('the schema of countersign.json', () => {
  it('is the one that editors get (npm run docs writes it)', () => {
    assert.deepEqual(
      JSON.parse(fs.readFileSync('media/countersign.schema.json', 'utf8')),
      JSON.parse(JSON.stringify(conventionsJsonSchema())),
    );
  });

  it('says of every key what it means', () => {
    const shapes = { ...conventionsSchema.shape, ...exceptionSchema.shape };
    for (const [key, schema] of Object.entries(shapes)) assert.match(schema.description ?? '', /\.$/, key);
  });

  it('is explained in the manual, with an example that holds', () => {
    const keys = Object.keys({ ...conventionsSchema.shape, ...exceptionSchema.shape });
    for (const key of keys)
      assert.ok(['$schema', 'checks'].includes(key) || MANUAL.includes(`\`${key}\``), key);
    const [, example = ''] = /```json\n(.*?)```/s.exec(MANUAL) ?? [];
    assert.deepEqual(conventionsSchema.safeParse(JSON.parse(example)).error, undefined);
  });
});
