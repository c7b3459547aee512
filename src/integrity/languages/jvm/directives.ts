import type { Suppression } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { textOf } from '../../syntax.js';
import type { Directive } from '../comments.js';
import type { Annotation, Grammar } from './grammar.js';

/** Comments that keep the tools of the JVM's languages quiet. */
export const DIRECTIVES: readonly Directive[] = [
  { tool: 'NOSONAR', extent: 'line', pattern: /\bNOSONAR\b(?:\s*\(([\w:,\s-]+)\))?/ },
  { tool: 'NOPMD', extent: 'line', pattern: /\bNOPMD\b(?:[\s:-]+([A-Z]\w+))?/ },
  {
    tool: 'CHECKSTYLE',
    extent: 'block',
    pattern: /\bCHECKSTYLE[.:\s]*(?:OFF|SUPPRESS|IGNORE)\b:?\s*(\w+)?/i,
  },
  { tool: 'noinspection', extent: 'line', pattern: /\bnoinspection\s+((?!ALL\b)\w+)?/ },
  { tool: 'ktlint-disable', extent: 'line', pattern: /\bktlint-disable\b\s*([\w-]+)?/ },
  { tool: 'detekt:suppress', extent: 'line', pattern: /\bdetekt:\s*suppress\b\s*([\w-]+)?/i },
  { tool: 'scalastyle:off', extent: 'block', pattern: /\bscalastyle:(?:off|ignore)\b\s*([\w.]+)?/ },
  { tool: 'scalafix:off', extent: 'block', pattern: /\bscalafix:\s*(?:off|ok)\b\s*([\w.]+)?/ },
  { tool: '$COVERAGE-OFF$', extent: 'block', pattern: /\$COVERAGE-(?:OFF|IGNORE)\$()/ },
  { tool: 'spotbugs', extent: 'line', pattern: /\bSPOTBUGS[.:\s]*(?:OFF|SUPPRESS)\b\s*(\w+)?/i },
];

export const QUIETS =
  /NOSONAR|NOPMD|CHECKSTYLE|noinspection|ktlint-disable|detekt:|scala(style|fix):|COVERAGE-|SPOTBUGS|@(file:)?(Suppress|SuppressWarnings|SuppressFBWarnings|SuppressLint|nowarn|Generated|silent|unchecked)\b/;

const ANNOTATIONS: ReadonlySet<string> = new Set([
  'SuppressWarnings',
  'Suppress',
  'SuppressFBWarnings',
  'SuppressLint',
  'SuppressForbidden',
  'nowarn',
  'ExcludeFromJacocoGeneratedReport',
  'ExcludeFromCodeCoverage',
]);

/** Everything a tool says, by the name that stands for it. */
const BLANKET = /"all"|"ALL"|^$/;

/** An annotation that keeps the compiler or an analyser quiet; on a file or a class without a name it hides all. */
export function suppressionFrom({ source }: Grammar, annotation: Annotation): Suppression | null {
  const name = annotation.name.split('.').at(-1) ?? '';
  if (!ANNOTATIONS.has(name)) return null;
  const text = textOf(source, annotation.node);
  const named = annotation.values.map(({ value }) => textOf(source, value)).join(', ');
  return {
    ...placeOf(source, annotation.node),
    tool: `@${name}`,
    comment: text.replace(/\s+/g, ' '),
    extent: text.startsWith('@file:') ? 'file' : 'block',
    specific: !BLANKET.test(named),
    reasoned: annotation.values.some(({ key }) => key === 'justification'),
  };
}
