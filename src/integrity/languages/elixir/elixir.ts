import type { Import, Placed } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, type Source, textOf } from '../../syntax.js';
import { commentedOutTests, type Directive, suppressionsOf } from '../comments.js';
import { inventoryOf } from '../inventoryOf.js';
import type { Language } from '../language.js';
import { underscored } from '../underscored.js';
import { callOf } from './calls.js';
import { dialectOf } from './dialect.js';
import { TAMPERING, tamperingOf } from './tampering.js';
import { readTests } from './walk.js';

const TEST_PATH = /(^|\/)[^/]*_test\.exs$/;
const COMMENTED = /^[#\s]*(?:test|property|feature)[ (]+"((?:[^"\\]|\\.)*)"/gm;

const DIRECTIVES: readonly Directive[] = [
  {
    tool: 'credo:disable-for-this-file',
    extent: 'file',
    pattern: /#\s*credo:disable-for-this-file\s*(\S+)?/,
  },
  {
    tool: 'credo:disable',
    extent: 'line',
    pattern: /#\s*credo:disable-for-(?:next-line|previous-line|lines:-?\d+)\s*(\S+)?/,
  },
  { tool: 'coveralls-ignore', extent: 'block', pattern: /#\s*coveralls-ignore-(?:start|next-line)()/ },
  { tool: 'sobelow_skip', extent: 'block', pattern: /#\s*sobelow_skip\s*(\[.*\])?/ },
  { tool: 'styler:disable', extent: 'file', pattern: /#\s*styler:disable()/ },
];

/** Elixir with ExUnit and StreamData. */
export const elixir: Language = {
  id: 'elixir',
  matches: (path) => /\.exs?$/.test(path),
  grammars: () => ['tree-sitter-elixir'],
  collects: (path) => TEST_PATH.test(path),
  concerns: (text) =>
    /\b(test|property|feature|doctest)\b[ (]/.test(text) ||
    TAMPERING.test(text) ||
    /#.*(credo:|coveralls-|sobelow|styler:)/.test(text),
  inventory: (source, touched) =>
    inventoryOf(source, {
      collected: TEST_PATH.test(source.path),
      ...(TEST_PATH.test(source.path) || /\b(test|property|feature|doctest)\b/.test(source.text)
        ? readTests(dialectOf(source, touched))
        : {}),
      commentedOut: commentedOutTests(source, COMMENTED),
      imports: importsOf(source),
      mocks: mocksOf(source),
      suppressions: suppressionsOf(source, DIRECTIVES),
      tampering: tamperingOf(source),
    }),
};

/** Every module that is named, as the path of the file that its name stands for. */
function importsOf(source: Source): Import[] {
  const names = new Set(
    collect(source.root, (node) => (node.type === 'alias' ? textOf(source, node) : null)),
  );
  const full = [...names].filter((name) => name.includes('.'));
  return [...names].map((name) => {
    const known = full.find((each) => each.endsWith(`.${name}`)) ?? name;
    return { module: known.split('.').map(underscored).join('.'), names: [name] };
  });
}

/** `stub(Cart, :total, …)` of Mimic and Mox, `with_mock Cart, […]`. */
function mocksOf(source: Source): Placed[] {
  if (!/\b(stub|with_mocks?|expect|Mimic|patch)\b/.test(source.text)) return [];
  return collect(source.root, (node) => {
    const call = callOf(source, node);
    const first = call?.values[0];
    if (!call || first?.type !== 'alias' || !/^(stub|expect|with_mock|copy|patch|stub_with)$/.test(call.name))
      return null;
    return { ...placeOf(source, node), name: textOf(source, first) };
  });
}
