/** What runs by itself when it is opened, built, installed, tested or pushed, by what makes it run. */
export type RunsCodeGroup = { readonly group: string; readonly paths: readonly RegExp[] };

/**
 * Paths are lower case and relative to the repository. Begun from the list of files that VS Code never lets an agent
 * write without a question; CI, shells, hooks, other agents and code that test runners load are ours.
 */
export const RUNS_CODE: readonly RunsCodeGroup[] = [
  { group: 'git', paths: [/(^|\/)\.git(attributes|modules)$/, /(^|\/)\.git\//] },
  {
    group: 'build',
    paths: [
      /(^|\/)(package\.json|server\.xml|build\.rs|web\.config|cargo\.toml|gradle\.properties|makefile|setup\.py)$/,
      /\.(csproj|fsproj|vbproj|vcxproj|proj|targets|props|gradle|gradle\.kts)$/,
      /(^|\/)ruby_lsp\/[^/]+\/addon(\.rb)?$/,
    ],
  },
  {
    group: 'packages',
    paths: [
      /(^|\/)(\.npmrc|\.yarnrc|\.yarnrc\.yml|\.pnpmfile\.(js|cjs|mjs)|pnpm-workspace\.yaml)$/,
      /\.lock$/,
      /-lock\.(yaml|json)$/,
    ],
  },
  { group: 'environment', paths: [/(^|\/)\.env(rc|\.[^/]+)?$/, /(^|\/)\.devcontainer(\/|\.json$)/] },
  { group: 'editor', paths: [/\.code-workspace$/, /(^|\/)\.vscode\/.+\.json$/] },
  {
    group: 'agents',
    paths: [
      /(^|\/)\.github\/(agents|hooks)\//,
      /(^|\/)\.(claude|codex|cursor|gemini|opencode)\//,
      /(^|\/)(\.mcp|opencode)\.json$/,
    ],
  },
  {
    group: 'CI',
    paths: [
      /^\.github\/(workflows|actions)\//,
      /^\.(circleci|buildkite|woodpecker)\//,
      /^(\.gitlab-ci\.yml|\.travis\.yml|azure-pipelines\.yml|bitbucket-pipelines\.yml|jenkinsfile|\.drone\.yml)$/,
      /^\.ci\//,
    ],
  },
  { group: 'hooks', paths: [/(^|\/)\.husky\//, /(^|\/)\.pre-commit-config\.yaml$/] },
  { group: 'tests', paths: [/(^|\/)conftest\.py$/, /\.config\.(js|ts|mjs|cjs|mts|cts)$/] },
];

/** What makes this file run, or null. Case does not count: on many file systems it does not. */
export function runsCode(path: string): string | null {
  const lower = path.toLowerCase();
  return RUNS_CODE.find(({ paths }) => paths.some((pattern) => pattern.test(lower)))?.group ?? null;
}
