import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FileChange, Hunk } from '../../src/core/changeSet.js';
import type { Side } from '../../src/core/flag.js';
import type { Decision } from '../../src/core/review.js';
import type { Countersign } from '../../src/extension.js';
import type { Sessions } from '../../src/session/sessions.js';
import { addressOf, uriOf } from '../../src/ui/reviewAddress.js';
import type { Reviewed } from '../../src/ui/reviewed.js';
import { reviewedOf } from '../../src/ui/reviewed.js';
import type { TestRepository } from '../fakes/repository.js';
import { makeRepository } from '../fakes/repository.js';

/** Names that have once been mistaken for something else. */
export const ODD = [
  '#1?%20 "q"&.txt',
  'a\nb.txt',
  '\u202etxt.exe',
  '-dash.txt',
  'ünï 😀/$(x) [y](z).txt',
  'absent&path=x',
];

const LINES = 'one\ntwo\nthree\nfour\nfive\nsix\n';
const CART_TEST =
  "import { test } from 'node:test';\n\ntest('rounds', () => {\n  check(round(1.005));\n});\n";

/** The review of a working tree with a change of every kind that these tests ask for, by the running extension. */
export type HostReview = {
  readonly id: string;
  readonly repository: TestRepository;
  readonly view: () => Reviewed;
  readonly file: (path: string) => FileChange;
  readonly hunk: (path: string, at: number) => Hunk;
  readonly decision: (hunk: Hunk) => Decision | undefined;
  readonly uri: (path: string, side: Side) => vscode.Uri;
  readonly remove: () => Promise<void>;
};

export async function makeHostReview(): Promise<HostReview> {
  const repository = await changedRepository();
  const sessions = await runningSessions();
  const id = await sessions.reviewWorkingTree(repository.root);
  const view = () => there(reviewedOf(sessions, id), 'a review');
  const file = (path: string) =>
    there(
      view().review.changeSet.files.find((one) => one.path === path),
      path,
    );
  return {
    id,
    repository,
    view,
    file,
    hunk: (path, at) => there(file(path).hunks[at], `hunk ${at} of ${path}`),
    decision: (hunk) => view().review.decisions.get(hunk.id),
    uri: (path, side) => uriOf(addressOf(id, file(path), side)),
    remove: async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await sessions.discard(id);
      await sessions.remove(id);
      await repository.remove();
    },
  };
}

async function changedRepository(): Promise<TestRepository> {
  const repository = await makeRepository({
    ...Object.fromEntries(ODD.map((name) => [name, `${name}\n`])),
    'count.txt': LINES,
    'indent.js': 'if (a) {\n  b();\n}\n',
    'gone.txt': 'gone\n',
    'test/cart.test.js': CART_TEST,
  });
  for (const name of ODD) await repository.write(name, `${name} changed\n`);
  await repository.write('count.txt', 'one\nTWO\nthree\nfive\nsix\nseven\n');
  await repository.write('indent.js', 'if (a) {\n    b();\n}\n');
  await repository.write('gone.txt', null);
  await repository.write('new.txt', 'new\n');
  await repository.write('test/cart.test.js', CART_TEST.replace('test(', 'test.skip('));
  return repository;
}

async function runningSessions(): Promise<Sessions> {
  const extension = vscode.extensions.getExtension<Countersign>('countersign.countersign');
  const countersign = await there(extension, 'the extension').activate();
  await countersign.restored;
  return countersign.sessions;
}

function there<T>(found: T | null | undefined, name: string): T {
  assert.ok(found !== null && found !== undefined, `${name} is not there`);
  return found;
}

/** Polls, because what an editor shows follows what was decided a moment later. */
export async function eventually<T>(read: () => T | PromiseLike<T>, expected: T): Promise<void> {
  for (const end = Date.now() + 40_000; Date.now() < end;) {
    if (JSON.stringify(await read()) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.deepEqual(await read(), expected);
}
