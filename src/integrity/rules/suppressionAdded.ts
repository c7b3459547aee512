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
      severity: severityOf(
        each,
        isTestCode(each.file?.head ?? null, each.range) || hushesNewCode(each, each.file),
      ),
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

/** Code that is added together with the comment about it: nothing that was heard before falls silent. */
function hushesNewCode({ specific, text, range }: Suppression, file: ScannedFile | undefined): boolean {
  if (!file || !specific) return false;
  if (file.change.base === null) return true;
  const end = ALONE.test(text) ? range.end + 1 : range.end;
  return file.change.hunks.some(
    (hunk) =>
      hunk.kind === 'lines' &&
      hunk.base.start === hunk.base.end &&
      hunk.head.start <= range.start &&
      end <= hunk.head.end,
  );
}

/** A line that holds the comment, or what is told in place of one, and no code before it. */
const ALONE = /^\s*(\/\/|\/\*|\*|#|--|%|;|<!--|@|\[)/;

function severityOf(suppression: Suppression, isMinor: boolean): Severity {
  const severity =
    suppression.extent === 'file' && !suppression.specific
      ? 'high'
      : isMinor && suppression.extent !== 'file'
        ? 'low'
        : 'medium';
  return suppression.reasoned ? lower(severity) : severity;
}
