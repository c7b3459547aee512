import { check, compare, empty } from './configCases.js';

const tests = empty('test/a.test.js', 'test/b.test.js', 'test/slow/c.test.js');

describe('a change to the scripts of package.json', () => {
  check(
    'package.json',
    `{
  "name": "app",
  "version": "1.0.0",
  "scripts": {
    "pretest": "npm run lint",
    "test": "jest --ci",
    "test:e2e": "playwright test --forbid-only",
    "lint": "eslint . --max-warnings 0",
    "types": "tsc --noEmit",
    "build": "tsc -p ."
  },
  "devDependencies": { "jest": "29.0.0" }
}
`,
    [
      ['jest --ci', 'echo ok', 'TI502 high'],
      ['jest --ci', 'true', 'TI502 high'],
      ['jest --ci', 'exit 0', 'TI502 high'],
      ['jest --ci', '', 'TI502 high'],
      ['jest --ci', 'jest --ci || true', 'TI502 high'],
      ['jest --ci', 'jest --ci; exit 0', 'TI502 high'],
      ['jest --ci', 'jest --ci; true', 'TI502 high'],
      ['jest --ci', 'jest --ci | cat', 'TI502 high'],
      ['jest --ci', 'exit 0; jest --ci', 'TI502 high'],
      ['jest --ci', 'echo skipping && exit 0 && jest --ci', 'TI502 high'],
      ['jest --ci', "node -e 'process.exit(0)'", 'TI502 high'],
      ['jest --ci', 'jest --ci --passWithNoTests', 'TI502 high'],
      ['jest --ci', 'jest', 'TI502 high'],
      ['jest --ci', 'jest --ci -u', 'TI502 high'],
      ['jest --ci', 'jest --ci -t adds', 'TI501 high'],
      ['jest --ci', 'jest --ci --testPathIgnorePatterns slow', 'TI501 high'],
      ['jest --ci', 'jest --ci --testPathIgnorePatterns nothing', ''],
      ['jest --ci', 'jest --ci --onlyChanged', 'TI501 high'],
      ['jest --ci', 'jest --ci test/a.test.js', 'TI501 high'],
      ['jest --ci', 'jest --ci --listTests', 'TI501 high'],
      ['jest --ci', 'jest --ci --testTimeout=60000', ''],
      ['playwright test', 'playwright test --retries 3', 'TI503 medium'],
      [' --forbid-only', '', 'TI503 medium'],
      ['    "test:e2e": "playwright test --forbid-only",\n', '', 'TI502 medium'],
      ['    "test": "jest --ci",\n', '', 'TI502 high'],
      [' --max-warnings 0', '', 'TI503 medium'],
      ['--max-warnings 0', '--max-warnings 50', 'TI503 medium'],
      ['eslint . --max-warnings 0', 'eslint . --max-warnings 0 || true', 'TI502 medium'],
      ['eslint . --max-warnings 0', 'echo lint', 'TI502 medium'],
      ['tsc --noEmit', 'tsc --noEmit --skipLibCheck', 'TI503 medium'],
      ['tsc --noEmit', 'tsc --noEmit || exit 0', 'TI502 medium'],
      // Harmless.
      ['jest --ci', 'vitest run', ''],
      ['jest --ci', 'jest --ci --coverage', ''],
      ['jest --ci', 'jest --ci --bail', ''],
      ['jest --ci', 'cross-env NODE_ENV=test jest --ci', ''],
      ['jest --ci', 'npx jest@29 --ci', ''],
      ['jest --ci', 'node --test', ''],
      ['jest --ci', 'npm run test:e2e', ''],
      ['jest --ci', 'npm run build && jest --ci', ''],
      ['jest --ci', 'c8 jest --ci', ''],
      ['jest --ci', 'NODE_OPTIONS=--experimental-vm-modules jest --ci', ''],
      [
        '    "pretest": "npm run lint",\n    "test": "jest --ci",\n',
        '    "test": "jest --ci",\n    "pretest": "npm run lint",\n',
        '',
      ],
      [
        '"test": "jest --ci",\n',
        '"test": "jest --ci",\n    "test:watch": "jest --watch",\n    "test:fast": "jest -t fast || true",\n',
        '',
      ],
      ['"test": "jest --ci"', '"test": "npm run test:unit",\n    "test:unit": "jest --ci"', ''],
      ['"test:e2e": "playwright', '"e2e": "playwright', ''],
      ['29.0.0', '30.0.0', ''],
      ['"version": "1.0.0"', '"version": "1.1.0"', ''],
      ['"tsc -p ."', '"echo built"', ''],
    ],
    tests,
  );
  compare(
    'a broken manifest',
    { 'package.json': '{ "scripts": { "test": "jest" } }' },
    { 'package.json': '{ "scripts": { "test": ' },
    'unscanned low',
  );
  compare(
    'an added script',
    { 'package.json': '{}' },
    { 'package.json': '{ "scripts": { "test": "jest || true" } }' },
    '',
  );
  compare(
    'a script that a workflow starts is followed',
    {
      'package.json': '{ "scripts": { "verify:all": "jest" } }',
      '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    steps:\n      - run: npm run verify:all\n',
    },
    {
      'package.json': '{ "scripts": { "verify:all": "jest" } }',
      '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    steps:\n      - run: echo\n',
    },
    'TI502 high',
  );
  compare(
    'a composer script',
    { 'composer.json': '{ "scripts": { "test": "phpunit" } }' },
    { 'composer.json': '{ "scripts": { "test": "phpunit || true" } }' },
    'TI502 high',
  );
  compare(
    'a task of Deno',
    { 'deno.json': '{ "tasks": { "test": "deno test -A" } }' },
    { 'deno.json': '{ "tasks": { "test": "echo" } }' },
    'TI502 high',
  );
});

