import { filesIn, type Mutations } from './mutations.js';

/** The line that opens a test. */
const OPENED = /^( +)(test(?:Widgets)?\(['"][^\n]*\{)$/m;
/** The line that closes one, which stands as deep. */
const CLOSED = /^( +)(test(?:Widgets)?\(['"][^\n]*\{\n[^]*?)\n\1\}\);$/m;
const WHOLE = /^( +)test(?:Widgets)?\(['"][^\n]*\{\n[^]*?\n\1\}\);\n/m;

export const mutations: Mutations = {
  language: 'dart',
  files: filesIn('dart'),
  weakenings: [
    ['TI101', CLOSED, '$1$2\n$1}, skip: true);'],
    ['TI101', CLOSED, "$1$2\n$1}, skip: 'flaky');"],
    ['TI101', /^( +)(group\('[^\n]*\{\n[^]*?)\n\1\}\);$/m, '$1$2\n$1}, skip: true);'],
    ['TI101', OPENED, "$1$2\n$1  markTestSkipped('flaky');"],
    ['TI101', /^(?=import )/, "@Skip('flaky')\n"],
    ['TI105', CLOSED, '$1$2\n$1}, skip: Platform.isWindows);'],
    ['TI105', CLOSED, "$1$2\n$1}, testOn: 'vm');"],
    ['TI105', OPENED, '$1$2\n$1  if (Platform.isWindows) return;'],
    ['TI106', /in \[1815, /, 'in ['],
    ['TI201', CLOSED, '$1$2\n$1}, solo: true);'],
    ['TI301', WHOLE, ''],
    ['TI302', OPENED, '$1$2\n$1  return;'],
    ['TI302', /^( +)(test(?:Widgets)?\(['"][^\n]*\{)\n[^]*?\n\1\}\);$/m, '$1$2\n$1});'],
    [
      'TI302',
      /^( +)(test(?:Widgets)?\((?:'[^'\n]*'|"[^"\n]*"))[^\n]*\{\n[^]*?\n\1\}\);\n/m,
      '$1// $2, () {});\n',
    ],
    ['TI401', /^( +[^\n]*;\n) +(?:await )?expect(?:Later)?\([^\n]*;\n/m, '$1'],
    ['TI401', /^ +verify\([^\n]*\)\.called\([^\n]*;\n/m, ''],
    ['TI402', /expect\(([\w.!]+), (?:\d+|equals\([^\n]*\)|'\w+'|\[[^\n]*\])\);/, 'expect($1, isNotNull);'],
    ['TI402', /findsOneWidget/, 'findsWidgets'],
    ['TI402', /throwsA\(isA<\w+>\(\)\)|throws(?:Argument|State)Error/, 'throwsA(anything)'],
    ['TI403', /expect\(([\w.!]+), (\d+)\);/, 'expect($1, 7$2);'],
    ['TI403', /\.called\(1\)/, '.called(2)'],
    ['TI403', /closeTo\(7/, 'closeTo(8'],
    ['TI404', /expect\([^\n]*\);$/m, 'expect(true, isTrue);'],
    ['TI404', /expect\(([\w.!]+), (?:\d+|equals\(\d+\))\);/, 'expect($1, $1);'],
    ['TI404', /^( +)(expect\([^\n]*;)$/m, '$1try { $2 } catch (_) {}'],
    ['TI504', /^( +)(test(?:Widgets)?\(['"][^\n]*\{\n[^]*?\n\1\}\);)$/m, '$1if (false) {\n$1$2\n$1}'],
    ['TI701', /^(?=import )/m, '// ignore_for_file: type=lint\n'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n${text}`],
    ['a comment before each test', (text) => text.replace(/^( +)(?=test)/gm, '$1// As it should be.\n$1')],
    ['blank lines', (text) => text.replace(/^( +)(?=expect)/gm, '\n$1')],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '  ')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['every test renamed', (text) => text.replace(/\b(test(?:Widgets)?\(['"])/g, '$1now ')],
    [
      'a matcher for plain values',
      (text) => text.replace(/expect\(([\w.]+), (\d+)\);/g, 'expect($1, equals($2));'),
    ],
    [
      'a reason for each',
      (text) => text.replace(/expect\(([\w.]+), (\d+)\);/g, "expect($1, $2, reason: 'so it is');"),
    ],
    ['every test waits', (text) => text.replace(/(test\(['"][^\n]*), \(\) \{/g, '$1, () async {')],
    ['tags', (text) => text.replace(/^(?=import )/m, "@Tags(['skip'])\n")],
  ],
};
