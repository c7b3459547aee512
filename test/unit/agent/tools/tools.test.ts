import assert from 'node:assert/strict';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeText, encodeText } from '../../../../src/agent/tools/fileText.js';
import { TOOLS } from '../../../../src/agent/tools/tools.js';
import type { ToolOutcome } from '../../../../src/agent/tools/tool.js';
import type { Folder } from '../../../fakes/agentRun.js';
import { makeFolder } from '../../../fakes/agentRun.js';

describe('the tools of an agent', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await makeFolder({ 'a.txt': 'one\ntwo\nthree\n', 'src/b.js': 'const b = 1;\n' });
  });
  afterEach(() => folder.remove());

  const call = async (name: string, input: object): Promise<ToolOutcome> => {
    const read = TOOLS.find((tool) => tool.name === name)?.read(input);
    assert.equal(read?.kind, 'ready', JSON.stringify(read));
    return read.run({
      worktree: folder.path,
      signal: new AbortController().signal,
      whyProtected: (path) => (path === 'src/b.js' ? 'It is a spec test.' : null),
      runCommand: () => Promise.reject(new Error('no command is expected')),
    });
  };
  const edit = (old_text: string, new_text: string): Promise<ToolOutcome> =>
    call('edit_file', { path: 'a.txt', old_text, new_text });
  const put = (bytes: string | Buffer): Promise<void> => writeFile(join(folder.path, 'a.txt'), bytes);
  const bytes = (path = 'a.txt'): Promise<Buffer> => readFile(join(folder.path, path));

  it('read a range of lines, counted from 1, both ends included', async () => {
    assert.equal(
      (await call('read_file', { path: 'a.txt', start_line: 2, end_line: 3 })).output,
      'two\nthree',
    );
    assert.match((await call('read_file', { path: 'a.txt', start_line: 9 })).output, /only 4 lines/);
  });

  it('cut a long file and say so', async () => {
    await put('x'.repeat(80_000));
    assert.match(
      (await call('read_file', { path: 'a.txt' })).output,
      /x\n… cut after 1 lines; 20000 characters left out …$/,
    );
  });

  it('name a binary file instead of showing it', async () => {
    await put(Buffer.from([1, 0, 2]));
    assert.match((await call('read_file', { path: 'a.txt' })).output, /binary file of 3 bytes/);
  });

  it('change nothing that the task protects, however its path is written, and read it', async () => {
    const calls: [name: string, input: object][] = [
      ['write_file', { path: 'src/b.js', content: '' }],
      ['write_file', { path: './src//b.js', content: '' }],
      ['edit_file', { path: 'src/b.js', old_text: '1', new_text: '2' }],
      ['delete_file', { path: 'src/./b.js' }],
      ['move_file', { from: 'src/b.js', to: 'c.js' }],
      ['move_file', { from: 'a.txt', to: 'src/b.js' }],
    ];
    for (const [name, input] of calls) {
      const { ok, output } = await call(name, input);
      assert.equal(ok, false, name);
      assert.match(output, /was not changed\. It is a spec test\./);
    }
    assert.equal(String(await bytes('src/b.js')), 'const b = 1;\n');
    assert.match((await call('read_file', { path: 'src/b.js' })).output, /const b = 1;/);
  });

  it('take $& and its like in an edit as they are written', async () => {
    assert.equal((await edit('two', "$& $1 $` $' $$")).ok, true);
    assert.equal(String(await bytes()), "one\n$& $1 $` $' $$\nthree\n");
  });

  it('refuse an edit that is not there or not unique', async () => {
    assert.match((await edit('four', 'x')).output, /not in a\.txt/);
    assert.match((await edit('e\n', 'x')).output, /more than once/);
    await put('aaa');
    assert.match((await edit('aa', 'x')).output, /more than once/);
    assert.equal(String(await bytes()), 'aaa');
  });

  it('keep CR LF, a byte order mark, the encoding and the executable bit through an edit', async () => {
    const cases: [Buffer, Buffer][] = [
      [Buffer.from('one\r\ntwo\r\n'), Buffer.from('1\r\n2\r\ntwo\r\n')],
      [Buffer.from('\ufeffone\ntwo'), Buffer.from('\ufeff1\n2\ntwo')],
      [Buffer.from('\ufeffone\n', 'utf16le'), Buffer.from('\ufeff1\n2\n', 'utf16le')],
      [Buffer.from('caf\xe9 one\n', 'latin1'), Buffer.from('caf\xe9 1\n2\n', 'latin1')],
      [Buffer.from('one\rold mac\n'), Buffer.from('1\n2\rold mac\n')],
    ];
    await chmod(join(folder.path, 'a.txt'), 0o755);
    for (const [before, after] of cases) {
      await put(before);
      assert.equal((await edit('one', '1\n2')).ok, true);
      assert.deepEqual(await bytes(), after);
    }
    assert.equal((await stat(join(folder.path, 'a.txt'))).mode & 0o777, 0o755);
  });

  it('give back the same bytes for any text file', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (array) => {
        const raw = Buffer.from(array);
        const decoded = decodeText(raw);
        if (decoded !== null) assert.deepEqual(encodeText(decoded), raw);
      }),
      { numRuns: 2_000 },
    );
  });

  it('write new files in new folders, bytes from base64, and the executable bit', async () => {
    await call('write_file', { path: 'new/deep/x.sh', content: '#!/bin/sh\n', executable: true });
    assert.equal((await stat(join(folder.path, 'new/deep/x.sh'))).mode & 0o111, 0o111);
    await call('write_file', { path: 'x.bin', content: 'AAEC', encoding: 'base64' });
    assert.deepEqual(await bytes('x.bin'), Buffer.from([0, 1, 2]));
    assert.equal((await call('write_file', { path: 'y.bin', content: '!!', encoding: 'base64' })).ok, false);
  });

  it('move and delete files, never over another', async () => {
    assert.equal((await call('move_file', { from: 'a.txt', to: 'src/b.js' })).ok, false);
    assert.equal((await call('move_file', { from: 'a.txt', to: 'new/c.txt' })).ok, true);
    assert.equal(String(await bytes('new/c.txt')), 'one\ntwo\nthree\n');
    assert.equal((await call('delete_file', { path: 'new' })).ok, false);
    assert.equal((await call('delete_file', { path: 'new/c.txt' })).ok, true);
    assert.match((await call('delete_file', { path: 'new/c.txt' })).output, /does not exist/);
  });

  it('list and search from the top or from a folder', async () => {
    assert.equal((await call('list_files', {})).output, 'a.txt\nsrc/b.js');
    assert.equal((await call('list_files', { folder: './src/' })).output, 'src/b.js');
    assert.equal(
      (await call('search', { pattern: '^T(WO|hree)$', ignore_case: true })).output,
      'a.txt:2: two\na.txt:3: three',
    );
    assert.match((await call('search', { pattern: '(' })).output, /not a regular expression/);
  });

  it('give up a pattern that would take for ever', async () => {
    await put(`${'a'.repeat(1_000)}\n`);
    const start = Date.now();
    assert.match((await call('search', { pattern: '(a+)+b' })).output, /takes too long on a\.txt/);
    assert.ok(Date.now() - start < 5_000);
  });

  it('refuse input with a field too many, too few, or of another type', () => {
    const wrong: [string, unknown][] = [
      ['read_file', {}],
      ['read_file', { path: 1 }],
      ['read_file', { path: 'a', mode: 'all' }],
      ['run_command', { command: 'x' }],
      ['write_file', null],
      ['write_file', 'a'],
      ['edit_file', { path: 'a', old_text: '', new_text: '' }],
    ];
    for (const [name, input] of wrong) {
      assert.equal(
        TOOLS.find((tool) => tool.name === name)?.read(input).kind,
        'malformed',
        JSON.stringify(input),
      );
    }
  });
});