describe('a change to a Makefile', () => {
  check(
    'Makefile',
    `.PHONY: all test lint

all: lint test

test:
\tgo test -race ./...

lint:
\tgolangci-lint run

clean:
\trm -rf dist
`,
    [
      ['\tgo test -race ./...', '\t-go test -race ./...', 'TI502 high'],
      ['\tgo test -race ./...', '\t@go test -race ./... || true', 'TI502 high'],
      ['\tgo test -race ./...', '\tgo test -race ./...; echo done', 'TI502 high'],
      ['\tgo test -race ./...', '\t@echo no tests', 'TI502 high'],
      ['\tgo test -race ./...\n', '', 'TI502 high'],
      ['\tgo test -race ./...', '\tgo test -race ./... -run TestFast', 'TI501 high'],
      ['\tgo test -race ./...', '\tgo test -race ./pkg', 'TI501 high'],
      ['\tgo test -race ./...', '\tgo vet ./...', 'TI502 high'],
      ['all: lint test', 'all: lint', 'TI502 high'],
      ['\tgolangci-lint run', '\tgolangci-lint run || true', 'TI502 medium'],
      ['.PHONY: all test lint', '.IGNORE:', 'TI502 high, TI502 medium'],
      ['\tgo test -race ./...', '\t@go test -race ./...', ''],
      ['\tgo test -race ./...', '\tgo test -race -count=1 ./...', ''],
      ['\tgo test -race ./...', '\tCGO_ENABLED=1 go test -race ./...', ''],
      ['\tgo test -race ./...', '\tgo test -race \\\n\t  ./...', ''],
      ['test:\n', 'test: build\n', ''],
      ['all: lint test', 'all: test lint', ''],
      ['\trm -rf dist', '\t-rm -rf dist', ''],
      ['lint:\n', '# lint all\nlint:\n', ''],
    ],
    empty('cmd/a_test.go', 'pkg/b_test.go'),
  );
});

