import * as lint from './lintTools.js';
import * as other from './otherTools.js';
import { data, part, type Kind } from './kind.js';
import { SOLUTION } from './solutionStatements.js';
import * as files from './selectionTable.js';
import { BAZEL } from './bazelStatements.js';
import { MAKE, MESON } from './buildStatements.js';
import { CMAKE } from './cmakeStatements.js';
import { EXUNIT } from './exunitStatements.js';
import { GRADLE } from './gradleStatements.js';
import { RUBY } from './rubyStatements.js';
import { SBT } from './sbtStatements.js';

/** Tools of all other languages. */
export const OTHER_KINDS: readonly Kind[] = [
  { paths: /(^|\/)pom\.xml$/, format: data('xml'), parts: [part('maven', '', other.MAVEN)] },
  { paths: /(^|\/)\.mvn\/maven\.config$/, format: { as: 'arguments', program: 'mvn' }, parts: [] },
  { paths: /(^|\/)build[\w.-]*\.xml$/, format: data('xml'), parts: [part('ant', '', other.ANT)] },
  {
    paths: /\.gradle(\.kts)?$/,
    format: { as: 'statements', tool: 'gradle', rows: GRADLE, comments: 'slashes' },
    parts: [],
  },
  {
    paths: /(^|\/)[\w.-]*testng[\w.-]*\.xml$/i,
    format: data('xml'),
    parts: [part('testng', '', other.TESTNG)],
  },
  {
    paths: /(^|\/)[\w.-]*phpunit[\w.-]*\.xml(\.dist)?$/,
    format: data('xml'),
    parts: [part('phpunit', '', other.PHPUNIT)],
  },
  {
    paths: /\.slnx?$/,
    format: { as: 'statements', tool: 'solution', rows: SOLUTION, comments: 'hash' },
    parts: [],
  },
  {
    paths: /\.runsettings$|\.(cs|fs|vb)proj$|(^|\/)Directory\.Build\.(props|targets)$/,
    format: data('xml'),
    parts: [part('dotnet', '', other.DOTNET)],
  },
  { paths: /(^|\/)composer\.json$/, format: data('json'), parts: [], scripts: ['scripts'] },
  {
    paths: /(^|\/)phpstan[\w.-]*\.neon(\.dist)?$/,
    format: data('yaml'),
    parts: [part('phpstan', '', lint.PHPSTAN)],
  },
  {
    paths: /(^|\/)\.?(config\/)?nextest\.toml$/,
    format: data('toml'),
    parts: [part('nextest', '', other.NEXTEST)],
  },
  {
    paths: /(^|\/)Cargo\.toml$/,
    format: data('toml'),
    parts: [part('cargo', '', [...other.CARGO, ...lint.CARGO_LINTS])],
  },
  {
    paths: /(^|\/)dart_test\.ya?ml$/,
    format: data('yaml'),
    parts: [part('dart', '', other.DART, files.DART_FILES)],
  },
  { paths: /(^|\/)\.?codecov\.ya?ml$/, format: data('yaml'), parts: [part('codecov', '', other.CODECOV)] },
  {
    paths: /(^|\/)\.rubocop[\w.-]*\.ya?ml$/,
    format: data('yaml'),
    parts: [part('rubocop', '', lint.RUBOCOP)],
  },
  { paths: /(^|\/)\.golangci\.ya?ml$/, format: data('yaml'), parts: [part('golangci', '', lint.GOLANGCI)] },
  { paths: /(^|\/)\.rspec(-local)?$/, format: { as: 'arguments', program: 'rspec' }, parts: [] },
  {
    paths: /(^|\/)(Rakefile|[\w.-]+\.rake|(spec|rails|test)_helper\.rb|\.simplecov)$/,
    format: { as: 'statements', tool: 'ruby', rows: RUBY, comments: 'hash' },
    parts: [],
  },
  {
    paths: /(^|\/)(test_helper\.exs|mix\.exs)$/,
    format: { as: 'statements', tool: 'exunit', rows: EXUNIT, comments: 'hash' },
    parts: [],
  },
  {
    paths: /(^|\/)(CMakeLists\.txt|CTestCustom\.cmake(\.in)?|[\w.-]*[tT]est[\w.-]*\.cmake)$/,
    format: { as: 'statements', tool: 'cmake', rows: CMAKE, comments: 'cmake', build: 'cmake' },
    parts: [],
  },
  {
    paths: /(^|\/)meson\.build$/,
    format: { as: 'statements', tool: 'meson', rows: MESON, comments: 'hash', build: 'meson' },
    parts: [],
  },
  {
    paths: /(^|\/)(GNUmakefile|[Mm]akefile)(\.am)?$|\.mk$/,
    format: { as: 'statements', tool: 'make', rows: MAKE, comments: 'hash', build: 'make' },
    parts: [],
  },
  {
    paths: /\.sbt$/,
    format: { as: 'statements', tool: 'sbt', rows: SBT, comments: 'slashes' },
    parts: [],
  },
  {
    paths: /(^|\/)(BUILD|BUILD\.bazel)$/,
    format: { as: 'statements', tool: 'bazel', rows: BAZEL, comments: 'hash' },
    parts: [],
  },
];
