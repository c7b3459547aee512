import type { Outcome, TestResult } from '../../core/evidence.js';
import {
  fileOf,
  firstLine,
  milliseconds,
  type ReportFormat,
  type ReportPlace,
  reportOf,
} from './reportFormat.js';
import { parseXml, type XmlElement } from './xml.js';

/**
 * JUnit's XML in the dialects of pytest, Surefire, Gradle, nextest, GoogleTest, CTest, PHPUnit, bats, node:test, vitest
 * and the reporters of jest and mocha: suites may nest, a class may stand on the suite or on the case, a file on either.
 */
export const junit: ReportFormat = {
  id: 'junit',
  parse: (report, place) => {
    const root = parseXml(report);
    if (!root || !/^testsuites?$/.test(root.name)) return null;
    const cases = casesIn(root, { names: [], file: null });
    const [broken, whole] = [cases.filter(isUnloaded), cases.filter((each) => !isUnloaded(each))];
    return reportOf(
      'junit',
      whole.map((each) => testOf(each, place)),
      broken.map(({ element }) => `${element.attributes['name'] ?? 'A file'} could not be loaded.`),
    );
  },
};

type Around = { readonly names: readonly string[]; readonly file: string | null };
type Case = Around & { readonly element: XmlElement };

/** The outermost element has the name of a run. */
function casesIn(element: XmlElement, around: Around): Case[] {
  return element.children.flatMap((child): Case[] => {
    const { name = '', file = around.file } = child.attributes;
    if (child.name === 'testcase') return [{ ...around, file, element: child }];
    if (child.name !== 'testsuite') return [];
    const isPath = name === file || /[\\/]/.test(name);
    const within = name === '' || isPath || RUNS.has(name) ? around.names : [...around.names, name];
    return casesIn(child, { names: within, file: file ?? (isPath ? name : null) });
  });
}

/** Names of a suite that say no more than that tests ran. */
const RUNS = new Set([
  'pytest',
  'Mocha Tests',
  'jest tests',
  'vitest tests',
  'root',
  'Root Suite',
  'CLI Arguments',
]);

/** Names of a class that every case of a runner has. */
const CLASSES = new Set(['test', 'suite']);

/** As pytest tells that a file could not be imported. */
function isUnloaded({ element }: Case): boolean {
  const error = element.children.find(({ name }) => name === 'error');
  return /^(collection failure|failed on setup with "ImportError)/.test(error?.attributes['message'] ?? '');
}

function testOf({ element, names, file }: Case, place: ReportPlace): TestResult {
  const { name = '', classname = '', time } = element.attributes;
  const named = classname === '' || classname === name || CLASSES.has(classname) || names.includes(classname);
  const path = fileOf(place, element.attributes['file'] ?? file);
  const isPath = path !== null && fileOf(place, classname) === path;
  return {
    project: '',
    file: path,
    suite: named || isPath ? names : [...names.filter((each) => !classname.startsWith(each)), classname],
    name,
    outcome: outcomeOf(element),
    took: milliseconds(time),
    message: messageOf(element),
  };
}

function outcomeOf({ attributes, children }: XmlElement): Outcome {
  const child = (name: string): XmlElement | undefined => children.find((each) => each.name === name);
  const failure = child('failure') ?? child('error');
  if (failure) return told(failure).includes('[XPASS(strict)]') ? 'unexpectedPass' : 'failed';
  const skipped = child('skipped');
  if (skipped) return skipped.attributes['type'] === 'pytest.xfail' ? 'expectedFailure' : 'skipped';
  return /^(notrun|disabled|skipped|suppressed)$/.test(attributes['status'] ?? attributes['result'] ?? '')
    ? 'skipped'
    : 'passed';
}

function told({ attributes, text }: XmlElement): string {
  return attributes['message'] ?? text;
}

function messageOf({ children }: XmlElement): string | null {
  const child = children.find(({ name }) => /^(failure|error|skipped)$/.test(name));
  return child ? firstLine(told(child)) : null;
}
