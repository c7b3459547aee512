import type { Tree } from '../scanTexts.js';
import { compare, empty } from './configCases.js';

const WORKFLOW = '.github/workflows/ci.yml';

/** A workflow with one job, by the lines of its steps. */
function steps(...lines: readonly string[]): Tree {
  const text = lines.map((line) => `      - ${line}\n`).join('');
  return { [WORKFLOW]: `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${text}` };
}

/** What people do to their pipelines and configurations every day. */
describe('a change that leaves every check in place is silent', () => {
  const runs: readonly (readonly [before: string, after: string])[] = [
    ['npm test', 'pnpm test'],
    ['npm test', 'yarn test'],
    ['npm test', 'bun test'],
    ['npm test', 'make test'],
    ['npm test', 'npm run test:ci'],
    ['npm test', 'npx --yes vitest run'],
    ['npm test', 'docker compose run --rm app npm test'],
    ['npm test', 'nx run-many -t test'],
    ['npm test', 'npx turbo run test'],
    ['pytest', 'pytest -n auto --dist loadfile'],
    ['pytest', 'python3.12 -m pytest'],
    ['pytest', 'uv run --frozen pytest'],
    ['pytest', 'hatch run pytest'],
    ['pytest', 'coverage run -m pytest'],
    ['pytest', 'pytest --junitxml=report.xml -ra --durations=10'],
    ['python -m unittest', 'pytest'],
    ['mvn verify', 'mvn -B -ntp verify'],
    ['mvn test', './mvnw test'],
    ['./gradlew test', './gradlew check --no-daemon'],
    ['cargo test --all', 'cargo test --workspace'],
    ['cargo test', 'cargo nextest run'],
    ['cargo test', 'cargo test --features full -- --nocapture'],
    ['go test ./...', 'go test -v -count=1 -coverprofile=c.out ./...'],
    ['dotnet test', 'dotnet test --logger trx --results-directory out'],
    ['bundle exec rspec', 'bundle exec rspec --format progress'],
    ['bundle exec rake', 'bundle exec rake test'],
    ['composer test', 'vendor/bin/phpunit --colors=always'],
    ['mix test', 'mix test --cover'],
    ['ctest', 'ctest --output-on-failure -j 4'],
    ['flutter test', 'flutter test --coverage'],
    ['npx eslint .', 'npx biome check .'],
    ['flake8', 'ruff check .'],
  ];
  for (const [before, after] of runs)
    compare(`${before} → ${after}`, steps(`run: ${before}`), steps(`run: ${after}`), '');

  compare(
    'a step is split',
    steps('run: npm ci && npm run lint && npm test'),
    steps('run: npm ci', 'run: npm run lint', 'run: npm test'),
    '',
  );
  compare(
    'steps are put together',
    steps('run: npm ci', 'run: npm test'),
    steps('run: |\n          npm ci\n          npm test'),
    '',
  );
  compare(
    'a report may fail',
    steps('run: npm test'),
    steps('run: npm test', 'uses: codecov/codecov-action@v4\n        continue-on-error: true'),
    '',
  );
  compare(
    'some rows of a matrix may fail',
    steps('run: npm test'),
    steps('run: npm test\n        continue-on-error: ${{ matrix.experimental }}'),
    '',
  );
  compare(
    'another workflow is called',
    steps('run: npm test'),
    { [WORKFLOW]: 'on: push\njobs:\n  all:\n    uses: org/shared/.github/workflows/node.yml@v1\n' },
    '',
  );
  compare(
    'a script gets another name',
    { 'package.json': '{"scripts":{"test:unit":"jest"}}' },
    { 'package.json': '{"scripts":{"unit":"jest"}}' },
    '',
  );
  compare(
    'a script builds first',
    { 'package.json': '{"scripts":{"test":"mocha"}}' },
    { 'package.json': '{"scripts":{"test":"tsc && mocha dist/test"}}' },
    '',
  );
  compare(
    'tests become TypeScript',
    { 'package.json': '{"scripts":{"test":"mocha test/*.js"}}', ...empty('test/a.js') },
    { 'package.json': '{"scripts":{"test":"mocha test/*.ts"}}', ...empty('test/a.ts') },
    '',
  );
  compare(
    'options change places',
    { 'pytest.ini': '[pytest]\naddopts = -v --ignore=a --cov=x\n' },
    { 'pytest.ini': '[pytest]\naddopts = --cov=x -v --ignore=a\n' },
    '',
  );
  compare(
    'a strict base is extended',
    { 'tsconfig.json': '{"compilerOptions":{"strict":true}}' },
    { 'tsconfig.json': '{"extends":"@tsconfig/strictest"}' },
    '',
  );
  compare(
    'every lint is turned on',
    { 'ruff.toml': '[lint]\nselect = ["E"]\n' },
    { 'ruff.toml': '[lint]\nselect = ["ALL"]\n' },
    '',
  );
  compare(
    'a dependency is left out of a dependency',
    { 'build.gradle.kts': 'dependencies {\n  testImplementation("a:b:1")\n}\n' },
    { 'build.gradle.kts': 'dependencies {\n  testImplementation("a:b:2") { exclude("c.d") }\n}\n' },
    '',
  );
  compare(
    'two runners share the tests',
    empty('src/a.test.ts', 'e2e/b.spec.ts'),
    {
      ...empty('src/a.test.ts', 'e2e/b.spec.ts'),
      'vitest.config.ts': "export default { test: { exclude: ['e2e/**'] } };",
      'playwright.config.ts': "export default { testDir: 'e2e' };",
    },
    '',
  );
  compare(
    'a shell script gets functions',
    { 'ci.sh': 'set -e\nnpm test\n' },
    { 'ci.sh': 'set -e\nrun_tests() {\n  npm test\n}\nrun_tests\n' },
    '',
  );
  compare(
    'hooks are replaced by others',
    { '.pre-commit-config.yaml': 'repos:\n  - repo: a\n    hooks:\n      - id: flake8\n      - id: black\n' },
    { '.pre-commit-config.yaml': 'repos:\n  - repo: b\n    hooks:\n      - id: ruff\n' },
    '',
  );
});
