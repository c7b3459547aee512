import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { HostReview } from './hostReview.js';
import { eventually, makeHostReview } from './hostReview.js';

describe('bytes in and out of a review in the host', function () {
  this.timeout(120_000);
  let review: HostReview;

  beforeEach(async () => {
    review = await makeHostReview();
  });

  afterEach(() => review.remove());

  it('takes a block put back in the head for a rejection, and shows the block again', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', {
      session: review.id,
      path: 'count.txt',
    });
    const head = await vscode.workspace.openTextDocument(review.uri('count.txt', 'head'));
    const proposed = head.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(head.uri, new vscode.Range(1, 0, 1, 3), 'two');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await saved(head);
    await eventually(() => review.decision(review.hunk('count.txt', 0)), 'rejected');
    await eventually(() => head.getText(), proposed);
    assert.equal(review.decision(review.hunk('count.txt', 1)), undefined);
  });

  it('takes an edit of the head into the proposal', async () => {
    await vscode.commands.executeCommand('countersign.acceptHunk', {
      session: review.id,
      hunk: review.hunk('count.txt', 1).id,
    });
    const head = await vscode.workspace.openTextDocument(review.uri('count.txt', 'head'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(head.uri, new vscode.Position(1, 3), ' and a half');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await saved(head);
    await eventually(() => review.file('count.txt').head?.size, Buffer.byteLength(head.getText()));
    assert.match(head.getText(), /^TWO and a half$/m);
    assert.equal(review.decision(review.hunk('count.txt', 1)), 'accepted');
  });

  it('cannot be written on the base side', async () => {
    await assert.rejects(async () => {
      await vscode.workspace.fs.writeFile(review.uri('count.txt', 'base'), new Uint8Array());
    });
  });

  it('lands by taking out what was rejected, beside text nobody has saved, and takes it back', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', {
      session: review.id,
      path: 'count.txt',
    });
    const onDisk = await vscode.workspace.openTextDocument(path.join(review.repository.root, 'count.txt'));
    const typed = new vscode.WorkspaceEdit();
    typed.insert(onDisk.uri, new vscode.Position(0, 0), 'zero\n');
    assert.ok(await vscode.workspace.applyEdit(typed));
    const saved = String(await review.repository.read('count.txt'));

    await vscode.commands.executeCommand('countersign.rejectHunk', {
      session: review.id,
      hunk: review.hunk('count.txt', 0).id,
    });
    await vscode.commands.executeCommand('countersign.rejectHunk', {
      session: review.id,
      hunk: review.hunk('new.txt', 0).id,
    });
    await vscode.commands.executeCommand('countersign.land');
    assert.equal(onDisk.getText(), 'zero\none\ntwo\nthree\nfive\nsix\nseven\n');
    assert.ok(onDisk.isDirty);
    assert.equal(String(await review.repository.read('count.txt')), saved);
    await assert.rejects(review.repository.read('new.txt'));

    await vscode.commands.executeCommand('countersign.undoLanding');
    assert.equal(onDisk.getText(), `zero\n${saved}`);
    assert.equal(String(await review.repository.read('new.txt')), 'new\n');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** A busy workbench puts a save off and says that it failed. */
async function saved(document: vscode.TextDocument): Promise<void> {
  await eventually(() => document.save().then(() => document.isDirty), false);
}
