import { HumanError } from '../core/errors.js';
import type { Conduct } from './conductAgent.js';
import type { Saying } from './decisions.js';
import type { Change, Desk } from './desk.js';
import type { Entry } from './entry.js';
import type { Owner } from './owner.js';
import { say } from './say.js';

/** One session in this window. The steps that change it come one after the other, each on what the last one saved. */
export class HeldSession {
  /** Who works on it now or did last. */
  conduct: Conduct | null = null;
  /** Stops the checks that run while its review stands. */
  checks: AbortController | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  private unsaid: { readonly sayings: Saying[]; readonly saved: Promise<void> } | null = null;

  constructor(
    private current: Entry,
    readonly owner: Owner | null,
    private readonly tell: () => void,
  ) {}

  get entry(): Entry {
    return this.current;
  }

  /** Rejects, and nothing has changed, when the step rejects. */
  change<Value>(step: (entry: Entry) => Promise<Change<Value>>): Promise<Value> {
    const turn = this.tail.then(async () => {
      checkAccess(this.current);
      const { entry, value } = await step(this.current);
      const isNew = entry !== this.current;
      this.current = entry;
      if (isNew) this.tell();
      return value;
    });
    this.tail = Promise.allSettled([turn]); // whoever asked for this step hears of its failure, not the next one
    return turn;
  }

  /** What is said while an earlier step runs is saved together, in one wait for the disk. */
  say(desk: Desk, saying: Saying): Promise<void> {
    if (this.unsaid !== null) {
      this.unsaid.sayings.push(saying);
      return this.unsaid.saved;
    }
    const sayings = [saying];
    const saved = this.change((entry) => {
      this.unsaid = null;
      return say(desk, entry, sayings);
    });
    this.unsaid = { sayings, saved };
    return saved;
  }

  /** Resolves when nothing is under way any more. */
  async rest(): Promise<void> {
    await this.conduct?.done;
    await this.tail;
  }
}

export function checkAccess({ access, saved }: Entry): void {
  switch (access) {
    case 'ours':
      return;
    case 'otherWindow':
      throw new HumanError(
        'Another window works on this session.',
        'Go on there, or close that window first.',
      );
    case 'unreadable':
      throw new HumanError('This session cannot be read.', saved.notice ?? '');
  }
}
