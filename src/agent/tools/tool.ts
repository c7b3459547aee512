import * as z from 'zod';
import { checkPath } from './checkPath.js';

/** What a tool may touch. */
export type Workplace = {
  /** Absolute path: nothing outside is read or written. */
  readonly worktree: string;
  readonly signal: AbortSignal;
  /** Why the task forbids to change the file at a path (from the top, `/` between names); `null` when it does not. */
  readonly whyProtected: (path: string) => string | null;
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
  /** Paths of files that a call would change; none unless told. */
  readonly changes?: (input: Input) => readonly string[];
  readonly run: (input: Input, workplace: Workplace) => Promise<ToolOutcome>;
};

export function defineTool<Input>(definition: Definition<Input>): Tool {
  const { name, description, input, summary, run, changes = () => [] } = definition;
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
        run: async (workplace) =>
          refusal(changes(parsed.data), workplace) ?? (await run(parsed.data, workplace)),
      };
    },
  };
}

/** Before anything is done: what the task protects stays as it is, however its path is written. */
function refusal(paths: readonly string[], { whyProtected }: Workplace): ToolOutcome | null {
  for (const path of paths) {
    const checked = checkPath(path);
    const why = checked.kind === 'ok' ? whyProtected(checked.components.join('/')) : null;
    if (why !== null) return refused(`${path} was not changed. ${why}`);
  }
  return null;
}

export function done(output: string): ToolOutcome {
  return { ok: true, output };
}

export function refused(output: string): ToolOutcome {
  return { ok: false, output };
}
