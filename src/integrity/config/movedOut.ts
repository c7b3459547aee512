import type { FileChange } from '../../core/changeSet.js';
import { type Parse, SIZE_LIMIT } from '../parser.js';
import type { ScanRequest } from '../scanRequest.js';
import { needsSyntax, readConfig } from './readConfig.js';
import type { Selection } from './runnerConfig.js';
import { looksLikeTest, taken } from './takes.js';

/** A test file whose new name or folder the configuration, which the change leaves alone, does not take. */
export type MovedOut = { readonly from: string; readonly to: string; readonly runner: string };

const SCRIPT = /\.[cm]?[jt]sx?$/;
const CONFIGS = [
  'package.json',
  ...['js', 'cjs', 'mjs', 'ts', 'json'].map((extension) => `jest.config.${extension}`),
  ...['js', 'mjs', 'ts', 'mts'].map((extension) => `vitest.config.${extension}`),
  ...['js', 'ts', 'mjs', 'mts'].map((extension) => `vite.config.${extension}`),
  ...['json', 'js', 'cjs', 'yml', 'yaml'].map((extension) => `.mocharc.${extension}`),
];

/** Rejects only when reading does or a grammar is missing. */
export async function movedOut(request: ScanRequest, parse: Parse): Promise<readonly MovedOut[]> {
  const moved = request.changeSet.files.flatMap(renamed);
  if (moved.length === 0 || !request.readPath) return [];
  const folders = [...new Set(moved.flatMap(({ from, to }) => [from, to].flatMap(foldersAbove)))];
  const paths = folders.flatMap((folder) => CONFIGS.map((name) => `${folder}${name}`));
  const selections = (await Promise.all(paths.map((path) => selectionsAt(request, parse, path)))).flat();
  if (selections.some(({ open }) => open)) return [];
  return moved.flatMap(({ from, to }) => {
    const before = selections.find((each) => taken(each, [from]).length > 0);
    const isLost = before && !selections.some((each) => taken(each, [to]).length > 0);
    return isLost ? [{ from, to, runner: before.name }] : [];
  });
}

function renamed({ base, head }: FileChange): { from: string; to: string }[] {
  if (!base || !head || base.path === head.path || !looksLikeTest(base.path)) return [];
  return SCRIPT.test(base.path) && SCRIPT.test(head.path) ? [{ from: base.path, to: head.path }] : [];
}

/** With their final slash; the repository's own is empty. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`)];
}

/** Of a file that the change leaves alone; one that it changes is weighed as what it is. */
async function selectionsAt(
  { readPath, changeSet }: ScanRequest,
  parse: Parse,
  path: string,
): Promise<readonly Selection[]> {
  const isTouched = changeSet.files.some(({ base, head }) => base?.path === path || head?.path === path);
  const bytes = isTouched ? null : ((await readPath?.('head', path)) ?? null);
  if (bytes === null || bytes.length > SIZE_LIMIT) return [];
  const text = new TextDecoder().decode(bytes);
  const grammars = /\.[cm]?ts$/.test(path) ? ['tree-sitter-typescript'] : ['tree-sitter-javascript'];
  const parsed = needsSyntax(path)
    ? await parse({ base: null, head: { path, text, grammars }, hunks: [] })
    : null;
  const source = parsed?.head?.kind === 'parsed' ? parsed.head.source : null;
  return readConfig({ path, text, source, roleOfScript: () => null }).selections;
}
