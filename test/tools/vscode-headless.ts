import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { fetchVSCode } from './fetch-vscode.js';
import { makeScratch } from './scratch.js';
import { startServer, type Server } from './vscode-server.js';

type Run = { server: Server; browser: Browser; log: string[] };

/** Exit codes of our own; 1 is VS Code's for a failed run. */
const hostDied = 70;
const outOfTime = 71;

const timeLimit = 300_000;

/** Takes the arguments of `code`, runs the tests in the extension host and exits as desktop VS Code would. */
export async function main(words: string[]): Promise<void> {
  const options = new Map<string, string>();
  const files: string[] = [];
  for (const word of words) {
    const option = /^--([\w-]+)(?:=(.*))?$/s.exec(word);
    if (option?.[1]) options.set(option[1], option[2] ?? '');
    else files.push(word);
  }
  // The browser's profile too belongs into the folder that is removed at the end.
  const scratch = makeScratch();
  const browserFolder = path.join(scratch, 'browser');
  mkdirSync(browserFolder);
  process.env['TMPDIR'] = browserFolder;

  const server = await startServer(await fetchVSCode(), scratch, {
    lean: true,
    driver: true,
    userData: options.get('user-data-dir'),
    extensions: options.get('extensions-dir'),
  });
  const run: Run = { server, browser: await launchBrowser(browserFolder), log: [] };
  setTimeout(() => void end(run, outOfTime, 'The tests did not end in time.'), timeLimit);

  const page = await run.browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('crash', () => void end(run, hostDied, 'The page of the workbench crashed.'));
  await answerDriver(page, run);
  await page.goto(address(server.port, options, files));
}

/** The test driver in the page calls these two functions; they must exist before the workbench loads. */
async function answerDriver(page: Page, run: Run): Promise<void> {
  await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
    run.log.push(format(...values));
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    // Later, because the server's log may still be on its way; and without an answer, which the driver cannot take.
    setTimeout(() => {
      // The extension host is gone by now, and the server says how. VS Code itself calls every death a success.
      const death = /Extension Host Process exited with code: (?!0,)[^\n]*/.exec(run.server.log());
      void end(run, death ? hostDied : code, death?.[0] ?? `The tests ended with ${code}.`);
    }, 300);
  });
}

function address(port: number, options: Map<string, string>, files: string[]): string {
  const payload = [['skipWelcome', 'true']];
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    const value = options.get(name);
    if (value) payload.push([name, `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(value))}`]);
  }
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  const file = files.at(-1);
  if (file === undefined) query.set('ew', 'true');
  else query.set(file.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(file));
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

/** What the workbench and its server have to say is of interest only when something went wrong. */
async function end({ server, browser, log }: Run, code: number, why: string): Promise<void> {
  if (code !== 0) process.stderr.write([...log, server.log().slice(-4000), why, ''].join('\n'));
  await browser.close();
  await server.end();
  process.exit(code);
}
