import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { Sessions, SessionView } from '../session/sessions.js';
import { labelText } from './labelText.js';
import { sessionContext } from './sessionContext.js';
import { describeSession } from './sessionText.js';

/** What can be asked of a session: a word of `sessionContext`, and how to name it. */
export type Wanted = { readonly word: string; readonly placeHolder: string; readonly none: string };

/**
 * The session a command is for: the row or the id it was given, else the only one that fits, else the one the user
 * picks. `undefined` when the user picks none.
 */
export async function pickSession(
  sessions: Sessions,
  given: unknown,
  wanted: Wanted,
): Promise<SessionView | undefined> {
  const id = sessionIdOf(given);
  const named = id === undefined ? undefined : sessions.get(id);
  if (named) return named;
  const fitting = sessions.all().filter((view) => fits(view, wanted.word));
  if (fitting.length === 0) throw new HumanError(wanted.none, 'The Sessions view lists what there is.');
  return fitting.length === 1 ? fitting[0] : pickFrom(fitting, wanted.placeHolder);
}

export function fits(view: SessionView, word: string): boolean {
  return sessionContext(view).split(' ').includes(word);
}

export async function pickFrom(
  views: readonly SessionView[],
  placeHolder: string,
): Promise<SessionView | undefined> {
  const items = views.map((view) => {
    const { title, summary, icon } = describeSession(view, Date.now());
    return { label: `$(${icon}) ${labelText(title)}`, description: labelText(summary), view };
  });
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen?.view;
}

/** Commands get a row of the tree, an id, or nothing. */
function sessionIdOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (typeof given !== 'object' || given === null || !('session' in given)) return undefined;
  return typeof given.session === 'string' ? given.session : undefined;
}
