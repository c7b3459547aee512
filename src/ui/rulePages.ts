import * as vscode from 'vscode';
import { HumanError } from '../core/errors.js';
import { command } from './command.js';
import type { ReviewSurfaces } from './hunkTarget.js';
import { targetsOf } from './hunkTarget.js';
import { indexReview } from './reviewIndex.js';
import { rulePage } from './rulePage.js';

const RULE = /^(TI\d{3}|unscanned)$/;

/** Shows the page of a rule that is named, else of the flag that is meant, else of the one at the cursor. */
export function registerRulePages(
  surfaces: ReviewSurfaces,
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return command(log, 'countersign.explainFlag', async (...given) => {
    await show(rulePage(extension, { rule: ruleOf(surfaces, given) }));
  });
}

/** Rendered, where the editor's own Markdown extension is not turned off. */
async function show(page: vscode.Uri): Promise<void> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features'))
    await vscode.commands.executeCommand('markdown.showPreview', page);
  else await vscode.window.showTextDocument(page);
}

function ruleOf(surfaces: ReviewSurfaces, given: readonly unknown[]): string {
  const [first] = given;
  if (typeof first === 'string' && RULE.test(first)) return first;
  const target = targetsOf(surfaces, given)[0];
  const flags = target?.hunk && indexReview(target.view.review).flagsByHunk.get(target.hunk.id);
  const rule = (target?.flag ?? flags?.[0])?.rule;
  if (rule !== undefined) return rule;
  throw new HumanError(
    'No flag stands here.',
    'Put the cursor on a line with a flag, or choose a flagged hunk in the Review view.',
  );
}
