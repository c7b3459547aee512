import type { Mark } from '../../inventory.js';
import { type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';

/** Names that nothing ever sets: people write them to take a file out of the build. */
const NEVER =
  /^(ignored?|never|none|disabled?|skip|skipped|excluded?|todo|off|false|broken|wip|unused|no)$|(^|_)(disabled?|skipped|ignored|excluded|broken)(_|$)|^(skip|ignore|exclude|no|never)_|_(skip|ignore|exclude|off|never)$/i;
const SYSTEMS =
  /(?:^|_)(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows)(_(386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm))?_test\.go$/;

/** What `//go:build`, or the older `// +build`, and the file's name say of all its tests. */
export function buildMarks(source: Source): Mark[] {
  const [, system] = SYSTEMS.exec(source.path) ?? [];
  const named: Mark[] =
    system === undefined
      ? []
      : [
          {
            ...plainMark(source, source.root),
            kind: 'notDiscovered',
            condition: `GOOS is not ${system}`,
            suite: [],
          },
        ];
  const line = constraintOf(source);
  if (!line) return named;
  const text = textOf(source, line).trimEnd();
  const tags = text.match(/!?[A-Za-z_][\w.]*/g)?.filter((tag) => !/^(go|build)$/.test(tag)) ?? [];
  const condition = neverHolds(text, tags) ? null : text.replace(/^\/\/\s*/, '');
  if (tags.length === 0 || tags.every((tag) => alwaysHolds(tag))) return named;
  return [...named, { ...plainMark(source, line), kind: 'notDiscovered', condition, suite: [] }];
}

function constraintOf(source: Source): Syntax | null {
  const clause = source.root.children.find(({ type }) => type === 'package_clause');
  const before = source.comments.filter(({ start }) => start < (clause?.start ?? 0));
  return (
    before.find((comment) => textOf(source, comment).startsWith('//go:build ')) ??
    before.find((comment) => /^\/\/\s*\+build\s/.test(textOf(source, comment))) ??
    null
  );
}

/** With `||` there is another way in. */
function neverHolds(text: string, tags: readonly string[]): boolean {
  return !/\|\||\+build\s+\S+\s+\S/.test(text) && tags.some((tag) => NEVER.test(tag));
}

/** A release of the language, or that a tag nobody sets is not set. */
function alwaysHolds(tag: string): boolean {
  return /^go1(\.\d+)?$/.test(tag) || (tag.startsWith('!') && NEVER.test(tag.slice(1)));
}
