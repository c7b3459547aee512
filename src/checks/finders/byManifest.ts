import type { Check, CheckRole } from '../../core/evidence.js';
import { inFolder, type TreeFiles } from '../tree.js';
import { baseOf, checkOf, type Finder, folderOf, foldersWith, has } from './finder.js';

type Row = {
  /** Name of the file that makes a folder such a project. */
  readonly manifest: RegExp;
  /** What one of those files has to say; absent: nothing. */
  readonly says?: RegExp;
  readonly commands: Partial<Record<CheckRole, string>>;
  /** A program that the project brings along, in place of the first word of each command. */
  readonly wrapper?: string;
  /** Before each command where this file is there. */
  readonly carrier?: readonly [file: string, words: string];
};

const BUNDLE = ['Gemfile', 'bundle exec'] as const;

const ROWS: readonly Row[] = [
  {
    manifest: /^go\.mod$/,
    commands: { test: 'go test ./...', lint: 'go vet ./...', build: 'go build ./...' },
  },
  { manifest: /^Cargo\.toml$/, commands: { test: 'cargo test', lint: 'cargo clippy', build: 'cargo build' } },
  { manifest: /^pom\.xml$/, commands: { test: 'mvn test', build: 'mvn compile' }, wrapper: 'mvnw' },
  {
    manifest: /^(build|settings)\.gradle(\.kts)?$/,
    commands: { test: 'gradle test', build: 'gradle assemble' },
    wrapper: 'gradlew',
  },
  {
    manifest: /\.(sln|slnx|csproj|fsproj|vbproj)$/,
    commands: { test: 'dotnet test', build: 'dotnet build' },
  },
  { manifest: /^\.rspec$|^spec_helper\.rb$/, commands: { test: 'rspec' }, carrier: BUNDLE },
  {
    manifest: /^Rakefile$/,
    says: /Rake::TestTask|Minitest::TestTask|\btask\s+:?["']?test\b/,
    commands: { test: 'rake test' },
    carrier: BUNDLE,
  },
  { manifest: /^\.rubocop\.yml$/, commands: { lint: 'rubocop' }, carrier: BUNDLE },
  { manifest: /^phpunit\.xml(\.dist)?$/, commands: { test: 'vendor/bin/phpunit' } },
  { manifest: /^phpstan\.neon(\.dist)?$/, commands: { types: 'vendor/bin/phpstan analyse' } },
  {
    manifest: /^CMakeLists\.txt$/,
    says: /\b(enable_testing|include\s*\(\s*CTest)\b/i,
    commands: {
      test: 'cmake -S . -B build && cmake --build build && ctest --test-dir build',
      build: 'cmake -S . -B build && cmake --build build',
    },
  },
  // Which tests are there, without a browser or a server: neither may be there for a run without a network.
  { manifest: /^playwright\.config\.[cm]?[jt]s$/, commands: { test: 'npx playwright test --list' } },
  { manifest: /^mix\.exs$/, commands: { test: 'mix test', build: 'mix compile' } },
  { manifest: /^build\.sbt$/, commands: { test: 'sbt test', build: 'sbt compile' } },
];

export const byManifest: Finder = async (tree) => {
  const found = await Promise.all(ROWS.map((row) => checksBy(row, tree)));
  return found.flat();
};

async function checksBy(row: Row, tree: TreeFiles): Promise<Check[]> {
  const folders = await Promise.all(
    foldersWith(tree, row.manifest).map(async (folder) =>
      (await isSaid(row, tree, folder)) ? [folder] : [],
    ),
  );
  return folders.flat().flatMap((folder) => {
    const top = baseOf(folder) === 'spec' && row.commands.test === 'rspec' ? folderOf(folder) : folder;
    return Object.entries(row.commands).map(
      ([role, command]) => checkOf(role as CheckRole, callOf(row, { command, folder: top, tree }), top), // checked border: keys of a row
    );
  });
}

async function isSaid({ says, manifest }: Row, tree: TreeFiles, folder: string): Promise<boolean> {
  if (!says) return true;
  const files = tree.paths.filter((path) => folderOf(path) === folder && manifest.test(baseOf(path)));
  const texts = await Promise.all(files.map((path) => tree.read(path)));
  return texts.some((text) => text !== null && says.test(text));
}

type Called = { readonly command: string; readonly folder: string; readonly tree: TreeFiles };

function callOf({ wrapper, carrier }: Row, { command, folder, tree }: Called): string {
  if (wrapper !== undefined && tree.paths.includes(inFolder(folder, wrapper)))
    return command.replace(/^\S+/, `./${wrapper}`);
  return carrier && has(tree, folder, carrier[0]) ? `${carrier[1]} ${command}` : command;
}
