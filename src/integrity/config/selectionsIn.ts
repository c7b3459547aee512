import type { Placed } from '../inventory.js';
import { at, type Data, isOpen, itemsOf, textIn } from './data.js';
import type { Pattern, PatternKind, Selection } from './runnerConfig.js';
import type { SelectionSpec } from './tables/selectionTable.js';
import { unreadable } from './takes.js';

export type Selected = { readonly selections: readonly Selection[]; readonly unread: readonly Placed[] };

/** What a runner's own configuration (`data`) selects, seen from the folder it stands in. */
export function selectionsIn(data: Data, spec: SelectionSpec, folder: string): Selected {
  const listed = data.kind === 'list' && spec.projects.length > 0;
  const projects = listed ? data.items : spec.projects.flatMap((key) => itemsOf(at(data, key)));
  const records = projects.filter(({ kind }) => kind === 'record');
  const paths = projects.filter((project) => textIn(project) !== null);
  const selections =
    projects.length === 0
      ? [selectionOf([data], spec, { folder, name: spec.runner })]
      : [
          ...records.map((project) =>
            selectionOf([unwrapped(project), data], spec, { folder, name: spec.runner }),
          ),
          ...paths.map((project) => projectFolder(project, spec, folder)),
        ];
  return { selections, unread: [data, ...records].flatMap((each) => unreadIn(each, spec)) };
}

/** Vitest's projects keep their keys under `test`. */
function unwrapped(project: Data): Data {
  return at(project, 'test') ?? project;
}

function projectFolder(project: Data, spec: SelectionSpec, folder: string): Selection {
  const text = (textIn(project) ?? '').replace(/^<rootDir>\/?|^\.\/|\/[^/]*\.[cm]?[jt]s(on)?$/g, '');
  const glob = text.startsWith('!') ? '' : `${text.replace(/\/$/, '')}/**`;
  const named: Pattern = { kind: 'glob', text: glob, range: project.range, line: project.text };
  const base = selectionOf([], spec, { folder, name: spec.runner });
  return { ...base, include: [[named], ...base.include] };
}

type Where = { readonly folder: string; readonly name: string };

/** The first of the records that has a key decides. */
function selectionOf(records: readonly Data[], spec: SelectionSpec, { folder, name }: Where): Selection {
  const find = (key: string): Data | null =>
    records.map((each) => at(each, key)).find((each) => each !== null) ?? null;
  const all = (keys: SelectionSpec['include'], defaults: readonly Pattern[]): Pattern[] => {
    const found = keys.flatMap(([key, kind]) => patternsOf(find(key), kind));
    return found.length > 0 ? found : [...defaults];
  };
  const first = spec.include[0]?.[1] ?? 'glob';
  const groups = [
    all(spec.include, defaultsOf(spec.defaults.include, spec.include[0] ? first : 'part')),
    all(spec.names, defaultsOf(spec.defaults.names, 'name')),
  ].filter((group) => group.length > 0);
  const [negative, positive] = [groups.map(negated), groups.map(plain)];
  const [root = ''] = spec.root.flatMap((key) => textIn(find(key)) ?? []);
  return {
    name,
    root: joined(folder, root),
    include: positive.filter((group) => group.length > 0),
    exclude: [
      ...all(spec.exclude, defaultsOf(spec.defaults.exclude, spec.exclude[0]?.[1] ?? 'glob')),
      ...negative.flat(),
    ],
    open: [...spec.include, ...spec.names, ...spec.exclude].some(([key]) => isOpen(find(key))),
  };
}

function plain(group: readonly Pattern[]): Pattern[] {
  return group.filter(({ text }) => !text.startsWith('!') || text.startsWith('!('));
}

function negated(group: readonly Pattern[]): Pattern[] {
  return group.flatMap((pattern) =>
    pattern.text.startsWith('!') && !pattern.text.startsWith('!(')
      ? [{ ...pattern, text: pattern.text.slice(1) }]
      : [],
  );
}

function defaultsOf(texts: readonly string[], kind: PatternKind): Pattern[] {
  return texts.map((text) => ({ kind, text, range: { start: 0, end: 0 }, line: '' }));
}

function patternsOf(data: Data | null, kind: PatternKind): Pattern[] {
  return itemsOf(data).flatMap((item): Pattern[] => {
    if (item.kind === 'record') return patternsOf(at(item, 'pattern'), kind);
    const text = textIn(item);
    if (text === null) return [];
    const regex = item.kind === 'scalar' && item.regex;
    const parts =
      regex || kind === 'regex' ? [text] : text.split(/[\s,]+(?![^{]*\})/).filter((part) => part !== '');
    return parts.map((part) => ({
      kind: regex ? 'regex' : kind,
      text: part,
      range: item.range,
      line: item.text,
    }));
  });
}

function unreadIn(data: Data, spec: SelectionSpec): Placed[] {
  return [...spec.include, ...spec.names, ...spec.exclude].flatMap(([key, kind]) => {
    const value = at(data, key);
    if (value === null) return [];
    if (isOpen(value)) return [{ name: `“${key}” is made by code`, range: value.range, text: value.text }];
    return patternsOf(value, kind).flatMap((pattern) => {
      const reason = unreadable(pattern);
      return reason === null
        ? []
        : [{ name: `“${key}”: ${reason}`, range: pattern.range, text: pattern.line }];
    });
  });
}

function joined(folder: string, root: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of root.replace(/^<rootDir>/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
