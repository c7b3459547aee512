import { filesIn, type Mutations } from './mutations.js';

/** The line that declares a test, below its attributes. */
const DECLARED = /^( +)public ((?:async Task|void) (?!SetUp|Dispose|Prepare)\w+\(\))$/m;
/** A whole test without parameters. */
const TEST =
  /^( +)\[(?:Fact|Test|TestMethod)\b[^\n]*\]\n(?:\1\[[^\n]*\n)*\1public [^\n]*\(\)\n\1\{\n[^]*?\n\1\}\n/m;
/** The body of one, from its brace. */
const OPENED =
  /^( +)(public (?:async Task|void) (?!SetUp|Dispose|Prepare|Refuses_null)\w+\((?:[^)\n]*)\))\n\1\{$/m;
/** One with another statement before it. */
const ASSERTION = /^( +[^\n]*;\n) +(?:await )?(?:Assert|StringAssert|CollectionAssert)\.[^\n]*;\n/m;

export const mutations: Mutations = {
  language: 'csharp',
  files: filesIn('csharp'),
  weakenings: [
    ['TI101', /\[Fact\]/, '[Fact(Skip = "flaky")]'],
    ['TI101', /\[Theory\]/, '[Theory(Skip = "flaky")]'],
    ['TI101', /\[Test\]/, '[Test, Ignore("flaky")]'],
    ['TI101', /\[Test\]/, '[Test]\n    [Explicit]'],
    ['TI101', /\[TestMethod\]/, '[TestMethod]\n        [Ignore]'],
    ['TI101', /\[TestFixture\]/, '[TestFixture, Ignore("flaky")]'],
    ['TI101', /\[TestClass\]/, '[TestClass]\n    [Ignore]'],
    ['TI101', OPENED, '$&\n$1    Assert.Inconclusive("later");'],
    ['TI105', OPENED, '$&\n$1    if (OperatingSystem.IsWindows()) return;'],
    ['TI105', OPENED, '$&\n$1    Skip.If(OperatingSystem.IsWindows());'],
    ['TI106', /^ +\[(?:InlineData|TestCase|DataRow)\([^\n]*\n/m, ''],
    ['TI106', /^ +yield return [^\n]*\n/m, ''],
    ['TI301', TEST, ''],
    ['TI302', OPENED, '$&\n$1    return;'],
    [
      'TI302',
      /^( +)(public (?:async Task|void) (?!SetUp|Dispose|Prepare)\w+\([^)\n]*\))\n\1\{\n[^]*?\n\1\}$/m,
      '$1$2\n$1{\n$1}',
    ],
    [
      'TI302',
      /^( +)\[(Fact|Test|TestMethod)\]\n\1(public [^\n]*\(\))\n\1\{\n([^]*?)\n\1\}\n/m,
      '$1// [$2]\n$1// $3 { }\n',
    ],
    ['TI401', ASSERTION, '$1'],
    ['TI401', /^ +\w[\w.()]*\.Should\(\)[^\n]*;\n/m, ''],
    ['TI402', /Assert\.Equal\([^,\n]+, ([\w.]+)\);/, 'Assert.NotNull($1);'],
    ['TI402', /Is\.EqualTo\([^\n]*\)\);/, 'Is.Not.Null);'],
    ['TI402', /\.Should\(\)\.(Be|HaveCount|Equal)\([^\n]*\);/, '.Should().NotBeNull();'],
    ['TI402', /Throws<\w+Exception>/, 'Throws<Exception>'],
    ['TI402', /ThrowsAsync<\w+>/, 'ThrowsAsync<Exception>'],
    ['TI402', /ExpectedException\(typeof\(\w+\)\)/, 'ExpectedException(typeof(Exception))'],
    ['TI403', /Assert\.(?:Equal|AreEqual)\((\d)/, 'Assert.Equal(7$1'],
    ['TI403', /Is\.EqualTo\((\d|")/, 'Is.EqualTo($17'],
    ['TI404', /Assert\.(?:Equal|AreEqual|That)\([^\n]*\);/, 'Assert.True(true);'],
    ['TI404', /Assert\.Equal\([^,\n]+, ([\w.]+)\);/, 'Assert.Equal($1, $1);'],
    ['TI404', /^( +)(Assert\.[^\n]*;)$/m, '$1try { $2 } catch { }'],
    ['TI504', /\[(?:Fact|Test|TestMethod)\]\n +(?=public)/, ''],
    ['TI504', DECLARED, '$1internal $2'],
    ['TI701', /^(namespace )/m, '#pragma warning disable CS0618\n$1'],
  ],
  harmless: [
    ['a comment at the top', (text) => `// Tests.\n${text}`],
    [
      'a comment before each test',
      (text) => text.replace(/^( +)(?=\[(Fact|Test|TestMethod)\])/gm, '$1// As it should be.\n$1'),
    ],
    ['blank lines', (text) => text.replace(/^( +)(?=Assert\.)/gm, '\n$1')],
    ['deeper indentation', (text) => text.replace(/^(?=.)/gm, '    ')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['braces on the line before', (text) => text.replace(/\n +\{$/gm, ' {')],
    [
      'every test renamed',
      (text) => text.replace(/(public (?:async Task|void) )(?!SetUp|Dispose|Prepare)(\w+)\(/g, '$1That_$2('),
    ],
    ['sealed classes', (text) => text.replace(/^( *)public class/gm, '$1public sealed class')],
    ['another namespace', (text) => text.replace('namespace Library.Tests', 'namespace Library.UnitTests')],
    ['attributes in full', (text) => text.replace(/\[(Fact|Test|TestMethod)\]/g, '[$1Attribute]')],
    [
      'rows in another order',
      (text) =>
        text.replace(
          /^( +\[(?:InlineData|TestCase|DataRow)\([^\n]*\n)( +\[(?:InlineData|TestCase|DataRow)\([^\n]*\n)/gm,
          '$2$1',
        ),
    ],
  ],
};
