import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { listModels } from '../../../../src/agent/claude/listModels.js';
import { FAKE_MODELS, startMessagesServer } from '../../../fakes/messagesServer.js';

const never = new AbortController().signal;

describe('the list of models', () => {
  it('has ids and names, in the order of the service', async () => {
    const server = await startMessagesServer({ script: [] });
    assert.deepEqual(await listModels({ apiKey: 'key', baseUrl: server.url }, never), FAKE_MODELS);
    await server.close();
  });

  it('says what to do without a key and without a service', async () => {
    const server = await startMessagesServer({ script: [] });
    await server.close();
    await assert.rejects(listModels({ apiKey: '', baseUrl: server.url }, never), {
      name: 'HumanError',
      what: 'There is no API key.',
    });
    await assert.rejects(listModels({ apiKey: 'key', baseUrl: server.url }, never), {
      name: 'HumanError',
      what: 'The model service cannot be reached.',
    });
  });

  it('comes from the fake server as a process too, at the address that it prints', async () => {
    const script = resolve(__dirname, '../../../fakes/messagesServer.ts');
    const server = spawn(process.execPath, ['--import', 'tsx', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = (await once(server.stdout, 'data')) as [Buffer];
    const models = await listModels({ apiKey: 'key', baseUrl: String(printed).trim() }, never);
    server.kill();
    assert.equal(models.length, FAKE_MODELS.length);
  });
});
