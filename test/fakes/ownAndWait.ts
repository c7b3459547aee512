import { writeSync } from 'node:fs';
import { takeOwnership } from '../../src/session/owner.js';

/** Takes a folder, says whether it could, and stays until it is killed. */
async function ownAndWait(folder: string): Promise<void> {
  const owner = await takeOwnership(folder);
  writeSync(1, owner === null ? 'refused\n' : 'owned\n');
  setInterval(() => undefined, 1000);
}

void ownAndWait(JSON.parse(process.argv[2] ?? '') as string);
