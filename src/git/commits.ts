import { ImpossibleError } from '../core/errors.js';
import { storePlace } from './place.js';
import { gitLine, runGit } from './runGit.js';

/** A commit of ours: the same tree on the same parent is always the same commit. */
export async function commitTree(store: string, tree: string, parent: string | null): Promise<string> {
  const parents = parent === null ? [] : ['-p', parent];
  return gitLine(storePlace(store), ['commit-tree', ...parents, '-m', 'Countersign', tree]);
}

export async function treeOf(store: string, commit: string): Promise<string> {
  return gitLine(storePlace(store), ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]);
}

/** The tree with nothing in it, in the store's object format. */
export async function emptyTree(store: string): Promise<string> {
  return gitLine(storePlace(store), ['hash-object', '-w', '-t', 'tree', '--stdin']);
}

/**
 * Keeps a round of a session: its base, and one more head unless it is the last one still. Refs are created or moved
 * only from what they were when we looked, so that two windows cannot overwrite each other's round.
 */
export async function keepRound(store: string, session: string, round: Round): Promise<void> {
  const folder = sessionRefs(session);
  const refs = await listRefs(store, folder);
  const heads = [...refs].filter(([name]) => name.startsWith(`${folder}/head/`));
  const last = heads
    .map(([name]) => Number(name.slice(`${folder}/head/`.length)))
    .reduce((one, other) => Math.max(one, other), 0);
  const commands = [moveRef(`${folder}/base`, round.base, refs)];
  if (round.head !== null && refs.get(`${folder}/head/${last}`) !== round.head) {
    commands.push(`create ${folder}/head/${last + 1} ${round.head}\n`);
  }
  await runGit(storePlace(store), ['update-ref', '--stdin'], { input: commands.join('') });
}

/** A head's parent is its base, so each head that is kept keeps its base. */
export type Round = { readonly base: string; readonly head: string | null };

function moveRef(name: string, commit: string, refs: ReadonlyMap<string, string>): string {
  const old = refs.get(name);
  return old === undefined ? `create ${name} ${commit}\n` : `update ${name} ${commit} ${old}\n`;
}

/** Names of sessions are ours: letters, digits and dashes. */
function sessionRefs(session: string): string {
  if (!/^[A-Za-z0-9-]+$/.test(session)) throw new ImpossibleError(`not the name of a session: ${session}`);
  return `refs/sessions/${session}`;
}

async function listRefs(store: string, folder: string): Promise<Map<string, string>> {
  const args = ['for-each-ref', '--format=%(refname) %(objectname)', folder];
  const lines = (await gitLine(storePlace(store), args)).split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
