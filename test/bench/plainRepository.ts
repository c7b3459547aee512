import type { Repository } from '../../src/core/repository.js';
import { openRepository } from '../../src/git/openRepository.js';
import { makeRepository, type TestRepository } from '../fakes/repository.js';

/** A repository of this many text files of about 2.5 kB, a hundred in a folder, opened by us. */
export async function plainRepository(files: number): Promise<PlainRepository> {
  const names = Array.from({ length: files }, (_, at) => `folder${Math.floor(at / 100)}/file${at}.txt`);
  const user = await makeRepository(
    Object.fromEntries(names.map((name, at) => [name, content(at, 'first')])),
  );
  return { user, names, repository: await openRepository(user.root, `${user.outside}/storage`) };
}

export type PlainRepository = {
  readonly user: TestRepository;
  readonly repository: Repository;
  readonly names: readonly string[];
};

export function content(seed: number, version: string): string {
  return Array.from(
    { length: 50 },
    (_, line) => `${version} ${seed} line ${line} ${(seed * 7919 + line * 104729) % 99991} of a plain file\n`,
  ).join('');
}
