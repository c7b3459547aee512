import type { CheckRole } from '../core/evidence.js';
import { RUNNERS } from './runners/runners.js';
import { scriptCall } from './scriptCall.js';
import { workspaceCall } from './workspaceCall.js';

/** By the program and its first words. The first row that fits is it. */
const ROWS: readonly (readonly [role: CheckRole, words: RegExp])[] = [
  [
    'lint',
    /^(eslint|biome|oxlint|stylelint|ruff|flake8|pylint|rubocop|golangci-lint|shellcheck|ktlint|detekt)\b/,
  ],
  ['lint', /^(prettier|black|isort)\b.* (--check|-c|-l|--list-different)\b/],
  ['lint', /^(go vet|cargo (clippy|fmt)|dotnet format|mix (format|credo)|dart analyze)\b/],
  ['types', /^(tsc|vue-tsc|svelte-check|mypy|pyright|phpstan|psalm|flow check|pyre)\b/],
  [
    'test',
    /^(tox|nox|mix test|sbt \S*test|bun test|deno test|swift test|flutter test|dart test|behave|ctest)\b/,
  ],
  ['test', /^(karma start|cypress run|wdio|jasmine|codeceptjs run|lerna run test|turbo (run )?test)\b/],
  ['test', /^nx (run-many|affected)\b.*(-t|--target[s]?)[ =]\S*test/],
  ['build', /^(go build|cargo (build|check)|dotnet build|mix compile|cmake --build|vite build|next build)\b/],
];

/** Of scripts and targets, by what projects call them. */
const NAMES: readonly (readonly [role: CheckRole, name: RegExp])[] = [
  ['lint', /lint|format|prettier|style/],
  ['types', /types?(-?check)?\b|type-?check|tsc/],
  ['test', /^(tests?|unit|spec|specs|e2e|jest|vitest|mocha|check|ci)\b|(^|:)test/],
  ['build', /^(build|compile)\b/],
];

/** What a program without carriers does for a project; null for anything that is no check. */
export function roleOfCommand(program: readonly string[]): CheckRole | null {
  const [first = '', second = ''] = program;
  const words = [first.slice(first.lastIndexOf('/') + 1), ...program.slice(1)].join(' ');
  if (/(^| )(--version|--help)( |$)|^(playwright|cypress) install/.test(words)) return null;
  const script = scriptCall(program)?.script ?? workspaceCall(program)?.script;
  if (script !== undefined) return roleOfName(script);
  if (/^g?make$/.test(first)) return roleOfName(second);
  const role = ROWS.find(([, known]) => known.test(words))?.[0];
  if (role !== undefined) return role;
  return RUNNERS.some(({ recognises }) => recognises(program)) ? runnerRole(words) : null;
}

/** Build tools are runners too, whatever they are asked for. */
function runnerRole(words: string): CheckRole | null {
  if (!/^(mvnw?|mvnd|gradlew?)\b/.test(words)) return 'test';
  if (/\b(test|verify|check|integration-test)\b/.test(words)) return 'test';
  return /\b(compile|package|assemble|build)\b/.test(words) ? 'build' : null;
}

function roleOfName(name: string): CheckRole | null {
  return NAMES.find(([, known]) => known.test(name))?.[0] ?? null;
}
