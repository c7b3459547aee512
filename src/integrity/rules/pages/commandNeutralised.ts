import type { RulePage } from '../page.js';

const workflow = (steps: string): string => `name: checks
on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
${steps}`;

const manifest = (test: string): string => `{
  "scripts": {
    "test": "${test}"
  }
}
`;

export const commandNeutralisedPage: RulePage = {
  says: 'A command that ran tests, a linter or a type check is gone, is no longer started, or its failure fails nothing: in scripts, Makefiles, hooks and the pipelines of CI systems.',
  why: 'A run that cannot fail says nothing about the code.',
  severities: [
    'high for tests that a pipeline, a hook or the script `test` runs',
    'medium for linters, type checks and helper scripts, and for a condition that is new',
    'low for one of several events that no longer starts the tests',
  ],
  silent: [
    'a command that moves to another step, script, job or file',
    'a command that another check of the same kind replaces',
    'steps that are added',
  ],
  remedy: 'Reject the hunk, or ask for another command in its place.',
  examples: [
    {
      title: 'a failure that is passed over',
      before: { '.github/workflows/ci.yml': workflow('      - run: npm test\n') },
      after: { '.github/workflows/ci.yml': workflow('      - run: npm test || true\n') },
      severity: 'high',
    },
    {
      title: 'a script that runs nothing',
      before: { 'package.json': manifest('vitest run') },
      after: { 'package.json': manifest('echo ok') },
      severity: 'high',
    },
    {
      title: 'another runner',
      before: { 'package.json': manifest('jest') },
      after: { 'package.json': manifest('vitest run') },
      severity: null,
    },
  ],
};
