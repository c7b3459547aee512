import type { ILinesDiffComputer } from 'vscode-diff';
import { linesDiffComputers } from 'vscode-diff';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- only so is it the object itself, and no copy
import errors = require('vscode-diff/dist/vs/base/common/errors.js');

/** What VS Code computes the changed lines of a native diff with. */
export const linesDiffComputer: ILinesDiffComputer = linesDiffComputers.getDefault();

/*
 * Where it doubts its own answer it goes on, and throws from a timer, where nobody can catch it: VS Code logs that, and
 * a process of ours would end. Whether the answer is an alignment is asked of the answer.
 */
Object.assign(errors, { onUnexpectedError: () => undefined });
