import type { ChangeSet, FileChange } from './changeSet.js';
import { pathsOf } from './changeSet.js';
import type { Flag } from './flag.js';
import { globMatches } from './globMatches.js';
import type { Task } from './task.js';

type Forbidden = Pick<Flag, 'rule' | 'name'> & {
  readonly globs: readonly string[];
  readonly sentence: string;
};

/** Every file of the change that the task told the agent to leave alone, however it came to be changed. */
export function protectedFlags({ files }: ChangeSet, task: Task): Flag[] {
  return forbidden(task).flatMap((each) =>
    files.flatMap((file) => {
      const path = pathsOf(file).find((known) => each.globs.some((glob) => globMatches(glob, known)));
      return path === undefined ? [] : [flagOf(each, file, path)];
    }),
  );
}

/** Why an agent at this task may not change what stands at a path; `null` when it may. */
export function whyProtected(task: Task, path: string): string | null {
  const found = forbidden(task).find(({ globs }) =>
    // A file system that does not tell letters' case apart would open the same file.
    globs.some((glob) => globMatches(glob, path) || globMatches(glob.toLowerCase(), path.toLowerCase())),
  );
  return found?.sentence ?? null;
}

function forbidden({ specTests = [], mayNotTouch = [] }: Task): Forbidden[] {
  return [
    {
      rule: 'TI406',
      name: 'spec-test-changed',
      globs: specTests,
      sentence: 'It is a spec test: the task says that it may be read and not changed.',
    },
    {
      rule: 'TI407',
      name: 'protected-file-changed',
      globs: mayNotTouch,
      sentence: 'The task says that this file may not be changed.',
    },
  ];
}

function flagOf({ rule, name, sentence }: Forbidden, file: FileChange, path: string): Flag {
  return {
    id: `${rule}:${path}`,
    rule,
    name,
    severity: 'high',
    path,
    side: file.head?.path === path ? 'head' : 'base',
    range: null,
    hunks: file.hunks.map(({ id }) => id),
    tests: [],
    before: null,
    after: null,
    message: `${path} was changed. ${sentence}`,
  };
}
