import type { Row } from './row.js';
import type { SelectionSpec } from './selectionTable.js';
import type { Statement } from './statement.js';

/** One tool's part of a file. */
export type Part = {
  readonly tool: string;
  /** Keys that lead to it, with dots between; `*` for any; empty: the whole file. */
  readonly at: string;
  readonly rows: readonly Row[];
  readonly files?: SelectionSpec;
};

/** How a file's data is written; `script` is an object that JavaScript or TypeScript exports. */
export type Syntax = 'json' | 'yaml' | 'toml' | 'ini' | 'xml' | 'script';

export type Format =
  | { readonly as: 'data'; readonly syntax: Syntax }
  | {
      readonly as: 'statements';
      readonly tool: string;
      readonly rows: readonly Statement[];
      readonly comments: 'slashes' | 'hash' | 'cmake';
      /** It names tests in the way of this tool. */
      readonly build?: 'cmake' | 'meson' | 'make';
    }
  /** Options of a program, one a line or more. */
  | { readonly as: 'arguments'; readonly program: string }
  /** Patterns of files that are left out, one a line. */
  | { readonly as: 'lines'; readonly tool: string; readonly weaker: string }
  /** Nothing but commands: of `calls`, those that a program hands to a shell. */
  | { readonly as: 'commands'; readonly written: 'makefile' | 'shell' | 'hook' | 'dockerfile' | 'calls' };

export type Kind = {
  readonly paths: RegExp;
  readonly format: Format;
  readonly parts: readonly Part[];
  /** Keys of records whose values are shell scripts by name. */
  readonly scripts?: readonly string[];
  readonly pipeline?: 'github' | 'strict' | 'plain' | 'stepwise' | 'hooks' | 'preCommit';
};

/** A file of data. */
export function data(syntax: Syntax): Format {
  return { as: 'data', syntax };
}

/** Paths of JavaScript and TypeScript files, by a pattern for the name without its extension. */
export function named(name: string): RegExp {
  return new RegExp(`(^|/)(?:${name})\\.(?:[cm]?[jt]s|[jt]sx)$`);
}

export function part(tool: string, at: string, rows: readonly Row[], files?: SelectionSpec): Part {
  return { tool, at, rows, ...(files ? { files } : {}) };
}
