import * as vscode from 'vscode';
import type { Answer, Question } from '../core/agent.js';
import { visibleText } from '../core/print.js';
import type { SessionView } from '../session/sessions.js';
import { allowCommand } from './allowedCommands.js';
import { actionOf, command, offer } from './command.js';
import { fits, pickSession } from './pickSession.js';
import { showSessionDocument } from './sessionDocuments.js';
import type { UiHost } from './uiHost.js';

/** In characters; a notification cuts what is longer, and nobody should allow what he cannot see. */
const SHORT = 160;

const ANSWERS: readonly { readonly title: string; readonly answer: Answer }[] = [
  { title: 'Run Once', answer: 'once' },
  { title: 'Always in This Workspace', answer: 'always' },
  { title: "Don't Run", answer: 'no' },
];

/**
 * A command that no sandbox confines is a question: a notification when it comes up, and, because a notification is
 * easily missed, the same question from the tree, the status bar and the palette until it is answered.
 */
export function registerQuestions(host: UiHost): vscode.Disposable {
  const notified = new Map<string, Question | null>();
  const look = (id: string) => {
    const view = host.sessions.get(id);
    const question = view && fits(view, 'waiting') ? view.question : null;
    const isNew = question !== (notified.get(id) ?? null);
    notified.set(id, question);
    if (view && question && isNew) notify(host, view, question);
  };
  return vscode.Disposable.from(
    { dispose: host.sessions.onDidChange(look) },
    command(host.log, 'countersign.answerQuestion', async (given) => {
      const view = await pickSession(host.sessions, given, {
        word: 'waiting',
        placeHolder: 'Which agent do you answer?',
        none: 'No agent waits for an answer.',
      });
      if (view?.question) await askHere(host, view, view.question);
    }),
  );
}

function notify(host: UiHost, view: SessionView, question: Question): void {
  const { session } = view;
  const intro = `"${session.title}" wants to run, without a sandbox:`;
  const line = visibleText(question.command);
  if (isShort(line)) {
    const actions = ANSWERS.map(({ title, answer }) => ({
      title,
      run: () => answerQuestion(host, view, answer),
    }));
    offer(host.log, 'warning', `${intro} ${line}`, actions);
  } else {
    offer(host.log, 'warning', `${intro} ${line.slice(0, SHORT)}… (cut here)`, [
      actionOf('Show Whole Command', 'countersign.answerQuestion', session.id),
      { title: "Don't Run", run: () => answerQuestion(host, view, 'no') },
    ]);
  }
}

/** What is not visible is spelled out in `line`, so a second line is there as `\u{a}` and makes it long. */
function isShort(line: string): boolean {
  return line.length <= SHORT && !line.includes('\\u{a}');
}

async function askHere(host: UiHost, view: SessionView, question: Question): Promise<void> {
  const line = visibleText(question.command);
  if (!isShort(line)) await showSessionDocument(view, 'command');
  const items = ANSWERS.map(({ title, answer }) => ({ label: title, answer }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `"${visibleText(view.session.title)}" wants to run a command without a sandbox`,
    placeHolder: isShort(line) ? line : 'The whole command is in the editor. Shall it run?',
    ignoreFocusOut: true,
  });
  if (chosen) await answerQuestion(host, view, chosen.answer);
}

/** An answer holds for the question that was shown, not for whatever the agent asks by now. */
async function answerQuestion(host: UiHost, shown: SessionView, answer: Answer): Promise<void> {
  const { id } = shown.session;
  const asked = shown.question;
  const now = host.sessions.get(id);
  if (!asked || !now || !fits(now, 'waiting') || now.question !== asked) {
    offer(host.log, 'info', 'This question has been answered already.', []);
    return;
  }
  if (answer === 'always') await allowCommand(host.context.workspaceState, asked.command);
  host.sessions.answer(id, answer);
}
