import { check, compare, empty } from './configCases.js';

const py = empty(
  'tests/test_a.py',
  'tests/slow/test_b.py',
  'app/main.py',
  'app/generated.py',
  'checks/check_c.py',
);

describe('a change to the configuration of a Python tool', () => {
  check(
    'pyproject.toml',
    `[project]
name = "app"

[tool.pytest.ini_options]
addopts = "-q --strict-markers"
testpaths = ["tests"]
python_files = ["test_*.py"]

[tool.coverage.run]
omit = ["tests/*"]

[tool.coverage.report]
fail_under = 90

[tool.mypy]
strict = true

[[tool.mypy.overrides]]
module = "vendor.*"
ignore_missing_imports = true

[tool.ruff.lint]
select = ["E", "F", "B"]
ignore = ["E501"]
`,
    [
      ['-q --strict-markers', '-q --strict-markers --ignore=tests/slow', 'TI501 high'],
      ['-q --strict-markers', '-q --strict-markers --ignore-glob=*slow*', 'TI501 high'],
      ['-q --strict-markers', '-q --strict-markers --ignore-glob=*fast*', ''],
      ['-q --strict-markers', '-q --strict-markers --ignore=tests/none', ''],
      ['-q --strict-markers', "-q --strict-markers -k 'not slow'", 'TI501 high'],
      ['-q --strict-markers', "-q --strict-markers -m 'not slow'", 'TI501 high'],
      ['-q --strict-markers', '-q --strict-markers --deselect tests/test_a.py::test_x', 'TI501 high'],
      ['-q --strict-markers', '-q --strict-markers --collect-only', 'TI501 high'],
      ['-q --strict-markers', '-q --strict-markers -p no:randomly', 'TI502 high'],
      ['-q --strict-markers', '-q --strict-markers --reruns 3', 'TI503 medium'],
      ['-q --strict-markers', '-q', 'TI503 medium'],
      ['testpaths = ["tests"]', 'testpaths = ["tests/slow"]', 'TI501 high'],
      ['testpaths = ["tests"]', 'testpaths = ["tests", "checks"]', ''],
      ['testpaths = ["tests"]\n', '', ''],
      ['python_files = ["test_*.py"]', 'python_files = ["check_*.py"]', 'TI501 high'],
      ['python_files = ["test_*.py"]', 'python_files = ["test_*.py", "check_*.py"]', ''],
      ['testpaths = ["tests"]', 'testpaths = ["tests"]\nnorecursedirs = ["slow"]', 'TI501 high'],
      ['testpaths = ["tests"]', 'testpaths = ["tests"]\nnorecursedirs = ["build"]', ''],
      ['testpaths = ["tests"]', 'testpaths = ["tests"]\nfilterwarnings = ["ignore"]', 'TI503 medium'],
      ['fail_under = 90', 'fail_under = 50', 'TI503 medium'],
      ['fail_under = 90\n', '', 'TI503 medium'],
      ['omit = ["tests/*"]', 'omit = ["tests/*", "app/generated.py"]', 'TI503 medium'],
      ['omit = ["tests/*"]', 'omit = ["tests/*", "build/*"]', ''],
      ['strict = true', 'strict = false', 'TI503 medium'],
      ['strict = true', 'strict = true\nignore_errors = true', 'TI503 medium'],
      ['module = "vendor.*"\n', 'module = "vendor.*"\nignore_errors = true\n', 'TI503 medium'],
      ['"E", "F", "B"', '"E", "F"', 'TI503 medium'],
      ['ignore = ["E501"]', 'ignore = ["E501", "F401"]', 'TI503 medium'],
      ['ignore = ["E501"]', 'ignore = []', ''],
      ['"E", "F", "B"', '"B", "E", "F", "I"', ''],
      ['fail_under = 90', 'fail_under = 92.5', ''],
      ['name = "app"', 'name = "shop"\nversion = "1.0"', ''],
      ['addopts = "-q --strict-markers"', 'addopts = ["-q", "--strict-markers"]', ''],
      ['addopts = "-q --strict-markers"', 'addopts = "--strict-markers -ra"', ''],
      ['[tool.mypy]', '# types\n[tool.mypy]', ''],
      ['fail_under = 90', 'fail_under = = 90', 'unscanned low'],
    ],
    py,
  );
  check(
    'pytest.ini',
    '[pytest]\naddopts = -q\nmarkers =\n    slow: takes long\n',
    [
      ['addopts = -q', 'addopts = -q -m "not slow"', 'TI501 high'],
      ['addopts = -q', 'addopts = -q\n    --ignore=tests/slow', 'TI501 high'],
      ['addopts = -q', 'addopts = -q\ntestpaths = tests/slow', 'TI501 high'],
      ['addopts = -q', 'addopts = -q\nxfail_strict = true', ''],
      ['    slow: takes long\n', '    slow: takes long\n    net: needs the network\n', ''],
      ['addopts = -q', 'addopts = -v --tb=short', ''],
    ],
    py,
  );
  compare(
    'a lint never saw the files that it leaves out',
    { ...py, 'tox.ini': '[flake8]\nexclude = build\n' },
    { ...py, 'app/grammar/parser.py': '', 'tox.ini': '[flake8]\nexclude = build,app/grammar\n' },
    'TI503 low',
  );
  compare(
    'a configuration that is new leaves tests out',
    py,
    { ...py, 'pytest.ini': '[pytest]\naddopts = --ignore=tests/slow\n' },
    'TI501 high',
  );
  compare(
    'fewer tests are left out',
    { ...py, 'pytest.ini': '[pytest]\naddopts = -m "not slow and not net"\n' },
    { ...py, 'pytest.ini': '[pytest]\naddopts = -m "not slow"\n' },
    '',
  );
  compare(
    'a configuration moves to pyproject.toml',
    { ...py, 'pytest.ini': '[pytest]\naddopts = -m "not slow"\ntestpaths = tests\n' },
    {
      ...py,
      'pyproject.toml': '[tool.pytest.ini_options]\naddopts = \'-m "not slow"\'\ntestpaths = ["tests"]\n',
    },
    '',
  );
  check(
    'tests/conftest.py',
    'import pytest\n\n\ndef pytest_configure(config):\n    pass\n',
    [
      ['import pytest\n', 'import pytest\n\ncollect_ignore = ["slow/test_b.py"]\n', 'TI501 high'],
      ['import pytest\n', 'import pytest\n\ncollect_ignore = ["nothing.py"]\n', ''],
      ['import pytest\n', 'import pytest\n\ncollect_ignore_glob = ["slow/*"]\n', 'TI501 high'],
      [
        'import pytest\n',
        'import pytest\n\n\ndef pytest_ignore_collect(path, config):\n    return True\n',
        'TI501 high',
      ],
      [
        'import pytest\n',
        'import pytest\n\n\ndef pytest_collection_modifyitems(config, items):\n    items[:] = [i for i in items if "slow" not in i.keywords]\n',
        'TI501 high',
      ],
      [
        'import pytest\n',
        'import pytest\n\n\ndef pytest_collection_modifyitems(items):\n    for item in items:\n        item.add_marker(pytest.mark.skip)\n',
        'TI501 high',
      ],
      [
        'import pytest\n',
        'import pytest\n\n\ndef pytest_collection_modifyitems(items):\n    items.sort(key=lambda item: item.name)\n',
        '',
      ],
      [
        'import pytest\n',
        'import pytest\n\n\ndef pytest_collection_modifyitems(items):\n    items.sort(key=len)\n\n\ndef skip_slow(item):\n    pytest.skip()\n',
        '',
      ],
      [
        'import pytest\n',
        'import pytest\n\n\ndef pytest_collection_modifyitems(\n    config, items\n):\n    del items[3:]\n',
        'TI501 high',
      ],
      ['import pytest\n', 'import pytest\n\n# collect_ignore = ["slow/test_b.py"]\n', ''],
    ],
    py,
  );
  check(
    '.coveragerc',
    '[run]\nbranch = True\n\n[report]\nfail_under = 85\nexclude_lines =\n    pragma: no cover\n',
    [
      ['fail_under = 85', 'fail_under = 0', 'TI503 medium'],
      ['branch = True', 'branch = False', 'TI503 medium'],
      ['    pragma: no cover\n', '    pragma: no cover\n    def main\n', 'TI503 medium'],
      ['fail_under = 85', 'fail_under = 86', ''],
    ],
    py,
  );
  check('mypy.ini', '[mypy]\ndisallow_untyped_defs = True\n', [
    ['True', 'False', 'TI503 medium'],
    ['[mypy]\n', '[mypy]\nignore_errors = True\n', 'TI503 medium'],
    ['True\n', 'True\n\n[mypy-app.*]\nignore_errors = True\n', 'TI503 medium'],
    ['True', 'yes', ''],
  ]);
});

