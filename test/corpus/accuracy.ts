/** `npm run accuracy`: precision and recall on the corpus, by language and by rule. */
import { type Case, casesOf } from './corpus.js';
import { readTopics } from './topics.js';
import { verdictOf } from './verdictOf.js';

type Counts = { right: number; wrong: number; missed: number };

type Table = Map<string, Counts>;

void print();

async function print(): Promise<void> {
  const table: Table = new Map();
  let cases = 0;
  for (const { language, topics } of readTopics()) {
    for (const each of topics.flatMap(casesOf)) {
      cases += 1;
      await measure(table, language, each);
    }
  }
  const rows = [...table].sort(([one], [other]) => one.localeCompare(other));
  const head = ['language', 'rule', 'right', 'wrong', 'missed', 'precision', 'recall'];
  const lines = [head, ...rows.map(([key, counts]) => [...key.split(' '), ...figures(counts)])].map(line);
  process.stdout.write(`${cases} cases\n\n${lines.join('\n')}\n`);
}

/** Rules count, not severities. A flag that is not expected is wrong; one that is expected and not there is missed. */
async function measure(table: Table, language: string, each: Case): Promise<void> {
  const expected = rulesOf(each.expected);
  const said = rulesOf(await verdictOf(each));
  for (const rule of new Set([...expected, ...said])) {
    for (const key of [`${language} ${rule}`, `${language} all`, `all ${rule}`, 'all all']) {
      const counts = table.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      if (!expected.has(rule)) counts.wrong += 1;
      else if (said.has(rule)) counts.right += 1;
      else counts.missed += 1;
      table.set(key, counts);
    }
  }
}

function rulesOf(verdict: string): Set<string> {
  return new Set(verdict.split(', ').flatMap((flag) => flag.split(' ').slice(0, 1).filter(Boolean)));
}

function figures({ right, wrong, missed }: Counts): string[] {
  return [
    String(right),
    String(wrong),
    String(missed),
    percent(right, right + wrong),
    percent(right, right + missed),
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at < 2 ? cell.padEnd(14) : cell.padStart(10))).join('');
}
