/**
 * How the languages tag tests, and where their runners are told which tags to leave out. A tag that a file of the
 * project leaves out by default keeps a test from running without a word of the skip vocabulary.
 */
export type TagWays = {
  /** Of files that hold tests. */
  readonly files: RegExp;
  /** Such a file says something of tags. */
  readonly mentions: RegExp;
  /** Names of the files that leave tags out, beside the test or in any folder above it. */
  readonly configs: readonly string[];
  /** Tags that a text of such a file leaves out; the group `tags` holds one or several of them. */
  readonly excluded: readonly RegExp[];
  /** A line that gives a tag to the test or the suite it stands on. */
  readonly given: (tag: string) => RegExp;
  /** A line that gives one to everything around it. */
  readonly around?: (tag: string) => RegExp;
};

export const TAG_WAYS: readonly TagWays[] = [
  {
    files: /\.exs$/,
    mentions: /@(?:module|describe)?tag\b/,
    configs: ['test_helper.exs'],
    excluded: [/\bexclude:\s*\[(?<tags>[^\]]*)\]/g, /\bexclude:\s*(?<tags>:\w+)/g],
    given: (tag) => new RegExp(`^\\s*@tag\\b.*(?::${tag}\\b(?!\\s*=>)|\\b${tag}:\\s*(?!false|nil))`),
    around: (tag) =>
      new RegExp(`^\\s*@(?:module|describe)tag\\b.*(?::${tag}\\b|\\b${tag}:\\s*(?!false|nil))`),
  },
  {
    files: /\.py$/,
    mentions: /\bmark\.\w+/,
    configs: ['pytest.ini', 'tox.ini', 'setup.cfg', 'pyproject.toml'],
    excluded: [/\baddopts\b[^\n]*?-m["',\s=]*(?<tags>not [^"'\\\]\n]*)/g],
    given: (tag) => new RegExp(`^\\s*@(?:pytest\\.)?mark\\.${tag}\\b`),
    around: (tag) => new RegExp(`^\\s*pytestmark\\s*=.*\\bmark\\.${tag}\\b`),
  },
  {
    files: /\.rb$/,
    mentions: /,\s*:\w+|,\s*\w+: /,
    configs: ['.rspec', 'spec_helper.rb', 'rails_helper.rb'],
    excluded: [/--tag\s+~(?<tags>@?\w+)/g, /\bfilter_run_excluding\b[ (]*(?<tags>[^\n)]*)/g],
    given: (tag) =>
      new RegExp(
        `^\\s*(?:RSpec\\.)?(?:it|specify|example|describe|context|feature|scenario)\\b.*,\\s*(?::${tag}\\b(?!\\s*=>\\s*false)|${tag}:\\s*(?!false|nil))`,
      ),
  },
  {
    files: /\.(?:java|kt|groovy)$/,
    mentions: /@(?:Tag|Tags|Category)\b/,
    configs: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
    excluded: [
      /<(?:excludedGroups|excludeTags)>(?<tags>[^<]*)</g,
      /\bexclude(?:Tags|Categories)\b[ (]*(?<tags>[^\n)}]*)/g,
    ],
    given: (tag) => new RegExp(`^\\s*@(?:Tags?|Category)\\(.*(?:"${tag}"|\\b${tag}\\.class)`),
  },
  {
    files: /\.php$/,
    mentions: /@group\b|#\[Group\b/,
    configs: ['phpunit.xml', 'phpunit.xml.dist', 'composer.json'],
    excluded: [
      /<groups>[\s\S]*?<exclude>(?<tags>[\s\S]*?)<\/exclude>/g,
      /--exclude-group[= ]["'\\]*(?<tags>[\w,.-]+)/g,
    ],
    given: (tag) => new RegExp(`^\\s*(?:/?\\*+\\s*@group ${tag}\\b|#\\[Group\\(\\s*['"]${tag}['"])`),
  },
  {
    files: /\.cs$/,
    mentions: /\b(?:Test)?Category\(|\bTrait\(/,
    configs: ['.runsettings', 'test.runsettings', 'tests.runsettings', 'Directory.Build.props'],
    excluded: [/\b(?:Test)?Category\s*!=\s*(?<tags>[\w.-]+)/g],
    given: (tag) =>
      new RegExp(`^\\s*\\[.*(?:Category\\(\\s*"${tag}"|Trait\\(\\s*"Category"\\s*,\\s*"${tag}")`),
  },
];