describe('a change to the configuration of the JVM and .NET', () => {
  const java = empty(
    'web/pom.xml',
    'src/test/java/com/x/CartTest.java',
    'src/test/java/com/x/SlowTest.java',
    'src/main/java/com/x/Cart.java',
  );
  check(
    'pom.xml',
    `<project>
  <modules><module>core</module><module>web</module></modules>
  <properties><java.version>21</java.version></properties>
  <build><plugins>
    <plugin>
      <artifactId>maven-surefire-plugin</artifactId>
      <configuration>
        <includes><include>**/*Test.java</include></includes>
      </configuration>
    </plugin>
    <plugin>
      <artifactId>jacoco-maven-plugin</artifactId>
      <configuration><rules><rule><limits><limit>
        <counter>LINE</counter><minimum>0.80</minimum>
      </limit></limits></rule></rules></configuration>
    </plugin>
  </plugins></build>
</project>
`,
    [
      ['</includes>', '</includes><excludes><exclude>**/SlowTest.java</exclude></excludes>', 'TI501 high'],
      ['</includes>', '</includes><excludes><exclude>**/Nothing.java</exclude></excludes>', ''],
      ['**/*Test.java', '**/Cart*.java', 'TI501 high'],
      ['</includes>', '</includes><excludedGroups>slow</excludedGroups>', 'TI501 high'],
      ['</includes>', '</includes><skipTests>true</skipTests>', 'TI501 high'],
      ['</includes>', '</includes><testFailureIgnore>true</testFailureIgnore>', 'TI502 high'],
      [
        '<java.version>21</java.version>',
        '<java.version>21</java.version><maven.test.skip>true</maven.test.skip>',
        'TI501 high',
      ],
      [
        '<java.version>21</java.version>',
        '<java.version>21</java.version><skipTests>true</skipTests>',
        'TI501 high',
      ],
      ['<module>web</module>', '', 'TI501 high'],
      ['0.80', '0.20', 'TI503 medium'],
      ['</includes>', '</includes><rerunFailingTestsCount>3</rerunFailingTestsCount>', 'TI503 medium'],
      ['<java.version>21', '<java.version>24', ''],
      ['0.80', '0.90', ''],
      ['</includes>', '</includes><!-- <skipTests>true</skipTests> -->', ''],
      ['</includes>', '</includes><argLine>-Xmx1g</argLine>', ''],
    ],
    java,
  );
  check(
    'build.gradle',
    `plugins { id 'java' }

test {
    useJUnitPlatform()
    testLogging { events 'failed' }
}

jacocoTestCoverageVerification {
    violationRules { rule { limit { minimum = 0.8 } } }
}
`,
    [
      ['    useJUnitPlatform()\n', "    useJUnitPlatform { excludeTags 'slow' }\n", 'TI501 high'],
      ['    useJUnitPlatform()\n', "    useJUnitPlatform()\n    exclude '**/SlowTest*'\n", 'TI501 high'],
      ['    useJUnitPlatform()\n', "    useJUnitPlatform()\n    exclude '**/Nothing*'\n", ''],
      [
        '    useJUnitPlatform()\n',
        "    useJUnitPlatform()\n    filter { excludeTestsMatching '*Slow*' }\n",
        'TI501 high',
      ],
      ['    useJUnitPlatform()\n', '    useJUnitPlatform()\n    ignoreFailures = true\n', 'TI502 high'],
      ['    useJUnitPlatform()\n', '    useJUnitPlatform()\n    enabled = false\n', 'TI501 high'],
      ['    useJUnitPlatform()\n', '    useJUnitPlatform()\n    onlyIf { false }\n', 'TI501 high'],
      ['    useJUnitPlatform()\n', '    useJUnitPlatform()\n    // ignoreFailures = true\n', ''],
      ['    useJUnitPlatform()\n', '    useJUnitPlatform()\n    maxParallelForks = 4\n', ''],
      ["plugins { id 'java' }\n", "plugins { id 'java' }\ntest.enabled = false\n", 'TI501 high'],
      [
        "plugins { id 'java' }\n",
        "plugins { id 'java' }\ngradle.startParameter.excludedTaskNames += 'test'\n",
        'TI501 high',
      ],
      ['minimum = 0.8', 'minimum = 0.1', 'TI503 medium'],
      ['minimum = 0.8', 'minimum = 0.85', ''],
      ["id 'java'", "id 'java'\n    id 'jacoco'", ''],
    ],
    java,
  );
  check(
    'build.gradle.kts',
    'tasks.test {\n    useJUnitPlatform()\n}\n',
    [
      ['useJUnitPlatform()', 'useJUnitPlatform { excludeTags("slow") }', 'TI501 high'],
      ['useJUnitPlatform()', 'useJUnitPlatform()\n    isEnabled = false', 'TI501 high'],
      ['useJUnitPlatform()', 'useJUnitPlatform()\n    ignoreFailures = true', 'TI502 high'],
      ['useJUnitPlatform()', 'useJUnitPlatform()\n    jvmArgs("-Xmx1g")', ''],
    ],
    java,
  );
  check(
    'testng.xml',
    '<suite name="all"><test name="a"><classes><class name="com.x.CartTest"/><class name="com.x.SlowTest"/></classes></test></suite>\n',
    [
      ['<class name="com.x.SlowTest"/>', '', 'TI501 high'],
      ['<classes>', '<groups><run><exclude name="slow"/></run></groups><classes>', 'TI501 high'],
      ['name="all"', 'name="everything"', ''],
    ],
  );
  check(
    'test.runsettings',
    '<RunSettings><RunConfiguration><MaxCpuCount>1</MaxCpuCount></RunConfiguration></RunSettings>\n',
    [
      ['<MaxCpuCount>1</MaxCpuCount>', '<TestCaseFilter>TestCategory!=Slow</TestCaseFilter>', 'TI501 high'],
      ['<MaxCpuCount>1', '<MaxCpuCount>2', ''],
    ],
  );
  check(
    'tests/App.Tests.csproj',
    '<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n',
    [
      ['</PropertyGroup>', '<IsTestProject>false</IsTestProject></PropertyGroup>', 'TI501 high'],
      [
        '</PropertyGroup>',
        '</PropertyGroup><ItemGroup><Compile Remove="SlowTests.cs" /></ItemGroup>',
        'TI501 high',
      ],
      ['</PropertyGroup>', '</PropertyGroup><ItemGroup><Compile Remove="Nothing.cs" /></ItemGroup>', ''],
      ['net8.0', 'net9.0', ''],
    ],
    empty('tests/SlowTests.cs', 'tests/CartTests.cs'),
  );
});

