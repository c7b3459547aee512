import { ava } from './ava.js';
import { cargo } from './cargo.js';
import { events } from './events.js';
import { goTest } from './goTest.js';
import { jest } from './jest.js';
import { junit } from './junit.js';
import { minitest } from './minitest.js';
import { mochaJson } from './mochaJson.js';
import { nodeTap } from './nodeTap.js';
import { playwright, playwrightList } from './playwright.js';
import type { ReportFormat } from './reportFormat.js';
import { rspec } from './rspec.js';
import { tap } from './tap.js';
import { tape } from './tape.js';
import { trx } from './trx.js';
import { unittest } from './unittest.js';

/**
 * In the order in which a text of unknown format is tried: those that cannot be mistaken come first. The last four
 * look like one of those before them, and are read so only where it is known who wrote them.
 */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  events,
  junit,
  trx,
  jest,
  mochaJson,
  playwright,
  rspec,
  goTest,
  cargo,
  unittest,
  minitest,
  tap,
  playwrightList,
  nodeTap,
  tape,
  ava,
];
