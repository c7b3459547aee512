import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../../../src/integrity/config/readConfig.js';
import type { RunnerConfig } from '../../../../src/integrity/config/runnerConfig.js';
import { growthOf } from '../../growth.js';

const TEXTS: Readonly<Record<string, string>> = {
  'package.json': '{ "scripts": { "test": "jest --ci || true" }, "jest": { "testMatch": ["**/*.test.js"] } }',
  'pyproject.toml':
    '[tool.pytest.ini_options]\naddopts = "-q -k \'not slow\'"\n[[tool.mypy.overrides]]\nstrict = true\n',
  'setup.cfg': '[tool:pytest]\naddopts = -q\n  --ignore=a\n[flake8]\nignore = E1,E2\n',
  'pom.xml':
    '<project><build><plugin><artifactId>maven-surefire-plugin</artifactId><configuration><excludes><exclude>**/A.java</exclude></excludes></configuration></plugin></build></project>',
  '.github/workflows/ci.yml':
    'on:\n  push:\n    branches: [main]\njobs:\n  a:\n    steps:\n      - run: |\n          set -e\n          if [ "$A" = "b" ]; then npm test || (exit 1); fi\n',
  '.gitlab-ci.yml': 'a: &a\n  script: [pytest, "x | y && z; (w)"]\nb:\n  <<: *a\n',
  Makefile: 'A := $(B) $(A)\nB := $(A) $(A)\ntest: a b ; echo\n\t-go test $(A) ./... \\\n\t  -v\n',
  'build.gradle': "test {\n  exclude '**/A*' // x\n  ignoreFailures = true\n}\n",
  'CMakeLists.txt': 'enable_testing()\nadd_test(NAME a COMMAND b)\n',
  'spec/spec_helper.rb': 'RSpec.configure do |config|\n  config.filter_run_excluding :slow\nend\n',
  'conftest.py': 'collect_ignore = ["a.py"]\ndef pytest_ignore_collect(path):\n    return True\n',
  'scripts/run.sh':
    'set -euo pipefail\nfor a in 1 2; do\n  case $a in 1) npm test ;; *) x ;; esac\ndone\ncat <<EOF\n$(x "y)\nEOF\n',
  Jenkinsfile: "stage('a') { catchError { sh 'npm test' } }\n",
  Dockerfile: 'RUN npm ci \\\n  && npm test\n',
};

function read(path: string, text: string): RunnerConfig {
  return readConfig({ path, text, source: null, roleOfScript: () => null });
}

/** Pieces cut out, doubled and put elsewhere: what a file looks like while someone edits it. */
const damage = fc.array(
  fc.tuple(fc.nat(400), fc.nat(60), fc.constantFrom('', '"', "'", '{', '(', '$(', '\n', '<', '\\', '|')),
  {
    minLength: 1,
    maxLength: 6,
  },
);

describe('the normal form of a configuration', () => {
  it('follows an alias that stands in what it stands for no further than once', () => {
    assert.deepEqual(read('.gitlab-ci.yml', 'a: &a\n  sb:\n  <<: *a\n').unread, []);
  });

  it('says of a text that is nested too deeply that it was not read', () => {
    const deep = (open: string, close: string): string => open.repeat(9000) + close.repeat(9000);
    const texts = { 'package.json': `{"scripts":${deep('[', ']')}}`, 'pom.xml': deep('<a>', '</a>') };
    for (const [path, text] of Object.entries(texts))
      assert.deepEqual(
        read(path, text).unread.map(({ name }) => name),
        ['it is nested too deeply'],
      );
  });

  for (const [path, text] of Object.entries(TEXTS)) {
    it(`is made of any text that ${path} may hold, with places inside of it`, () => {
      fc.assert(
        fc.property(damage, (cuts) => {
          const damaged = cuts.reduce(
            (rest, [at, length, put]) => rest.slice(0, at) + put + rest.slice(at + length),
            text,
          );
          const lines = damaged.split(/\r\n|\r|\n/).length;
          const config = read(path, damaged);
          for (const { range } of [
            ...config.commands,
            ...config.settings,
            ...config.triggers,
            ...config.unread,
          ])
            assert.ok(
              range.start >= 0 && range.start < range.end && range.end <= lines,
              `${range.start}–${range.end}`,
            );
        }),
        { numRuns: 150 },
      );
    });

    it(`is the same for CRLF in ${path}`, () => {
      assert.deepEqual(read(path, text.replaceAll('\n', '\r\n')), read(path, text));
    });
  }

  it('tells what a script does and whether its failure counts', () => {
    const { commands } = read('.ci/run', 'set -e\nnpm ci\nnpm run lint || true\nnpx jest --ci src\n');
    assert.deepEqual(
      commands
        .filter(({ role }) => role !== 'other')
        .map(({ words, role, forgiven, targets }) => [words.join(' '), role, forgiven, targets.join(' ')]),
      [
        ['npm run lint', 'lint', '“|| true” takes its place', 'lint'],
        ['jest --ci src', 'test', null, 'src'],
      ],
    );
  });

  it('is read in time that grows with the text alone', () => {
    const large = {
      'build.gradle': "exclude '**/A*'\n",
      Makefile: 'test:\n\tgo test ./...\n',
      'a.sh': 'npm test || true\n',
      'CMakeLists.txt': 'if(A)\nadd_test(NAME x COMMAND y)\nendif()\n',
      'meson.build':
        "if a\n  test('a', b)\nendif\nforeach x : y\n  test(x, y)\nendforeach\ny += ['a', 'b']\n",
    };
    for (const [path, line] of Object.entries(large)) {
      const growth = growthOf((lines) => read(path, line.repeat(lines)), 400, 10);
      assert.ok(growth < 40, path); // a square would be 100
    }
  });
});
