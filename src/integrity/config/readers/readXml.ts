import { type Data, type Entry, placerOf, type Placer, type Read, scalar } from '../data.js';

type Growing = { readonly name: string; readonly start: number; readonly entries: Entry[]; words: string };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</g;

/**
 * Elements as entries of a record: attributes are entries whose key starts with `@`, an element that holds only words is
 * a scalar, and one that holds both keeps its words under `#`. Only the five entities of XML itself are known; no other
 * is ever looked up.
 */
export function readXml(text: string): Read {
  const place = placerOf(text);
  const stack: Growing[] = [{ name: '', start: 0, entries: [], words: '' }];
  for (const token of text.matchAll(TOKEN)) {
    const [whole, cdata, closing, opening, attributes, empty] = token;
    const top = stack.at(-1);
    if (!top) break;
    if (whole === '<') return { kind: 'unread', reason: 'it is not valid XML' };
    if (cdata !== undefined) top.words += cdata;
    else if (opening !== undefined) {
      const here = place(token.index, token.index + whole.length);
      stack.push({
        name: opening,
        start: token.index,
        entries: attributesOf(attributes ?? '', here),
        words: '',
      });
      if (empty === '/') close(stack, place, token.index + whole.length);
    } else if (closing !== undefined) {
      if (closing !== top.name) return { kind: 'unread', reason: `it is not valid XML (</${closing}>)` };
      close(stack, place, token.index + whole.length);
    } else if (!whole.startsWith('<')) top.words += plain(whole);
  }
  const [root] = stack;
  if (!root || stack.length !== 1)
    return { kind: 'unread', reason: 'it is not valid XML (an element is not closed)' };
  return {
    kind: 'read',
    data: { kind: 'record', entries: root.entries, open: false, ...place(0, text.length) },
  };
}

function close(stack: Growing[], place: Placer, end: number): void {
  const done = stack.pop();
  const around = stack.at(-1);
  if (!done || !around) return;
  const here = place(done.start, end);
  const words = scalar(done.words.trim(), here);
  const inner: Entry[] =
    words.value === '' ? done.entries : [...done.entries, { key: '#', value: words, ...here }];
  const value: Data =
    done.entries.length === 0 ? words : { kind: 'record', entries: inner, open: false, ...here };
  around.entries.push({ key: done.name, value, ...here });
}

function attributesOf(text: string, here: ReturnType<Placer>): Entry[] {
  return [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => ({
    key: `@${name ?? ''}`,
    value: scalar(plain(double ?? single ?? ''), here),
    ...here,
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
