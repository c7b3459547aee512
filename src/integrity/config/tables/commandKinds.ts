import * as lint from './lintTools.js';
import { data, part, type Kind } from './kind.js';
import { options, type Row } from './row.js';

const CI_ROWS: readonly Row[] = [
  options('**.env.PYTEST_ADDOPTS', 'pytest'),
  options('**.variables.PYTEST_ADDOPTS', 'pytest'),
  options('**.env.MAVEN_ARGS', 'mvn'),
  options('**.env.MAVEN_CLI_OPTS', 'mvn'),
  options('**.variables.MAVEN_CLI_OPTS', 'mvn'),
  {
    as: 'strict',
    at: '**.fail_ci_if_error',
    effect: 'threshold',
    aside: false,
    absent: false,
    weaker: 'no longer fails when coverage is not reported',
  },
  {
    as: 'strict',
    at: '**.fail-on-error',
    effect: 'outcome',
    aside: false,
    absent: true,
    weaker: 'no longer fails when tests fail',
  },
  {
    as: 'strict',
    at: '**.fail_on_failure',
    effect: 'outcome',
    aside: false,
    absent: false,
    weaker: 'no longer fails when tests fail',
  },
  {
    as: 'strict',
    at: '**.failTaskOnFailedTests',
    effect: 'outcome',
    aside: false,
    absent: false,
    weaker: 'no longer fails when tests fail',
  },
  {
    as: 'strict',
    at: '**.failOnStderr',
    effect: 'outcome',
    aside: true,
    absent: false,
    weaker: 'is less strict',
  },
  {
    as: 'lax',
    at: '**.env.HUSKY_SKIP_HOOKS',
    effect: 'outcome',
    aside: true,
    weaker: 'passes over the hooks',
  },
  { as: 'lax', at: '**.env.SKIP_TESTS', effect: 'selection', aside: false, weaker: 'runs no tests at all' },
  {
    as: 'lax',
    at: '**.variables.SKIP_TESTS',
    effect: 'selection',
    aside: false,
    weaker: 'runs no tests at all',
  },
];
const ci = part('ci', '', CI_ROWS);

/** What starts commands: pipelines, hooks, Makefiles and scripts. */
export const COMMAND_KINDS: readonly Kind[] = [
  { paths: /(^|\/)noxfile\.py$/, format: { as: 'commands', written: 'calls' }, parts: [] },
  {
    paths: /(^|\/)(Jenkinsfile[\w.-]*|[\w.-]+\.jenkinsfile)$/i,
    format: { as: 'commands', written: 'calls' },
    parts: [],
  },
  {
    paths: /(^|\/)(GNUmakefile|[Mm]akefile|[Jj]ustfile|\.justfile|[\w.-]+\.mk)$/,
    format: { as: 'commands', written: 'makefile' },
    parts: [],
  },
  {
    paths: /^\.husky\/(?!_)[\w-]+$|(^|\/)\.?git-?hooks\/[\w-]+(\.sh)?$/,
    format: { as: 'commands', written: 'hook' },
    parts: [],
  },
  {
    paths:
      /\.(sh|bash)$|^\.ci\/[\w-]+$|(^|\/)(ci|scripts?|bin|tools)\/(test|tests|check|ci|run-tests?|run_tests?|lint|verify)$/,
    format: { as: 'commands', written: 'shell' },
    parts: [],
  },
  {
    paths: /(^|\/)(Dockerfile|Containerfile|Earthfile)[\w.-]*$/,
    format: { as: 'commands', written: 'dockerfile' },
    parts: [],
  },
  {
    paths: /(^|\/)\.(github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/,
    format: data('yaml'),
    parts: [ci],
    pipeline: 'github',
  },
  {
    paths: /(^|\/)\.github\/actions\/.*action\.ya?ml$|^action\.ya?ml$/,
    format: data('yaml'),
    parts: [ci],
    pipeline: 'github',
  },
  {
    paths:
      /(^|\/)(\.gitlab-ci[\w.-]*\.ya?ml|\.gitlab\/.*\.ya?ml|\.circleci\/.*\.ya?ml|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml|\.woodpecker[\w./-]*\.ya?ml|\.buildkite\/.*\.ya?ml|\.semaphore\/.*\.ya?ml|\.cirrus\.ya?ml|cloudbuild\.ya?ml|buildspec\.ya?ml|\.tekton\/.*\.ya?ml|codefresh\.ya?ml|gitlab-ci\/.*\.ya?ml)$/,
    format: data('yaml'),
    parts: [ci],
    pipeline: 'strict',
  },
  {
    paths:
      /(^|\/)(\.?azure-?pipelines[\w.-]*\.ya?ml|\.azure(-pipelines|devops|)\/.*\.ya?ml|\.azure-pipelines\/.*\.ya?ml|\.pipelines\/.*\.ya?ml|\.vsts[\w.-]*\.ya?ml)$/,
    format: data('yaml'),
    parts: [ci],
    pipeline: 'plain',
  },
  {
    paths: /(^|\/)(\.travis\.ya?ml|\.?appveyor\.ya?ml)$/,
    format: data('yaml'),
    parts: [ci],
    pipeline: 'stepwise',
  },
  { paths: /(^|\/)[Tt]askfile\.ya?ml$/, format: data('yaml'), parts: [], pipeline: 'strict' },
  { paths: /(^|\/)\.?lefthook(-local)?\.ya?ml$/, format: data('yaml'), parts: [], pipeline: 'hooks' },
  {
    paths: /(^|\/)\.pre-commit-(config|hooks)\.ya?ml$/,
    format: data('yaml'),
    parts: [part('pre-commit', '', lint.PRE_COMMIT)],
    pipeline: 'preCommit',
  },
];
