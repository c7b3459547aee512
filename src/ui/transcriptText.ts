import { tokensText } from './amountText.js';

type Line = Readonly<Record<string, unknown>>;

/**
 * A transcript (one JSON line per event, with the time `at` in milliseconds since 1970) as text to be read, one event a
 * paragraph. What is not known here, or was cut off by a crash, is shown as it stands: nothing is left out.
 */
export function transcriptText(jsonLines: string): string {
  const events = jsonLines.split('\n').filter((line) => line.trim() !== '');
  if (events.length === 0) return 'Nothing has been written yet.\n';
  return events.map(paragraph).join('\n\n') + '\n';
}

function paragraph(line: string): string {
  const event = parsed(line);
  if (!event) return line;
  const text = eventText(event) ?? JSON.stringify(event);
  return `${timeText(event['at'])}${text}`;
}

function parsed(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function timeText(at: unknown): string {
  if (typeof at !== 'number' || Number.isNaN(new Date(at).getTime())) return '';
  return `[${new Date(at).toISOString().slice(11, 19)} UTC] `;
}

/** The events of core/agent.ts; `null` for any other. */
function eventText(event: Line): string | null {
  switch (event['kind']) {
    case 'context':
      return `Context in every prompt: ${contextText(event['files'])}`;
    case 'turnStarted':
      return `Turn ${word(event['turn'])}, asking ${word(event['requestedModel'])}`;
    case 'text':
      return `Agent:\n${indented(word(event['text']))}`;
    case 'toolStarted':
      return `${word(event['tool'])}: ${word(event['summary'])}\n${indented(inputText(event['input']))}`;
    case 'toolEnded':
      return `${word(event['tool'])} ${event['ok'] === true ? 'answered' : 'failed'}:\n${indented(word(event['output']))}`;
    case 'confined':
      return event['confinement'] === 'sandboxed'
        ? 'Commands run in a sandbox.'
        : 'Commands are not sandboxed: each is a question.';
    case 'retry':
      return `Turn ${word(event['turn'])} is tried again after ${word(event['afterMs'])} ms: ${word(event['why'])}`;
    case 'turnEnded':
      return turnText(event);
    default:
      return null;
  }
}

function turnText(event: Line): string {
  const usage: Line = typeof event['usage'] === 'object' ? { ...event['usage'] } : {};
  const amounts = ['input', 'output', 'cacheRead', 'cacheWrite'].flatMap((name) => {
    const tokens = usage[name];
    return typeof tokens === 'number' ? [`${name} ${tokensText(tokens)}`] : [];
  });
  return [
    `Turn ${word(event['turn'])} ended: ${word(event['stopReason'])}`,
    `served by ${word(event['servedModel'])}`,
    ...amounts,
    ...(event['requestId'] === null ? [] : [`request ${word(event['requestId'])}`]),
  ].join(', ');
}

function contextText(files: unknown): string {
  const named = Array.isArray(files) ? files.map((file: unknown) => fileText(file)) : [];
  return named.join(', ') || 'none';
}

function fileText(file: unknown): string {
  const { path, bytes }: Line = typeof file === 'object' ? { ...file } : {};
  return `${word(path)} (${word(bytes)} bytes)`;
}

function inputText(input: unknown): string {
  return input === undefined ? '' : JSON.stringify(input, null, 2);
}

function word(value: unknown): string {
  if (value === undefined) return '?';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
