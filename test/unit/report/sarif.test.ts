import assert from 'node:assert/strict';
import type { Flag } from '../../../src/core/flag.js';
import { z } from 'zod';
import { sarif } from '../../../src/report/sarif.js';
import { flag, report, unscanned } from './drawn.js';

/**
 * The part of SARIF 2.1.0 that we write, by the names, types and bounds of its specification (§3.13 and on); an
 * unknown property fails. `Log` of @types/sarif, which is made from the official schema, holds it at compile time.
 */
const text = z.strictObject({ text: z.string().min(1) });
const physicalLocation = z.strictObject({
  artifactLocation: z.strictObject({ uri: z.string().regex(/^[A-Za-z0-9\-._~!*'()%/]+$/) }),
  region: z
    .strictObject({ startLine: z.int().min(1), endLine: z.int().min(1) })
    .refine(({ startLine, endLine }) => startLine <= endLine)
    .optional(),
});
const locations = z.array(z.strictObject({ physicalLocation })).min(1);
const level = z.enum(['none', 'note', 'warning', 'error']);
const rule = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortDescription: text,
  fullDescription: text,
  help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
});
const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({
      name: z.string(),
      semanticVersion: z.string(),
      rules: z.array(rule),
    }),
  }),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  invocations: z.array(
    z.strictObject({
      executionSuccessful: z.boolean(),
      toolExecutionNotifications: z.array(z.strictObject({ level, message: text, locations })),
    }),
  ),
  results: z.array(
    z.strictObject({
      ruleId: z.string(),
      ruleIndex: z.int().min(0),
      level,
      message: text,
      locations,
      partialFingerprints: z.record(z.string(), z.string()),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});
const log = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.array(run).length(1) });

function runOf(flags: readonly Flag[]): z.infer<typeof run> {
  const [only] = log.parse(JSON.parse(sarif(report(flags), (rule) => `# ${rule}`))).runs;
  assert.ok(only);
  return only;
}

describe('SARIF', () => {
  it('names each rule once, and each result points to its own', () => {
    const { tool, results } = runOf([
      flag(),
      flag({ path: 'b.js', rule: 'TI301', name: 'test-deleted' }),
      flag({ path: 'c.js' }),
    ]);
    const { rules } = tool.driver;
    assert.deepEqual(
      rules.map(({ id, name, shortDescription }) => [id, name, shortDescription.text]),
      [
        ['TI101', 'existing-test-skipped', 'Existing test skipped.'],
        ['TI301', 'test-deleted', 'Test deleted.'],
      ],
    );
    assert.deepEqual(
      results.map(({ ruleId, ruleIndex }) => [ruleId, rules[ruleIndex]?.id]),
      [
        ['TI101', 'TI101'],
        ['TI301', 'TI301'],
        ['TI101', 'TI101'],
      ],
    );
    for (const { id, help } of rules) assert.equal(help.markdown, `# ${id}`);
  });

  it('knows three levels', () => {
    const severities = ['high', 'medium', 'low'] as const;
    const { results } = runOf(severities.map((severity, at) => flag({ severity, path: `${at}.js` })));
    assert.deepEqual(
      results.map((result) => result.level),
      ['error', 'warning', 'note'],
    );
  });

  it('writes paths as relative references', () => {
    const { results } = runOf([flag({ path: 'a b/ü#1?%:[x].js' })]);
    const uri = results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    assert.equal(uri, 'a%20b/%C3%BC%231%3F%25%3A%5Bx%5D.js');
    assert.equal(decodeURIComponent(uri), 'a b/ü#1?%:[x].js');
  });

  it('tells what was not scanned beside the results', () => {
    const { results, invocations } = runOf([unscanned('a.js', 'It is broken.')]);
    assert.deepEqual(results, []);
    assert.deepEqual(
      invocations.flatMap(({ toolExecutionNotifications }) =>
        toolExecutionNotifications.map(({ message }) => message.text),
      ),
      ['It is broken.'],
    );
  });

  it('keeps a fingerprint when lines move, and gives each flag one of its own', () => {
    const prints = (flags: readonly Flag[]): string[] =>
      runOf(flags).results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
    const [here] = prints([flag({ range: { start: 2, end: 3 } })]);
    const [there] = prints([flag({ range: { start: 20, end: 21 } })]);
    assert.equal(here, there);
    const all = prints([
      flag(),
      flag(),
      flag({ path: 'b.js' }),
      flag({ tests: [['x']] }),
      flag({ rule: 'TI1' }),
    ]);
    assert.equal(new Set(all).size, 5);
    assert.ok(all.includes(here ?? ''));
  });
});
