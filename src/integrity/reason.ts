/** Says where to look: an issue's number or key, or an address. */
const FOLLOWED = /#\d+|https?:\/\/|\b[A-Z][A-Z\d]+-\d+\b/;

/** Words that a skip without any reason is made of as well. */
const EMPTY = new Set(
  (
    'flaky flakey skip skipped skipping temporary temporarily temp todo fixme wip later now disable disabled broken break ' +
    'fail fails failed failing ignore ignored pending hack tmp xxx not for yet until fix fixed me this that it the a an is ' +
    'are be to do does test tests work works working currently will again please in of on by we i and or so'
  ).split(' '),
);

/**
 * Whether a text is a reason that lowers a severity by one step: three words that say more than that something is
 * skipped, or something that can be followed up. It is a claim all the same, so it never silences.
 */
export function isReason(text: string | null): boolean {
  if (text === null) return false;
  if (FOLLOWED.test(text)) return true;
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{N}'’_]*/gu) ?? [];
  return words.length >= 3 && words.some((word) => !EMPTY.has(word));
}
