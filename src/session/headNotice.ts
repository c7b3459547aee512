import type { Head, Repository } from '../core/repository.js';
import type { Ports } from './ports.js';

/** What to say when the user's HEAD is not where the session found it; the merge has taken care of it. */
export async function headNotice(ports: Ports, repository: Repository): Promise<string | null> {
  const { head } = await ports.openRepository(repository.root);
  const began = nameOf(repository.head);
  const now = nameOf(head);
  if (began !== now)
    return `The review began on ${began}; it was landed on ${now}, merged with what is there.`;
  const moved = commitOf(repository.head) !== commitOf(head);
  return moved ? `There are new commits on ${now} since the review began; it was merged with them.` : null;
}

function nameOf(head: Head): string {
  return head.kind === 'detached' ? 'a detached HEAD' : head.branch;
}

function commitOf(head: Head): string | null {
  return head.kind === 'unborn' ? null : head.commit;
}
