/** For `--help`: 80 columns. */
export const HELP = `Usage: countersign check [options]
       countersign explain [RULE]

check says what a change does to the tests: which ones it skips, deletes,
empties or weakens. It reads the repository with git and runs nothing of it: no
code, no hook, no filter. explain says what a rule means (such as TI101), or
lists all of them.

What is compared
  --base REV        the commit before. Default: the merge base of HEAD (or of
                    --head) with the main branch; with --staged, HEAD
  --head REV        the commit after
  --staged          what is staged, as the next commit would have it
  --worktree        the files on disk, untracked ones included (default)
  -C DIR            the repository, or a folder in it. Default: this folder

What is printed
  --format FORMAT   text (default), json, sarif, github (workflow annotations)
                    or junit
  --fail-on LEVEL   high (default), medium, low or never: the lowest severity
                    that makes the exit code 1. Everything is listed whatever
                    the level.
  --config FILE     read this file instead of countersign.json at the top of
                    the repository
  -h, --help        this page
  -v, --version     the version

Files that could not be read are listed as not scanned, apart from the flags;
with --fail-on low they count as well.

Exit code: 0 nothing at or above the level, 1 something, 2 the command was
used wrongly or the repository cannot be read (said on stderr).
`;
