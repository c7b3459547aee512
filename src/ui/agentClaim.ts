/**
 * What the agent said of the tests in its last words, as it said it: a sentence that claims they pass. `null` when it
 * claims nothing of the kind. `jsonLines` is a transcript.
 */
export function agentClaim(jsonLines: string): string | null {
  const sentences = lastWords(jsonLines)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.replace(/^[\s#>*•–-]+/, '').trim());
  return sentences.find(claimsPassing) ?? null;
}

/** Everything the agent said after its last tool had answered. */
function lastWords(jsonLines: string): string {
  let words = '';
  for (const line of jsonLines.split('\n')) {
    const event = parsed(line);
    if (event?.['kind'] === 'toolEnded') words = '';
    if (event?.['kind'] === 'text' && typeof event['text'] === 'string') words += event['text'];
  }
  return words;
}

const TESTS = /\b(tests?|specs?|suite|checks?|build|everything)\b/i;
const PASS = /\b(pass(es|ed|ing)?|green|succeed(s|ed|ing)?|success(ful|fully)?)\b/i;
const NOT =
  /\b(not|no|never|cannot|can't|don't|doesn't|didn't|fail(s|ed|ing|ure|ures)?|except|unless|should)\b/i;

function claimsPassing(sentence: string): boolean {
  return TESTS.test(sentence) && PASS.test(sentence) && !NOT.test(sentence);
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null; // a line that a crash cut says nothing
  }
}
