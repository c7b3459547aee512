import assert from 'node:assert/strict';
import type * as fs from 'node:fs/promises';
import { HumanError } from '../../../src/core/errors.js';
import { NO_OPEN_DOCUMENTS } from '../../../src/core/landing.js';
import { type Disk, realDisk } from '../../../src/landing/disk.js';
import { recoverWrites } from '../../../src/landing/recoverWrites.js';
import { writeWorkingTree } from '../../../src/landing/writeWorkingTree.js';
import { makeFolder, type Picture, pictureOf, removeFolders, writesBetween } from './folder.js';

const before: Picture = {
  changed: 'old',
  executable: 'x:old',
  gone: 'old',
  'was/folder': 'old',
  link: '->old',
};
const after: Picture = {
  changed: 'new',
  executable: 'new',
  link: '->new',
  'made/new': 'new',
  was: 'x:file',
  'turned/into': 'folder',
};

describe('Landing on a disk that fails', () => {
  afterEach(removeFolders);

  for (const code of ['ENOSPC', 'EACCES', 'EIO', 'short write'] as const) {
    it(`writes all or nothing when call k fails once with ${code}, for every k`, async () => {
      const calls = await sweep({ code, times: 1 }, async (scene) => {
        const error = await scene.write();
        if (error === null) assert.deepEqual(pictureOf(scene.root), sorted(after));
        else {
          assert(error instanceof HumanError);
          assert.match(error.message, /^Nothing was landed: .+\. .+\.$/);
          assert.deepEqual(pictureOf(scene.root), sorted(before));
          assert.deepEqual(await recoverWrites(scene.root, scene.journalFolder, sound), []);
        }
      });
      assert(calls > 40, `only ${calls} calls were made to fail`);
    });
  }

  for (const code of ['ENOSPC', 'EACCES', 'EIO'] as const) {
    it(`comes to all or nothing after a restart when every call from k on fails with ${code}`, async () => {
      await sweep({ code, times: Infinity }, async (scene) => {
        assert(await scene.write());
        const recovered = await recoverWrites(scene.root, scene.journalFolder, sound);
        const landed = recovered.some((recovery) => recovery.landed);
        assert.deepEqual(pictureOf(scene.root), sorted(landed ? after : before));
        assert.deepEqual(
          recovered.flatMap(({ told }) => told),
          [],
        );
      });
    });
  }
});

const sound = wrapped((perform) => perform());

type Fault = { readonly code: 'ENOSPC' | 'EACCES' | 'EIO' | 'short write'; readonly times: number };
type Scene = { root: string; journalFolder: string; write: () => Promise<unknown> };

/** Lets each call of a landing fail in its turn, from the first to the last; returns how many there are. */
async function sweep(fault: Fault, check: (scene: Scene) => Promise<void>): Promise<number> {
  const calls = await callsOfLanding();
  for (let k = 1; k <= calls; k += 1) {
    const scene = makeScene(failing(fault, k));
    await check(scene);
    removeFolders();
  }
  return calls;
}

function makeScene(disk: Disk): Scene {
  const root = makeFolder(before);
  const journalFolder = makeFolder();
  const writes = writesBetween(before, after);
  const request = { root, id: 'one', writes, journalFolder, open: NO_OPEN_DOCUMENTS };
  const write = () =>
    writeWorkingTree(request, disk).then(
      () => null,
      (error: unknown) => error,
    );
  return { root, journalFolder, write };
}

async function callsOfLanding(): Promise<number> {
  let calls = 0;
  const counting: Around = (perform) => {
    calls += 1;
    return perform();
  };
  assert.equal(await makeScene(wrapped(counting)).write(), null);
  return calls;
}

/** A disk whose calls `k` to `k + times - 1` fail. Closing a file is not counted as a call. */
function failing({ code, times }: Fault, k: number): Disk {
  let count = 0;
  return wrapped(async (perform, partly) => {
    count += 1;
    if (count < k || count >= k + times) return perform();
    if (code === 'short write') await partly();
    const real = code === 'short write' ? 'ENOSPC' : code;
    throw Object.assign(new Error(`${real}: made to fail`), { code: real });
  });
}

type Around = (perform: () => Promise<unknown>, partly: () => Promise<unknown>) => Promise<unknown>;

function wrapped(around: Around): Disk {
  const nothing = () => Promise.resolve();
  return new Proxy(realDisk, {
    get: (disk, name: keyof Disk) => {
      if (name === 'open')
        return async (...given: Parameters<Disk['open']>) =>
          wrappedHandle(await around(() => disk.open(...given), nothing), around);
      const call: unknown = disk[name];
      assert(typeof call === 'function');
      return (...given: unknown[]) =>
        around(() => Promise.resolve(Reflect.apply(call, disk, given)), nothing);
    },
  });
}

function wrappedHandle(opened: unknown, around: Around): unknown {
  const handle = opened as fs.FileHandle; // what `open` resolved with, one call further
  return {
    close: () => handle.close(),
    // What has been synced cannot be told from what has not while the machine stays on, and waiting for it takes long.
    sync: () =>
      around(
        () => Promise.resolve(),
        () => Promise.resolve(),
      ),
    chmod: (mode: number) =>
      around(
        () => handle.chmod(mode),
        () => Promise.resolve(),
      ),
    writeFile: (bytes: Uint8Array) =>
      around(
        () => handle.writeFile(bytes),
        () => handle.writeFile(bytes.subarray(0, bytes.length / 2)),
      ),
  };
}

function sorted(picture: Picture): Picture {
  return Object.fromEntries(Object.entries(picture).toSorted());
}
