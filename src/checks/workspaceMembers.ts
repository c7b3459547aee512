import path from 'node:path';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import { z } from 'zod';
import { type PackageJson, readPackageJson } from './packageJson.js';
import { foldersUp, inFolder, type TreeFiles } from './tree.js';

const PNPM = z.object({ packages: z.array(z.string()) });

/** The packages of the workspace that a folder is in, in the order in which it names them; null where there is none. */
export async function workspaceMembers(tree: TreeFiles, from: string): Promise<PackageJson[] | null> {
  for (const folder of foldersUp(from)) {
    const patterns = await patternsAt(tree, folder);
    if (patterns !== null) return membersAt(tree, folder, patterns);
  }
  return null;
}

/** A plain name stands for itself, a path for the package in that folder. */
export function isNamed({ name, folder }: PackageJson, asked: string, from: string): boolean {
  return name === asked || folder === path.posix.join(from, asked).replace(/\/$/, '');
}

/** Each behind those of them that it depends on; a circle is broken where it is entered. */
export function byDependencies(members: readonly PackageJson[]): PackageJson[] {
  const sorted = new Set<PackageJson>();
  const entered = new Set<PackageJson>();
  const visit = (member: PackageJson): void => {
    if (entered.has(member)) return;
    entered.add(member);
    for (const other of members) if (member.dependencies[other.name] !== undefined) visit(other);
    sorted.add(member);
  };
  for (const member of members) visit(member);
  return [...sorted];
}

async function patternsAt(tree: TreeFiles, folder: string): Promise<readonly string[] | null> {
  const own = await tree.read(inFolder(folder, 'pnpm-workspace.yaml'));
  if (own !== null) return PNPM.safeParse(parsed(own)).data?.packages ?? [];
  return (await readPackageJson(tree, folder))?.workspaces ?? null;
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null; // pnpm would not read it either
  }
}

async function membersAt(
  tree: TreeFiles,
  folder: string,
  patterns: readonly string[],
): Promise<PackageJson[]> {
  const top = folder === '' ? '' : `${folder}/`;
  const folders = tree.paths
    .filter((each) => each.startsWith(top) && each.endsWith('/package.json'))
    .map((each) => each.slice(top.length, -'/package.json'.length))
    .filter((each) => each !== '' && !/(^|\/)node_modules(\/|$)/.test(each))
    .sort();
  const [wanted, unwanted] = [false, true].map((isNegative) =>
    patterns.filter((each) => each.startsWith('!') === isNegative).map(cleaned),
  );
  const found = (wanted ?? []).flatMap((pattern) => {
    const isFound = picomatch(pattern);
    return folders.filter((each) => isFound(each));
  });
  const isLeftOut = picomatch(unwanted ?? []);
  const members = [...new Set(found)].filter((each) => !isLeftOut(each));
  const read = await Promise.all(members.map((each) => readPackageJson(tree, `${top}${each}`)));
  return read.filter((each) => each !== null);
}

function cleaned(pattern: string): string {
  return pattern.replace(/^!/, '').replace(/^\.\//, '').replace(/\/$/, '');
}
