/** What several specs do and read in the workbench, in the words of the product. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { eventually, lenses, statusText, toasts, type Workbench } from './workbench.js';

/** What our item of the status bar says; nothing while there is none. */
export async function status(workbench: Workbench): Promise<string> {
  const items = workbench.page.locator('.statusbar-item[id="countersign.countersign.status"]');
  return (await items.count()) === 0 ? '' : statusText(workbench, 'countersign.countersign.status');
}

export async function statusSays(workbench: Workbench, ...parts: string[]): Promise<string> {
  return eventually(
    () => status(workbench),
    (text) => parts.every((part) => text.includes(part)),
    60_000,
  );
}

/** Waits for a notification that contains `text`, and returns all of it. */
export async function toastSays(workbench: Workbench, text: string): Promise<string> {
  const all = await eventually(
    () => toasts(workbench),
    (messages) => messages.some((message) => message.includes(text)),
    60_000,
  );
  return all.find((message) => message.includes(text)) ?? '';
}

/** How many CodeLenses on the screen have this title. */
export async function lensCount(workbench: Workbench, title: string): Promise<number> {
  return (await lenses(workbench)).filter((lens) => lens === title).length;
}

/** Waits until at least so many of this title are on the screen. */
export async function lensesShow(workbench: Workbench, title: string, least = 1): Promise<void> {
  await eventually(
    () => lensCount(workbench, title),
    (count) => count >= least,
    60_000,
  );
}

/** What git prints, without the line break at its end. */
export function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trim();
}

/** Every file of the folder outside `.git`: its bytes as base64, and whether it can be executed. */
export function filesOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names
    .filter((name) => !/^\.git(\/|$)/.test(name))
    .map((name) => ({ name, at: path.join(folder, name) }));
  return Object.fromEntries(
    files
      .filter(({ at }) => fs.statSync(at).isFile())
      .map(({ name, at }) => [name, `${isExecutable(at) ? 'x' : '-'} ${fs.readFileSync(at, 'base64')}`]),
  );
}

function isExecutable(file: string): boolean {
  return (fs.statSync(file).mode & 0o100) !== 0;
}
