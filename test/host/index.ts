/** The entry that VS Code loads into its extension host: runs the bundled test files that lie beside it. */
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';

export async function run(): Promise<void> {
  const { COUNTERSIGN_COUNTS: countsFile = '', COUNTERSIGN_REPORT: reportFile = '' } = process.env;
  const { default: Mocha } = await import('mocha');
  // To a file, because VS Code mixes the console of the extension host with much of its own.
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => {
    fs.appendFileSync(reportFile, `${format(...values)}\n`);
  };
  const mocha = new Mocha({ forbidOnly: true, forbidPending: true, timeout: 20_000 });
  for (const name of fs.readdirSync(__dirname)) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const counts = { passed: 0, failed: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => {
        resolve();
      })
      .on('pass', () => counts.passed++)
      .on('fail', () => counts.failed++);
  });
  // The last thing that happens: without this file the run did not come to its end, whatever VS Code says.
  fs.writeFileSync(countsFile, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
