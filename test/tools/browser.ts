/** The browser in which the workbench runs: Debian's Chromium, not one that Playwright downloads. */
import { chromium, type Browser } from 'playwright-core';

/** `directory` comes to hold all that the browser writes, and its profile too when it is also this process's TMPDIR. */
export function launchBrowser(directory: string): Promise<Browser> {
  const home = { HOME: directory, XDG_CACHE_HOME: directory, XDG_CONFIG_HOME: directory };
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    env: { ...process.env, ...home, TMPDIR: directory },
    args: [
      '--no-sandbox', // it shows nothing but our own server, and root may not use the sandbox
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
