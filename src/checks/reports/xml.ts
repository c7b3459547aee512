import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a report. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

const TEXT = '#text';
const ATTRIBUTES = ':@';

/** The five entities of XML and numbers are read; entities that a document declares are not (they can grow without end). */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
});

/** The outermost element; null for a text that is not well-formed, such as one that was cut off. */
export function parseXml(text: string): XmlElement | null {
  const plain = text.replace(/<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>/i, '').trimStart();
  if (!plain.startsWith('<') || XMLValidator.validate(plain) !== true) return null;
  try {
    const nodes: unknown = parser.parse(plain);
    return elementsOf(nodes)[0] ?? null;
  } catch {
    return null; // the validator overlooks some of what the parser rejects
  }
}

function elementsOf(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    const record = recordOf(node);
    const name = Object.keys(record).find((key) => key !== ATTRIBUTES);
    if (name === undefined || name.startsWith('#')) return [];
    const children = record[name];
    return {
      name,
      attributes: Object.fromEntries(
        Object.entries(recordOf(record[ATTRIBUTES])).map(([key, value]) => [key, decoded(String(value))]),
      ),
      children: elementsOf(children),
      text: textOf(children),
    };
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: unknown) => {
      const record = recordOf(node);
      if (Array.isArray(record['#cdata'])) return rawText(record['#cdata']);
      return decoded(plainIn(node));
    })
    .join('');
}

function rawText(nodes: readonly unknown[]): string {
  return nodes.map((node) => plainIn(node)).join('');
}

function plainIn(node: unknown): string {
  const plain = recordOf(node)[TEXT];
  return typeof plain === 'string' ? plain : '';
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
      if (Number.isNaN(code)) return NAMED[String(name)] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}
