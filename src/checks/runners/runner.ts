/** A program that runs tests, and how it is asked to report. A new one is a file with this and a line in `runners.ts`. */
export type Runner = {
  readonly id: string;
  /** The program without carriers, and its arguments. */
  readonly recognises: (program: readonly string[]) => boolean;
  readonly ask: (asking: Asking) => Asked;
};

export type Asking = {
  readonly program: readonly string[];
  /** An absolute path without extension, in a folder that is made for this run. */
  readonly file: string;
  /** Absolute folder of our own reporters. */
  readonly reporters: string;
};

/** What is added to a command, and where its report will be. */
export type Asked = {
  /** One of `REPORT_FORMATS`. */
  readonly format: string;
  readonly report: ReportPlace;
  /** Arguments; each is quoted. */
  readonly words?: readonly string[];
  /** Behind that many words of the program; absent: at the end, or before `--`. */
  readonly after?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** What is written into the report's file in place of being shown; its text is shown afterwards. */
  readonly streams?: 'stdout' | 'stderr' | 'both';
  /** Written before the run: texts by absolute path. */
  readonly files?: Readonly<Record<string, string>>;
};

export type ReportPlace =
  /** Absolute. */
  | { readonly kind: 'file'; readonly path: string }
  /** Files that the runner writes into the tree by a rule of its own: their paths from the top, with `/`. */
  | { readonly kind: 'inTree'; readonly pattern: RegExp };

/** Whether the program is one of these, whatever its arguments. */
export function named(...names: readonly string[]): Runner['recognises'] {
  return ([first = '']) => names.includes(first.slice(first.lastIndexOf('/') + 1));
}
