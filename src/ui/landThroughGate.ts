import * as vscode from 'vscode';
import { ImpossibleError } from '../core/errors.js';
import { visibleText } from '../core/print.js';
import type { LandingReport, Sessions } from '../session/sessions.js';
import { checkWithProgress } from './checkWithProgress.js';

type Held = Extract<LandingReport, { kind: 'held' }>;

/**
 * Lands by `land`, which may hold back: what was not checked is checked first, and what speaks against it is shown.
 * A person may land all the same by giving the reason. `null` when it was left.
 */
export async function landThroughGate<Landed extends { readonly kind: string }>(
  sessions: Sessions,
  session: string,
  land: (override: string | null) => Promise<Landed | Held>,
): Promise<Landed | null> {
  const first = await land(null);
  if (!isHeld(first)) return first;
  if (first.check.kind === 'doubtful') return withOverride(first, land);
  const ended = await checkWithProgress(sessions, session, 'accepted');
  const second = ended === 'stopped' ? first : await land(null);
  return isHeld(second) ? withOverride(second, land) : second;
}

function isHeld(report: { readonly kind: string }): report is Held {
  return report.kind === 'held';
}

async function withOverride<Landed extends { readonly kind: string }>(
  held: Held,
  land: (override: string | null) => Promise<Landed | Held>,
): Promise<Landed | null> {
  const reason = await askOverride(held);
  if (reason === null) return null;
  return landed(await land(reason));
}

function landed<Landed extends { readonly kind: string }>(report: Landed | Held): Landed {
  if (isHeld(report)) throw new ImpossibleError('A landing was held back against an override.');
  return report;
}

/** How many of a doubt's tests stand in the question. */
const NAMED = 10;

async function askOverride({ check }: Held): Promise<string | null> {
  const lines =
    check.kind === 'missing'
      ? ['What you accepted has not been checked.']
      : check.doubts.flatMap(({ sentence, tests }) => [
          sentence,
          ...tests.slice(0, NAMED).map((test) => `• ${test}`),
          ...(tests.length > NAMED ? [`• and ${tests.length - NAMED} more`] : []),
        ]);
  const anyway = 'Land Anyway…';
  const chosen = await vscode.window.showWarningMessage(
    check.kind === 'missing' ? 'Land without a check?' : 'The checks speak against landing this.',
    { modal: true, detail: lines.map(visibleText).join('\n') },
    anyway,
  );
  if (chosen !== anyway) return null;
  const reason = await vscode.window.showInputBox({
    title: 'Land Anyway',
    placeHolder: 'Why does it land all the same? The reason is kept with what lands.',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' ? 'Say in a few words why it lands all the same.' : undefined,
  });
  return reason?.trim() ?? null;
}
