import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DIFF_EDITOR_KEYS } from './diffEditorKeys.js';

type Entry = Readonly<Record<string, unknown>>;

const root = path.resolve(__dirname, '../../..');
const manifest = record(JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')));
const contributes = record(manifest['contributes']);
const commands = entries(contributes['commands']);

describe('package.json', () => {
  it('gives every command a title, our category and an enablement', () => {
    assert.ok(commands.length > 0);
    for (const { command, title, category, enablement } of commands) {
      assert.match(String(command), /^countersign\.[a-zA-Z]+$/);
      assert.ok(typeof title === 'string' && title !== '', String(command));
      assert.equal(category, 'Countersign', String(command));
      assert.ok(typeof enablement === 'string' && enablement !== '', String(command));
    }
    assert.deepEqual(duplicates(commands.map(({ command }) => command)), []);
    assert.deepEqual(duplicates(commands.map(({ title }) => title)), []);
  });

  it('names in menus, keys and welcomes only commands that exist', () => {
    const known = new Set(commands.map(({ command }) => command));
    const welcomes = JSON.stringify([contributes['viewsWelcome'], contributes['walkthroughs']]);
    const named = [
      ...Object.values(record(contributes['menus'])).flatMap((menu) =>
        entries(menu).map(({ command }) => command),
      ),
      ...entries(contributes['keybindings'] ?? []).map(({ command }) => command),
      ...[...welcomes.matchAll(/command:(countersign\.\w+)/g)].map(([, command]) => command),
    ];
    assert.deepEqual(
      named.filter((command) => !known.has(command)),
      [],
    );
  });

  it('gives an icon to whatever is shown as one', () => {
    const icons = new Set(commands.filter(({ icon }) => icon !== undefined).map(({ command }) => command));
    const shown = Object.values(record(contributes['menus']))
      .flatMap(entries)
      .filter(({ group }) => /^(inline|navigation)/.test(String(group)));
    assert.deepEqual(
      shown.filter(({ command, group }) => !icons.has(command) && !/^inline$/.test(String(group))),
      [],
    );
  });

  it('registers every command', () => {
    const sources = fs
      .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.startsWith('ui') && name.endsWith('.ts'))
      .map((name) => fs.readFileSync(path.join(root, 'src', name), 'utf8'));
    const registered = sources.flatMap((text) =>
      [...text.matchAll(/\bcommand\(\s*(?:[\w.]+,\s*)?'(countersign\.\w+)'/g)].map(([, id]) => id),
    );
    assert.deepEqual(
      commands.map(({ command }) => String(command)).filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('cannot start an agent where the workspace is not trusted', () => {
    const starting = ['runAgent', 'runAgentOnTaskFile', 'tryDemo'].map((name) => `countersign.${name}`);
    for (const { command, enablement } of commands.filter((one) =>
      starting.includes(String(one['command'])),
    )) {
      assert.match(String(enablement), /\bisWorkspaceTrusted\b/, String(command));
    }
    const { untrustedWorkspaces, virtualWorkspaces } = record(manifest['capabilities']);
    assert.equal(record(untrustedWorkspaces)['supported'], 'limited');
    assert.equal(record(virtualWorkspaces)['supported'], false);
  });

  it('takes programs, paths, addresses and keys from the machine, never from a workspace', () => {
    const restricted = record(record(manifest['capabilities'])['untrustedWorkspaces'])[
      'restrictedConfigurations'
    ];
    for (const [name, setting] of Object.entries(settings())) {
      const text = JSON.stringify([name, setting]);
      const sensitive = /url|uri|path|program|executable|environment|sandbox|key\b/i.test(text);
      if (sensitive) assert.equal(setting['scope'], 'machine', name);
      else assert.ok(Array.isArray(restricted) && restricted.includes(name), name);
    }
  });

  it('documents every setting, with a default of its type', () => {
    for (const [name, { type, default: value, markdownDescription, order }] of Object.entries(settings())) {
      assert.match(name, /^countersign\./);
      assert.equal(typeof value, type === 'integer' ? 'number' : type, name);
      assert.ok(String(markdownDescription).length > 20, name);
      assert.equal(typeof order, 'number', name);
    }
  });

  it('uses stable API alone and starts only when it is needed', () => {
    assert.equal(manifest['enabledApiProposals'], undefined);
    const events = manifest['activationEvents'];
    assert.ok(Array.isArray(events));
    assert.deepEqual(
      events.filter((event) => !/^onFileSystem:countersign-\w+$/.test(String(event))),
      [],
    );
    const stable =
      /^(commandPalette|editor\/(title|context|title\/context|lineNumber\/context)|explorer\/context|scm\/title|view\/(title|item\/context)|comments\/(commentThread|comment)\/(title|context))$/;
    for (const menu of Object.keys(record(contributes['menus']))) assert.match(menu, stable);
  });

  it('binds keys that nothing else in a diff editor listens to', () => {
    const keys = entries(contributes['keybindings'] ?? []);
    assert.deepEqual(duplicates(keys.map(({ key, when }) => `${String(key)} when ${String(when)}`)), []);
    for (const { key, when } of keys) {
      assert.ok(!DIFF_EDITOR_KEYS.includes(String(key)), String(key));
      assert.match(String(when), /countersign\.|resourceScheme/, `${String(key)} outside a review`);
    }
  });

  it('agrees with the types it is compiled against about the oldest VS Code', () => {
    const types = record(manifest['devDependencies'])['@types/vscode'];
    assert.equal(record(manifest['engines'])['vscode'], `^${String(types)}`);
  });

  it('refers only to pictures that exist, and the package takes them along', () => {
    const text = JSON.stringify(manifest);
    const files = new Set([...text.matchAll(/"(media\/[^"]+)"/g)].map(([, file]) => String(file)));
    assert.ok(files.size >= 6);
    for (const file of files) assert.ok(fs.existsSync(path.join(root, file)), file);
    const packed = fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    for (const rule of [
      '**',
      '!package.json',
      '!README.md',
      '!CHANGELOG.md',
      '!LICENSE',
      '!media/*.svg',
      '!media/icon.png',
      '!media/demo/**',
      '!media/walkthrough/**',
      '!dist/*.js',
    ])
      assert.ok(packed.includes(rule), rule);
  });

  it('has an icon of 128 by 128 pixels', () => {
    const png = fs.readFileSync(path.join(root, String(manifest['icon'])));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128]);
  });
});

function settings(): Record<string, Entry> {
  const properties = record(record(contributes['configuration'])['properties']);
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, record(value)]));
}

function record(value: unknown): Entry {
  assert.ok(typeof value === 'object' && value !== null);
  return { ...value };
}

function entries(value: unknown): Entry[] {
  assert.ok(Array.isArray(value));
  return value.map(record);
}

function duplicates(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
