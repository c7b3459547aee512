import { z } from 'zod';
import { conventionsSchema } from '../../src/integrity/conventions/schema.js';

/** `media/countersign.schema.json`: what editors know of `countersign.json`, made from what is read of it. */
export function conventionsJsonSchema(): object {
  return {
    ...z.toJSONSchema(conventionsSchema, { target: 'draft-7' }),
    title: 'countersign.json',
    description: 'What a project declares about its tests, for Countersign.',
  };
}
