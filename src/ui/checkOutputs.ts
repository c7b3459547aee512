import * as vscode from 'vscode';
import type { CheckOutput } from '../core/evidence.js';

/** What running checks print, kept in memory for who asks to see it. */
export type CheckOutputs = {
  readonly tell: (output: CheckOutput) => void;
  /** A terminal that shows what was printed, and goes on showing. Nobody can type in it. */
  readonly show: (session: string, title: string) => void;
  readonly dispose: () => void;
};

/** Characters kept of one session, the last ones. */
const KEPT = 200_000;

export function newCheckOutputs(): CheckOutputs {
  const printed = new Map<string, { text: string; from: string }>();
  const told = new vscode.EventEmitter<{ session: string; text: string }>();
  const terminals = new Map<string, vscode.Terminal>();
  const closed = vscode.window.onDidCloseTerminal((terminal) => {
    for (const [session, known] of terminals) if (known === terminal) terminals.delete(session);
  });
  return {
    tell: ({ session, check, tree, text }) => {
      const last = printed.get(session) ?? { text: '', from: '' };
      const from = `${check} on ${tree}`;
      const heading = last.from === from ? '' : `\n\u2500\u2500 ${from} \u2500\u2500\n`;
      const fresh = asTerminal(heading + text);
      printed.set(session, { text: (last.text + fresh).slice(-KEPT), from });
      told.fire({ session, text: fresh });
    },
    show: (session, title) => {
      const known = terminals.get(session);
      const pty = terminalOf(session, () => printed.get(session)?.text ?? NOTHING, told.event);
      const terminal = known ?? vscode.window.createTerminal({ name: `Checks: ${title}`, pty });
      terminals.set(session, terminal);
      terminal.show(true);
    },
    dispose: () => {
      closed.dispose();
      told.dispose();
      for (const terminal of terminals.values()) terminal.dispose();
    },
  };
}

const NOTHING = 'Nothing has been printed since this window was opened.\r\n';

/** A terminal goes to the line's begin only when it is told to. */
function asTerminal(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

function terminalOf(
  session: string,
  before: () => string,
  told: vscode.Event<{ session: string; text: string }>,
): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const listener = told((more) => {
    if (more.session === session) written.fire(more.text);
  });
  return {
    onDidWrite: written.event,
    open: () => {
      written.fire(before());
    },
    close: () => {
      listener.dispose();
      written.dispose();
    },
  };
}
