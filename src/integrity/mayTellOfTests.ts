import { isConfig } from './config/readConfig.js';
import { languageOf } from './languages/languages.js';
import { isUnreadTest } from './unreadTests.js';

/** Whether a file that was left out of a scan may hold tests or decide about them; a folder (a `/` at its end) may. */
export function mayTellOfTests(path: string): boolean {
  return path.endsWith('/') || languageOf(path) !== null || isUnreadTest(path) || isConfig(path);
}