describe('a change to the configuration of other languages', () => {
  check('.rspec', '--require spec_helper\n--format documentation\n', [
    ['--format documentation\n', '--format documentation\n--tag ~slow\n', 'TI501 high'],
    ['--format documentation\n', '--format progress\n', ''],
  ]);
  check(
    'spec/spec_helper.rb',
    'SimpleCov.start do\n  minimum_coverage 90\nend\n\nRSpec.configure do |config|\n  config.order = :random\nend\n',
    [
      ['config.order = :random', 'config.order = :random\n  config.filter_run_excluding :slow', 'TI501 high'],
      ['config.order = :random', 'config.order = :random\n  config.before(:each) { skip }', 'TI501 high'],
      ['minimum_coverage 90', 'minimum_coverage 10', 'TI503 medium'],
      ['config.order = :random', 'config.order = :defined', ''],
      ['minimum_coverage 90', 'minimum_coverage 95', ''],
    ],
  );
  check(
    'Rakefile',
    "Rake::TestTask.new do |t|\n  t.pattern = 'test/**/*_test.rb'\nend\n\ntask default: [:test, :rubocop]\n",
    [
      ["'test/**/*_test.rb'", "'test/unit/*_test.rb'", 'TI501 high'],
      ['[:test, :rubocop]', '[:rubocop]', 'TI502 high'],
      ["'test/**/*_test.rb'", "'test/**/*_{test,spec}.rb'", ''],
    ],
    empty('test/unit/a_test.rb', 'test/system/b_test.rb'),
  );
  check(
    'phpunit.xml',
    '<phpunit failOnRisky="true"><testsuites><testsuite name="all"><directory>tests</directory></testsuite></testsuites></phpunit>\n',
    [
      ['</directory>', '</directory><exclude>tests/Slow</exclude>', 'TI501 high'],
      ['<directory>tests<', '<directory>tests/Unit<', 'TI501 high'],
      ['</testsuites>', '</testsuites><groups><exclude><group>slow</group></exclude></groups>', 'TI501 high'],
      ['failOnRisky="true"', 'failOnRisky="false"', 'TI503 medium'],
      ['</directory>', '</directory><directory>more</directory>', ''],
      ['name="all"', 'name="every"', ''],
    ],
    empty('tests/Unit/CartTest.php', 'tests/Slow/NetTest.php'),
  );
  check('test/test_helper.exs', 'ExUnit.start()\n', [
    ['ExUnit.start()', 'ExUnit.start(exclude: [:slow])', 'TI501 high'],
    ['ExUnit.start()', 'ExUnit.configure(exclude: [slow: true])\nExUnit.start()', 'TI501 high'],
    ['ExUnit.start()\n', '', 'TI501 high'],
    ['ExUnit.start()', 'ExUnit.start(capture_log: true)', ''],
  ]);
  check(
    'CMakeLists.txt',
    'enable_testing()\nadd_executable(cart_test test/cart_test.cpp test/slow_test.cpp)\nadd_test(NAME cart COMMAND cart_test)\nadd_test(NAME slow COMMAND slow_test)\n',
    [
      ['add_test(NAME slow COMMAND slow_test)\n', '', 'TI501 high'],
      ['add_test(NAME slow COMMAND slow_test)\n', '# add_test(NAME slow COMMAND slow_test)\n', 'TI501 high'],
      [' test/slow_test.cpp', '', 'TI501 high'],
      ['enable_testing()\n', '', 'TI501 high'],
      ['slow_test)\n', 'slow_test)\nset_tests_properties(slow PROPERTIES DISABLED TRUE)\n', 'TI501 high'],
      ['slow_test)\n', 'slow_test)\nset_tests_properties(slow PROPERTIES WILL_FAIL TRUE)\n', 'TI502 high'],
      ['slow_test)\n', 'slow_test)\nset_tests_properties(slow PROPERTIES LABELS x)\n', ''],
      ['enable_testing()\n', 'project(x)\nenable_testing()\n', ''],
    ],
    empty('test/cart_test.cpp', 'test/slow_test.cpp'),
  );
  check(
    'Cargo.toml',
    '[package]\nname = "x"\n\n[lib]\npath = "src/lib.rs"\n\n[lints.clippy]\nunwrap_used = "deny"\n',
    [
      ['[lib]\n', '[lib]\ntest = false\n', 'TI501 high'],
      ['[lib]\n', '[lib]\ndoctest = false\n', 'TI501 high'],
      ['[lib]\n', '[[test]]\nname = "it"\nrequired-features = ["slow"]\n\n[lib]\n', 'TI501 high'],
      ['"deny"', '"allow"', 'TI503 medium'],
      ['name = "x"', 'name = "y"', ''],
    ],
  );
  check('.config/nextest.toml', '[profile.default]\nretries = 0\n', [
    ['retries = 0', 'retries = 3', 'TI503 medium'],
    ['retries = 0', "retries = 0\ndefault-filter = 'not test(slow)'", 'TI501 high'],
    ['retries = 0', 'retries = 0\nfail-fast = false', ''],
  ]);
  check('build.sbt', 'name := "x"\nTest / parallelExecution := false\ncoverageMinimumStmtTotal := 80\n', [
    ['name := "x"\n', 'name := "x"\nTest / skip := true\n', 'TI501 high'],
    ['name := "x"\n', 'name := "x"\nTest / test := {}\n', 'TI501 high'],
    ['name := "x"\n', 'name := "x"\nTest / testOptions += Tests.Argument("-l", "Slow")\n', 'TI501 high'],
    [':= 80', ':= 20', 'TI503 medium'],
    ['name := "x"', 'name := "y"', ''],
  ]);
  check('dart_test.yaml', 'timeout: 30s\ntags:\n  slow:\n', [
    ['timeout: 30s\n', 'timeout: 30s\nexclude_tags: slow\n', 'TI501 high'],
    ['  slow:\n', '  slow:\n    skip: later\n', 'TI501 high'],
    ['timeout: 30s\n', 'timeout: 30s\nconcurrency: 4\n', ''],
  ]);
});

