/** A branch name made of a title: `countersign/add-a-test`. */
export function proposedBranch(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return `countersign/${words === '' ? 'review' : words}`;
}

/** What git would refuse in a new branch's name, as a sentence; null when nothing. Rules: git-check-ref-format(1). */
export function branchProblem(name: string): string | null {
  return PROBLEMS.find(({ pattern }) => pattern.test(name))?.sentence ?? null;
}

const PROBLEMS: readonly { readonly pattern: RegExp; readonly sentence: string }[] = [
  { pattern: /^$/, sentence: 'A branch needs a name.' },
  { pattern: /^-/, sentence: 'A branch name cannot begin with a dash.' },
  {
    pattern: /[\0-\x20\x7f~^:?*[\\]/,
    sentence: 'A branch name cannot hold spaces, control characters or any of ~ ^ : ? * [ \\',
  },
  { pattern: /\.\.|@\{|^@$/, sentence: 'A branch name cannot hold two dots or @{, nor be @ alone.' },
  { pattern: /^\/|\/\/|\/$/, sentence: 'A slash in a branch name stands between two words.' },
  {
    pattern: /(^|\/)\.|\.$|\.lock(\/|$)/,
    sentence: 'No part of a branch name can begin with a dot, end with one, or end with .lock',
  },
];
