import { HumanError, isAbort } from '../../core/errors.js';
import type { Connection } from './connection.js';
import { createClient } from './createClient.js';
import { faultOf } from './fault.js';

/** A model as a person picks it. */
export type ModelChoice = { readonly id: string; readonly name: string };

const WAIT_MS = 20_000;
const MOST = 200;

/** Models that this key can use, as the service orders them: newest first. Rejects with a HumanError or an AbortError. */
export async function listModels(connection: Connection, signal: AbortSignal): Promise<ModelChoice[]> {
  if (connection.apiKey === '') throw new HumanError('There is no API key.', 'Set one, then choose a model.');
  const models: ModelChoice[] = [];
  try {
    const options = { signal: AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]) };
    for await (const { id, display_name } of createClient(connection).models.list({}, options)) {
      models.push({ id, name: display_name });
      if (models.length >= MOST) break;
    }
    return models;
  } catch (error) {
    if (signal.aborted) throw error;
    if (isAbort(error))
      throw new HumanError('The list of models did not come in time.', 'Check the network, then try again.');
    const fault = faultOf(error);
    if (fault === null) throw error;
    throw new HumanError(fault.what.replaceAll(connection.apiKey, '•••'), fault.remedy);
  }
}
