import { HumanError } from '../core/errors.js';
import type { CommitRequest, Head, Repository } from '../core/repository.js';
import { askRepository } from './askRepository.js';
import { committedTree } from './committedTree.js';
import { readHead } from './openRepository.js';
import { type Author, commitPlace, userPlace } from './place.js';
import { GitError, gitLine, runGit } from './runGit.js';
import { scratchIndex } from './scratchIndex.js';
import { readUserConfig, type UserConfig } from './userConfig.js';

/**
 * Commits HEAD with the accepted hunks merged in, on a new branch of the user's repository. Index, working tree and
 * the branch that is checked out stay as they are; no hook and no filter runs. What can be refused is refused, by a
 * HumanError, before a branch is there.
 */
export async function commitOnBranch(request: CommitRequest): Promise<{ readonly commit: string }> {
  const { repository, branch, message } = request;
  const [head, config] = await Promise.all([
    readHead(repository.root),
    readUserConfig(repository.root, repository.commonDirectory),
  ]);
  await refuseBranch(repository, branch, head);
  const author = authorOf(config);
  return scratchIndex(repository.store, async (index) => {
    const place = commitPlace(index, { ...repository, author });
    const tree = await committedTree(request, { head, config, place });
    const parent = head.kind === 'unborn' ? [] : ['-p', head.commit];
    const commit = await gitLine(place, ['commit-tree', ...parent, '-F', '-', tree], { input: message });
    await createBranch(repository, author, { branch, commit });
    return { commit };
  });
}

async function refuseBranch(repository: Repository, branch: string, head: Head): Promise<void> {
  if (!(await isBranchName(repository, branch))) {
    throw new HumanError(
      `"${branch}" cannot be the name of a branch.`,
      'Choose another name, such as "fix/add".',
    );
  }
  const ref = `refs/heads/${branch}`;
  const taken = await askRepository(repository.root, ['for-each-ref', '--format=%(refname)', ref]);
  if (taken === '' && !(head.kind === 'unborn' && head.branch === branch)) return;
  throw new HumanError(`There is a branch ${branch} already.`, 'Choose a name that is not taken.');
}

/** git-check-ref-format (1); a name that looks like an option or like HEAD is one that git's own commands refuse. */
async function isBranchName(repository: Repository, branch: string): Promise<boolean> {
  if (branch.startsWith('-') || branch === 'HEAD' || branch.includes('\0')) return false;
  try {
    await runGit(userPlace(repository.root), ['check-ref-format', `refs/heads/${branch}`]);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

function authorOf({ settings }: UserConfig): Author {
  const name = settings.get('user.name') ?? '';
  const email = settings.get('user.email') ?? '';
  if (name !== '' && email !== '') return { name, email };
  throw new HumanError(
    'Git does not know whose commit this is.',
    'Run: git config --global user.name "Your Name" && git config --global user.email you@example.com',
  );
}

type NewBranch = { readonly branch: string; readonly commit: string };

async function createBranch(
  repository: Repository,
  author: Author,
  { branch, commit }: NewBranch,
): Promise<void> {
  const at = userPlace(repository.root);
  const { name, email } = author;
  const environment = { ...at.environment, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
  const input = `create refs/heads/${branch} ${commit}\n`;
  try {
    await runGit({ ...at, environment }, ['update-ref', '--stdin'], { input });
  } catch (error) {
    if (!(error instanceof GitError) || !error.complaint.includes('cannot lock ref')) throw error;
    throw new HumanError(
      `The branch ${branch} cannot be made: ${error.complaint.replace(/^fatal: /, '')}.`,
      'Choose another name.',
    );
  }
}
