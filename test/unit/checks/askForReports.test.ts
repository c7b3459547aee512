import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askForReports } from '../../../src/checks/askForReports.js';
import { RUNNERS } from '../../../src/checks/runners/runners.js';
import { quote } from '../../../src/shell/quote.js';
import { simpleCommands } from '../../../src/shell/simpleCommands.js';
import { tokensOf } from '../../../src/shell/tokens.js';

const FOLDERS = { reports: '/r', reporters: '/own' };

/** What is asked for, and what is run then. */
const ASKED: readonly (readonly [command: string, asked: string])[] = [
  ['jest', 'jest --json --outputFile=/r/1.json'],
  ['npx jest@29 --ci -- src', 'npx jest@29 --ci --json --outputFile=/r/1.json -- src'],
  ['react-scripts test', 'react-scripts test --json --outputFile=/r/1.json'],
  ['vitest run', 'vitest run --reporter=default --reporter=json --outputFile.json=/r/1.json'],
  ['mocha -r tsx test', 'COUNTERSIGN_REPORT=/r/1.jsonl mocha -r tsx test --reporter /own/mocha.cjs'],
  [
    'NODE_ENV=test c8 mocha',
    'COUNTERSIGN_REPORT=/r/1.jsonl NODE_ENV=test c8 mocha --reporter /own/mocha.cjs',
  ],
  [
    'node --test test/',
    'node --test-reporter=spec --test-reporter-destination=stdout --test-reporter=/own/node.mjs --test-reporter-destination=/r/1.jsonl --test test/',
  ],
  ['ava | tap-spec', 'ava --tap | tee /r/1.tap | tap-spec'],
  ['tape test/*.js > log', 'tape test/*.js >/r/1.tap > log'],
  ['tap && echo good', 'tap --output-file=/r/1.tap && echo good'],
  [
    'poetry run pytest -q',
    `PYTEST_ADDOPTS='"--junitxml=/r/1.xml" -o junit_family=xunit1 -p no:cacheprovider' poetry run pytest -q`,
  ],
  ['python -m unittest discover -s t', 'python -m unittest discover -v -s t 2>/r/1.txt'],
  ['go test -race ./...', 'go test -json -count=1 -race ./... >/r/1.jsonl'],
  ['gotestsum -- -race', 'gotestsum --jsonfile=/r/1.jsonl -- -race'],
  ['cargo test -- --nocapture', 'cargo test --no-fail-fast -- --nocapture >/r/1.txt 2>&1'],
  ['cargo nextest run', 'cargo nextest run --no-fail-fast --tool-config-file countersign:/r/1.toml'],
  ['./mvnw test', './mvnw test --offline --batch-mode'],
  ['gradle :app:test', 'gradle :app:test --offline --no-daemon --console=plain --continue'],
  [
    'dotnet test -c Release',
    "dotnet test --logger 'trx;LogFilePrefix=countersign' --results-directory ./countersign-results -c Release",
  ],
  ['bundle exec rspec', "SPEC_OPTS='--format progress --format json --out /r/1.json' bundle exec rspec"],
  ['rake test', 'TESTOPTS=--verbose rake test >/r/1.txt'],
  ['vendor/bin/phpunit tests', 'vendor/bin/phpunit --log-junit /r/1.xml tests'],
  ['ctest --test-dir b', 'ctest --test-dir b --output-junit /r/1.xml'],
  ['bats -r test', 'bats --formatter junit -r test >/r/1.xml'],
  [
    'playwright test',
    'PLAYWRIGHT_JSON_OUTPUT_NAME=/r/1.json PLAYWRIGHT_JSON_OUTPUT_FILE=/r/1.json playwright test --reporter=list,json',
  ],
  ['(jest && tape x) || exit 1', '(jest --json --outputFile=/r/1.json && tape x >/r/2.tap) || exit 1'],
  ['eslint . && tsc --noEmit', 'eslint . && tsc --noEmit'],
  ["echo 'jest'", "echo 'jest'"],
  ['vitest bench', 'vitest bench'],
  ['cargo build', 'cargo build'],
];

describe('a command that is asked for reports', () => {
  for (const [command, asked] of ASKED) {
    it(`is, for ${command}, what the runner understands`, () => {
      assert.equal(askForReports(command, FOLDERS).text, asked);
    });
  }

  it('is known here for every runner', () => {
    const known = new Set(
      ASKED.flatMap(([command]) => askForReports(command, FOLDERS).reports.map(({ runner }) => runner)),
    );
    assert.deepEqual(
      RUNNERS.map(({ id }) => id).filter((id) => !known.has(id)),
      [],
    );
  });

  it('never shares a report with another', () => {
    const { reports } = askForReports('jest; jest; (pytest | cat)', FOLDERS);
    const paths = reports.map(({ report }) => (report.kind === 'file' ? report.path : ''));
    assert.deepEqual(paths, ['/r/1.json', '/r/2.json', '/r/3.xml']);
  });
});

describe('a word for a shell', () => {
  it('is read back as it was, whatever is in it', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', ' ', "'", '"', '\\', '$', '`', ';', '|', '&', '(', '#', '*', '\n', 'é'),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const script = ['echo', ...words].map(quote).join(' ');
        assert.deepEqual(
          tokensOf(script).map(({ text }) => text),
          ['echo', ...words],
        );
        assert.equal(simpleCommands(script).length, 1);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('stands where it says in its script', () => {
    const script = "A='b c' npx  jest --x=\"1 2\" $(ls a) 'q' && (cd d; mocha)";
    const places = tokensOf(script).map(({ start, end }) => script.slice(start, end));
    assert.deepEqual(places, [
      "A='b c'",
      'npx',
      'jest',
      '--x="1 2"',
      '$(ls a)',
      "'q'",
      '&&',
      '(',
      'cd',
      'd',
      ';',
      'mocha',
      ')',
    ]);
  });
});
