import type { Suppression } from '../../inventory.js';
import { collect, firstLineOf, linesOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Directive, suppressionsOf } from '../comments.js';
import { attributesOf, type Attribute, wordsOf } from './attributes.js';

const COMMENTS: readonly Directive[] = [
  { tool: 'ReSharper disable', extent: 'file', pattern: /\/[/*]\s*ReSharper disable All()/ },
  { tool: 'ReSharper disable once', extent: 'line', pattern: /\/[/*]\s*ReSharper disable once\s+(\w+)/ },
  { tool: 'ReSharper disable', extent: 'file', pattern: /\/[/*]\s*ReSharper disable\s+(\w+)/ },
  {
    tool: 'Stryker disable',
    extent: 'block',
    pattern: /\/[/*]\s*Stryker disable\s+(?:once\s+)?((?!all)\w+)?/,
  },
  { tool: 'NOSONAR', extent: 'line', pattern: /\/[/*].*\bNOSONAR()/ },
];

/** Directives in comments, `#pragma warning disable`, `#nullable disable`, and attributes that say the same. */
export function allSuppressions(source: Source): Suppression[] {
  const inComments = suppressionsOf(source, COMMENTS);
  if (!/#\s*(pragma|nullable)|Suppress|ExcludeFromCodeCoverage/.test(source.text)) return inComments;
  const inCode = collect(source.root, (node) => (SPEAKS.test(node.type) ? node : null)).flatMap((node) =>
    found(source, node),
  );
  return [...inComments, ...inCode];
}

const SPEAKS = /^(preproc_pragma|preproc_nullable|attribute_list)$/;

function found(source: Source, node: Syntax): Suppression[] {
  switch (node.type) {
    case 'preproc_pragma':
      return pragma(source, node);
    case 'preproc_nullable':
      return /disable\s*$/.test(textOf(source, node))
        ? [at(source, node, { tool: '#nullable disable', extent: 'file', specific: true })]
        : [];
    case 'attribute_list':
      return attributesOf(source, { ...node, children: [node] }, new Map()).flatMap((each) =>
        attribute(source, each),
      );
    default:
      return [];
  }
}

type Told = Pick<Suppression, 'tool' | 'extent' | 'specific'> & { readonly reasoned?: boolean };

function at(source: Source, node: Syntax, told: Told): Suppression {
  const text = textOf(source, node).trim();
  return {
    reasoned: text.includes('//'),
    ...told,
    range: linesOf(source, { start: node.start, end: node.start + text.length }),
    text: firstLineOf(source, node),
    comment: text.replace(/\s+/g, ' '),
  };
}

/** `#pragma warning disable CS0618`, until it is restored or to the end of the file. */
function pragma(source: Source, node: Syntax): Suppression[] {
  const codes = /^#\s*pragma\s+warning\s+disable\b([^\n/]*)/.exec(textOf(source, node));
  if (!codes) return [];
  const named = (codes[1] ?? '').trim();
  const restored = /#\s*pragma\s+warning\s+restore/.test(source.text.slice(node.end));
  return [
    at(source, node, {
      tool: '#pragma warning disable',
      extent: restored ? 'block' : 'file',
      specific: named !== '',
    }),
  ];
}

function attribute(source: Source, { name, node, values, named }: Attribute): Suppression[] {
  const assembly = node.parent !== null && /^\[\s*(assembly|module)\s*:/.test(textOf(source, node.parent));
  const extent = assembly ? ('file' as const) : ('block' as const);
  const reason = named.get('Justification');
  const reasoned = reason !== undefined && !/^(<Pending>)?$/.test(wordsOf(source, reason));
  if (/^(UnconditionalSuppressMessage|SuppressMessage)$/.test(name))
    return [at(source, node, { tool: name, extent, specific: values.length > 0, reasoned })];
  return name === 'ExcludeFromCodeCoverage'
    ? [at(source, node, { tool: name, extent, specific: true, reasoned })]
    : [];
}
