import { check, compare } from './configCases.js';

describe('a change to a workflow of GitHub Actions', () => {
  const path = '.github/workflows/ci.yml';
  const text = `name: ci
on:
  push:
    branches: [main]
  pull_request:
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm run lint
  test:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        node: [18, 20]
    steps:
      - uses: actions/checkout@v4
      - name: Install
        run: npm ci
      - name: Unit tests
        run: npm test
      - name: Coverage
        uses: codecov/codecov-action@v4
        with:
          fail_ci_if_error: true
      - run: |
          npm run build
          npx playwright test
  deploy:
    needs: [lint, test]
    runs-on: ubuntu-latest
    steps:
      - run: ./deploy.sh
`;
  const run = 'run: npm test';
  check(
    path,
    text,
    [
      [run, 'run: npm test || true', 'TI502 high'],
      [run, 'run: "npm test || :"', 'TI502 high'],
      [run, 'run: npm test || echo failed', 'TI502 high'],
      [run, 'run: npm test || exit 0', 'TI502 high'],
      [run, 'run: (npm test) || true', 'TI502 high'],
      [run, 'run: "npm test || true"', 'TI502 high'],
      [run, "run: bash -c 'npm test || true'", 'TI502 high'],
      [run, 'run: npm test | tee test.log', 'TI502 high'],
      [run, 'run: |\n          set +e\n          npm test\n          echo done', 'TI502 high'],
      [run, 'run: |\n          exit 0\n          npm test', 'TI502 high'],
      [run, 'run: |\n          if npm test; then echo good; fi', 'TI502 high'],
      [run, 'run: |\n          if false; then npm test; fi', 'TI502 high'],
      [run, 'run: npm test &', 'TI502 high'],
      [run, 'run: "! npm test"', 'TI502 high'],
      [run, 'run: echo npm test', 'TI502 high'],
      [run, 'run: echo "tests are skipped"', 'TI502 high'],
      [run, 'run: "true"', 'TI502 high'],
      [run, 'run: exit 0', 'TI502 high'],
      [run, 'run: "# npm test"', 'TI502 high'],
      ['      - name: Unit tests\n        run: npm test\n', '', 'TI502 high'],
      ['      - name: Unit tests\n        run: npm test\n', '      # - run: npm test\n', 'TI502 high'],
      [run, 'continue-on-error: true\n        run: npm test', 'TI502 high'],
      [run, 'continue-on-error: ${{ true }}\n        run: npm test', 'TI502 high'],
      [
        '  test:\n    runs-on: ubuntu-latest\n',
        '  test:\n    runs-on: ubuntu-latest\n    continue-on-error: true\n',
        'TI502 high',
      ],
      [run, 'if: false\n        run: npm test', 'TI502 high'],
      [run, 'if: ${{ false }}\n        run: npm test', 'TI502 high'],
      [run, "if: github.event_name == 'push'\n        run: npm test", 'TI502 medium'],
      [
        '  test:\n    runs-on: ubuntu-latest\n',
        '  test:\n    if: false\n    runs-on: ubuntu-latest\n',
        'TI502 high',
      ],
      [run, 'run: npm test -- --passWithNoTests', 'TI502 high'],
      [run, 'run: npm test --if-present', 'TI502 high'],
      [run, 'run: npm test -- --testPathIgnorePatterns=slow', 'TI501 high'],
      [run, 'run: npm test -- -t fast', 'TI501 high'],
      ['npx playwright test', 'npx playwright test --grep-invert @slow', 'TI501 high'],
      ['npx playwright test', 'npx playwright test --retries=3', 'TI503 medium'],
      ['          npx playwright test\n', '', 'TI502 high'],
      ['npx playwright test', 'npx playwright test || true', 'TI502 high'],
      ['run: npm run lint', 'run: npm run lint || true', 'TI502 medium'],
      ['      - run: npm run lint\n', '', 'TI502 medium'],
      ['needs: [lint, test]', 'needs: [lint]', 'TI502 medium'],
      ['fail_ci_if_error: true', 'fail_ci_if_error: false', 'TI503 medium'],
      ['  pull_request:\n', '', 'TI502 low'],
      ['on:\n  push:\n    branches: [main]\n  pull_request:\n', 'on: workflow_dispatch\n', 'TI502 high'],
      ['  push:\n    branches: [main]\n', '  push:\n    branches: [never]\n', 'TI502 high'],
      ['  pull_request:\n', "  pull_request:\n    paths-ignore: ['src/**']\n", 'TI502 medium'],
      ['  pull_request:\n', "  pull_request:\n    paths: ['docs/**']\n", 'TI502 medium'],
      // Harmless.
      [run, 'run: npm run test', ''],
      [run, 'run: npm test -- --coverage', ''],
      [run, 'run: npx jest', ''],
      [run, 'run: npm test || exit 1', ''],
      [run, 'run: npm test || (cat log.txt; exit 1)', ''],
      [run, 'run: npm test || { echo failed; exit 1; }', ''],
      [run, 'run: npm test && echo good', ''],
      [run, 'run: |\n          set -o pipefail\n          npm test | tee test.log', ''],
      [run, 'shell: bash\n        run: npm test | tee test.log', ''],
      [run, 'run: |\n          npm test\n          echo done', ''],
      [
        run,
        'run: |\n          set +e\n          npm test\n          code=$?\n          echo done\n          exit $code',
        '',
      ],
      [run, 'run: |\n          if ! npm test; then\n            exit 1\n          fi', ''],
      [run, 'run: xvfb-run -a npm test', ''],
      [run, 'run: timeout 600 npm test', ''],
      [run, 'if: always()\n        run: npm test', ''],
      [run, 'if: ${{ !cancelled() }}\n        run: npm test', ''],
      [run, 'env:\n          CI: true\n        run: npm test', ''],
      [run, 'run: npm test # || true', ''],
      [run, 'run: npm test > out.log 2>&1', ''],
      [run, 'working-directory: app\n        run: npm test', ''],
      [run, 'timeout-minutes: 30\n        run: npm test', ''],
      ['actions/checkout@v4', 'actions/checkout@v5', ''],
      ['node: [18, 20]', 'node: [18, 20, 22]', ''],
      ['name: Unit tests', 'name: Tests', ''],
      ['name: ci', 'name: Checks', ''],
      ['branches: [main]', 'branches: [master]', ''],
      ['branches: [main]', 'branches: [main, develop]', ''],
      ['    branches: [main]\n', '', ''],
      ['  pull_request:\n', "  pull_request:\n    paths-ignore: ['**.md', 'docs/**']\n", ''],
      ['      - run: npm run lint\n', '      - run: npm run lint\n      - run: npm run typecheck\n', ''],
      ['      - run: npm run lint\n', '      - run: npm run lint\n      - run: npm run audit || true\n', ''],
      ['      - name: Install\n        run: npm ci\n', '      - run: npm install\n', ''],
      ['      - run: ./deploy.sh\n', '      - run: ./deploy.sh || true\n', ''],
      ['      - name: Unit tests\n        run: npm test\n', '      - uses: ./.github/actions/test\n', ''],
    ],
    { 'src/index.js': '', 'README.md': '' },
  );

  const workflow = (name: string, ...steps: string[]): string =>
    `on: [push]\njobs:\n  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n${steps.map((step) => `      - run: ${step}\n`).join('')}`;
  compare(
    'a step moves to another workflow',
    { [path]: workflow('all', 'npm run lint', 'npm test') },
    { [path]: workflow('all', 'npm run lint'), '.github/workflows/test.yml': workflow('test', 'npm test') },
    '',
  );
  compare(
    'a workflow gets another name',
    { [path]: workflow('all', 'npm test') },
    { '.github/workflows/main.yml': workflow('all', 'npm test') },
    '',
  );
  compare(
    'a workflow moves to another system',
    { '.travis.yml': 'script:\n  - npm test\n' },
    { [path]: workflow('all', 'npm ci', 'npm test') },
    '',
  );
  compare('a workflow is deleted', { [path]: workflow('all', 'npm test') }, {}, 'TI502 high');
  compare(
    'jobs are put together',
    { [path]: `${workflow('lint', 'npm run lint')}  test:\n    steps:\n      - run: npm test\n` },
    { [path]: workflow('all', 'npm run lint', 'npm test') },
    '',
  );
  compare(
    'steps change places',
    { [path]: workflow('all', 'npm run lint', 'npm test') },
    { [path]: workflow('all', 'npm test', 'npm run lint') },
    '',
  );
  compare('a new workflow may say what it likes', {}, { [path]: workflow('all', 'npm test || true') }, '');
  compare(
    'a workflow is no longer valid',
    { [path]: workflow('all', 'npm test') },
    { [path]: 'on: [push\njobs: }' },
    'unscanned low',
  );
});

