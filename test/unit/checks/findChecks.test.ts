import assert from 'node:assert/strict';
import { findChecks } from '../../../src/checks/findChecks.js';

/** Files of a project, and its checks as `role folder: command`. */
const PROJECTS: readonly (readonly [
  what: string,
  files: Record<string, string>,
  checks: readonly string[],
])[] = [
  ['nothing that is known', { 'README.md': '' }, []],
  [
    'npm scripts',
    {
      'package.json': scripts({
        test: 'jest',
        lint: 'eslint .',
        typecheck: 'tsc',
        build: 'vite build',
        dev: 'vite',
      }),
    },
    ['test npm test', 'lint npm run lint', 'types npm run typecheck', 'build npm run build'],
  ],
  [
    'the test that npm init writes',
    { 'package.json': scripts({ test: 'echo "Error: no test specified" && exit 1' }) },
    [],
  ],
  [
    'a script that watches',
    { 'package.json': scripts({ test: 'jest --watch', 'test:ci': 'jest' }) },
    ['test npm run test:ci'],
  ],
  ['pnpm', { 'package.json': scripts({ test: 'vitest' }), 'pnpm-lock.yaml': '' }, ['test pnpm test']],
  ['yarn', { 'package.json': scripts({ test: 'ava' }), 'yarn.lock': '' }, ['test yarn test']],
  [
    'bun, whose own test is no script',
    { 'package.json': scripts({ test: 'ava' }), 'bun.lock': '' },
    ['test bun run test'],
  ],
  [
    'TypeScript without a script for it',
    { 'package.json': JSON.stringify({ devDependencies: { typescript: '6.0.3' } }), 'tsconfig.json': '{}' },
    ['types npx tsc --noEmit'],
  ],
  [
    'a package in a folder, and none of its parts',
    {
      'web/package.json': scripts({ test: 'jest' }),
      'web/parts/one/package.json': scripts({ test: 'jest' }),
    },
    ['test web: npm test'],
  ],
  [
    'pytest by its configuration',
    { 'pyproject.toml': '[tool.pytest.ini_options]\n[tool.ruff]\n[tool.mypy]\n' },
    ['test python3 -m pytest', 'lint ruff check .', 'types mypy .'],
  ],
  ['pytest by its requirements', { 'requirements-dev.txt': 'pytest==8\n' }, ['test python3 -m pytest']],
  ['tox', { 'tox.ini': '[testenv]\ncommands = nose2\n' }, ['test tox']],
  ['unittest', { 'tests/test_sums.py': 'import unittest\n' }, ['test python3 -m unittest discover']],
  ['Go', { 'go.mod': 'module x\n' }, ['test go test ./...', 'lint go vet ./...', 'build go build ./...']],
  [
    'Cargo and its workspace',
    { 'Cargo.toml': '', 'crates/a/Cargo.toml': '' },
    ['test cargo test', 'lint cargo clippy', 'build cargo build'],
  ],
  ['Maven with a wrapper', { 'pom.xml': '', mvnw: '' }, ['test ./mvnw test', 'build ./mvnw compile']],
  ['Gradle', { 'build.gradle.kts': '' }, ['test gradle test', 'build gradle assemble']],
  ['a solution of .NET', { 'All.sln': '', 'src/A/A.csproj': '' }, ['test dotnet test', 'build dotnet build']],
  ['RSpec', { 'spec/spec_helper.rb': '', Gemfile: '' }, ['test bundle exec rspec']],
  ['minitest', { Rakefile: 'Rake::TestTask.new(:test)\n' }, ['test rake test']],
  ['PHPUnit', { 'phpunit.xml.dist': '<phpunit/>' }, ['test vendor/bin/phpunit']],
  [
    'CTest',
    { 'CMakeLists.txt': 'enable_testing()\n' },
    [
      'test cmake -S . -B build && cmake --build build && ctest --test-dir build',
      'build cmake -S . -B build && cmake --build build',
    ],
  ],
  ['Playwright', { 'e2e/playwright.config.ts': '' }, ['test e2e: npx playwright test --list']],
  ['CMake without tests', { 'CMakeLists.txt': 'project(x)\n' }, []],
  ['bats', { 'test/a.bats': '' }, ['test bats -r test']],
  [
    'make',
    { Makefile: 'test: all\n\t./run\nlint:\n\t./lint\nbuild := x\n' },
    ['test make test', 'lint make lint'],
  ],
  [
    'make that only calls what is known',
    { Makefile: 'test:\n\tgo test\ndocs:\n', 'go.mod': '' },
    ['test go test ./...', 'lint go vet ./...', 'build go build ./...'],
  ],
  [
    'GitHub Actions, of which only what the project does not offer itself',
    {
      'package.json': scripts({ test: 'jest', 'test:slow': 'jest slow' }),
      '.github/workflows/ci.yml': `
on: push
jobs:
  all:
    defaults: { run: { working-directory: ./ } }
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm run test
      - name: slow
        run: |
          npx playwright install --with-deps
          CI=1 npm run test:slow -- --bail
      - run: cargo fmt --check
        working-directory: native/
      - run: npm test -- --shard=\${{ matrix.shard }}/4
      - run: echo npm test
`,
    },
    [
      'test npm test',
      'test .github/workflows/ci.yml: CI=1 npm run test:slow -- --bail',
      'lint .github/workflows/ci.yml: native: cargo fmt --check',
    ],
  ],
  [
    'GitLab CI, whose scripts go through folders',
    {
      '.gitlab-ci.yml':
        'unit:\n  image: node\n  script:\n    - cd web && npx vitest run\n    - cd ../api\n    - tox -e py\n    - (cd x; make test)\n',
      'late.yml': 'unit: { script: pytest }',
    },
    [],
  ],
  [
    'GitLab CI and a plain change of folder',
    {
      '.gitlab-ci.yml':
        'unit:\n  variables: { script: pytest }\n  before_script: [cd web, npm ci]\n  script:\n    - npx vitest run\n    - cd web && npx eslint .\n    - cd ../api\n    - tox -e py\n',
    },
    [
      'test .gitlab-ci.yml: npx vitest run',
      'lint .gitlab-ci.yml: web: npx eslint .',
      'test .gitlab-ci.yml: api: tox -e py',
    ],
  ],
  [
    'CircleCI',
    {
      '.circleci/config.yml':
        'jobs:\n  build:\n    steps:\n      - run: { name: t, command: go test -race ./..., working_directory: cmd }\n      - run: $RUN pytest\n',
    },
    ['test .circleci/config.yml: cmd: go test -race ./...'],
  ],
  [
    'Azure Pipelines',
    {
      'azure-pipelines.yml':
        'steps:\n- script: dotnet test --no-build\n  workingDirectory: src\n- bash: mvn -q package\n- task: Npm@1\n',
    },
    ['test azure-pipelines.yml: src: dotnet test --no-build', 'build azure-pipelines.yml: mvn -q package'],
  ],
  ['a pipeline that is no YAML', { '.gitlab-ci.yml': 'a: [' }, []],
  [
    'a workspace of npm whose top has no test',
    { 'package.json': JSON.stringify({ workspaces: ['a'] }), 'a/package.json': scripts({ test: 'jest' }) },
    ['test npm test --workspaces --if-present'],
  ],
  [
    'a workspace whose test is left to turbo, which tells no test by test',
    {
      'package.json': JSON.stringify({ workspaces: ['a'], scripts: { test: 'turbo run test' } }),
      'a/package.json': scripts({ test: 'jest' }),
    },
    ['test npm test', 'test npm test --workspaces --if-present'],
  ],
  [
    'a workspace of pnpm',
    {
      'package.json': '{}',
      'pnpm-workspace.yaml': 'packages: [a]',
      'a/package.json': scripts({ test: 'jest' }),
    },
    ['test pnpm -r test'],
  ],
];

describe('the checks that are found in a project', () => {
  for (const [what, files, checks] of PROJECTS) {
    it(`with ${what}`, async () => {
      const found = await findChecks({
        paths: Object.keys(files),
        read: (path) => Promise.resolve(files[path] ?? null),
      });
      assert.deepEqual(
        found.map(({ role, id }) => `${role} ${id}`),
        checks,
      );
    });
  }
});

function scripts(texts: Record<string, string>): string {
  return JSON.stringify({ scripts: texts });
}
