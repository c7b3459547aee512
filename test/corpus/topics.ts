import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FileCases, TreeCase } from './corpus.js';

const load = createRequire(__filename);

/** A language with its topics: `corpus/<language>/<topic>.ts`, each of which exports `topics`. */
export type LanguageTopics = {
  readonly language: string;
  readonly topics: readonly (FileCases | TreeCase)[];
};

export function readTopics(): readonly LanguageTopics[] {
  const languages = fs.readdirSync(__dirname, { withFileTypes: true }).filter((each) => each.isDirectory());
  return languages.map(({ name }) => {
    const files = fs.readdirSync(path.join(__dirname, name)).filter((file) => file.endsWith('.ts'));
    return {
      language: name,
      topics: files.flatMap((file) => topicsOf(load(path.join(__dirname, name, file)))),
    };
  });
}

function topicsOf(module: unknown): readonly (FileCases | TreeCase)[] {
  if (typeof module === 'object' && module !== null && 'topics' in module && Array.isArray(module.topics))
    return module.topics as readonly (FileCases | TreeCase)[];
  throw new Error('A file of the corpus exports no topics.');
}
