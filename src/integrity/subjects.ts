import type { Located, ScannedFile } from './change.js';

/** Text of a file of the change, by its path on that side; null if it is not there or was not read. */
export type SideTexts = {
  readonly base: (path: string) => string | null;
  readonly head: (path: string) => string | null;
};

/**
 * What became of the things a base test is about: of the modules its file imports and the names its body mentions.
 * Told from the change alone; without a sign of deletion the subject counts as kept.
 */
export function subjectsOf(
  files: readonly ScannedFile[],
  texts: SideTexts,
): (located: Located) => 'deleted' | 'kept' {
  const changed = new Map(
    files.flatMap(({ change }) => (change.base ? [[stem(change.base.path), change] as const] : [])),
  );
  return ({ test, file }) => {
    const imports = file.base?.imports ?? [];
    const about = imports.filter(({ names }) => names.some((name) => test.uses.includes(name)));
    const asked = (about.length > 0 ? about : imports).flatMap(({ module, names }) => {
      const change = candidates(file.base?.path ?? '', module)
        .map((path) => changed.get(path))
        .find((each) => each !== undefined);
      return change
        ? [{ change, names: about.length > 0 ? names.filter((name) => test.uses.includes(name)) : [] }]
        : [];
    });
    const deleted = asked.filter(({ change, names }) => {
      if (change.head === null) return true;
      const [before, after] = [texts.base(change.base?.path ?? ''), texts.head(change.head.path)];
      return (
        before !== null &&
        after !== null &&
        names.length > 0 &&
        names.every((name) => mentions(before, name) && !mentions(after, name))
      );
    });
    return deleted.length > 0 && deleted.length === (about.length > 0 ? about.length : deleted.length)
      ? 'deleted'
      : 'kept';
  };
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(text);
}

function stem(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$|\.pyi?$/, '').replace(/\/(index|__init__)$/, '');
}

/** Paths without extension that a module's name can stand for, seen from a file. */
function candidates(from: string, module: string): string[] {
  const folder = from.split('/').slice(0, -1);
  if (module.startsWith('./') || module.startsWith('../')) return [stem(join(folder, module.split('/')))];
  if (/^[@~#]?\/|^src\//.test(module))
    return [stem(module.replace(/^[@~#]?\//, 'src/')), stem(module.replace(/^[@~#]?\//, ''))];
  const path = module.replace(/^\.+/, '').replaceAll('.', '/');
  return [path, `src/${path}`, [...folder, path].join('/'), [...folder.slice(0, -1), path].join('/')];
}

function join(folder: readonly string[], parts: readonly string[]): string {
  const path = [...folder];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}
