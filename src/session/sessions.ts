import type { Answer } from '../core/agent.js';
import type { HunkId } from '../core/changeSet.js';
import { HumanError } from '../core/errors.js';
import type { Evidence } from '../core/evidence.js';
import type { Side } from '../core/flag.js';
import type { Decision } from '../core/review.js';
import type { Task } from '../core/task.js';
import type { Adopted } from './adopt.js';
import { beginAgent, beginReview, isOpenReviewOf } from './begin.js';
import { captureInterrupted } from './captureInterrupted.js';
import { cleanIfLanded } from './cleanWorktree.js';
import { conductAgent, type Means } from './conductAgent.js';
import type { Desk } from './desk.js';
import { checkAccess, HeldSession } from './heldSession.js';
import type { LandingReport } from './land.js';
import { type BranchReport, landOnBranch } from './landOnBranch.js';
import { releaseOwnership } from './owner.js';
import { newListeners } from './listeners.js';
import type { Ports } from './ports.js';
import { readSide } from './readSide.js';
import { refresh } from './refresh.js';
import type { Checking } from './runChecks.js';
import { undoLast } from './say.js';
import { selectionOf } from './selection.js';
import { type SessionView, view } from './view.js';

export type { BranchReport, LandingReport, SessionView };

/** All sessions of this window: the only mutable state of the extension. Everything it tells has been saved first. */
export class Sessions {
  private readonly held = new Map<string, HeldSession>();
  private readonly changes = newListeners<string>();
  /** "Look again": told after every change, with the id of the session that changed. Returns how to stop listening. */
  readonly onDidChange = this.changes.add;
  private readonly closing = new AbortController();
  ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: Ports,
    /** Absolute folder that outlives the window. */
    private readonly storage: string,
    private readonly now: () => number,
  ) {}

  /** Newest first. */
  all(): readonly SessionView[] {
    const views = [...this.held.values()].map(({ entry }) => view(entry, this.storage));
    return views.sort((one, other) => other.session.createdAt - one.session.createdAt);
  }

  get(id: string): SessionView | undefined {
    const held = this.held.get(id);
    return held && view(held.entry, this.storage);
  }

  /** Reads what the last window left, marks what it was running as interrupted, recovers landings, captures what was made. */
  async restore(folders: readonly string[]): Promise<readonly string[]> {
    const { restoreSessions } = await import('./restore.js');
    const { watchSessions } = await import('./watchSessions.js');
    const { sessions, told } = await restoreSessions(this.desk(), folders, new Set(this.held.keys()));
    for (const session of sessions) this.hold(session);
    const held = () => [...this.held.values()].map(({ entry }) => entry);
    const watched = { folders, held, found: this.hold.bind(this), gone: this.forget.bind(this) };
    this.closing.signal.addEventListener('abort', watchSessions(this.desk(), watched));
    return told;
  }

  /** Resolves with the session's id as soon as it exists; the work goes on. */
  async startAgent(request: { folder: string; task: Task; agent: string; model: string }): Promise<string> {
    const { folder, ...start } = request;
    const begun = await beginAgent(this.desk(), folder, { kind: 'agent', ...start });
    const held = this.hold(begun);
    held.conduct = conductAgent(this.desk(), begun.entry, start, this.means(held));
    return begun.entry.saved.session.id;
  }

  /** HEAD's tree is the base, the working tree the head. An open one is looked at again: two would land the same. */
  async reviewWorkingTree(folder: string): Promise<string> {
    const repository = await this.ports.openRepository(folder);
    const open = [...this.held.values()].find(({ entry }) => isOpenReviewOf(entry, repository.root));
    if (open === undefined) return this.review({ folder, repository, origin: { kind: 'workingTree' } });
    const { id } = open.entry.saved.session;
    await this.refresh(id);
    return id;
  }

  async reviewBranch(request: { folder: string; branch: string; against: string }): Promise<string> {
    const { folder, ...branches } = request;
    const repository = await this.ports.openRepository(folder);
    const checkedOut = repository.head.kind === 'branch' && repository.head.branch === branches.branch;
    const origin = { kind: 'branch', ...branches, checkedOut } as const;
    return this.review({ folder, repository, origin });
  }

  /** Captures again what a working-tree or branch review looks at; decisions are carried over. */
  async refresh(id: string): Promise<void> {
    const held = this.find(id);
    checkAccess(held.entry);
    await held.change(await refresh(this.desk(), held.entry, this.closing.signal));
  }

  async stop(id: string): Promise<void> {
    const { conduct } = this.find(id);
    conduct?.stop();
    await conduct?.done;
  }

  answer(id: string, answer: Answer): void {
    this.find(id).conduct?.answer(answer);
  }

  /** Resolves when the decision would survive a crash. `null` takes a decision back. */
  async decide(id: string, hunks: readonly HunkId[], decision: Decision | null): Promise<void> {
    await this.find(id).say(this.desk(), { kind: 'decide', hunks, decision });
  }

  /** Takes back the last call of `decide`, whatever it decided; false when there is none. */
  async undoDecision(id: string): Promise<boolean> {
    return this.find(id).change((entry) => undoLast(this.desk(), entry));
  }

  async acknowledge(id: string, flag: string, reason: string): Promise<void> {
    await this.find(id).say(this.desk(), { kind: 'acknowledge', flag, reason });
  }

  /** On a review that stands: base and head, or base and what is accepted. Rejects with an AbortError when stopped. */
  async runChecks(id: string, what: Checking): Promise<Evidence> {
    const { checkHeld } = await import('./checkHeld.js');
    return checkHeld(this.desk(), this.find(id), what, this.closing.signal);
  }

  /** Also those that run behind an agent: its work is reviewed without them. */
  async stopChecks(id: string): Promise<void> {
    const held = this.find(id);
    held.checks?.abort();
    if (held.entry.saved.session.state.kind === 'checking') await this.stop(id);
  }

  /** `override`: why it shall land against the checks, or without them; recorded with what lands. */
  async land(id: string, override: string | null = null): Promise<LandingReport> {
    const held = this.find(id);
    const { land } = await import('./land.js');
    const report = await held.change((entry) => land(this.desk(), entry, override));
    await held.change((entry) => cleanIfLanded(this.desk(), entry));
    return report;
  }

  async undoLanding(id: string): Promise<LandingReport> {
    const { undoLanding } = await import('./undoLanding.js');
    const { report, stale } = await this.find(id).change((entry) => undoLanding(this.desk(), entry));
    if (stale) await this.refresh(id);
    return report;
  }

  /** Commits what is accepted on a new branch from HEAD; the working tree stays as it is. */
  async landOnBranch(id: string, branch: string, override: string | null = null): Promise<BranchReport> {
    return this.find(id).change((entry) => landOnBranch(this.desk(), entry, branch, override));
  }

  async patch(id: string): Promise<string> {
    return this.ports.patchOf(selectionOf(this.find(id).entry).selection);
  }

  /** Throws the attempt away: the worktree goes, the record stays readable until it is removed. */
  async discard(id: string): Promise<void> {
    checkAccess(this.find(id).entry);
    await this.stop(id);
    const { discard } = await import('./discard.js');
    await this.find(id).change((entry) => discard(this.desk(), entry));
  }

  /** Removes a closed, landed or discarded session from the list and from disk. */
  async remove(id: string): Promise<void> {
    const { remove } = await import('./discard.js');
    await this.find(id).change((entry) => remove(this.desk(), entry));
    this.forget(id);
  }

  /** Bytes of one side of one file of the review; `null` where that side has no file. */
  async readSide(id: string, side: Side, path: string): Promise<Uint8Array | null> {
    return readSide(this.ports, this.find(id).entry, side, path);
  }

  /**
   * The user saved an edit of the proposal. If it only takes hunks out, these are rejected; else the change set is
   * taken anew and decisions are carried over.
   */
  async editHead(id: string, path: string, bytes: Uint8Array): Promise<void> {
    const edit = { path, bytes, shutdown: this.closing.signal };
    const { editHead } = await import('./editHead.js');
    await this.find(id).change((entry) => editHead(this.desk(), entry, edit));
  }

  /** Ends everything that runs, for shutdown. `ended` resolves when it has. */
  dispose(): void {
    this.closing.abort();
    this.ended = this.end();
  }

  /** A window that goes has nobody to tell what went wrong; a session that is not given back is taken from the dead. */
  private async end(): Promise<void> {
    const ends = [...this.held.values()].map(async (held) => {
      await held.rest();
      if (held.owner !== null) await releaseOwnership(held.owner);
    });
    await Promise.allSettled(ends);
  }

  private async review(asked: Parameters<typeof beginReview>[1]): Promise<string> {
    const begun = await beginReview(this.desk(), asked, this.closing.signal);
    this.hold(begun);
    return begun.entry.saved.session.id;
  }

  /** Takes a session in, or what another window made of one that is known. What is ours stays ours. */
  private hold({ entry, owner }: Pick<Adopted, 'entry' | 'owner'>): HeldSession {
    const { id, state } = entry.saved.session;
    const known = this.held.get(id);
    if (known?.owner && owner === null) return known;
    const held = new HeldSession(entry, owner, () => {
      this.changes.tell(id);
    });
    this.held.set(id, held);
    if (state.kind === 'interrupted' && owner !== null) {
      held.conduct = captureInterrupted(this.desk(), entry, this.means(held));
    }
    this.changes.tell(id);
    return held;
  }

  private forget(id: string): void {
    this.held.delete(id);
    this.changes.tell(id);
  }

  private find(id: string): HeldSession {
    const held = this.held.get(id);
    if (held === undefined) throw new HumanError('This session has been removed.', 'Pick another one.');
    return held;
  }

  private means(held: HeldSession): Means {
    return { change: (step) => held.change(step), shutdown: this.closing.signal };
  }

  private desk(): Desk {
    return { ports: this.ports, storage: this.storage, now: this.now };
  }
}
