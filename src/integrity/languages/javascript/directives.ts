import type { Directive } from '../comments.js';

/** Rules by name, up to the description that two dashes open or the end of the comment. */
const NAMES = /((?:(?!--|\*\/).)*)/.source;

function named(start: string, extent: Directive['extent'], tool: string): Directive {
  return { tool, extent, pattern: new RegExp(`^/[/*]\\s*${start}${NAMES}`, 's') };
}

/** Comments of JavaScript and TypeScript that tell a tool to look away; the first that fits counts. */
export const DIRECTIVES: readonly Directive[] = [
  named('eslint-disable-(?:next-)?line\\b', 'line', 'eslint-disable'),
  named('eslint-disable\\b(?!-)', 'file', 'eslint-disable'),
  named('oxlint-disable-(?:next-)?line\\b', 'line', 'oxlint-disable'),
  named('oxlint-disable\\b(?!-)', 'file', 'oxlint-disable'),
  named('tslint:disable(?:-next)?-line\\b:?', 'line', 'tslint:disable'),
  named('tslint:disable\\b(?!-):?', 'file', 'tslint:disable'),
  named('deno-lint-ignore-file\\b', 'file', 'deno-lint-ignore-file'),
  named('deno-lint-ignore\\b', 'line', 'deno-lint-ignore'),
  { tool: '@ts-nocheck', extent: 'file', pattern: /^\/[/*]+\s*@ts-nocheck\b()/ },
  { tool: '@ts-ignore', extent: 'line', pattern: /^\/[/*]+[\s*]*@ts-ignore\b()/ },
  { tool: '@ts-expect-error', extent: 'line', pattern: /^\/[/*]+[\s*]*@ts-expect-error\b()/ },
  { tool: '$FlowFixMe', extent: 'line', pattern: /^\/[/*]\s*\$Flow(?:FixMe|Ignore|Issue)(?:\[([\w-]+)\])?/ },
  { tool: 'biome-ignore-all', extent: 'file', pattern: /^\/[/*]\s*biome-ignore-all\s+([\w/]+)/ },
  { tool: 'biome-ignore', extent: 'line', pattern: /^\/[/*]\s*biome-ignore(?:-start)?\s+([\w/]+)/ },
  {
    tool: 'coverage ignore',
    extent: 'file',
    pattern: /^\/[/*]\s*(?:istanbul|c8|v8)\s+ignore\s+file\b()/,
  },
  {
    tool: 'coverage ignore',
    extent: 'block',
    pattern:
      /^\/[/*]\s*(?:(?:istanbul|c8|v8)\s+ignore\s+(next|if|else|start)|node:coverage\s+(ignore|disable))/,
  },
  { tool: 'NOSONAR', extent: 'line', pattern: /\bNOSONAR\b()/ },
];

/** Text without any of these words has no such comment. */
export const MENTIONS_DIRECTIVE =
  /(es|ox|ts)lint[-:]disable|@ts-|-ignore|\$Flow|ignore (next|if|else|file|start)|node:coverage|NOSONAR/;
