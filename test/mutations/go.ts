import { filesIn, type Mutations } from './mutations.js';

/** The line that declares a test of the go tool. */
const TEST = /^(func Test\w+\(t \*testing\.T\) \{)$/m;
/** `if … { t.Errorf(…) }` on three lines. */
const CHECK = /^(\t+)if (?!err)[^\n]* \{\n\t+t\.(?:Error|Fatal)f?\([^\n]*\n\t+\}\n/m;

export const mutations: Mutations = {
  language: 'go',
  files: filesIn('go'),
  weakenings: [
    ['TI101', TEST, '$1\n\tt.Skip()'],
    ['TI101', TEST, '$1\n\tt.Skipf("broken: %d", 1)'],
    ['TI101', TEST, '$1\n\tt.SkipNow()'],
    ['TI101', /^(\t+)(t\.Run\("\w+", func\(t \*testing\.T\) \{)$/m, '$1$2\n$1\tt.Skip("later")'],
    ['TI101', /^(func \(s \*\w+\) Test\w+\(\) \{)$/m, '$1\n\ts.T().Skip("later")'],
    ['TI101', /^(func \(s \*\w+\) SetupTest\(\) \{)$/m, '$1\n\ts.T().Skip("later")'],
    ['TI105', TEST, '$1\n\tif testing.Short() {\n\t\tt.Skip("slow")\n\t}'],
    ['TI105', TEST, '$1\n\tif os.Getenv("CI") != "" {\n\t\treturn\n\t}'],
    [
      'TI105',
      /^(\t+)(for _?\w*, \w+ := range (?:tests|cases) \{)$/m,
      '$1$2\n$1\tif testing.Short() {\n$1\t\tcontinue\n$1\t}',
    ],
    ['TI106', /^\t+\{name: [^\n]*\},\n/m, ''],
    ['TI106', /^\t+"\w+": +\{[^\n]*\},\n/m, ''],
    ['TI301', /^func (?:\(s \*\w+\) )?Test\w+\([^)]*\) \{\n[^]*?\n\}\n/m, ''],
    ['TI302', TEST, '$1\n}\n\nfunc rest(t *testing.T) {'],
    ['TI302', /^(func Test(?:Add|Names|Expiry|Write)\w+\(t \*testing\.T\) \{)$/m, '$1\n\treturn'],
    ['TI302', /^(\t+)(if got := stock\.Names[^]*?\n\1\})$/m, '$1if false {\n$1$2\n$1}'],
    [
      'TI302',
      /^func Test(\w+)\(t \*testing\.T\) \{\n/m,
      '// func Test$1(t *testing.T) {\nfunc helper$1(t *testing.T) {\n\tif true {\n\t\treturn\n\t}\n',
    ],
    [
      'TI302',
      /^(func Test(?:Add|Names|Expiry)\w+\(t \*testing\.T\) \{)$([^]*?)^\}$/m,
      '$1\n\t_ = func() {$2\t}\n}',
    ],
    ['TI401', CHECK, ''],
    ['TI401', /^\t+(?:assert|require|s)\.\w+\([^\n]*\n/m, ''],
    ['TI401', /^(\t+)t\.Errorf\(/m, '$1t.Logf('],
    ['TI402', /assert\.Equal\(t, (\d+|"\w+"), ([^\n]*)\)$/m, 'assert.NotNil(t, $2)'],
    ['TI402', /got != (\d)/, 'got < $1'],
    ['TI402', /!errors\.Is\(err, \w+\)/, 'err == nil'],
    ['TI403', /got != (\d)/, 'got != 7$1'],
    ['TI403', /assert\.Equal\(t, \d+,/, 'assert.Equal(t, 7777,'],
    ['TI403', /s\.Equal\(\d+,/, 's.Equal(7777,'],
    ['TI403', /want := \[\]string\{/, 'want := []string{"more", '],
    ['TI403', /want: (\d+)\}/, 'want: 7$1}'],
    ['TI404', CHECK, '$1go func() {\n$&$1}()\n'],
    ['TI404', /assert\.Equal\(t,/, 'assert.Equal(&testing.T{},'],
    ['TI404', /if got := ([^;\n]*); got != [^\n]* \{/, 'if got := $1; got != got {'],
    ['TI404', /assert\.Equal\(t, [^\n]*\)$/m, 'assert.True(t, true)'],
    ['TI504', /^func Test(\w+\(t \*testing\.T\))/m, 'func test$1'],
    ['TI504', /^package \w+$/m, '//go:build never\n\n$&'],
    ['TI602', TEST, 'func TestMain(m *testing.M) {\n\tos.Exit(0)\n}\n\n$1'],
    ['TI701', /^(\t+\w+ := [^\n{]*)$/m, '$1 //nolint'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n\n${text}`],
    ['a comment before each test', (text) => text.replace(/^(?=func Test)/gm, '// As it should be.\n')],
    ['blank lines', (text) => text.replace(/^(func Test[^\n]*)$/gm, '$1\n')],
    ['every test in parallel', (text) => text.replace(/^(func Test\w+\(t [^\n]*)$/gm, '$1\n\tt.Parallel()')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['blanks for tabs', (text) => text.replaceAll('\t', '    ')],
    ['another message', (text) => text.replace(/t\.Errorf\("/g, 't.Errorf("now: ')],
    ['every test renamed', (text) => text.replace(/\bTest(?=[A-Z]\w*\((t|\)))/g, 'TestThat')],
    [
      'one more test',
      (text) => `${text}\nfunc TestMore(t *testing.T) {\n\tif more() != 1 {\n\t\tt.Fatal("no")\n\t}\n}\n`,
    ],
    ['fatal where it was an error', (text) => text.replaceAll('t.Errorf(', 't.Fatalf(')],
    [
      'tests in another order',
      (text) => text.replace(/^(func Test\w+\(t[^]*?^\}\n)\n(func Test\w+\(t[^]*?^\}\n)/m, '$2\n$1'),
    ],
  ],
};
