import type { AgentEvent, Answer, Question } from '../core/agent.js';
import { isAbort, messageOf } from '../core/errors.js';
import type { Task } from '../core/task.js';
import { account, activity } from './account.js';
import type { Change, Desk } from './desk.js';
import { folderOf } from './desk.js';
import { enter, fail, failUnsaved, stopped } from './enter.js';
import { type Entry, inState } from './entry.js';
import { newQuestions } from './questions.js';
import { type Phase, runSession } from './runSession.js';
import { openTranscript } from './storage/transcript.js';

/** An agent at work in this window. */
export type Conduct = {
  /** Resolves when the session has come to its review or its end; never rejects for what the world can do. */
  readonly done: Promise<void>;
  readonly stop: () => void;
  readonly answer: (answer: Answer) => void;
};

/** Takes its turn among all that changes a session. */
export type TakeTurn = (step: (entry: Entry) => Promise<Change<void>>) => Promise<void>;

export type Means = { readonly change: TakeTurn; readonly shutdown: AbortSignal };

export type Start = { readonly agent: string; readonly model: string; readonly task: Task };

/** Runs the sentence for an entry that was saved as preparing; each phase is saved before the next begins. */
export function conductAgent(desk: Desk, entry: Entry, start: Start, { change, shutdown }: Means): Conduct {
  const stop = new AbortController();
  const turn = (step: (entry: Entry) => Entry | Promise<Entry>) =>
    change(async (now) => ({ entry: await step(now), value: undefined }));
  const transcript = openTranscript(folderOf(desk, entry).transcript);
  let heard: Promise<unknown> = Promise.resolve();
  const hear = (step: (entry: Entry) => Entry) => {
    heard = Promise.all([heard, turn(step)]);
  };
  const questions = newQuestions(AbortSignal.any([stop.signal, shutdown]), (question) => {
    hear((now) => asked(now, question));
  });
  const emit = (event: AgentEvent) => {
    transcript.append(desk.now(), event);
    hear((now) => told(now, event));
  };
  const { repository, folder } = entry.saved;
  const { rounds, ...limits } = desk.ports.agentLimits(folder);
  const brief = {
    session: entry.saved.session.id,
    task: start.task,
    model: start.model,
    hidden: [repository.root, desk.storage],
    ...limits,
    emit,
    ask: questions.ask,
  };
  const run = { repository, agent: start.agent, brief, rounds, stop: stop.signal, shutdown };

  const conduct = async (): Promise<void> => {
    try {
      await runSession(run, desk.ports, (phase) =>
        turn((now) => enter(desk, ended(desk, now, phase.kind), phase)),
      );
    } catch (error) {
      if (shutdown.aborted) return;
      const early = stop.signal.aborted && isAbort(error);
      const end = turn((now) => (early ? stopped(desk, now) : fail(desk, now, error)));
      await end.catch((unsaved: unknown) => turn((now) => failUnsaved(now, unsaved)));
    }
    await heard;
    await transcript.close().catch((cut: unknown) => turn((now) => withNotice(now, messageOf(cut))));
  };
  return {
    done: conduct(),
    stop: () => {
      stop.abort();
    },
    answer: questions.answer,
  };
}

/** What is heard of an agent is shown and not saved: the transcript has it, and after a crash it is over. */
function told(entry: Entry, event: AgentEvent): Entry {
  const { session } = entry.saved;
  const next = {
    ...entry,
    hasTranscript: true,
    saved: { ...entry.saved, session: { ...session, account: account(session.account, event) } },
  };
  const doing = activity(event);
  return doing === null || session.state.kind !== 'running'
    ? next
    : inState(next, { kind: 'running', activity: doing });
}

function asked(entry: Entry, question: Question | null): Entry {
  const { state } = entry.saved.session;
  if (state.kind !== 'running' && state.kind !== 'waiting') return entry;
  return inState(
    { ...entry, question },
    question === null
      ? { kind: 'running', activity: 'Going on' }
      : { kind: 'waiting', question: question.command },
  );
}

/** Not saved: it is about the transcript, which is no longer written when this is known. */
function withNotice(entry: Entry, why: string): Entry {
  return { ...entry, saved: { ...entry.saved, notice: `The transcript is not whole: ${why}` } };
}

/** The agent's time is over when the checks begin, unless there is another round. */
function ended(desk: Desk, entry: Entry, phase: Phase['kind']): Entry {
  if (phase === 'examined') return entry;
  const { session } = entry.saved;
  const account = { ...session.account, endedAt: phase === 'checking' ? desk.now() : null };
  return { ...entry, question: null, saved: { ...entry.saved, session: { ...session, account } } };
}
