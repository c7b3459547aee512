import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import type { Flag } from '../core/flag.js';
import { visibleText } from '../core/print.js';
import type { ReviewSurfaces } from './hunkTarget.js';
import { targetsOf } from './hunkTarget.js';
import { labelText } from './labelText.js';
import { indexReview, isOpenFlag } from './reviewIndex.js';
import type { Reviewed } from './reviewed.js';
import { assertDecidable } from './reviewed.js';

/** Keeps the reviewer's answer to a flag. The reason comes from the reply that was typed, or is asked for. */
export async function acknowledgeFlag(surfaces: ReviewSurfaces, given: readonly unknown[]): Promise<void> {
  const target = targetsOf(surfaces, given)[0];
  const view = target?.view ?? surfaces.shown.asked();
  assertDecidable(view);
  const flag = target?.flag ?? (await pickFlag(openFlags(view, target?.hunk?.id)));
  const reason = flag && (repliedText(given[0]) ?? (await askReason(flag)));
  if (flag && reason) await surfaces.sessions.acknowledge(view.session.id, flag.id, reason);
}

function openFlags({ review }: Reviewed, hunk: string | undefined): Flag[] {
  const flags = (hunk === undefined ? undefined : indexReview(review).flagsByHunk.get(hunk)) ?? review.flags;
  const open = flags.filter((flag) => isOpenFlag(review, flag));
  if (open.length > 0) return open;
  throw new HumanError(
    'No flag is open here.',
    'Every flag has been acknowledged, or its hunks are rejected.',
  );
}

/** One flag needs no question. */
async function pickFlag(flags: readonly Flag[]): Promise<Flag | undefined> {
  if (flags.length === 1) return flags[0];
  const items = flags.map((flag) => ({
    label: `${flag.severity}: ${flag.name}`,
    description: visibleText(flag.path),
    detail: labelText(visibleText(flag.message)),
    flag,
  }));
  return (await vscode.window.showQuickPick(items, { title: 'Acknowledge Flag' }))?.flag;
}

function repliedText(given: unknown): string | undefined {
  const text = typeof given === 'object' && given !== null && 'text' in given ? given.text : undefined;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

async function askReason(flag: Flag): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title: `Acknowledge: ${flag.name}`,
    prompt: visibleText(flag.message),
    placeHolder: 'Why is this all right? The reason is kept with what lands.',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'Say in a few words why this is all right.' : undefined),
  });
  return reason?.trim();
}
