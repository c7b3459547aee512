/**
 * A real VS Code with the packaged extension installed, driven as a person drives it: by palette, mouse and keys.
 * Every function takes the workbench first. What is read is what is on the screen at that moment; to wait for it, wrap
 * the reading in `eventually`.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.js';
import { fetchVSCode } from '../tools/fetch-vscode.js';
import { homeOfTests } from '../tools/home.js';
import { makeScratch, removeFolder } from '../tools/scratch.js';
import { startServer, type Server, type ServerOptions } from '../tools/vscode-server.js';

export type Workbench = {
  page: Page;
  browser: Browser;
  server: Server;
  /** The folder that is open. */
  folder: string;
  /** Holds all of this run, and goes when it is closed. */
  scratch: string;
  /** What to start the server with again. */
  options: ServerOptions;
};

export type WorkbenchOptions = {
  settings?: Record<string, unknown>;
  /** Those of scope "machine". */
  machineSettings?: Record<string, unknown>;
  environment?: NodeJS.ProcessEnv;
  /** Ask whether the folder is trusted, as for a user; by default every folder is. */
  asksForTrust?: boolean;
  viewport?: { width: number; height: number };
};

export type TreeRow = {
  label: string;
  description: string;
  /** 1 at the top. */
  level: number;
  /** Undefined for a row that has nothing below. */
  expanded: boolean | undefined;
};

export type Side = 'original' | 'modified';

const root = path.resolve(__dirname, '../..');
const screenshots = path.join(root, '.screenshots');
const patience = 30_000;
const open = new Set<Workbench>();

/** Opens `folder`, or an empty window. */
export async function openWorkbench(folder?: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const scratch = makeScratch();
  const serverOptions: ServerOptions = {
    lean: true,
    settings: {
      'security.workspace.trust.enabled': options.asksForTrust ?? false,
      'workbench.editor.useModal': 'off', // a modal editor swallows F1
      ...options.settings,
    },
    machineSettings: options.machineSettings ?? {},
    environment: { ...homeOfTests(scratch), ...options.environment },
  };
  const server = await startServer(await fetchVSCode(), scratch, {
    ...serverOptions,
    vsix: packagedExtension(),
  });
  const browserFolder = path.join(scratch, 'browser');
  fs.mkdirSync(browserFolder);
  const browser = await launchBrowser(browserFolder);
  const page = await browser.newPage({ viewport: options.viewport ?? { width: 1600, height: 1000 } });
  page.setDefaultTimeout(patience);
  page.on('dialog', (dialog) => void dialog.accept()); // "leave this page?"
  const workbench = { page, browser, server, folder: folder ?? '', scratch, options: serverOptions };
  open.add(workbench);
  await page.goto(`http://127.0.0.1:${server.port}/?${folder ? `folder=${encodeURI(folder)}` : 'ew=true'}`);
  await ready(workbench);
  return workbench;
}

export async function closeWorkbench(workbench: Workbench): Promise<void> {
  open.delete(workbench);
  await workbench.browser.close();
  await workbench.server.end();
  removeFolder(workbench.scratch);
}

/** Those that a test has left open. */
export function openWorkbenches(): Workbench[] {
  return [...open];
}

/** Reloads the window as the command does: what is unsaved is kept. (The page's own reload may lose the last second.) */
export async function reload(workbench: Workbench): Promise<void> {
  const command = 'Developer: Reload Window';
  await eventually(() => findCommand(workbench, command), Boolean);
  const loaded = workbench.page.waitForEvent('load');
  await quickRow(workbench, command).click();
  await loaded;
  await ready(workbench);
}

/** Ends VS Code as a power cut would, and starts it again on what it had saved. */
export async function crashAndRestart(workbench: Workbench): Promise<void> {
  const { port } = workbench.server; // the same, because the browser keeps what it stores by address
  await workbench.server.end();
  workbench.server = await startServer(await fetchVSCode(), workbench.scratch, {
    ...workbench.options,
    port,
  });
  await reload(workbench);
}

/** The process in which our extension runs. After a kill, VS Code offers to restart it; `reload` does so too. */
export function extensionHostProcess(workbench: Workbench): number {
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [words, stat] = [readProcess(name, 'cmdline'), readProcess(name, 'stat')];
    const group = Number(stat.slice(stat.lastIndexOf(')')).split(' ')[3]);
    if (group === workbench.server.pid && words.includes('--type=extensionHost')) return Number(name);
  }
  throw new Error('There is no extension host.');
}

// --- Commands and keys

/** Runs a command by its whole title, category included: `runCommand(workbench, 'Countersign: Review')`. */
export async function runCommand(workbench: Workbench, title: string): Promise<void> {
  const offered = await eventually(() => findCommand(workbench, title), Boolean);
  const row = quickRow(workbench, title);
  if (offered) await row.click(); // not Enter, which may come before the list has followed the text
  await row.waitFor({ state: 'hidden' });
}

/** Whether the palette offers the command now. A `no` takes four seconds; just after the start it may be a `not yet`. */
export async function offersCommand(workbench: Workbench, title: string): Promise<boolean> {
  const offered = await findCommand(workbench, title);
  if (offered) await closeQuickInput(workbench);
  return offered;
}

