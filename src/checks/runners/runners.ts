import { ava } from './ava.js';
import { bats } from './bats.js';
import { cargo } from './cargo.js';
import { ctest } from './ctest.js';
import { dotnet } from './dotnet.js';
import { goTest } from './goTest.js';
import { gotestsum } from './gotestsum.js';
import { jest } from './jest.js';
import { gradle, maven } from './jvm.js';
import { mocha } from './mocha.js';
import { nextest } from './nextest.js';
import { nodeTest } from './nodeTest.js';
import { phpunit } from './phpunit.js';
import { playwright } from './playwright.js';
import { pytest } from './pytest.js';
import { minitest, rspec } from './ruby.js';
import type { Runner } from './runner.js';
import { tap } from './tap.js';
import { tape } from './tape.js';
import { unittest } from './unittest.js';
import { vitest } from './vitest.js';

/** The first that recognises a program is it. */
export const RUNNERS: readonly Runner[] = [
  jest,
  vitest,
  mocha,
  nodeTest,
  ava,
  tap,
  tape,
  playwright,
  pytest,
  unittest,
  goTest,
  gotestsum,
  nextest,
  cargo,
  maven,
  gradle,
  dotnet,
  rspec,
  minitest,
  phpunit,
  ctest,
  bats,
];
