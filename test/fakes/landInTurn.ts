import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { awaitOwnership, releaseOwnership } from '../../src/session/owner.js';

/** Adds one to a number in a file, as often as asked, each time as the only owner of a folder. */
async function landInTurn({ folder, file, times }: Plan): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const owner = await awaitOwnership(folder, 60_000);
    if (owner === null) throw new Error('My turn never came.');
    const before = Number(readFileSync(file, 'utf8'));
    await new Promise((wake) => setTimeout(wake, 1));
    writeFileSync(file, String(before + 1));
    await releaseOwnership(owner);
  }
  writeSync(1, 'done\n');
}

type Plan = { readonly folder: string; readonly file: string; readonly times: number };

landInTurn(JSON.parse(process.argv[2] ?? '') as Plan).catch((error: unknown) => {
  writeSync(2, String(error));
  process.exit(1);
});
