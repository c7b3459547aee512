import type { Statement } from './statement.js';

const FAILS = 'no longer fails when tests fail';
const NAMES = 'leaves tests out by their names or tags';
const FILES = 'leaves test files out';
const COVERAGE = 'asks for less coverage';
const REPEATS = 'repeats tests that fail';

export const RUBY: readonly Statement[] = [
  {
    as: 'each',
    name: 'filter_run_excluding',
    pattern:
      /\b(?:filter_run_excluding|exclusion_filter\s*=|exclusion_filter\.add|filter_run_including|filter_run(?!_when_matching|_excluding|_including)\b|inclusion_filter\s*=)\s*\(?\s*(?<v>[^\n)#]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'each',
    name: 'exclude_pattern',
    pattern: /\bexclude_pattern\s*=\s*(?<v>["'][^"'\n]*["'])/g,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'take',
    name: 'pattern',
    pattern: /\b(?:t|task|c|config)\.(?:pattern|test_files)\s*=\s*(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'each',
    name: 'FileList.exclude',
    pattern: /\.exclude\s*\(?\s*(?<v>["'][^)\n]*)/g,
    effect: 'selection',
    weaker: FILES,
    files: 'glob',
  },
  {
    as: 'lax',
    name: 'before skip',
    pattern:
      /\b(?:config|c)\.(?:before|around|prepend_before)\b[^\n]*(?:\{|do\s*(?:\|\w+\|)?)\s*(?:\|\w+\|\s*)?(?:skip|pending)\b(?<v>[^\n}]*)/g,
    effect: 'selection',
    weaker: 'skips tests before they start',
  },
  {
    as: 'lax',
    name: 'fail_on_error',
    pattern: /\bfail_on_error\s*=\s*false/g,
    effect: 'outcome',
    weaker: FAILS,
  },
  {
    as: 'strict',
    name: 'fail_if_no_examples',
    pattern: /\bfail_if_no_examples\s*=\s*true/g,
    effect: 'outcome',
    weaker: 'no longer fails when no test is found',
  },
  {
    as: 'floor',
    name: 'minimum_coverage',
    pattern: /\bminimum_coverage(?:_by_file)?\b[^\n\d]*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: COVERAGE,
  },
  {
    as: 'strict',
    name: 'refuse_coverage_drop',
    pattern: /\brefuse_coverage_drop\b/g,
    effect: 'threshold',
    weaker: 'lets coverage fall',
  },
  {
    as: 'ceiling',
    name: 'maximum_coverage_drop',
    pattern: /\bmaximum_coverage_drop\b[^\n\d]*(?<v>[\d.]+)/g,
    effect: 'threshold',
    weaker: 'lets coverage fall further',
    absent: Number.POSITIVE_INFINITY,
  },
  {
    as: 'each',
    name: 'add_filter',
    pattern: /\badd_filter\s*\(?\s*(?<v>["'][^"'\n]*["'])/g,
    effect: 'threshold',
    weaker: 'leaves files out of the coverage',
  },
  {
    as: 'ceiling',
    name: 'default_retry_count',
    pattern: /\bdefault_retry_count\s*=\s*(?<v>\d+)/g,
    effect: 'threshold',
    weaker: REPEATS,
    absent: 0,
  },
  {
    as: 'options',
    name: 'rspec',
    pattern: /\b(?:rspec_opts|cucumber_opts)\s*=\s*(?<v>[^\n]*)/g,
    effect: 'selection',
    weaker: NAMES,
  },
  {
    as: 'every',
    name: 'task default',
    pattern: /\btask\s+\(?:?(?:default|"default"|'default')\s*(?:=>|:)\s*(?<v>[^\n]*)/g,
    effect: 'outcome',
    weaker: 'no longer runs a task by default',
  },
];
