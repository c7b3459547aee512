import { writeSync } from 'node:fs';
import { Sessions } from '../../src/session/sessions.js';
import { sessionPorts } from './sessionPorts.js';

/** Decides and lands at random in one session until it is killed; tells each decision before and after it is saved. */
async function decideForever({ storage, folder, id, seed }: Plan): Promise<void> {
  const sessions = new Sessions(sessionPorts(storage), storage, Date.now);
  await sessions.restore([folder]);
  const random = randomFrom(seed);
  const files = sessions.get(id)?.review?.changeSet.files ?? [];
  const hunks = files.flatMap((file) => file.hunks.map((hunk) => hunk.id));
  writeSync(1, 'begun\n');
  for (;;) {
    const act = random();
    if (act < 0.15) await sessions.land(id);
    else if (act < 0.2) await sessions.undoLanding(id);
    else {
      const decision = (['accepted', 'rejected', null] as const)[Math.floor(random() * 3)] ?? null;
      const said = { hunk: hunks[Math.floor(random() * hunks.length)] ?? '', decision };
      writeSync(1, `say ${JSON.stringify(said)}\n`);
      await sessions.decide(id, [said.hunk], decision);
      writeSync(1, 'saved\n');
    }
  }
}

export type Plan = {
  readonly storage: string;
  readonly folder: string;
  readonly id: string;
  readonly seed: number;
};

/** A linear congruential generator: the same seed, the same sequence. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

decideForever(JSON.parse(process.argv[2] ?? '') as Plan).catch((error: unknown) => {
  writeSync(2, error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
