import { check, compare, empty } from './configCases.js';

const js = empty(
  'src/cart.test.ts',
  'src/total.test.ts',
  'src/cart.ts',
  'e2e/home.spec.ts',
  'packages/a/a.test.ts',
  'test/old.test.js',
);

describe('a change to the configuration of a JavaScript runner', () => {
  check(
    'jest.config.js',
    `const shared = { testTimeout: 5000 };
module.exports = {
  ...shared,
  testMatch: ['**/*.test.ts', '**/*.spec.ts', '**/*.test.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  coverageThreshold: { global: { branches: 80, lines: 90 } },
};
`,
    [
      ["['/node_modules/']", "['/node_modules/', 'cart']", 'TI501 high'],
      ["['/node_modules/']", "['/node_modules/', '<rootDir>/e2e/']", 'TI501 high'],
      ["['/node_modules/']", "['/node_modules/', '/dist/']", ''],
      ["['/node_modules/']", '[]', ''],
      ["  testPathIgnorePatterns: ['/node_modules/'],\n", '', ''],
      ["'**/*.test.ts', ", '', 'TI501 high'],
      ["['**/*.test.ts', '**/*.spec.ts', '**/*.test.js']", "['**/*.{test,spec}.{js,ts}']", ''],
      ["['**/*.test.ts', '**/*.spec.ts', '**/*.test.js']", "['<rootDir>/src/**/*.test.ts']", 'TI501 high'],
      ["'**/*.test.ts', ", "'**/*.test.ts', '!**/cart.test.ts', ", 'TI501 high'],
      [
        "  testMatch: ['**/*.test.ts', '**/*.spec.ts', '**/*.test.js'],\n",
        "  testRegex: '(test|spec)\\\\.[jt]s$',\n",
        '',
      ],
      [
        "  testMatch: ['**/*.test.ts', '**/*.spec.ts', '**/*.test.js'],\n",
        "  testRegex: 'src/.*\\\\.test\\\\.ts$',\n",
        'TI501 high',
      ],
      ['  testMatch:', "  roots: ['<rootDir>/src'],\n  testMatch:", 'TI501 high'],
      ['  testMatch:', "  rootDir: 'packages',\n  testMatch:", 'TI501 high'],
      ['  testMatch:', '  passWithNoTests: true,\n  testMatch:', 'TI502 high'],
      ['  testMatch:', '  bail: true,\n  testMatch:', ''],
      ['  testMatch:', "  testNamePattern: 'fast',\n  testMatch:", 'TI501 high'],
      ['branches: 80', 'branches: 50', 'TI503 medium'],
      ['branches: 80, ', '', 'TI503 medium'],
      ['  coverageThreshold: { global: { branches: 80, lines: 90 } },\n', '', 'TI503 medium'],
      ['testTimeout: 5000', 'testTimeout: 60000', 'TI503 medium'],
      ['branches: 80', 'branches: 85', ''],
      ['branches: 80, lines: 90', 'lines: 90, branches: 80', ''],
      ['testTimeout: 5000', 'testTimeout: 2000', ''],
      ['  ...shared,\n', '  ...shared,\n  verbose: true,\n', ''],
      ['module.exports = {', '// the tests\nmodule.exports = {', ''],
      ['module.exports = {', 'module.exports = makeConfig(); const unused = {', 'unscanned low'],
    ],
    js,
  );
  compare(
    'a configuration moves from package.json',
    {
      ...js,
      'package.json':
        '{ "jest": { "testMatch": ["**/*.test.ts"], "coverageThreshold": { "global": { "lines": 90 } } } }',
    },
    {
      ...js,
      'package.json': '{}',
      'jest.config.js':
        "module.exports = { testMatch: ['**/*.test.ts'], coverageThreshold: { global: { lines: 90 } } };",
    },
    '',
  );
  compare(
    'a configuration moves and takes less',
    { ...js, 'package.json': '{ "jest": { "testMatch": ["**/*.test.ts"] } }' },
    {
      ...js,
      'package.json': '{}',
      'jest.config.js': "module.exports = { testMatch: ['**/*.test.ts'], testPathIgnorePatterns: ['cart'] };",
    },
    'TI501 medium',
  );
  compare(
    'one runner takes over from another',
    { ...js, 'jest.config.js': "module.exports = { testMatch: ['**/*.test.ts'] };" },
    { ...js, 'vitest.config.ts': "export default { test: { include: ['**/*.test.ts'] } };" },
    '',
  );
  compare(
    'a project is dropped',
    { ...js, 'jest.config.js': "module.exports = { projects: ['<rootDir>/src', '<rootDir>/packages/a'] };" },
    { ...js, 'jest.config.js': "module.exports = { projects: ['<rootDir>/src'] };" },
    'TI501 high',
  );
  compare(
    'nothing tells what a pattern leaves out',
    { 'jest.config.js': 'module.exports = {};' },
    { 'jest.config.js': "module.exports = { testPathIgnorePatterns: ['legacy.test.js'] };" },
    'TI501 medium',
  );

  check(
    'vitest.config.ts',
    `import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'packages/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    retry: 0,
    coverage: { thresholds: { lines: 90, 'src/core/**': { lines: 100 } }, exclude: ['**/*.test.ts'] },
  },
});
`,
    [
      [
        "exclude: ['**/node_modules/**'],",
        "exclude: ['**/node_modules/**', 'src/cart.test.ts'],",
        'TI501 high',
      ],
      ["exclude: ['**/node_modules/**'],", "exclude: ['**/node_modules/**', '**/cart*'],", 'TI501 high'],
      ["exclude: ['**/node_modules/**'],", "exclude: ['**/node_modules/**', '**/dist/**'],", ''],
      ["exclude: ['**/node_modules/**'],", 'exclude: [...configDefaults.exclude],', 'unscanned low'],
      [", 'packages/**/*.test.ts'", '', 'TI501 high'],
      ["'src/**/*.test.ts', 'packages/**/*.test.ts'", "'{src,packages}/**/*.test.ts'", ''],
      [
        "'src/**/*.test.ts', 'packages/**/*.test.ts'",
        "'packages/**/*.test.ts', 'src/**/*.test.ts', 'new/**/*.test.ts'",
        '',
      ],
      ['retry: 0', 'retry: 3', 'TI503 medium'],
      ['retry: 0', 'retry: process.env.CI ? 2 : 0', 'TI503 medium'],
      ['lines: 90', 'lines: 10', 'TI503 medium'],
      ['lines: 100', 'lines: 10', 'TI503 medium'],
      ["environment: 'jsdom'", "environment: 'node'", ''],
      ["environment: 'jsdom',", "environment: 'jsdom', passWithNoTests: true,", 'TI502 high'],
      [
        "environment: 'jsdom',",
        "environment: 'jsdom', dangerouslyIgnoreUnhandledErrors: true,",
        'TI502 high',
      ],
      ["environment: 'jsdom',", "environment: 'jsdom', testTimeout: 30_000,", 'TI503 medium'],
      ["exclude: ['**/*.test.ts']", "exclude: ['**/*.test.ts', 'src/cart.ts']", 'TI503 medium'],
      ["exclude: ['**/*.test.ts']", "exclude: ['**/*.test.ts', '**/*.spec.ts']", ''],
      ['plugins: [react()]', 'plugins: [react(), svg()]', ''],
    ],
    js,
  );

  check(
    'playwright.config.ts',
    `import { defineConfig, devices } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  forbidOnly: !!process.env.CI,
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { toHaveScreenshot: { maxDiffPixels: 10 } },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
`,
    [
      ["testDir: './e2e',", "testDir: './e2e', testIgnore: '**/home.spec.ts',", 'TI501 high'],
      ["testDir: './e2e',", "testDir: './e2e', testIgnore: /home/,", 'TI501 high'],
      ["testDir: './e2e',", "testDir: './e2e', testMatch: '**/smoke.spec.ts',", 'TI501 high'],
      ["testDir: './e2e',", "testDir: './e2e', grepInvert: /@slow/,", 'TI501 high'],
      ["testDir: './e2e'", "testDir: './nothing'", 'TI501 high'],
      ['forbidOnly: !!process.env.CI', 'forbidOnly: false', 'TI503 medium'],
      ['  forbidOnly: !!process.env.CI,\n', '', 'TI503 medium'],
      ['process.env.CI ? 1 : 0', 'process.env.CI ? 5 : 0', 'TI503 medium'],
      ['process.env.CI ? 1 : 0', '5', 'TI503 medium'],
      ['timeout: 30_000', 'timeout: 120_000', 'TI503 medium'],
      ['maxDiffPixels: 10', 'maxDiffPixels: 1000', 'TI503 medium'],
      ['process.env.CI ? 1 : 0', '0', ''],
      ["testDir: './e2e',", "testDir: 'e2e', reporter: 'html',", ''],
      ['forbidOnly: !!process.env.CI', 'forbidOnly: true', ''],
    ],
    js,
  );

  check(
    '.mocharc.json',
    '{\n  "spec": ["test/**/*.test.js", "src/**/*.test.ts"],\n  "forbid-only": true,\n  "timeout": 2000\n}\n',
    [
      [', "src/**/*.test.ts"', '', 'TI501 high'],
      ['"timeout": 2000', '"timeout": 2000, "ignore": ["src/cart.test.ts"]', 'TI501 high'],
      ['"timeout": 2000', '"timeout": 2000, "grep": "slow", "invert": true', 'TI501 high'],
      ['"timeout": 2000', '"timeout": 20000', 'TI503 medium'],
      ['"timeout": 2000', '"timeout": 2000, "retries": 2', 'TI503 medium'],
      ['"forbid-only": true', '"forbid-only": false', 'TI503 medium'],
      ['"timeout": 2000', '"timeout": 2000, "require": ["tsx"]', ''],
    ],
    js,
  );
  check(
    'cypress.config.ts',
    "export default { e2e: { specPattern: 'e2e/**/*.spec.ts', retries: 0 } };\n",
    [
      ['retries: 0', "retries: 0, excludeSpecPattern: '**/home.spec.ts'", 'TI501 high'],
      ['retries: 0', 'retries: 2', 'TI503 medium'],
      ['retries: 0', "retries: 0, baseUrl: 'http://x'", ''],
    ],
    js,
  );
  check(
    'karma.conf.js',
    "module.exports = function (config) {\n  config.set({ files: ['src/**/*.test.ts'], exclude: [] });\n};\n",
    [
      ['exclude: []', "exclude: ['src/cart.test.ts']", 'TI501 high'],
      ["files: ['src/**/*.test.ts']", "files: ['src/total.test.ts']", 'TI501 high'],
      ['exclude: []', 'exclude: [], failOnEmptyTestSuite: false', 'TI502 high'],
      ['exclude: []', 'exclude: [], autoWatch: false', ''],
    ],
    js,
  );
  check(
    'ava.config.js',
    "export default { files: ['src/**/*.test.ts'] };\n",
    [
      ["'src/**/*.test.ts'", "'src/**/*.test.ts', '!src/cart.test.ts'", 'TI501 high'],
      ["'src/**/*.test.ts'", "'src/**/*.test.ts', 'test/**'", ''],
      ["'] }", "'], failWithoutAssertions: false }", 'TI503 medium'],
    ],
    js,
  );
  check(
    'bunfig.toml',
    '[test]\ncoverageThreshold = 0.9\n',
    [
      ['0.9', '0.5', 'TI503 medium'],
      ['[test]\n', '[test]\nroot = "packages"\n', 'TI501 high'],
      ['0.9', '0.95', ''],
    ],
    js,
  );
  check(
    'spec/support/jasmine.json',
    '{ "spec_dir": "spec", "spec_files": ["**/*[sS]pec.js"], "random": true }\n',
    [
      ['"**/*[sS]pec.js"', '"one/*[sS]pec.js"', 'TI501 high'],
      ['"random": true', '"random": false', ''],
    ],
    empty('spec/support/spec/a.spec.js', 'spec/support/spec/one/bSpec.js'),
  );
});
