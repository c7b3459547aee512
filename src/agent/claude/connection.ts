/** Where a model is reached. Said in full: nothing is taken from the environment or from a repository. */
export type Connection = {
  readonly apiKey: string;
  /** Without a path, such as `https://api.anthropic.com`. */
  readonly baseUrl: string;
  /** Stands in for the network, for a scripted model. */
  readonly fetch?: typeof fetch;
};

/** How long we bear with a server. Times in milliseconds. */
export type Patience = {
  /** Longest silence, before the first byte and between any two. */
  readonly idleMs: number;
  /** How often one turn is tried again. */
  readonly retries: number;
  /** Doubled with each retry. */
  readonly firstWaitMs: number;
  /** Whatever the server asks for, no wait is longer. */
  readonly longestWaitMs: number;
};

export const PATIENCE: Patience = { idleMs: 120_000, retries: 4, firstWaitMs: 1_000, longestWaitMs: 60_000 };
