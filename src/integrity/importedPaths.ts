/** A source path without its extension, and without the name that stands for its folder. */
export function stemOf(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$|\.pyi?$/, '').replace(/\/(index|__init__)$/, '');
}

/** Stems that a module's name can stand for in JavaScript and Python, seen from a file. */
export function importedPaths(from: string, module: string): string[] {
  const folder = from.split('/').slice(0, -1);
  if (module.startsWith('./') || module.startsWith('../')) return [stemOf(join(folder, module.split('/')))];
  if (/^[@~#]?\/|^src\//.test(module))
    return [stemOf(module.replace(/^[@~#]?\//, 'src/')), stemOf(module.replace(/^[@~#]?\//, ''))];
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
