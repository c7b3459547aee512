import { APIConnectionError, APIError, APIUserAbortError } from '@anthropic-ai/sdk';

/** Why a turn did not happen, and whether it may be tried again. */
export type Fault = {
  readonly what: string;
  readonly remedy: string;
  readonly retry: boolean;
  /** What the server asked for. */
  readonly afterMs: number | null;
};

type Words = readonly [what: string, remedy: string];

/** An HTML page came where an answer of the API was expected. */
export class WebPageError extends Error {
  override readonly name = 'WebPageError';

  constructor(readonly status: number) {
    super(`A web page with status ${status} came instead of an answer.`);
  }
}

/** The server said nothing for longer than we wait. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

/** The answer ended before it said that it was complete. */
export class IncompleteError extends Error {
  override readonly name = 'IncompleteError';
}

/** HTTP status → what happened and what to do. Not retried. */
const FINAL: Readonly<Record<number, Words>> = {
  400: ['The model service did not accept the request.', 'Choose another model, or report this.'],
  401: ['The API key was not accepted.', 'Set a valid key.'],
  402: ['The account of this API key has no credit left.', 'Add credit, or set another key.'],
  403: ['The API key is not allowed to do this.', 'Choose another model, or set another key.'],
  404: ['The model does not exist, or this key cannot see it.', 'Choose another model.'],
  413: ['The conversation is too large for the model service.', 'Run a smaller task.'],
};

/** HTTP status → what happened, and what to do when it does not pass. */
const PASSING: Readonly<Record<number, Words>> = {
  408: ['The model service gave up waiting for the request.', 'Try again.'],
  409: ['The model service was busy with the same request.', 'Try again.'],
  429: ['The rate limit of this API key is reached.', 'Wait a few minutes, or set another key.'],
  529: ['The model service is overloaded.', 'Try again in a few minutes, or choose another model.'],
};

const SILENT: Words = ['The model service stopped answering.', 'Check the network, then try again.'];
const INCOMPLETE: Words = ['The answer of the model ended before it was complete.', 'Try again.'];
const UNREADABLE: Words = [
  'The model sent something that cannot be read.',
  'Try again, or choose another model.',
];
const CUT_OFF: Words = ['The connection to the model service was cut.', 'Check the network, then try again.'];
const UNREACHABLE: Words = [
  'The model service cannot be reached.',
  'Check the network and "countersign.anthropic.baseUrl".',
];
const REDIRECTED: Words = [
  'The model service tried to send the conversation to another address, which was refused.',
  'Check "countersign.anthropic.baseUrl".',
];

/** The same, told inside a stream that began well: there is a type and no status. */
const STATUS_OF: Readonly<Record<string, number>> = {
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  invalid_request_error: 400,
  rate_limit_error: 429,
  overloaded_error: 529,
  api_error: 500,
};

/** Null for what is no fault of the network, the service or the user, but ours. */
export function faultOf(error: unknown): Fault | null {
  const chain = causesOf(error);
  const page = chain.find((link) => link instanceof WebPageError);
  if (page !== undefined) return pageFault(page.status);
  if (chain.some((link) => link instanceof SilenceError)) return passing(SILENT);
  if (chain.some((link) => link instanceof IncompleteError)) return passing(INCOMPLETE);
  if (chain.some((link) => /redirect/i.test(link.message))) return final(REDIRECTED);
  if (error instanceof APIUserAbortError) return null;
  if (error instanceof APIConnectionError) return passing(UNREACHABLE);
  if (isServiceError(error)) return serviceFault(error);
  return streamFault(chain);
}

/** Narrows to the error's own types, which `instanceof` loses. */
function isServiceError(error: unknown): error is APIError {
  return error instanceof APIError;
}

function serviceFault(error: APIError): Fault {
  const status = error.status ?? STATUS_OF[error.type ?? ''] ?? 500;
  const known = FINAL[status];
  if (known !== undefined) return final(quote(known, error));
  const asked = error.headers?.get('x-should-retry');
  const words = PASSING[status] ?? [`The model service failed with status ${status}.`, 'Try again later.'];
  const [what, remedy] = quote(words, error);
  const retry = asked === 'true' || (asked !== 'false' && (status in PASSING || status >= 500));
  return { what, remedy, retry, afterMs: retryAfter(error.headers) };
}

function quote([what, remedy]: Words, { apiMessage }: APIError): Words {
  return apiMessage === null ? [what, remedy] : [`${what} It said: "${oneLine(apiMessage)}"`, remedy];
}

/** The SDK tells a cut, an unreadable event and unreadable tool input by an AnthropicError with or without a cause. */
function streamFault(chain: readonly Error[]): Fault | null {
  if (chain.some((link) => link instanceof SyntaxError)) return passing(UNREADABLE);
  if (chain.some((link) => CUT.test(link.message))) return passing(CUT_OFF);
  return null;
}

const CUT =
  /terminated|without sending any chunks|without producing a Message|socket|ECONNRESET|other side closed/i;

function pageFault(status: number): Fault {
  const words: Words = [
    `A web page came instead of an answer of the model service (status ${status}).`,
    'Sign in to your network, or check "countersign.anthropic.baseUrl".',
  ];
  return status >= 500 ? passing(words) : final(words);
}

/** Milliseconds asked for by `retry-after-ms` or `retry-after` (seconds or an HTTP date). */
function retryAfter(headers: Headers | undefined): number | null {
  const ms = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (ms >= 0) return ms;
  const text = headers?.get('retry-after') ?? '';
  const seconds = Number.parseFloat(text);
  if (seconds >= 0) return seconds * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

function passing([what, remedy]: Words): Fault {
  return { what, remedy, retry: true, afterMs: null };
}

function final([what, remedy]: Words): Fault {
  return { what, remedy, retry: false, afterMs: null };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 300);
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let link = error; link instanceof Error && chain.length < 10; link = link.cause) chain.push(link);
  return chain;
}
