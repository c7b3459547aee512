import { collect, type Syntax } from '../../syntax.js';
import { assertionFrom } from '../assertionFrom.js';
import { bareForm } from '../bareForm.js';
import type { Dialect } from '../dialect.js';
import type { ReadBody } from '../readBody.js';
import { formOf } from './assertions.js';
import { callOf } from './calls.js';
import { STAGE } from './matchers.js';

/**
 * In a shell test any command that fails is a failure of the test. One assertion stands for all commands that are there
 * to be run rather than to set the stage.
 */
export function withImplicit(dialect: Dialect, block: Syntax, body: ReadBody): ReadBody {
  const commands = body.read ? collect(block, (node) => (isRun(dialect, node) ? node : null)) : [];
  const { cause } = body;
  const reached = commands.find(({ start }) => cause === null || start < cause.start);
  const command = reached ?? commands[0];
  if (!command) return body;
  const form = { ...bareForm('status'), bare: 'commands' };
  const flow = reached ? null : 'unreached';
  body.assertions.push(assertionFrom(dialect, command, { form, flow }));
  return body;
}

function isRun({ source }: Dialect, node: Syntax): boolean {
  const call = callOf(source, node);
  return (
    call !== null &&
    node.parent?.field !== 'condition' &&
    !STAGE.has(call.name) &&
    /^[\w./-]+$/.test(call.name) &&
    formOf(source, node) === null
  );
}
