import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Countersign } from '../../src/extension.js';
import type { Sessions } from '../../src/session/sessions.js';
import { makeRepository, type TestRepository } from '../fakes/repository.js';
import { eventually } from './hostReview.js';

const TESTS =
  "import { test } from 'node:test';\nimport assert from 'node:assert/strict';\n\ntest('adds', () => {\n  assert.equal(1 + 1, 2);\n});\n\ntest('rounds', () => {\n  assert.equal(Math.round(1.2), 1);\n});\n";

describe('evidence in the host', function () {
  this.timeout(120_000);
  let sessions: Sessions;
  let repository: TestRepository;
  let id: string;

  before(async () => {
    const extension = vscode.extensions.getExtension<Countersign>('countersign.countersign');
    assert.ok(extension);
    const countersign = await extension.activate();
    await countersign.restored;
    sessions = countersign.sessions;
    repository = await makeRepository({
      'package.json': '{ "type": "module", "scripts": { "test": "node --test" } }\n',
      'sums.test.js': TESTS,
    });
    await repository.write('sums.test.js', TESTS.replace("test('rounds'", "test.skip('rounds'"));
    id = await sessions.reviewWorkingTree(repository.root);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await sessions.discard(id);
    await sessions.remove(id);
    await repository.remove();
  });

  it('runs nothing before a check is chosen', async () => {
    await assert.rejects(sessions.runChecks(id, 'review'), /No check is confirmed/);
    assert.equal(sessions.get(id)?.review?.evidence.kind, 'notRun');
  });

  it('offers the project’s own checks to choose from, tests first chosen', async () => {
    const asked = vscode.commands.executeCommand('countersign.chooseChecks', repository.root);
    const chosen = settledFlag(asked);
    await acceptUntil(chosen);
    await asked;
  });

  it('runs what was chosen on both sides, moves no focus and opens no tab', async () => {
    const before = tabs();
    await sessions.runChecks(id, 'review');
    const evidence = sessions.get(id)?.review?.evidence;
    assert.ok(evidence?.kind === 'ran', JSON.stringify(evidence));
    const [checked] = evidence.checks;
    assert.equal(checked?.comparison.kind, 'compared', JSON.stringify(checked));
    assert.deepEqual(
      checked.comparison.differences.map(({ kind, head }) => [kind, head?.name]),
      [['newlySkipped', 'rounds']],
    );
    assert.deepEqual(tabs(), before);
  });

  it('has one flag for what the text says and the runs saw', () => {
    const flags = sessions.get(id)?.review?.flags ?? [];
    assert.deepEqual(
      flags.map(({ rule }) => rule),
      ['TI101'],
    );
    assert.match(flags[0]?.message ?? '', /Our runs saw it run before, and skipped after/);
  });

  it('shows a document with a link to the test on both sides', async () => {
    await vscode.commands.executeCommand('countersign.showEvidence', id);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.getText(), /^ {2}1 test newly skipped$/m);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const ours = links.filter(({ target }) => target?.path === 'countersign.openTest');
    assert.deepEqual(
      ours.map(({ range }) => document.getText(range)),
      ['rounds', 'before'],
    );
    const given: unknown = JSON.parse(decodeURIComponent(ours[1]?.target?.query ?? ''));
    assert.ok(Array.isArray(given));
    await vscode.commands.executeCommand('countersign.openTest', ...(given as unknown[]));
    await eventually(() => vscode.window.activeTextEditor?.document.uri.scheme, 'countersign-base');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? '', /rounds/);
    assert.equal(document.languageId, 'countersign-evidence');
    const line = (ours[0]?.range ?? new vscode.Range(0, 0, 0, 0)).start;
    const [defined] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      line.with({ character: 0 }),
    );
    assert.equal(defined?.uri.scheme, 'countersign-head');
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(named(outline), [
      'npm test',
      ['1 test newly skipped', ['rounds (before)', []]],
      'Commands as they ran',
      [],
    ]);
  });

  it('checks just what is accepted, on the base alone with these hunks', async () => {
    const hunks = sessions.get(id)?.review?.changeSet.files.flatMap((file) => file.hunks) ?? [];
    const ids = hunks.map((hunk) => hunk.id);
    await assert.rejects(sessions.runChecks(id, 'accepted'), /No hunk is accepted yet/);
    await sessions.decide(id, ids, 'accepted');
    await sessions.runChecks(id, 'accepted');
    const checked = sessions.get(id)?.checked;
    const whole = sessions.get(id)?.review?.evidence;
    assert.deepEqual(checked?.hunks, ids);
    assert.ok(checked.evidence.kind === 'ran' && whole?.kind === 'ran');
    // All hunks accepted are the head itself, tree for tree.
    assert.equal(checked.evidence.checks[0]?.head.tree, whole.checks[0]?.head.tree);
    await sessions.decide(id, ids, null);
  });
});

function settledFlag(work: Thenable<unknown>): { done: boolean } {
  const flag = { done: false };
  work.then(
    () => (flag.done = true),
    () => (flag.done = true),
  );
  return flag;
}

/** Presses OK on whatever list is open until the command has ended. */
async function acceptUntil(flag: { done: boolean }): Promise<void> {
  for (const end = Date.now() + 30_000; !flag.done && Date.now() < end;) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  assert.ok(flag.done, 'the list is still open');
}

/** Names from the outside in, each with those in it. */
function named(symbols: readonly vscode.DocumentSymbol[]): unknown[] {
  return symbols.flatMap(({ name, children }) => [name, named(children)]);
}

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}
