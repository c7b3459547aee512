import { z } from 'zod';
import { foldersUp, inFolder, type TreeFiles } from './tree.js';

/** What npm and its kind read of a package to run its scripts. */
export type PackageJson = {
  /** Relative to the top. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  /** Of the package and its development, by name. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Patterns of the folders of its workspace; null where it is the top of none. */
  readonly workspaces: readonly string[] | null;
};

const texts = z.record(z.string(), z.string()).catch({});
const schema = z.object({
  name: z.string().catch(''),
  version: z.string().catch(''),
  scripts: texts,
  dependencies: texts,
  devDependencies: texts,
  workspaces: z
    .union([
      z.array(z.string()),
      z.object({ packages: z.array(z.string()) }).transform(({ packages }) => packages),
    ])
    .nullable()
    .catch(null),
});

/** Null when there is none in this folder, or it is no JSON object: then npm cannot run anything either. */
export async function readPackageJson(tree: TreeFiles, folder: string): Promise<PackageJson | null> {
  const text = await tree.read(inFolder(folder, 'package.json'));
  const outcome = schema.safeParse(text === null ? null : parsed(text));
  if (!outcome.success) return null;
  const { dependencies, devDependencies, ...known } = outcome.data;
  return { folder, ...known, dependencies: { ...dependencies, ...devDependencies } };
}

/** The one that npm finds from a folder: the nearest, going up. */
export async function nearestPackageJson(tree: TreeFiles, folder: string): Promise<PackageJson | null> {
  for (const each of foldersUp(folder)) {
    const found = await readPackageJson(tree, each);
    if (found) return found;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // what is no JSON has no scripts
  }
}
