import { ceiling, exempt, filter, floor, lax, options, require, type Row, severity, strict } from './row.js';

const STRICTLY = 'checks types less strictly';
const LINT_PASSES = 'lets a lint pass';
const FILES_LINT = 'leaves files out of the lint';
const COVERED = 'leaves files out of the coverage';
const ASIDE = { aside: true } as const;

export const PYTEST: readonly Row[] = [
  options('addopts', 'pytest'),
  exempt('filterwarnings', 'lets warnings pass', { aside: false }),
  strict('xfail_strict', 'lets a test pass that is expected to fail'),
  strict('strict', 'is less strict'),
  ceiling('timeout', 'waits longer', Number.POSITIVE_INFINITY),
  ceiling('reruns', 'repeats tests that fail', 0),
  filter('python_functions', 'takes only functions of other names', /(^|\s)test/),
  filter('python_classes', 'takes only classes of other names', /(^|\s)(\*|Test)/),
];

export const COVERAGE_PY: readonly Row[] = [
  floor('report.fail_under'),
  exempt('run.omit', COVERED),
  exempt('report.omit', COVERED),
  exempt('report.exclude_lines', 'leaves lines out of the coverage'),
  exempt('report.exclude_also', 'leaves lines out of the coverage'),
  strict('run.branch', 'no longer looks at branches', ASIDE),
];

/** The same with the sections of an INI file. */
export const COVERAGE_INI: readonly Row[] = COVERAGE_PY.flatMap((row) => [
  row,
  { ...row, at: `coverage:${row.at}` },
]);

const TYPES = [
  strict('strict', STRICTLY, ASIDE),
  strict('disallow_untyped_defs', STRICTLY, ASIDE),
  strict('disallow_incomplete_defs', STRICTLY, ASIDE),
  strict('disallow_any_generics', STRICTLY, ASIDE),
  strict('disallow_untyped_calls', STRICTLY, ASIDE),
  strict('check_untyped_defs', STRICTLY, ASIDE),
  strict('strict_optional', STRICTLY, { ...ASIDE, absent: true }),
  strict('strict_equality', STRICTLY, ASIDE),
  strict('no_implicit_optional', STRICTLY, ASIDE),
  strict('warn_return_any', STRICTLY, ASIDE),
  strict('warn_unused_ignores', STRICTLY, ASIDE),
  strict('warn_unreachable', STRICTLY, ASIDE),
  lax('ignore_errors', 'lets every type error pass', { ...ASIDE, effect: 'threshold' }),
  lax('allow_untyped_defs', STRICTLY, { ...ASIDE, effect: 'threshold' }),
  exempt('disable_error_code', 'lets a type error pass'),
  require('enable_error_code', 'no longer looks for a type error'),
  exempt('exclude', 'leaves files out of the type check'),
];
const IMPORTS = lax('ignore_missing_imports', STRICTLY, { ...ASIDE, effect: 'threshold' });

export const MYPY: readonly Row[] = [
  IMPORTS,
  ...TYPES,
  ...TYPES.map((row) => ({ ...row, at: `overrides.*.${row.at}` })),
];
export const MYPY_INI: readonly Row[] = [
  { ...IMPORTS, at: `mypy.${IMPORTS.at}` },
  ...TYPES.map((row) => ({ ...row, at: `*.${row.at}` })),
];

export const PYRIGHT: readonly Row[] = [
  exempt('exclude', 'leaves files out of the type check'),
  exempt('ignore', 'leaves files out of the type check'),
  severity('*'),
];

export const RUFF: readonly Row[] = ['', 'lint.'].flatMap((at) => [
  exempt(`${at}ignore`, LINT_PASSES),
  exempt(`${at}extend-ignore`, LINT_PASSES),
  exempt(`${at}per-file-ignores.*`, LINT_PASSES),
  exempt(`${at}exclude`, FILES_LINT),
  exempt(`${at}extend-exclude`, FILES_LINT),
  require(`${at}select`, 'turns a lint off'),
  require(`${at}extend-select`, 'turns a lint off'),
  ceiling(`${at}mccabe.max-complexity`, 'lets functions be more complex', Number.POSITIVE_INFINITY),
]);

export const FLAKE8: readonly Row[] = [
  exempt('ignore', LINT_PASSES),
  exempt('extend-ignore', LINT_PASSES),
  exempt('extend_ignore', LINT_PASSES),
  exempt('per-file-ignores', LINT_PASSES),
  exempt('exclude', FILES_LINT),
  require('select', 'turns a lint off'),
  ceiling('max-complexity', 'lets functions be more complex', Number.POSITIVE_INFINITY),
];

export const PYLINT: readonly Row[] = [
  exempt('*.disable', LINT_PASSES),
  exempt('*.ignore', FILES_LINT),
  exempt('*.ignore-paths', FILES_LINT),
  require('*.enable', 'turns a lint off'),
  floor('*.fail-under', 'accepts a worse score', ASIDE),
];

export const TOX: readonly Row[] = [
  lax('*.ignore_outcome', 'no longer fails when tests fail'),
  lax('*.ignore_errors', 'no longer stops at what fails', { effect: 'threshold' }),
  lax('*.skip_missing_interpreters', 'passes over interpreters that are not there', { effect: 'threshold' }),
];
