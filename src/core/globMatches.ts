/**
 * Whether a path (from the top, separated by `/`) is one of a glob's: `*` is any part of a name, `?` one character, `**`
 * as a whole name any number of folders, `{a,b}` either; everything else stands for itself. A glob without a `/` is a
 * file's name in any folder. The work is bounded by the product of the lengths, whatever a repository declares.
 */
export function globMatches(glob: string, path: string): boolean {
  const names = path.split('/');
  return alternatives(glob).some((each) => {
    const parts = each.replace(/^\.?\//, '').split('/');
    return foldersMatch(each.includes('/') ? parts : ['**', each], names);
  });
}

/** More of them than a person writes are cut off. */
const MOST = 64;

/** The innermost braces first, so that nested ones come apart as well. */
function alternatives(glob: string): string[] {
  let open = [glob];
  for (let at = 0; at < open.length && open.length < MOST;) {
    const [whole, inner] = /\{([^{}]*,[^{}]*)\}/.exec(open[at] ?? '') ?? [];
    if (whole === undefined || inner === undefined) {
      at += 1;
      continue;
    }
    const parts = inner.split(',').map((part) => (open[at] ?? '').replace(whole, () => part));
    open = [...open.slice(0, at), ...parts, ...open.slice(at + 1)];
  }
  return open.slice(0, MOST);
}

/** `reached[n]`: the parts so far match the first n names. */
function foldersMatch(parts: readonly string[], names: readonly string[]): boolean {
  let reached = [true, ...names.map(() => false)];
  for (const part of parts) {
    const next = [part === '**' && reached[0] === true];
    for (const [at, name] of names.entries()) {
      const skipped = part === '**' && (next[at] === true || reached[at + 1] === true);
      next.push(skipped || (part !== '**' && reached[at] === true && nameMatches(part, name)));
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

/** Goes back to the last star alone, which is enough: an earlier one could take no more than it. */
function nameMatches(pattern: string, name: string): boolean {
  let [at, star, taken] = [0, -1, 0];
  for (let next = 0; next < name.length;) {
    if (pattern[at] === '*') {
      star = at;
      taken = next;
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === name[next]) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      taken += 1;
      at = star + 1;
      next = taken;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
