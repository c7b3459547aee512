import type { Severity } from '../../core/flag.js';
import type { ScannedFile } from '../change.js';
import type { Suppression } from '../inventory.js';
import { isTestCode } from '../testCode.js';
import { suppressionAddedPage } from './pages/suppressionAdded.js';
import { lower, more, type Rule } from './rule.js';

/** A comment that makes a linter, a type checker or a coverage tool look away. Moved ones are silent. */
export const suppressionAdded: Rule = {
  id: 'TI701',
  name: 'suppression-added',
  page: suppressionAddedPage,
  check: ({ files }) => {
    const before = files.flatMap(({ base }) => base?.suppressions ?? []);
    const after = files.flatMap((file) => (file.head?.suppressions ?? []).map((each) => ({ ...each, file })));
    return more(
      after,
      before as readonly (Suppression & { file?: ScannedFile })[],
      ({ comment }) => comment,
    ).map((each) => ({
      severity: severityOf(each, isTestCode(each.file?.head ?? null, each.range)),
      path: each.file?.head?.path ?? '',
      side: 'head',
      range: each.range,
      tests: [],
      before: null,
      after: each.text,
      fact: `A comment tells “${each.tool}”${each.extent === 'file' ? ' for the whole file' : ''}${each.specific ? '' : ', without naming what'}.`,
      why: 'Whatever the tool would have said here is not heard.',
    }));
  },
};

function severityOf(suppression: Suppression, inTests: boolean): Severity {
  const severity =
    suppression.extent === 'file' && !suppression.specific
      ? 'high'
      : inTests && suppression.extent !== 'file'
        ? 'low'
        : 'medium';
  return suppression.reasoned ? lower(severity) : severity;
}
