import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HostReview } from './hostReview.js';
import { eventually, makeHostReview } from './hostReview.js';

const CART = 'test/cart.test.js';

describe('a flag in the host', function () {
  this.timeout(120_000);
  let review: HostReview;
  let head: vscode.TextDocument;

  beforeEach(async () => {
    review = await makeHostReview();
    head = await vscode.workspace.openTextDocument(review.uri(CART, 'head'));
  });

  afterEach(() => review.remove());

  async function fixes(): Promise<vscode.CodeAction[]> {
    const line = head
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('test.skip('));
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      head.uri,
      new vscode.Range(line, 0, line, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  async function saved(): Promise<void> {
    await eventually(() => head.save().then(() => head.isDirty), false);
  }

  async function press(title: RegExp): Promise<void> {
    const action = (await fixes()).find((each) => title.test(each.title));
    assert.ok(action, `${String(title)} is offered`);
    if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
    if (action.command)
      await vscode.commands.executeCommand(
        action.command.command,
        ...((action.command.arguments ?? []) as unknown[]),
      );
  }

  it('is rejected by a quick fix, which is then offered no more', async () => {
    await press(/^Reject this hunk \(existing-test-skipped\)$/);
    await eventually(() => review.decision(review.hunk(CART, 0)), 'rejected');
    await eventually(async () => (await fixes()).map(({ title }) => title), []);
  });

  it('gets its old line back where the hunk holds more than that', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(head.uri, new vscode.Position(2, 0), '// It rounds.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await saved();
    await eventually(() => review.file(CART).head?.size, Buffer.byteLength(head.getText()));
    await press(/^Put the old line back/);
    assert.match(head.getText(), /^\/\/ It rounds\.\ntest\('rounds'/m);
    await saved();
    await eventually(() => review.view().review.flags.length, 0);
  });

  it('leads to the page of its rule', async () => {
    await press(/^About TI101/);
    await eventually(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .map(({ label }) => label.replace('Preview ', '')),
      ['TI101.md'],
    );
  });
});