describe('a change to a pipeline of another system', () => {
  check(
    '.gitlab-ci.yml',
    `stages: [test]
unit:
  stage: test
  script:
    - pip install -r requirements.txt
    - pytest -q
lint:
  script: ruff check .
`,
    [
      ['    - pytest -q\n', '    - pytest -q || true\n', 'TI502 high'],
      ['    - pytest -q\n', '    - echo skipped\n', 'TI502 high'],
      ['    - pytest -q\n', '    - pytest -q\n  allow_failure: true\n', 'TI502 high'],
      ['    - pytest -q\n', '    - pytest -q\n  allow_failure:\n    exit_codes: [1]\n', 'TI502 high'],
      ['    - pytest -q\n', '    - pytest -q\n  when: manual\n', 'TI502 high'],
      ['    - pytest -q\n', '    - pytest -q\n  when: never\n', 'TI502 high'],
      ['    - pytest -q\n', '    - pytest -q\n  rules:\n    - when: never\n', 'TI502 high'],
      ['    - pytest -q\n', '    - pytest -q\n  only: [tags]\n', 'TI502 medium'],
      ['    - pytest -q\n', '    - pytest -q --ignore=tests/slow\n', 'TI501 high'],
      ['    - pytest -q\n', '    - pytest -q --deselect tests/test_a.py::test_b\n', 'TI501 high'],
      ['    - pytest -q\n', '    - pytest -q -k "not slow"\n', 'TI501 high'],
      ['    - pytest -q\n', '    - set +e\n    - pytest -q\n    - echo done\n', 'TI502 high'],
      ['  script: ruff check .\n', '  script: ruff check . --exit-zero\n', 'TI502 medium'],
      ['lint:\n  script: ruff check .\n', '', 'TI502 medium'],
      ['unit:', 'tests:', ''],
      ['    - pytest -q\n', '    - pytest -q --cov=src\n', ''],
      ['    - pytest -q\n', '    - pytest -q | tee log\n', ''],
      ['    - pytest -q\n', '    - poetry run pytest -q\n', ''],
      ['    - pytest -q\n', '    - python -m pytest -q\n', ''],
      ['    - pytest -q\n', '    - tox\n', ''],
      ['stages: [test]', 'stages: [test, deploy]', ''],
    ],
  );
  check(
    '.circleci/config.yml',
    `version: 2.1
jobs:
  build:
    docker:
      - image: cimg/go:1.22
    steps:
      - checkout
      - run: go vet ./...
      - run:
          name: Tests
          command: go test -race ./...
`,
    [
      ['go test -race ./...', 'go test -race ./... || true', 'TI502 high'],
      ['go test -race ./...', 'go test ./...', 'TI503 medium'],
      ['go test -race ./...', 'go test -race -short ./...', 'TI501 high'],
      ['go test -race ./...', 'go test -race -run TestFast ./...', 'TI501 high'],
      ['go test -race ./...', 'go test -race ./pkg/...', 'TI501 high'],
      ['go test -race ./...', 'go build ./...', 'TI502 high'],
      ['go test -race ./...', 'gotestsum -- -race ./...', ''],
      ['go test -race ./...', 'go test -race -v ./...', ''],
      ['cimg/go:1.22', 'cimg/go:1.23', ''],
    ],
    { 'pkg/a_test.go': '', 'cmd/b_test.go': '' },
  );
  check(
    'azure-pipelines.yml',
    `steps:
  - task: DotNetCoreCLI@2
    inputs:
      command: test
  - script: dotnet test --no-build
    displayName: Tests
`,
    [
      ['    displayName: Tests\n', '    displayName: Tests\n    continueOnError: true\n', 'TI502 high'],
      ['    displayName: Tests\n', '    displayName: Tests\n    condition: false\n', 'TI502 high'],
      ['    displayName: Tests\n', '    displayName: Tests\n    enabled: false\n', 'TI502 high'],
      ['dotnet test --no-build', 'dotnet test --no-build --filter Category!=Slow', 'TI501 high'],
      ['      command: test\n', '      command: build\n', 'TI502 high'],
      ['dotnet test --no-build', 'dotnet test -c Release', ''],
    ],
  );
  check(
    'Jenkinsfile',
    `pipeline {
  stages {
    stage('Test') {
      steps {
        sh 'mvn verify'
      }
    }
  }
}
`,
    [
      ["sh 'mvn verify'", "sh 'mvn verify -DskipTests'", 'TI501 high'],
      ["sh 'mvn verify'", "sh 'mvn verify || true'", 'TI502 high'],
      ["sh 'mvn verify'", "sh 'mvn verify -Dmaven.test.failure.ignore=true'", 'TI502 high'],
      ["sh 'mvn verify'", "catchError(buildResult: 'SUCCESS') { sh 'mvn verify' }", 'TI502 high'],
      ["sh 'mvn verify'", "// sh 'mvn verify'", 'TI502 high'],
      ["sh 'mvn verify'", "sh 'mvn -B verify'", ''],
      ["sh 'mvn verify'", "sh './mvnw verify'", ''],
    ],
  );
});