describe('a change to hooks and shell scripts', () => {
  check('.husky/pre-commit', 'npm run lint\nnpm test\n', [
    ['npm test\n', '', 'TI502 high'],
    ['npm test', 'npm test || true', 'TI502 high'],
    ['npm run lint\n', 'exit 0\nnpm run lint\n', 'TI502 high, TI502 medium'],
    ['npm test', 'npx jest', ''],
    ['npm run lint\n', '# checks\nnpm run lint\n', ''],
  ]);
  compare('a hook is deleted', { '.husky/pre-push': 'npm test\n' }, {}, 'TI502 high');
  check(
    '.pre-commit-config.yaml',
    `repos:
  - repo: https://github.com/astral-sh/ruff-pre-commit
    rev: v0.4.0
    hooks:
      - id: ruff
      - id: ruff-format
  - repo: local
    hooks:
      - id: pytest
        entry: pytest -q
        language: system
`,
    [
      ['      - id: pytest\n        entry: pytest -q\n        language: system\n', '', 'TI502 high'],
      ['      - id: ruff\n', '', 'TI502 medium'],
      ['        language: system\n', '        language: system\n        stages: [manual]\n', 'TI502 high'],
      ['entry: pytest -q', 'entry: bash -c "pytest -q || true"', 'TI502 high'],
      ['rev: v0.4.0', 'rev: v0.5.0', ''],
      ['      - id: ruff\n', '      - id: ruff\n        args: [--fix]\n', ''],
      ['      - id: ruff\n', '      - id: ruff\n      - id: black\n', ''],
    ],
  );
  check(
    'lefthook.yml',
    `pre-commit:
  commands:
    lint:
      run: npx eslint .
    test:
      run: npm test
`,
    [
      ['    test:\n      run: npm test\n', '', 'TI502 high'],
      ['      run: npm test\n', '      skip: true\n      run: npm test\n', 'TI502 high'],
      ['      run: npm test\n', '      run: npm test\n      tags: slow\n', ''],
    ],
  );
  check(
    'scripts/test.sh',
    `#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
pytest -q tests
`,
    [
      ['pytest -q tests', 'pytest -q tests || true', 'TI502 high'],
      ['set -euo pipefail\n', 'exit 0\n', 'TI502 high'],
      ['pytest -q tests', 'pytest -q tests || echo "some tests failed"', 'TI502 high'],
      ['pytest -q tests\n', '', 'TI502 high'],
      ['pytest -q tests', 'if [ -n "${SLOW:-}" ]; then pytest -q tests; fi', 'TI502 medium'],
      ['pytest -q tests', 'pytest -q tests | tee log', ''],
      ['pytest -q tests', 'pytest -q "tests"', ''],
      ['pytest -q tests', 'echo "running pytest || true"\npytest -q tests', ''],
      ['pytest -q tests', 'cat <<EOF\npytest || true\nEOF\npytest -q tests', ''],
    ],
  );
  check('Dockerfile', 'FROM node:20\nCOPY . .\nRUN npm ci && npm test\nCMD ["node", "index.js"]\n', [
    ['npm ci && npm test', 'npm ci', 'TI502 high'],
    ['npm ci && npm test', 'npm ci && (npm test || true)', 'TI502 high'],
    ['node:20', 'node:22', ''],
  ]);
  check(
    'tox.ini',
    `[tox]
envlist = py311, lint

[testenv]
deps = pytest
commands =
    pytest {posargs}
    mypy src

[pytest]
addopts = -q
`,
    [
      ['    pytest {posargs}\n', '    - pytest {posargs}\n', 'TI502 high'],
      ['    pytest {posargs}\n', '', 'TI502 high'],
      ['    mypy src\n', '', 'TI502 medium'],
      ['deps = pytest', 'deps = pytest\nignore_outcome = true', 'TI502 high'],
      ['addopts = -q', 'addopts = -q -m "not slow"', 'TI501 high'],
      ['deps = pytest', 'deps =\n    pytest\n    hypothesis', ''],
      ['    mypy src\n', '    mypy src\n    ruff check\n', ''],
    ],
  );
  check(
    'noxfile.py',
    'import nox\n\n@nox.session\ndef tests(session):\n    session.install("pytest")\n    session.run("pytest", "-q")\n',
    [
      ['    session.run("pytest", "-q")\n', '    pass\n', 'TI502 high'],
      ['"pytest", "-q")\n', '"pytest", "-q", success_codes=[0, 1])\n', 'TI502 high'],
      ['"-q")', '"-q", "-k", "not slow")', 'TI501 high'],
      ['"-q")', '"-q", "-x")', ''],
    ],
  );
});
