import { assertionCannotFail } from './assertionCannotFail.js';
import { assertionRemoved } from './assertionRemoved.js';
import { assertionWeakened } from './assertionWeakened.js';
import { commandNeutralised } from './commandNeutralised.js';
import { conditionalSkipAdded } from './conditionalSkipAdded.js';
import { exceptionAdded } from './exceptionAdded.js';
import { existingTestSkipped } from './existingTestSkipped.js';
import { expectedToFailAdded } from './expectedToFailAdded.js';
import { expectedValueChanged } from './expectedValueChanged.js';
import { focusAdded } from './focusAdded.js';
import { inputsSpecialCased } from './inputsSpecialCased.js';
import { newTestSkipped } from './newTestSkipped.js';
import { newTestWithoutAssertion } from './newTestWithoutAssertion.js';
import { noLongerDiscovered } from './noLongerDiscovered.js';
import { ranBeforeMissingNow } from './ranBeforeMissingNow.js';
import { ranBeforeSkippedNow } from './ranBeforeSkippedNow.js';
import { rowsRemoved } from './rowsRemoved.js';
import type { Rule } from './rule.js';
import { runnerTampered } from './runnerTampered.js';
import { snapshotRegenerated } from './snapshotRegenerated.js';
import { subjectMocked } from './subjectMocked.js';
import { suppressionAdded } from './suppressionAdded.js';
import { testDeleted } from './testDeleted.js';
import { testEmptied } from './testEmptied.js';
import { testEnvironmentProbed } from './testEnvironmentProbed.js';
import { testsExcluded } from './testsExcluded.js';
import { thresholdLowered } from './thresholdLowered.js';

export const RULES: readonly Rule[] = [
  existingTestSkipped,
  conditionalSkipAdded,
  rowsRemoved,
  expectedToFailAdded,
  newTestSkipped,
  focusAdded,
  testDeleted,
  testEmptied,
  newTestWithoutAssertion,
  assertionRemoved,
  assertionWeakened,
  expectedValueChanged,
  assertionCannotFail,
  snapshotRegenerated,
  testsExcluded,
  commandNeutralised,
  thresholdLowered,
  noLongerDiscovered,
  testEnvironmentProbed,
  inputsSpecialCased,
  runnerTampered,
  subjectMocked,
  suppressionAdded,
  ranBeforeMissingNow,
  ranBeforeSkippedNow,
  exceptionAdded,
];
