import { at, type Data, entriesOf, itemsOf, textIn, textsIn } from '../data.js';
import type { Trigger } from '../runnerConfig.js';

const NARROWINGS = [
  ['branches', 'branches'],
  ['branches-ignore', 'ignoredBranches'],
  ['paths', 'paths'],
  ['paths-ignore', 'ignoredPaths'],
] as const;

/** Rows of the matrices of jobs: each starts the job once. */
export function readMatrices(data: Data): Trigger[] {
  return entriesOf(at(data, 'jobs')).flatMap(({ key: job, value }) =>
    entriesOf(at(value, 'strategy', 'matrix'))
      .filter(({ key, value: rows }) => rows.kind === 'list' && key !== 'include' && key !== 'exclude')
      .map(({ key, value: rows, range, text }) => ({
        kind: 'matrix' as const,
        event: job,
        name: `${job} ${key}`,
        items: textsIn(rows),
        range,
        text,
      })),
  );
}

/** What starts a workflow of GitHub Actions. */
export function readTriggers(data: Data): Trigger[] {
  const on = at(data, 'on') ?? at(data, 'true');
  const entry = entriesOf(data).find(({ key }) => key === 'on' || key === 'true');
  if (!on || !entry) return [];
  if (on.kind !== 'record')
    return itemsOf(on).flatMap((item) => {
      const event = textIn(item);
      return event === null
        ? []
        : [{ kind: 'event', event, name: event, items: [], range: item.range, text: item.text }];
    });
  return entriesOf(on).flatMap(({ key: event, value, range, text }): Trigger[] => [
    {
      kind: 'event',
      event,
      name: event,
      items: [],
      range: { start: range.start, end: range.start + 1 },
      text,
    },
    ...NARROWINGS.flatMap(([key, kind]): Trigger[] => {
      const items = textsIn(at(value, key));
      const place = entriesOf(value).find((each) => each.key === key);
      // A key without a value is no filter.
      return place && items.length > 0
        ? [{ kind, event, name: `${event} ${key}`, items, range: place.range, text: place.text }]
        : [];
    }),
  ]);
}
