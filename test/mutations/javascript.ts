import fs from 'node:fs';
import type { Tree } from '../unit/integrity/scanTexts.js';
import type { Mutations } from './mutations.js';

/** Test files as people write them: this repository's, and those of packages that ship theirs. */
const FILES = [
  'test/unit/core/lines.test.ts',
  'test/unit/core/review.test.ts',
  'node_modules/zod/src/v4/classic/tests/array.test.ts',
  'node_modules/zod/src/v4/classic/tests/tuple.test.ts',
  'node_modules/fast-uri/test/equal.test.js',
  'node_modules/fast-uri/test/resolve.test.js',
];

const files: Tree = Object.fromEntries(
  FILES.map((file) => [
    file.replace('node_modules/', 'packages/'),
    fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n'),
  ]),
);

/** A test or suite that starts a line. */
const TEST = /^( *)(it|test)\((?=['"`])/m;
const OPENED = /^( *(?:it|test)\(['"].*=> \{)$/m;
/** A whole test that is not in a suite. */
const BLOCK = /^(?:it|test)\(['"][\s\S]*?^\}\);?\n/m;
const EXPECT = /^( *)expect\(([\w.]+)\)\.(?:toBe|toEqual)\((?!undefined|null|\2\))[^\n]+\);$/m;

export const mutations: Mutations = {
  language: 'javascript',
  files,
  weakenings: [
    ['TI101', TEST, '$1$2.skip('],
    ['TI101', TEST, '$1$2["skip"]('],
    ['TI101', TEST, '$1$2.todo('],
    ['TI101', /^( *)describe\(/m, '$1describe.skip('],
    ['TI105', TEST, '$1$2.skipIf(process.env.CI)('],
    ['TI105', TEST, '$1if (process.env.CI) $2('],
    ['TI105', TEST, '$1;(process.env.CI ? $2 : $2.skip)('],
    ['TI107', TEST, '$1$2.fails('],
    ['TI201', TEST, '$1$2.only('],
    ['TI201', /^( *)describe\(/m, '$1describe.only('],
    ['TI301', BLOCK, ''],
    ['TI302', BLOCK, '/*\n$&*/\n'],
    ['TI302', OPENED, '$1 return;'],
    ['TI401', /^( *(?:expect|assert)\b.*\);\n)( *(?:expect|assert)\b.*\);\n)/m, '$1'],
    ['TI402', EXPECT, '$1expect($2).toBeDefined();'],
    ['TI403', /\.to(Be|Equal)\((\d+)\)/, '.to$1(9$2)'],
    ['TI404', EXPECT, '$1expect(true).toBe(true);'],
    ['TI404', EXPECT, '$1expect($2).toBe($2);'],
    ['TI404', /^( *)(expect\(.*\);)$/m, '$1try { $2 } catch {}'],
    ['TI504', TEST, '$1if (false) $2('],
    ['TI701', TEST, '$1// @ts-expect-error\n$1$2('],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n${text}`],
    ['blank lines between tests', (text) => text.replace(/\n(?= *(?:it|test)\()/g, '\n\n')],
    ['a comment before each test', (text) => text.replace(/^( *)(?=(?:it|test)\()/gm, '$1/* next */ ')],
    ['a comment behind each assertion', (text) => text.replace(/^( *expect\(.*\);)$/gm, '$1 // so')],
    ['deeper indentation', (text) => (text.includes('`') ? text : text.replace(/^/gm, '  '))],
    ['tabs', (text) => (text.includes('`') ? text : text.replace(/^( {2})+/gm, '\t'))],
    ['CRLF', (text) => (text.includes('`') ? text : text.replace(/\n/g, '\r\n'))],
    ['every test gets another name', (text) => text.replace(/^( *(?:it|test)\((['"]))/gm, '$1it always ')],
    ['every suite gets another name', (text) => text.replace(/^( *describe\(')/gm, '$1always ')],
    ['a suite around everything', around],
    ['tests in reverse order', reversed],
    [
      'matchers on lines of their own',
      (text) => text.replace(/^( *)(expect\(\w+\))(\.to\w+\()/gm, '$1$2\n$1  $3'),
    ],
  ],
};

function around(text: string): string {
  const first = text.search(/^(?:it|test)\(/m);
  return first < 0 || /^describe\(/m.test(text)
    ? text
    : `${text.slice(0, first)}describe('all of it', () => {\n${text.slice(first)}\n});\n`;
}

/** Only tests that stand next to each other on the outermost level. */
function reversed(text: string): string {
  return text.replace(/(?:^(?:it|test)\(['"][^\n]*=> \{\n(?:(?: [^\n]*)?\n)*?\}\);?\n\n?)+/gm, (run) => {
    const blocks = run.match(/^(?:it|test)\([\s\S]*?^\}\);?\n/gm) ?? [];
    return `${blocks.reverse().join('\n')}\n`;
  });
}
