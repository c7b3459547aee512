/**
 * A temporary folder for one run. Whatever way the process ends, except by SIGKILL, the folder goes, and before it
 * whatever was handed to `atEnd`, last in first out. It also ends when the one that started it is gone: npm, when it is
 * killed, forgets its children.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const duties: (() => void)[] = [];
const parent = process.ppid;

/** Runs `duty`, which may not wait for anything, when this process ends. */
export function atEnd(duty: () => void): void {
  if (duties.length === 0) {
    process.on('exit', fulfilDuties);
    for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
      process.on(signal, () => process.exit(128 + number));
    }
    setInterval(() => {
      if (process.ppid !== parent) process.exit(1);
    }, 500).unref();
  }
  duties.push(duty);
}

export function makeScratch(): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-'));
  atEnd(() => {
    removeFolder(directory);
  });
  return directory;
}

/** Patient, because a process that was just killed may still be writing. (rmSync's own patience does not look again.) */
export function removeFolder(directory: string): void {
  for (let tries = 1; ; tries++) {
    try {
      fs.rmSync(directory, { recursive: true, force: true });
      return;
    } catch (error) {
      if (tries === 50) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100); // a pause; nothing may be awaited here
    }
  }
}

function fulfilDuties(): void {
  for (const duty of duties.toReversed()) duty();
}
