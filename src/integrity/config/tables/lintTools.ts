import { exempt, lax, type Row, severity, strict, require, ceiling } from './row.js';

const ASIDE = { aside: true } as const;
const TYPED = 'checks types less strictly';

export const ESLINT: readonly Row[] = [
  severity('rules.*'),
  severity('*.rules.*'),
  severity('overrides.*.rules.*'),
  exempt('ignorePatterns', 'leaves files out of the lint'),
  exempt('ignores', 'leaves files out of the lint'),
  exempt('*.ignores', 'leaves files out of the lint'),
  strict('reportUnusedDisableDirectives', 'no longer reports needless suppressions', ASIDE),
  severity('linterOptions.reportUnusedDisableDirectives'),
  severity('*.linterOptions.reportUnusedDisableDirectives'),
  require('extends', 'turns a set of lints off'),
];

export const BIOME: readonly Row[] = [
  strict('linter.enabled', 'turns the lint off', { ...ASIDE, absent: true }),
  strict('linter.rules.recommended', 'turns a set of lints off', { ...ASIDE, absent: true }),
  severity('linter.rules.*.*'),
  severity('overrides.*.linter.rules.*.*'),
  exempt('files.ignore', 'leaves files out of the lint'),
  exempt('linter.ignore', 'leaves files out of the lint'),
];

/** Options that `strict` turns on follow it unless they are set. */
const FAMILY =
  'noImplicitAny strictNullChecks strictFunctionTypes strictBindCallApply strictPropertyInitialization noImplicitThis useUnknownInCatchVariables alwaysStrict'.split(
    ' ',
  );
const OWN =
  'noUncheckedIndexedAccess exactOptionalPropertyTypes noImplicitReturns noFallthroughCasesInSwitch noUnusedLocals noUnusedParameters noImplicitOverride noPropertyAccessFromIndexSignature'.split(
    ' ',
  );

export const TSCONFIG: readonly Row[] = [
  strict('compilerOptions.strict', TYPED, ASIDE),
  ...FAMILY.map((name) => strict(`compilerOptions.${name}`, TYPED, { ...ASIDE, absent: true })),
  ...OWN.map((name) => strict(`compilerOptions.${name}`, TYPED, ASIDE)),
  lax('compilerOptions.skipLibCheck', TYPED, { ...ASIDE, effect: 'threshold' }),
  lax('compilerOptions.noCheck', 'checks no types at all', { ...ASIDE, effect: 'threshold' }),
  lax('compilerOptions.allowUnreachableCode', TYPED, { ...ASIDE, effect: 'threshold' }),
  strict('compilerOptions.checkJs', TYPED, ASIDE),
  exempt('exclude', 'leaves files out of the type check'),
];

export const RUBOCOP: readonly Row[] = [
  strict('*.Enabled', 'turns a lint off', { ...ASIDE, absent: true }),
  exempt('*.Exclude', 'leaves files out of the lint'),
  ceiling('*.Max', 'lets more pass', Number.POSITIVE_INFINITY),
  lax('AllCops.DisabledByDefault', 'turns every lint off that is not named', {
    ...ASIDE,
    effect: 'threshold',
  }),
];

export const GOLANGCI: readonly Row[] = [
  exempt('linters.disable', 'turns a lint off'),
  require('linters.enable', 'turns a lint off'),
  lax('linters.disable-all', 'turns every lint off that is not named', { ...ASIDE, effect: 'threshold' }),
  strict('run.tests', 'leaves tests out of the lint', { ...ASIDE, absent: true }),
  exempt('run.skip-dirs', 'leaves files out of the lint'),
  exempt('issues.exclude', 'lets a lint pass'),
  exempt('issues.exclude-dirs', 'leaves files out of the lint'),
  exempt('issues.exclude-rules.*.linters', 'lets a lint pass'),
  ceiling('run.issues-exit-code', 'lets issues pass', Number.POSITIVE_INFINITY),
];

export const CARGO_LINTS: readonly Row[] = [severity('lints.*.*'), severity('workspace.lints.*.*')];

export const PHPSTAN: readonly Row[] = [
  exempt('parameters.ignoreErrors', 'lets an error pass'),
  exempt('parameters.excludePaths', 'leaves files out of the check'),
  strict('parameters.reportUnmatchedIgnoredErrors', 'is less strict', { ...ASIDE, absent: true }),
];

export const PRE_COMMIT: readonly Row[] = [
  lax('fail_fast', '', { effect: 'threshold' }),
  exempt('exclude', 'leaves files out of the hooks'),
  exempt('repos.*.hooks.*.exclude', 'leaves files out of a hook'),
  exempt('ci.skip', 'leaves a hook out'),
].filter(({ weaker }) => weaker !== '');