describe('a change to the configuration of lints and coverage', () => {
  check(
    '.eslintrc.json',
    '{\n  "extends": ["eslint:recommended"],\n  "rules": { "no-console": "error", "eqeqeq": ["error", "always"], "semi": "warn" }\n}\n',
    [
      ['"no-console": "error"', '"no-console": "off"', 'TI503 medium'],
      ['"no-console": "error"', '"no-console": 1', 'TI503 medium'],
      ['"no-console": "error", ', '', 'TI503 medium'],
      ['["error", "always"]', '["warn", "always"]', 'TI503 medium'],
      ['"semi": "warn"', '"semi": "warn", "no-undef": "off"', 'TI503 medium'],
      ['"eslint:recommended"', '', 'TI503 medium'],
      ['"semi": "warn"', '"semi": "error"', ''],
      ['"semi": "warn"', '"semi": "warn", "no-var": "error"', ''],
      [
        '"no-console": "error", "eqeqeq": ["error", "always"]',
        '"eqeqeq": ["error", "always"], "no-console": 2',
        '',
      ],
    ],
  );
  check(
    'eslint.config.js',
    "import js from '@eslint/js';\nexport default [\n  js.configs.recommended,\n  { files: ['src/**'], rules: { 'no-console': 'error' } },\n  { ignores: ['dist/'] },\n];\n",
    [
      ["'error'", "'off'", 'TI503 medium'],
      ["['dist/']", "['dist/', 'src/']", 'TI503 medium'],
      ["['dist/']", "['dist/', 'coverage/']", ''],
      ["'no-console': 'error'", "'no-console': 'error', 'no-var': 'error'", ''],
      ["'no-console': 'error'", "'no-console': ['error', { allow: ['warn'] }]", ''],
    ],
    empty('src/a.js'),
  );
  check(
    'tsconfig.json',
    '{\n  // strict\n  "compilerOptions": { "strict": true, "noUncheckedIndexedAccess": true, "target": "ES2022" },\n  "exclude": ["dist"],\n}\n',
    [
      ['"strict": true', '"strict": false', 'TI503 medium'],
      ['"strict": true, ', '', 'TI503 medium'],
      ['"noUncheckedIndexedAccess": true', '"noUncheckedIndexedAccess": false', 'TI503 medium'],
      ['"strict": true', '"strict": true, "noImplicitAny": false', 'TI503 medium'],
      ['"strict": true', '"strict": true, "skipLibCheck": true', 'TI503 medium'],
      ['"exclude": ["dist"]', '"exclude": ["dist", "src/a.test.ts"]', 'TI503 medium'],
      ['"exclude": ["dist"]', '"exclude": ["dist", "build"]', ''],
      ['ES2022', 'ES2023', ''],
      ['// strict', '// strictly', ''],
    ],
    empty('src/a.test.ts'),
  );
  check(
    'codecov.yml',
    'coverage:\n  status:\n    project:\n      default:\n        target: 80%\n        threshold: 1%\n',
    [
      ['target: 80%', 'target: 50%', 'TI503 medium'],
      ['threshold: 1%', 'threshold: 20%', 'TI503 medium'],
      ['threshold: 1%\n', 'threshold: 1%\n        informational: true\n', 'TI503 medium'],
      [
        '    project:\n      default:\n        target: 80%\n        threshold: 1%\n',
        '    project: off\n',
        'TI503 medium',
      ],
      ['target: 80%', 'target: 85%', ''],
    ],
  );
  check('.nycrc', '{ "check-coverage": true, "lines": 90 }\n', [
    ['"check-coverage": true', '"check-coverage": false', 'TI503 medium'],
    ['"lines": 90', '"lines": 30', 'TI503 medium'],
    ['"lines": 90', '"lines": 95', ''],
  ]);
  check('.rubocop.yml', 'Style/Foo:\n  Enabled: true\nMetrics/MethodLength:\n  Max: 10\n', [
    ['Enabled: true', 'Enabled: false', 'TI503 medium'],
    ['Max: 10', 'Max: 50', 'TI503 medium'],
    ['Max: 10', 'Max: 9', ''],
  ]);
});
