import { filesIn, type Mutations } from './mutations.js';

/** The attribute of a test, with the indentation before it. */
const ATTRIBUTE = /^( *)#\[(?:tokio::)?test\]\n/m;
const HEAD = /^( *)((?:async )?fn \w+\(\)[^\n]*\{)\n/m;
const CHECK = /^ *(?:prop_)?assert\w*!\([^\n]*\);\n/m;

export const mutations: Mutations = {
  language: 'rust',
  files: filesIn('rust'),
  weakenings: [
    ['TI101', ATTRIBUTE, '$&$1#[ignore]\n'],
    ['TI101', ATTRIBUTE, '$1#[ignore = "flaky"]\n$&'],
    ['TI101', /^( *)#\[rstest\]\n/m, '$&$1#[ignore]\n'],
    ['TI101', /^\/\/\/ ```$(?=\n\/\/\/ a)/m, '/// ```ignore'],
    ['TI105', ATTRIBUTE, '$&$1#[cfg_attr(windows, ignore)]\n'],
    ['TI105', ATTRIBUTE, '$1#[cfg(feature = "slow")]\n$&'],
    [
      'TI105',
      /^( *)(fn (?:counts|names|reports|tax|splits)\w+\(\) \{)\n/m,
      '$&$1    if std::env::var("CI").is_ok() {\n$1        return;\n$1    }\n',
    ],
    ['TI105', /^( *)for line in [^\n]*\{\n/m, '$&$1    if line.is_empty() {\n$1        continue;\n$1    }\n'],
    ['TI106', /^#\[case\([^\n]*\n/m, ''],
    ['TI106', /, "apple -1"\]/, ']'],
    ['TI107', /^( *)#\[test\]\n(?= *fn (?!nothing))/m, '$&$1#[should_panic]\n'],
    ['TI301', /^( *)#\[(?:tokio::)?test\]\n(?:\1#[^\n]*\n)*\1(?:async )?fn [^]*?\n\1\}\n/m, ''],
    ['TI302', /^( *)(fn (?:counts|names|reports|tax|splits|gives)\w+\(\) \{)\n/m, '$1$2\n$1    return;\n'],
    ['TI302', /^( *)(fn (?:counts|names|reports|tax|splits|gives)\w+\(\) \{)\n[^]*?\n\1\}/m, '$1$2\n$1}'],
    ['TI302', /^( *)assert_eq!\((?:report|parsed|parts, |stock\.names)[^\n]*\n/m, '$1if false {\n$&$1}\n'],
    ['TI302', /^( *)#\[test\]\n\1fn [^]*?\n\1\}\n/m, '/*\n$&*/\n'],
    ['TI401', CHECK, ''],
    ['TI401', /^( *)assert_eq!\(([^\n]*)\);$/m, '$1println!("{:?}", ($2));'],
    ['TI402', /^( *)assert_eq!\((\w.*), (\d+)\);$/m, '$1assert_ne!($2, 7$3);'],
    ['TI402', /#\[should_panic\([^\n]*\)\]/, '#[should_panic]'],
    ['TI402', /^( *)assert_eq!\((\w.*), (\d+)\);$/m, '$1assert!($2 > 0);'],
    ['TI403', /^( *assert_eq!\(\w.*), (\d+)\);$/m, '$1, 7$2);'],
    ['TI403', /^#\[case\(("[^"]*"), (\d+)\)\]/m, '#[case($1, 7$2)]'],
    ['TI403', /expected = "/, 'expected = "other '],
    ['TI403', /let expected = vec!\[/, 'let expected = vec!["more", '],
    ['TI404', CHECK, 'assert!(true);\n'],
    ['TI404', /assert_eq!\((\w+(?:\.\w+)*), [^\n]*\);/, 'assert_eq!($1, $1);'],
    ['TI504', /^ *#\[test\]\n(?= *fn (?!nothing))/m, ''],
    ['TI504', ATTRIBUTE, '$1#[cfg(any())]\n$&'],
    ['TI504', /^(#\[cfg\(test\)\]\n)?mod (\w+) \{$/m, '#[cfg(FALSE)]\nmod $2 {'],
    ['TI602', HEAD, '$&$1    std::process::exit(0);\n'],
    ['TI701', /^( *)(let \w+ = )/m, '$1#[allow(unused)]\n$1$2'],
  ],
  harmless: [
    ['a comment at the top', (text) => text.replace(/^(?!\/\/!)/, '// Tests.\n\n')],
    [
      'a comment before each test',
      (text) => text.replace(/^( *)(?=#\[test\])/gm, '$1// As it should be.\n$1'),
    ],
    ['blank lines', (text) => text.replace(/^( *fn \w+\(\) \{)$/gm, '$1\n')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['tabs for blanks', (text) => text.replaceAll('    ', '\t')],
    ['every test renamed', (text) => text.replace(/(#\[test\]\n *fn )/g, '$1now_')],
    ['one more test', (text) => `${text}\n#[test]\nfn more() {\n    assert_eq!(more_of(1), 2);\n}\n`],
    [
      'a message with each assertion',
      (text) => text.replace(/(assert_eq!\([^,\n]*(?:\([^)\n]*\))?, \d+)\)/g, '$1, "as counted")'),
    ],
    ['another module name', (text) => text.replace(/\bmod (tests|reports)\b/, 'mod $1_of_it')],
  ],
};
