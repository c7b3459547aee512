import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Countersign } from '../../src/extension.js';
import type { Sessions } from '../../src/session/sessions.js';

type Entry = Readonly<Record<string, unknown>>;

describe('sessions in the host', () => {
  let sessions: Sessions;
  let manifest: Entry;

  before(async () => {
    const extension = vscode.extensions.getExtension<Countersign>('countersign.countersign');
    assert.ok(extension);
    manifest = record(extension.packageJSON);
    const countersign = await extension.activate();
    await countersign.restored;
    sessions = countersign.sessions;
  });

  it('has every command of the manifest, ready to run', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const named = entries(record(manifest['contributes'])['commands']).map(({ command }) => String(command));
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((command) => !known.has(command)),
      [],
    );
  });

  it('takes addresses and keys from the machine alone, whatever a workspace says', () => {
    const section = vscode.workspace.getConfiguration('countersign');
    assert.equal(section.get('anthropic.baseUrl'), 'https://api.anthropic.com');
    assert.equal(section.get('anthropic.useEnvironmentKey'), false);
    assert.equal(section.inspect('anthropic.baseUrl')?.workspaceValue, undefined);
  });

  it('turns on lenses in diffs and shows changes of white space, as a default and not as a setting', () => {
    const diff = vscode.workspace.getConfiguration('diffEditor');
    assert.equal(diff.get('codeLens'), true);
    assert.equal(diff.get('ignoreTrimWhitespace'), false);
    for (const name of ['codeLens', 'ignoreTrimWhitespace']) {
      assert.equal(diff.inspect(name)?.globalValue, undefined, name);
      assert.equal(diff.inspect(name)?.workspaceValue, undefined, name);
    }
  });

  it('binds no key that VS Code binds in an editor', async () => {
    const address = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const defaults = (await vscode.workspace.openTextDocument(address)).getText();
    const bound = [
      ...defaults.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"(?:,\s*"when": "([^"]+)")?/g),
    ];
    assert.ok(bound.length > 500, `only ${bound.length} default keys could be read`);
    const ours = new Set(
      entries(record(manifest['contributes'])['keybindings']).map(({ key }) => String(key)),
    );
    const taken = bound.filter(
      ([, key = '', command = '', when = '']) =>
        ours.has(key) && !command.startsWith('countersign.') && !when.includes('notebook'),
    );
    assert.deepEqual(
      taken.map(([, key, command]) => `${String(key)} ${String(command)}`),
      [],
    );
  });

  it('starts no agent and opens nothing when there is no key', async () => {
    const before = sessions.all().length;
    await vscode.commands.executeCommand('countersign.runAgent');
    assert.equal(sessions.all().length, before);
    assert.deepEqual(tabs(), []);
  });

  it('reviews what is in the working tree, and goes on with that review when asked again', async function () {
    this.timeout(60_000); // opens a tab with all diffs, which VS Code draws slowly on a busy machine
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(folder);
    const file = path.join(folder, 'README.md');
    const before = fs.readFileSync(file);
    try {
      fs.appendFileSync(file, '\nA line of mine.\n');
      await vscode.commands.executeCommand('countersign.reviewWorkingTree');
      const [view] = sessions.all();
      assert.equal(view?.session.origin.kind, 'workingTree');
      assert.deepEqual(
        view.review?.changeSet.files.map((change) => change.path),
        ['README.md'],
      );
      await vscode.commands.executeCommand('countersign.reviewWorkingTree');
      assert.equal(sessions.all().filter(({ session }) => session.origin.kind === 'workingTree').length, 1);
    } finally {
      fs.writeFileSync(file, before);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });

  it('writes down a failure for people instead of throwing it at them', async () => {
    assert.equal(await vscode.commands.executeCommand('countersign.stopSession'), undefined);
  });
});

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

function record(value: unknown): Entry {
  assert.ok(typeof value === 'object' && value !== null);
  return { ...value };
}

function entries(value: unknown): Entry[] {
  assert.ok(Array.isArray(value));
  return value.map(record);
}
