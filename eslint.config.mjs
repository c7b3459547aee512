import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * What each room may NOT import: the other rooms it has no business with, and the packages that belong to one room.
 * A room that is not named in `allowed` is forbidden; `vscode` is open to `ui` and `extension.ts` alone, types included.
 */
const rooms = [
  'core',
  'hunks',
  'integrity',
  'git',
  'landing',
  'checks',
  'sandbox',
  'shell',
  'report',
  'agent',
  'thread',
  'session',
  'ui',
];
const allowed = {
  core: [],
  hunks: ['core'],
  integrity: ['core', 'shell'],
  git: ['core'],
  landing: ['core'],
  checks: ['core', 'sandbox', 'shell'],
  sandbox: ['core'],
  shell: ['core'],
  report: ['core'],
  thread: ['core'],
  agent: ['core', 'sandbox'],
  session: ['core'],
  ui: ['core', 'session'],
};
const owners = {
  vscode: ['ui'],
  'simple-git': ['git'],
  '@anthropic-ai/sdk': ['agent'],
  'web-tree-sitter': ['integrity'],
  'vscode-diff': ['hunks'],
  'jsonc-parser': ['integrity'],
  picomatch: ['integrity', 'checks'],
  'smol-toml': ['integrity'],
  yaml: ['integrity', 'checks'],
};

const roomRules = rooms.map((room) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\.(/\\.\\.)*/(${rooms.filter((other) => other !== room && !allowed[room].includes(other)).join('|')})/`,
            message: `The room ${room} imports only: ${allowed[room].join(', ') || 'nothing'}.`,
          },
          {
            regex: '(extension|cli|worker|supervisor)\\.js$',
            message: 'Nobody imports a composition root.',
          },
          ...(room === 'core'
            ? [{ regex: '^(node:|[a-z@])', message: 'core is pure: no node, no package.' }]
            : Object.entries(owners)
                .filter(([, owner]) => !owner.includes(room))
                .map(([name, owner]) => ({
                  regex: `^${name}($|/)`,
                  message: `${name} belongs to the room ${owner.join(', ')}.`,
                }))),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.cache/', '.screenshots/', '**/fixtures/', 'media/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off', // tagged unions and records read alike as `type`
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      complexity: ['error', 15],
      'max-params': ['error', 4],
      'no-console': 'error',
    },
  },
  {
    files: ['src/cli.ts', 'test/bench/**/*.ts'],
    rules: { 'no-console': 'off' }, // these print; that is what they are for
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error', complexity: 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        require: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  ...roomRules,
);
