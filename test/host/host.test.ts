import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'countersign.countersign';

describe('the host itself', () => {
  it('refuses proposed API, as the VS Code of users does', () => {
    // Not in the types that we compile against, which is the point.
    const proposed = vscode.window as unknown as {
      registerQuickDiffProvider: (...words: unknown[]) => unknown;
    };
    assert.throws(() => proposed.registerQuickDiffProvider({ scheme: 'file' }, {}, 'Test'), /propos/i);
  });

  it('has the extension under test, from this repository', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not there`);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('stands on the sample project', () => {
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.name, 'sourdough');
  });
});
