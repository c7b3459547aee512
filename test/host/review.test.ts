import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { FileChange, Hunk } from '../../src/core/changeSet.js';
import type { Side } from '../../src/core/flag.js';
import type { Countersign } from '../../src/extension.js';
import type { Sessions } from '../../src/session/sessions.js';
import { hunkPlace } from '../../src/ui/hunkPlace.js';
import { addressOf, readAddress, uriOf } from '../../src/ui/reviewAddress.js';
import type { Reviewed } from '../../src/ui/reviewed.js';
import { reviewedOf } from '../../src/ui/reviewed.js';
import type { TestRepository } from '../fakes/repository.js';
import { makeRepository } from '../fakes/repository.js';

const ODD = [
  '#1?%20 "q"&.txt',
  'a\nb.txt',
  '\u202etxt.exe',
  '-dash.txt',
  'ünï 😀/$(x) [y](z).txt',
  'absent&path=x',
];
const LINES = 'one\ntwo\nthree\nfour\nfive\nsix\n';
const CART_TEST =
  "import { test } from 'node:test';\n\ntest('rounds', () => {\n  check(round(1.005));\n});\n";

describe('a review in the host', function () {
  this.timeout(120_000);
  let repository: TestRepository;
  let sessions: Sessions;
  let id: string;

  before(async () => {
    const extension = vscode.extensions.getExtension<Countersign>('countersign.countersign');
    assert.ok(extension);
    const countersign = await extension.activate();
    await countersign.restored;
    sessions = countersign.sessions;
  });

  beforeEach(async () => {
    const odd = Object.fromEntries(ODD.map((name) => [name, `${name}\n`]));
    repository = await makeRepository({
      ...odd,
      'count.txt': LINES,
      'indent.js': 'if (a) {\n  b();\n}\n',
      'gone.txt': 'gone\n',
      'test/cart.test.js': CART_TEST,
    });
    for (const name of ODD) await repository.write(name, `${name} changed\n`);
    await repository.write('count.txt', 'one\nTWO\nthree\nfive\nsix\nseven\n');
    await repository.write('indent.js', 'if (a) {\n    b();\n}\n');
    await repository.write('gone.txt', null);
    await repository.write('new.txt', 'new\n');
    await repository.write('test/cart.test.js', CART_TEST.replace('test(', 'test.skip('));
    id = await sessions.reviewWorkingTree(repository.root);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await sessions.discard(id);
    await sessions.remove(id);
    await repository.remove();
  });

  const view = (): Reviewed => {
    const found = reviewedOf(sessions, id);
    assert.ok(found);
    return found;
  };
  const file = (name: string): FileChange => {
    const found = view().review.changeSet.files.find((one) => one.path === name);
    assert.ok(found, name);
    return found;
  };
  const hunk = (name: string, at: number): Hunk => {
    const found = file(name).hunks[at];
    assert.ok(found, `${name} ${at}`);
    return found;
  };
  const uri = (name: string, side: Side) => uriOf(addressOf(id, file(name), side));
  const decision = (one: Hunk) => view().review.decisions.get(one.id);

  it('serves both sides of every file, whatever it is called, under an address that survives text', async () => {
    for (const name of ODD) {
      const address = addressOf(id, file(name), 'head');
      assert.deepEqual(readAddress(vscode.Uri.parse(uriOf(address).toString())), address);
      assert.equal((await vscode.workspace.openTextDocument(uri(name, 'base'))).getText(), `${name}\n`);
      assert.equal(
        (await vscode.workspace.openTextDocument(uri(name, 'head'))).getText(),
        `${name} changed\n`,
      );
      assert.doesNotMatch(uri(name, 'head').path, /[\u202e\n]/);
    }
    assert.equal((await vscode.workspace.openTextDocument(uri('new.txt', 'base'))).getText(), '');
    assert.equal((await vscode.workspace.openTextDocument(uri('gone.txt', 'head'))).getText(), '');
  });

  it('recognises the language of a file by its path', async () => {
    const document = await vscode.workspace.openTextDocument(uri('indent.js', 'head'));
    assert.equal(document.languageId, 'javascript');
  });

  it('has a lens on both sides at every hunk, pure deletions and white space included', async () => {
    for (const { path: name, hunks } of view().review.changeSet.files) {
      for (const side of ['base', 'head'] as const) {
        const document = await vscode.workspace.openTextDocument(uri(name, side));
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
    await vscode.commands.executeCommand('countersign.openFileDiff', { session: id, path: 'count.txt' });
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.toString(), uri('count.txt', 'base').toString());
    assert.equal(input.modified.toString(), uri('count.txt', 'head').toString());

    await vscode.commands.executeCommand('countersign.openReview', id);
    const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    assert.match(label ?? '', new RegExp(`^Review: .*\\(${view().review.changeSet.files.length} files\\)$`));
  });

  it('decides the hunk of a lens or a row, takes it back, and neither opens a tab nor moves the focus', async () => {
    const first = hunk('count.txt', 0);
    const before = [tabs(), vscode.window.activeTextEditor?.document.uri.toString()];
    const reference = { session: id, hunk: first.id };
    await vscode.commands.executeCommand('countersign.acceptHunk', reference);
    assert.equal(decision(first), 'accepted');
    await vscode.commands.executeCommand('countersign.rejectHunk', reference);
    assert.equal(decision(first), 'rejected');
    await vscode.commands.executeCommand('countersign.undoLastDecision');
    await vscode.commands.executeCommand('countersign.undoHunk', reference);
    assert.equal(decision(first), undefined);
    assert.deepEqual([tabs(), vscode.window.activeTextEditor?.document.uri.toString()], before);
  });

  it('decides the hunk at the cursor and goes on to the next one', async () => {
    const [first, second] = [hunk('count.txt', 0), hunk('count.txt', 1)];
    const reference = { session: id, path: 'count.txt', hunk: first.id };
    await vscode.commands.executeCommand('countersign.openFileDiff', reference);
    await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line,
      hunkPlace(first, 'head').start,
    );
    await vscode.commands.executeCommand('countersign.rejectHunk');
    assert.equal(decision(first), 'rejected');
    await vscode.commands.executeCommand('countersign.nextHunk');
    await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line,
      hunkPlace(second, 'head').start,
    );
    await vscode.commands.executeCommand('countersign.acceptHunk');
    assert.equal(decision(second), 'accepted');
  });

  it('says in Problems which test is skipped, until the hunk is rejected', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', {
      session: id,
      path: 'test/cart.test.js',
    });
    const problems = () =>
      vscode.languages
        .getDiagnostics(uri('test/cart.test.js', 'head'))
        .map(({ code, severity, range }) => [code, severity, range.start.line]);
    await eventually(problems, [['TI101', vscode.DiagnosticSeverity.Error, 2]]);
    const skip = { session: id, hunk: hunk('test/cart.test.js', 0).id };
    await vscode.commands.executeCommand('countersign.rejectHunk', skip);
    await eventually(problems, []);
  });

  it('leaves the hunk under a high flag undecided when everything is accepted', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', {
      session: id,
      path: 'test/cart.test.js',
    });
    await vscode.commands.executeCommand('countersign.acceptAll');
    assert.equal(decision(hunk('test/cart.test.js', 0)), undefined);
    assert.equal(decision(hunk('count.txt', 2)), 'accepted');
    assert.equal(decision(hunk('new.txt', 0)), 'accepted');
  });

  it('takes a block put back in the head for a rejection, and shows the block again', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', { session: id, path: 'count.txt' });
    const head = await vscode.workspace.openTextDocument(uri('count.txt', 'head'));
    const proposed = head.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(head.uri, new vscode.Range(1, 0, 1, 3), 'two');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await saved(head);
    await eventually(() => decision(hunk('count.txt', 0)), 'rejected');
    await eventually(() => head.getText(), proposed);
    assert.equal(decision(hunk('count.txt', 1)), undefined);
  });

  it('takes an edit of the head into the proposal', async () => {
    await vscode.commands.executeCommand('countersign.acceptHunk', {
      session: id,
      hunk: hunk('count.txt', 1).id,
    });
    const head = await vscode.workspace.openTextDocument(uri('count.txt', 'head'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(head.uri, new vscode.Position(1, 3), ' and a half');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await saved(head);
    await eventually(() => file('count.txt').head?.size, Buffer.byteLength(head.getText()));
    assert.match(head.getText(), /^TWO and a half$/m);
    assert.equal(decision(hunk('count.txt', 1)), 'accepted');
  });

  it('cannot be written on the base side', async () => {
    await assert.rejects(async () => {
      await vscode.workspace.fs.writeFile(uri('count.txt', 'base'), new Uint8Array());
    });
  });

  it('lands by taking out what was rejected, beside text nobody has saved, and takes it back', async () => {
    await vscode.commands.executeCommand('countersign.openFileDiff', { session: id, path: 'count.txt' });
    const onDisk = await vscode.workspace.openTextDocument(path.join(repository.root, 'count.txt'));
    const typed = new vscode.WorkspaceEdit();
    typed.insert(onDisk.uri, new vscode.Position(0, 0), 'zero\n');
    assert.ok(await vscode.workspace.applyEdit(typed));
    const saved = String(await repository.read('count.txt'));

    await vscode.commands.executeCommand('countersign.rejectHunk', {
      session: id,
      hunk: hunk('count.txt', 0).id,
    });
    await vscode.commands.executeCommand('countersign.rejectHunk', {
      session: id,
      hunk: hunk('new.txt', 0).id,
    });
    await vscode.commands.executeCommand('countersign.land');
    assert.equal(onDisk.getText(), 'zero\none\ntwo\nthree\nfive\nsix\nseven\n');
    assert.ok(onDisk.isDirty);
    assert.equal(String(await repository.read('count.txt')), saved);
    await assert.rejects(repository.read('new.txt'));

    await vscode.commands.executeCommand('countersign.undoLanding');
    assert.equal(onDisk.getText(), `zero\n${saved}`);
    assert.equal(String(await repository.read('new.txt')), 'new\n');
    await vscode.commands.executeCommand('workbench.action.files.revert');
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

/** A busy workbench puts a save off and says that it failed. */
async function saved(document: vscode.TextDocument): Promise<void> {
  await eventually(() => document.save().then(() => document.isDirty), false);
}

/** Polls, because what an editor shows follows what was decided a moment later. */
async function eventually<T>(read: () => T | PromiseLike<T>, expected: T): Promise<void> {
  for (const end = Date.now() + 40_000; Date.now() < end;) {
    if (JSON.stringify(await read()) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.deepEqual(await read(), expected);
}
