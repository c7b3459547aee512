import { HumanError } from '../core/errors.js';
import type { Entry } from './entry.js';
import type { Repository, Source } from './ports.js';

/** Where the changes of this session lie. `repository` is as it stands now. */
export function sourceOf(entry: Entry, repository: Repository): Source {
  const { session, worktree } = entry.saved;
  switch (session.origin.kind) {
    case 'agent':
      if (worktree === null) {
        throw new HumanError(
          'The worktree of this session has been cleaned up.',
          'The review shows everything that was in it; start another session to go on.',
        );
      }
      return { kind: 'worktree', worktree };
    case 'workingTree':
      return { kind: 'workingTree', repository, session: session.id };
    case 'branch': {
      const { branch, against } = session.origin;
      return { kind: 'branch', repository, session: session.id, branch, against };
    }
  }
}
