/** Composition root of the supervisor process: see sandbox/supervise.ts. */
import { supervise } from './sandbox/supervise.js';

void supervise(process.stdin).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(127);
  },
);
