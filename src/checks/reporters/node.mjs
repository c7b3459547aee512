/**
 * A reporter for node:test: one JSON object a line, with the file and the suites of every test, which the reporters of
 * node's own leave out. The last line is there only if the run came to its end.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export default async function* report(events) {
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failed = type === 'test:fail';
    names[data.nesting] = data.name;
    const problem = failed ? problemOf(data) : null;
    if (problem !== null) yield line({ problem });
    else if (data.details?.type !== 'suite') yield line({ test: record(data, names, failed) });
  }
  yield line({ end: true });
}

function line(event) {
  return `${JSON.stringify(event)}\n`;
}

/** A file stands for a test of its own when its process failed beside its tests, or could not be started. */
function problemOf({ name, nesting, details }) {
  const { failureType, cause } = details?.error ?? {};
  const why = String(cause?.message ?? cause ?? '').split('\n')[0];
  if (nesting === 0 && isFile(name)) return `${name} did not come to its end (${why}).`;
  return failureType === 'hookFailed' ? `A hook of ${name} failed (${why}).` : null;
}

function isFile(name) {
  return /\.\w+$/.test(name) && existsSync(resolve(name));
}

function record({ name, nesting, file, skip, todo, details }, names, failed) {
  const error = details?.error;
  return {
    file: nesting === 0 && isFile(name) ? resolve(name) : (file ?? null),
    suite: names.slice(0, nesting),
    name,
    outcome: isSaid(skip) ? 'skipped' : failed ? (isSaid(todo) ? 'expectedFailure' : 'failed') : 'passed',
    took: details?.duration_ms ?? null,
    message: failed ? String(error?.cause?.message ?? error?.message ?? '') : (textOf(skip) ?? null),
  };
}

function isSaid(mark) {
  return mark !== undefined && mark !== false;
}

function textOf(mark) {
  return typeof mark === 'string' ? mark : null;
}
