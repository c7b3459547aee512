/**
 * A file named like a test in a language that has no adapter: nothing can be said of it, and that is to be said.
 * `path` is separated by `/`. Data, snapshots, pictures and prose have none of these extensions; what stands among
 * fixtures or in somebody else's code is no test of the project.
 */
export function isUnreadTest(path: string): boolean {
  if (OTHERS.test(path)) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (TEST_EXTENSION.test(name)) return true;
  const [, stem = '', extension = ''] = /^(.*)\.([^.]+)$/s.exec(name) ?? [];
  if (!CODE.has(extension.toLowerCase())) return false;
  return NAMED.test(stem) || (BY_FOLDER.has(extension) && IN_TESTS.test(path) && !SUPPORT.test(stem));
}

const OTHERS =
  /(^|\/)(fixtures?|testdata|__fixtures__|__snapshots__|snapshots?|node_modules|vendor|third[_-]party|samples?|resources|assets)\//i;

/** Extensions that are given to tests alone: Perl, Raku, Bats, PowerShell, Solidity, Terraform, Robot Framework, Gherkin. */
const TEST_EXTENSION =
  /\.(t|rakutest|bats|feature|robot|cy\.(coffee|ls))$|\.Tests\.ps1$|\.t\.sol$|\.tftest\.hcl$/i;

/** Languages by their extensions, whether or not an adapter reads some of them. */
const CODE = new Set(
  (
    'go rs java kt kts scala cs vb fs fsx rb php swift dart ex exs c cc cpp cxx m mm h hpp sh bash ' +
    'lua luau moon r pl pm hs lhs ml mli re res clj cljs cljc erl hrl groovy gradle jl nim zig d cr elm purs ' +
    'coffee ls vue svelte astro ps1 psm1 sql sol vy tcl f90 f95 f03 adb ads pas lisp el scm rkt hx gd odin v vhd ' +
    'sv cob cbl abap apex cls raku fish zsh awk'
  ).split(' '),
);

/** `test_parse`, `parse_test`, `parse-spec`, `parse.test`, `ParseTest`, `ParseSpec`, `parse_SUITE`, `TestParse`, `runtests`. */
const NAMED =
  /^(tests?|specs?)([-_.]|$)|[-_.](tests?|specs?|SUITE)$|[a-z0-9](Tests?|Specs?|TestCase|TestSuite|UnitTests?)$|^Test(?=[A-Z])|^(Tests?|Specs?)$|^runtests$/;

/** Where files of tests need no name of their own. */
const BY_FOLDER = new Set(['jl', 'nim', 'ml', 'elm', 'R', 'r', 'hs', 'rkt', 'd']);
const IN_TESTS = /(^|\/)(tests?|specs?|testthat)\//;
const SUPPORT = /^(helper|helpers|setup|util|utils|common|support|config|dune|main)([-_]|$)|^(Setup|Helper)/;
