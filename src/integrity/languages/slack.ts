const NUMBER = /-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/.source;
const NAMED = new RegExp(
  `\\b(?:delta|accuracy|tolerance|rtol|atol|rel|abs|epsilon|eps|tol\\w*|rel_tol|abs_tol|within|max_relative|relative|absolute)\\s*(?:=>|[=:(])\\s*(${NUMBER})`,
  'gi',
);
const DIGITS = new RegExp(`\\b(?:places|decimal|precision|digits)\\s*[=:]\\s*(${NUMBER})`, 'i');
const LAST = new RegExp(`,\\s*(${NUMBER})[a-z]?\\s*(?:,\\s*["'\`].*)?\\)*;?$`, 'is');
/** Their last number counts decimal places, so more of it is less slack. */
const COUNT_DIGITS = /^(toBeCloseTo|assertAlmostEquals?|assertNotAlmostEqual|assert_(array_)?almost_equal)$/;

/**
 * How far off an assertion of closeness lets a value be, by the numbers written in it (`text` is the whole of it); null
 * if none says. Absolute and relative ones are not told apart: only two of one assertion are ever compared.
 */
export function slackOf(matcher: string, text: string): number | null {
  const named = [...text.matchAll(NAMED)].map((match) => numberOf(match[1]));
  if (named.length > 0) return Math.max(...named);
  const digits = DIGITS.exec(text)?.[1];
  if (digits !== undefined) return 10 ** -numberOf(digits);
  const last = LAST.exec(text)?.[1];
  if (last === undefined || !hasThree(text, matcher)) return null;
  return COUNT_DIGITS.test(matcher) ? 10 ** -numberOf(last) : Math.abs(numberOf(last));
}

/** The matcher that has its subject elsewhere needs two arguments, the others three. */
function hasThree(text: string, matcher: string): boolean {
  const own = text.slice(text.lastIndexOf(matcher));
  const commas = own.split(',').length - 1;
  return commas >= (matcher === 'toBeCloseTo' || matcher === 'closeTo' ? 1 : 2);
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replaceAll('_', ''));
}
