import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { hunkPlace } from '../../src/ui/hunkPlace.js';
import { addressOf, readAddress, uriOf } from '../../src/ui/reviewAddress.js';
import type { HostReview } from './hostReview.js';
import { eventually, makeHostReview, ODD } from './hostReview.js';

describe('a review in the host', function () {
  this.timeout(120_000);
  let review: HostReview;

  beforeEach(async () => {
    review = await makeHostReview();
  });

  afterEach(() => review.remove());

  it('serves both sides of every file, whatever it is called, under an address that survives text', async () => {
    for (const name of ODD) {
      const address = addressOf(review.id, review.file(name), 'head');
      assert.deepEqual(readAddress(vscode.Uri.parse(uriOf(address).toString())), address);
      assert.equal(
        (await vscode.workspace.openTextDocument(review.uri(name, 'base'))).getText(),
        `${name}\n`,
      );
      assert.equal(
        (await vscode.workspace.openTextDocument(review.uri(name, 'head'))).getText(),
        `${name} changed\n`,
      );
      assert.doesNotMatch(review.uri(name, 'head').path, /[\u202e\n]/);
    }
    assert.equal((await vscode.workspace.openTextDocument(review.uri('new.txt', 'base'))).getText(), '');
    assert.equal((await vscode.workspace.openTextDocument(review.uri('gone.txt', 'head'))).getText(), '');
  });

  it('recognises the language of a file by its path', async () => {
    const document = await vscode.workspace.openTextDocument(review.uri('indent.js', 'head'));
    assert.equal(document.languageId, 'javascript');
  });

  it('has a lens on both sides at every hunk, pure deletions and white space included', async () => {
    for (const { path: name, hunks } of review.view().review.changeSet.files) {
      for (const side of ['base', 'head'] as const) {
        const document = await vscode.workspace.openTextDocument(review.uri(name, side));
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
        );
        const accepting = lenses.filter(({ command }) => command?.title === '$(check) Accept');
        assert.deepEqual(
          accepting.map(({ range }) => range.start.line),
          hunks.map((one) => Math.min(hunkPlace(one, side).start, document.lineCount - 1)),
          `${side} of ${name}`,
        );
      }
    }
  });

  it('opens one file as a diff of both sides, and every file in one tab', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', {
      session: review.id,
      path: 'count.txt',
    });
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.toString(), review.uri('count.txt', 'base').toString());
    assert.equal(input.modified.toString(), review.uri('count.txt', 'head').toString());

    await vscode.commands.executeCommand('countersign.openReview', review.id);
    const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    assert.match(
      label ?? '',
      new RegExp(`^Review: .*\\(${review.view().review.changeSet.files.length} files\\)$`),
    );
  });

  it('decides the hunk of a lens or a row, takes it back, and neither opens a tab nor moves the focus', async () => {
    const first = review.hunk('count.txt', 0);
    const before = [tabs(), vscode.window.activeTextEditor?.document.uri.toString()];
    const reference = { session: review.id, hunk: first.id };
    await vscode.commands.executeCommand('countersign.acceptHunk', reference);
    assert.equal(review.decision(first), 'accepted');
    await vscode.commands.executeCommand('countersign.rejectHunk', reference);
    assert.equal(review.decision(first), 'rejected');
    await vscode.commands.executeCommand('countersign.undoLastDecision');
    await vscode.commands.executeCommand('countersign.undoHunk', reference);
    assert.equal(review.decision(first), undefined);
    assert.deepEqual([tabs(), vscode.window.activeTextEditor?.document.uri.toString()], before);
  });

  it('decides the hunk at the cursor and goes on to the next one', async () => {
    const [first, second] = [review.hunk('count.txt', 0), review.hunk('count.txt', 1)];
    const reference = { session: review.id, path: 'count.txt', hunk: first.id };
    await vscode.commands.executeCommand('countersign.openFileDiff', reference);
    await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line,
      hunkPlace(first, 'head').start,
    );
    await vscode.commands.executeCommand('countersign.rejectHunk');
    assert.equal(review.decision(first), 'rejected');
    await vscode.commands.executeCommand('countersign.nextHunk');
    await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line,
      hunkPlace(second, 'head').start,
    );
    await vscode.commands.executeCommand('countersign.acceptHunk');
    assert.equal(review.decision(second), 'accepted');
  });

  it('says in Problems which test is skipped, until the hunk is rejected', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', {
      session: review.id,
      path: 'test/cart.test.js',
    });
    const problems = () =>
      vscode.languages
        .getDiagnostics(review.uri('test/cart.test.js', 'head'))
        .map(({ code, severity, range }) => [
          typeof code === 'object' ? [code.value, path.basename(code.target.path)] : code,
          severity,
          range.start.line,
        ]);
    await eventually(problems, [[['TI101', 'TI101.md'], vscode.DiagnosticSeverity.Error, 2]]);
    const skip = { session: review.id, hunk: review.hunk('test/cart.test.js', 0).id };
    await vscode.commands.executeCommand('countersign.rejectHunk', skip);
    await eventually(problems, []);
  });

  it('leaves the hunk under a high flag undecided when everything is accepted', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', {
      session: review.id,
      path: 'test/cart.test.js',
    });
    await vscode.commands.executeCommand('countersign.acceptAll');
    assert.equal(review.decision(review.hunk('test/cart.test.js', 0)), undefined);
    assert.equal(review.decision(review.hunk('count.txt', 2)), 'accepted');
    assert.equal(review.decision(review.hunk('new.txt', 0)), 'accepted');
  });

  it('writes no setting', () => {
    for (const name of ['diffEditor.codeLens', 'diffEditor.ignoreTrimWhitespace', 'comments.openView']) {
      const found = vscode.workspace.getConfiguration().inspect(name);
      assert.deepEqual([found?.globalValue, found?.workspaceValue], [undefined, undefined], name);
    }
    assert.equal(vscode.workspace.getConfiguration().get('comments.openView'), 'never');
  });
});

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}
