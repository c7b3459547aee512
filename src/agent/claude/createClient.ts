import Anthropic from '@anthropic-ai/sdk';
import type { Connection } from './connection.js';
import { WebPageError } from './fault.js';

/** Headers that may leave. What the SDK adds from ANTHROPIC_CUSTOM_HEADERS is not among them. */
const SENT = /^(accept|authorization|content-type|user-agent|anthropic-(version|beta)|x-stainless-.*)$/;

/**
 * The SDK, with everything said that it would else read from the environment, nothing printed, no redirect followed
 * (it would carry the prompt to another host), and no retry of its own: a turn is tried again as a whole, visibly.
 * `listen` gets each response before it is read.
 */
export function createClient(
  { apiKey, baseUrl, fetch = globalThis.fetch }: Connection,
  listen: (response: Response) => Response = (response) => response,
): Anthropic {
  return new Anthropic({
    apiKey,
    baseURL: baseUrl,
    webhookKey: null,
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
    fetchOptions: { redirect: 'error' },
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      for (const name of [...headers.keys()]) if (!SENT.test(name)) headers.delete(name);
      headers.set('authorization', `Bearer ${apiKey}`);
      return listen(await refusePage(await fetch(input, { ...init, headers })));
    },
  });
}

/** The sign-in page of a network answers every address with success. */
async function refusePage(response: Response): Promise<Response> {
  if (!/^text\/html/i.test(response.headers.get('content-type') ?? '')) return response;
  await response.body?.cancel();
  throw new WebPageError(response.status);
}
