import * as z from 'zod';
import { defineTool } from './tool.js';

const SECONDS = 120;
const MOST_SECONDS = 600;

export const runCommand = defineTool({
  name: 'run_command',
  description:
    'Run one shell command line at the top of the project and wait for its end. There is no network, no input, and nothing outside the project can be changed; nothing it starts lives on after it.',
  input: z.strictObject({
    command: z.string().min(1),
    why: z.string().describe('One short sentence for the person who may be asked to allow it.'),
    timeout_seconds: z.int().min(1).max(MOST_SECONDS).optional(),
  }),
  summary: ({ command }) => `Run ${command}`,
  run: ({ command, why, timeout_seconds }, workplace) =>
    workplace.runCommand(command, why, (timeout_seconds ?? SECONDS) * 1_000),
});
