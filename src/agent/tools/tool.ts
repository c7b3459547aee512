import * as z from 'zod';

/** What a tool may touch. */
export type Workplace = {
  /** Absolute path: nothing outside is read or written. */
  readonly worktree: string;
  readonly signal: AbortSignal;
  /** Runs a command line when the rules or the user allow it. */
  readonly runCommand: (command: string, why: string, timeoutMs: number) => Promise<ToolOutcome>;
};

/** What the model is told; `ok: false` says that nothing was done, and why. */
export type ToolOutcome = { readonly ok: boolean; readonly output: string };

/** One thing a model can ask for. `read` checks its input at the border; nothing runs before `run` is called. */
export type Tool = {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the input. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly read: (input: unknown) => ToolCall;
};

export type ToolCall =
  | {
      readonly kind: 'ready';
      /** One line for a person. */
      readonly summary: string;
      readonly run: (workplace: Workplace) => Promise<ToolOutcome>;
    }
  | { readonly kind: 'malformed'; readonly problem: string };

type Definition<Input> = {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodType<Input>;
  readonly summary: (input: Input) => string;
  readonly run: (input: Input, workplace: Workplace) => Promise<ToolOutcome>;
};

export function defineTool<Input>(definition: Definition<Input>): Tool {
  const { name, description, input, summary, run } = definition;
  return {
    name,
    description,
    schema: z.toJSONSchema(input),
    read: (raw) => {
      const parsed = input.safeParse(raw);
      if (!parsed.success) return { kind: 'malformed', problem: z.prettifyError(parsed.error) };
      return {
        kind: 'ready',
        summary: summary(parsed.data),
        run: (workplace) => run(parsed.data, workplace),
      };
    },
  };
}

export function done(output: string): ToolOutcome {
  return { ok: true, output };
}

export function refused(output: string): ToolOutcome {
  return { ok: false, output };
}