/** Names of keys as Playwright has them, one after the other: `press(workbench, 'Control+K', 'Control+A')`. */
export async function press(workbench: Workbench, ...keys: string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
}

// --- The quick input: palette, lists to pick from, input box

/** Waits for an input box, fills it and accepts it. The palette, which may still be closing, is none. */
export async function fillInput(workbench: Workbench, text: string): Promise<void> {
  const input = quickInput(workbench).locator('input.input:not([placeholder^="Type the name of a command"])');
  await input.fill(text);
  await input.press('Enter');
}

/** Answers VS Code's own file dialog, once it has proposed a name. `file` is absolute. */
export async function saveAs(workbench: Workbench, file: string): Promise<void> {
  const input = quickInput(workbench).locator('input.input');
  await eventually(
    () => input.inputValue(),
    (value) => value.endsWith(path.extname(file)),
  );
  await input.fill(file);
  await pressUntilClosed(workbench, input);
}

/** Enter, again and again: a dialog ignores it while it reads what was typed. */
async function pressUntilClosed(workbench: Workbench, input: Locator): Promise<void> {
  await eventually(
    async () => {
      await input.press('Enter', { timeout: 500 }).catch(() => undefined);
      return quickInput(workbench).isVisible();
    },
    (visible) => !visible,
  );
}

/** Picks the row with this label from the open list. */
export async function pick(workbench: Workbench, label: string): Promise<void> {
  const row = quickRow(workbench, label);
  await row.click();
  await row.waitFor({ state: 'hidden' });
}

/** What the open list offers. */
export async function choices(workbench: Workbench): Promise<string[]> {
  return await attributes(quickInput(workbench).locator('.monaco-list-row'), 'aria-label');
}

export async function closeQuickInput(workbench: Workbench): Promise<void> {
  await press(workbench, 'Escape');
  await quickInput(workbench).waitFor({ state: 'hidden' });
}

// --- Editors

/** Opens a file of the folder in an editor and leaves the focus there. */
export async function openFile(workbench: Workbench, file: string): Promise<void> {
  await press(workbench, 'Control+P');
  await quickInput(workbench).locator('input.input').fill(file);
  const row = quickInput(workbench).locator('.monaco-list-row').first();
  await row.filter({ hasText: path.basename(file) }).click();
  await workbench.page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
}

/** The titles of all open editors, the active one marked by a leading `*`. */
export async function tabs(workbench: Workbench): Promise<string[]> {
  const all = workbench.page.locator('.tabs-container .tab');
  const [names, classes] = [await attributes(all, 'data-resource-name'), await attributes(all, 'class')];
  return names.map((name, index) => (classes[index]?.split(' ').includes('active') ? `*${name}` : name));
}

/** Selects the lines `first` to `last` (from 1) of the active editor. */
export async function selectLines(workbench: Workbench, first: number, last: number): Promise<void> {
  await press(workbench, 'Control+G');
  const open = quickInput(workbench);
  const input = open.locator('input.input');
  await input.fill(`:${first}`);
  // Before it has read the line it ignores Enter, and once it is closed Enter would be typed into the editor.
  await open.getByText(`to go to line ${first}`).waitFor();
  await input.press('Enter');
  await open.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => input.press('Enter'));
  await open.waitFor({ state: 'hidden' });
  await press(workbench, 'Home', 'Home');
  for (let line = first; line < last; line++) await press(workbench, 'Shift+ArrowDown');
  await press(workbench, 'Shift+End');
}

/** The titles of all CodeLenses on the screen, of one side of a diff or of all editors. */
export async function lenses(workbench: Workbench, side?: Side): Promise<string[]> {
  return (await lens(workbench, side).allInnerTexts()).map(plain);
}

/** Clicks a CodeLens; the `index`th one of this title, from the top. */
export async function clickLens(workbench: Workbench, title: string, side?: Side, index = 0): Promise<void> {
  await lens(workbench, side)
    .filter({ hasText: new RegExp(`^\\s*${escape(title)}\\s*$`) })
    .nth(index)
    .click();
}

/** What comment threads on the screen say. */
export async function comments(workbench: Workbench): Promise<string[]> {
  return (await workbench.page.locator('.review-widget').allInnerTexts()).map(plain);
}

// --- Views

/** Opens the view of this name, whichever container it is in. */
export async function showView(workbench: Workbench, view: string): Promise<void> {
  await runCommand(workbench, `Countersign: Focus on ${view} View`);
  await pane(workbench, view).waitFor();
}

export async function treeRows(workbench: Workbench, view: string): Promise<TreeRow[]> {
  const rows: TreeRow[] = [];
  for (const row of await pane(workbench, view).locator('.monaco-list-row').all()) {
    const expanded = await row.getAttribute('aria-expanded');
    rows.push({
      label: plain(await row.locator('.label-name').first().innerText()),
      description: plain((await row.locator('.label-description').allInnerTexts()).join(' ')),
      level: Number(await row.getAttribute('aria-level')),
      expanded: expanded === null ? undefined : expanded === 'true',
    });
  }
  return rows;
}

