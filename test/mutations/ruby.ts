import { filesIn, type Mutations } from './mutations.js';

/** The first line of an example or test with a block, with its indentation. */
const EXAMPLE = /^( +)(?:it|test) ('[^']+') do\n/m;
const METHOD = /^( +)def (test_\w+)\n/m;
const GROUP = /^( +)(?:describe|context) ('[^']+') do\n/m;

export const mutations: Mutations = {
  language: 'ruby',
  files: filesIn('ruby'),
  weakenings: [
    ['TI101', /^( +)it ('[^']+') do\n/m, '$1xit $2 do\n'],
    ['TI101', /^( +)it ('[^']+') do\n/m, '$1it $2, :skip do\n'],
    ['TI101', /^( +)it ('[^']+') do\n/m, '$1it $2, skip: "later" do\n'],
    ['TI101', EXAMPLE, '$&$1  skip\n'],
    ['TI101', METHOD, "$&$1  skip 'later'\n"],
    ['TI101', GROUP, '$1xdescribe $2 do\n'],
    ['TI101', /^RSpec\.describe [\w:]+/m, '$&, :skip'],
    ['TI105', EXAMPLE, "$&$1  skip if ENV['CI']\n"],
    ['TI105', METHOD, "$&$1  skip 'slow' unless ENV['ALL']\n"],
    ['TI105', METHOD, "$&$1  return if ENV['CI']\n"],
    ['TI107', EXAMPLE, "$&$1  pending 'broken'\n"],
    ['TI201', /^( +)it ('[^']+') do\n/m, '$1fit $2 do\n'],
    ['TI201', /^( +)it ('[^']+') do\n/m, '$1it $2, :focus do\n'],
    ['TI201', GROUP, '$1fdescribe $2 do\n'],
    ['TI201', METHOD, '$1focus\n$&'],
    ['TI301', /^( +)(?:it|test) '[^']+' do\n(?:.*\n)*?\1end\n/m, ''],
    ['TI301', /^( +)def test_\w+\n(?:.*\n)*?\1end\n/m, ''],
    ['TI302', /^( +)((?:it|test) '[^']+' do)\n(?:.*\n)*?\1end\n/m, '$1$2\n$1end\n'],
    ['TI302', /^( +)(def test_\w+)\n(?:.*\n)*?\1end\n/m, '$1$2\n$1end\n'],
    ['TI302', /^( +)((?:it|test) '[^']+' do)\n(?:.*\n)*?\1end\n/m, '$1# $2\n$1# end\n'],
    ['TI302', EXAMPLE, '$&$1  return\n'],
    ['TI302', METHOD, '$&$1  return\n'],
    ['TI302', METHOD, '$&$1  exit 0\n'],
    ['TI401', /^( +[a-z@](?!.* do$).*\n) +expect\(.*\n/m, '$1'],
    ['TI401', /^( +[a-z@](?!.* do$|ef ).*\n) +(assert|refute)\w*[ (].*\n/m, '$1'],
    ['TI402', /\.to eq\(.*\)$/m, '.to be_truthy'],
    ['TI402', /\.to eq\(.*\)$/m, '.not_to be_nil'],
    ['TI402', /assert_equal (\d+), (.*)$/m, 'assert $2'],
    ['TI402', /raise_error\(.*\)/, 'raise_error'],
    ['TI403', /\.to eq\(\d+\)/, '.to eq(999)'],
    ['TI403', /assert_equal \d+,/, 'assert_equal 999,'],
    ['TI404', /^( +)expect\(.*\n/m, '$&$1expect(true).to be(true)\n'],
    ['TI404', /^( +)assert_\w+[ (].*\n/m, '$&$1assert true\n'],
    ['TI404', /^( +)(assert_equal .*)\n/m, '$1begin\n$1  $2\n$1rescue StandardError\n$1end\n'],
    ['TI504', METHOD, '$1def _$2\n'],
    ['TI504', METHOD, '$1private def $2\n'],
    ['TI504', /^( +)def test_/m, '$1def check_'],
    ['TI602', /$(?![\s\S])/, '\nat_exit { exit 0 }\n'],
    ['TI701', /^ +def \w+\n/m, '# rubocop:disable all\n$&'],
  ],
  harmless: [
    ['a comment at the top', (text) => `# Tests.\n${text}`],
    [
      'a comment before each test',
      (text) => text.replace(/^( +)(?=(it|test|def test_\w+)\b)/gm, '$1# Next.\n$1'),
    ],
    ['blank lines in bodies', (text) => text.replace(/^( +)(?=(expect|assert))/gm, '\n$1')],
    ['other quotes', (text) => text.replace(/^( +)(it|test) '([^'"]+)' do/gm, '$1$2 "$3" do')],
    [
      'parentheses',
      (text) =>
        text.replace(/^( +)assert_equal (.*)$/gm, (line, blanks: string, values: string) =>
          values.startsWith('(') || line.endsWith('}') ? line : `${blanks}assert_equal(${values})`,
        ),
    ],
    ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '  ')],
    [
      'another example',
      (text) =>
        text
          .replace(/^( +)it '/m, "$1it 'is new' do\n$1  expect(invoice.size).to eq(1)\n$1end\n\n$&")
          .replace(/^( +)test '/m, "$1test 'is new' do\n$1  assert_equal 1, @account.size\n$1end\n\n$&")
          .replace(/^( +)def test_/m, '$1def test_new\n$1  assert_equal 1, @ledger.size\n$1end\n\n$&'),
    ],
    [
      'another expectation',
      (text) =>
        text
          .replace(/^( +)expect\(invoice.*\n/gm, '$&$1expect(invoice.size).to eq(4)\n')
          .replace(/^( +)assert_equal .*\n/gm, '$&$1assert_equal 4, @size\n'),
    ],
    [
      'renamed examples',
      (text) =>
        text.replace(/^( +(?:it|test) ')/gm, '$1certainly ').replace(/def test_(?=\w)/g, 'def test_that_it_'),
    ],
  ],
};
