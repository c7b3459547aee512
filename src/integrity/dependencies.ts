/**
 * Files that say which versions of other code a project is built with, and nothing of how it is tested. A change to one
 * explains another answer as a change to the project's own code does.
 */
const DEPENDENCIES =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|composer\.(json|lock)|Gemfile(\.lock)?|gems\.(rb|locked)|[\w.-]+\.gemspec|go\.(mod|sum)|Cargo\.(toml|lock)|poetry\.lock|uv\.lock|Pipfile(\.lock)?|requirements[\w.-]*\.(txt|in)|constraints[\w.-]*\.txt|mix\.lock|pubspec\.(yaml|lock)|pom\.xml|gradle\.lockfile|libs\.versions\.toml|packages\.config|packages\.lock\.json|Directory\.Packages\.props|Package\.(swift|resolved)|Podfile(\.lock)?)$/;

export function namesDependencies(path: string): boolean {
  return DEPENDENCIES.test(path);
}