/** The row of this label; the `index`th, from the top. */
export function treeRow(workbench: Workbench, view: string, label: string, index = 0): Locator {
  return pane(workbench, view)
    .locator('.monaco-list-row')
    .filter({
      has: workbench.page.locator('.label-name', { hasText: new RegExp(`^\\s*${escape(label)}\\s*$`) }),
    })
    .nth(index);
}

export async function clickRow(workbench: Workbench, view: string, label: string, index = 0): Promise<void> {
  await treeRow(workbench, view, label, index).click();
}

/** Opens all that is closed, level by level. */
export async function expandAll(workbench: Workbench, view: string): Promise<void> {
  const closed = pane(workbench, view).locator('.monaco-list-row[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().locator('.monaco-tl-twistie').click();
}

/** Clicks one of the icons that a row shows under the mouse. */
export async function clickRowAction(row: Locator, title: string): Promise<void> {
  await row.hover();
  await row.locator(`.actions .action-label[aria-label^=${JSON.stringify(title)}]`).click();
}

/** What a view says while it has nothing to show. */
export async function welcome(workbench: Workbench, view: string): Promise<string> {
  return plain(await pane(workbench, view).locator('.welcome-view-content').innerText());
}

// --- Around the editors

/** The text of one status bar item: `statusText(workbench, 'countersign.countersign.<id of the item>')`. */
export async function statusText(workbench: Workbench, id: string): Promise<string> {
  return plain(await workbench.page.locator(`.statusbar-item[id=${JSON.stringify(id)}]`).innerText());
}

/** The notifications on the screen. */
export async function toasts(workbench: Workbench): Promise<string[]> {
  return (
    await workbench.page.locator('.notification-toast .notification-list-item-message').allInnerTexts()
  ).map(plain);
}

/** Presses a button of the notification that contains `text`. */
export async function clickToast(workbench: Workbench, text: string, button: string): Promise<void> {
  const toast = workbench.page.locator('.notification-toast', { hasText: text });
  await toast.getByRole('button', { name: button, exact: true }).click();
}

/** Keeps a picture as `.screenshots/<name>.png`. */
export async function screenshot(workbench: Workbench, name: string): Promise<void> {
  fs.mkdirSync(screenshots, { recursive: true });
  await workbench.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}

/** Reads again and again until `holds` says yes, and returns what was read; or throws, naming what was read last. */
export async function eventually<T>(
  read: () => Promise<T> | T,
  holds: (value: T) => boolean,
  limit = patience,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms; the last was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// --- Parts

async function ready(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  // Extensions come later than the window; ours is there when its icon is.
  await workbench.page.locator('.activitybar .action-label[aria-label^="Countersign"]').waitFor();
}

/** Opens the palette on a command. Closes it again when the command is not there, for a list that is open never grows. */
async function findCommand(workbench: Workbench, title: string): Promise<boolean> {
  await press(workbench, 'F1');
  await quickInput(workbench).locator('input.input').fill(`>${title}`);
  try {
    await quickRow(workbench, title).waitFor({ timeout: 4000 });
    return true;
  } catch {
    await closeQuickInput(workbench);
    return false;
  }
}

function quickInput(workbench: Workbench): Locator {
  return workbench.page.locator('.quick-input-widget');
}

/** By the whole label; after a comma the row names its key, its group or its details. */
function quickRow(workbench: Workbench, label: string): Locator {
  const [whole, start] = [JSON.stringify(label), JSON.stringify(`${label},`)];
  return quickInput(workbench)
    .locator(`.monaco-list-row[aria-label=${whole}], .monaco-list-row[aria-label^=${start}]`)
    .first();
}

function pane(workbench: Workbench, view: string): Locator {
  const header = workbench.page.locator('.pane-header', {
    has: workbench.page.getByText(view, { exact: true }),
  });
  return workbench.page.locator('.pane').filter({ has: header });
}

function lens(workbench: Workbench, side?: Side): Locator {
  return workbench.page.locator(`${side ? `.editor.${side} ` : ''}.codelens-decoration a`);
}

async function attributes(all: Locator, name: string): Promise<string[]> {
  const values = await Promise.all((await all.all()).map((one) => one.getAttribute(name)));
  return values.map((value) => value ?? '');
}

/** Icons are characters of a private font, and VS Code pads with hard spaces. */
function plain(text: string): string {
  return text
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function readProcess(id: string, file: string): string {
  try {
    return fs.readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

/** `npm test` has packaged it; for a single spec by hand, it is packaged as it is now. */
function packagedExtension(): string {
  const vsix = process.env['COUNTERSIGN_VSIX'] ?? path.join(root, 'dist/countersign.vsix');
  if (process.env['COUNTERSIGN_VSIX'] === undefined) {
    execFileSync('npm', ['run', 'package'], { cwd: root, stdio: 'pipe' });
    process.env['COUNTERSIGN_VSIX'] = vsix;
  }
  return vsix;
}
