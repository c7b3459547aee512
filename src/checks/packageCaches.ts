import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Mount } from '../sandbox/bubblewrap.js';

/** What package managers keep in the home folder, which is hidden: packages and nothing else, so no tokens. */
const CACHES: readonly { readonly folder: string; readonly variable: string; readonly value: string }[] = [
  { folder: 'go/pkg/mod', variable: 'GOMODCACHE', value: '' },
  { folder: '.m2/repository', variable: 'MAVEN_ARGS', value: '-Dmaven.repo.local=' },
  { folder: '.gradle/caches', variable: 'GRADLE_RO_DEP_CACHE', value: '' },
  { folder: '.nuget/packages', variable: 'NUGET_PACKAGES', value: '' },
];

/** Cargo looks for all of its things in one folder, so it gets one of its own, with the packages in it. */
const CARGO = { folder: '.cargo/registry', home: '/tmp/.cargo', rustup: '.rustup' };

export type PackageCaches = {
  readonly mounts: readonly Mount[];
  readonly environment: Readonly<Record<string, string>>;
};

/** Packages that were fetched once, read-only, and how the tools are told of them. */
export function packageCaches(home = homedir()): PackageCaches {
  const found = CACHES.filter(({ folder }) => existsSync(path.join(home, folder)));
  const own = found.map(({ folder }) => path.join(home, folder));
  const registry = path.join(home, CARGO.folder);
  const rustup = path.join(home, CARGO.rustup);
  return {
    mounts: [
      ...own.map((folder) => ({ source: folder, target: folder, writable: false })),
      ...(existsSync(registry)
        ? [{ source: registry, target: path.join(CARGO.home, 'registry'), writable: false }]
        : []),
    ],
    environment: {
      ...Object.fromEntries(
        found.map(({ folder, variable, value }) => [variable, value + path.join(home, folder)]),
      ),
      ...(existsSync(rustup) ? { RUSTUP_HOME: rustup } : {}),
      ...(existsSync(registry) ? { CARGO_NET_OFFLINE: 'true' } : {}),
      GOPROXY: 'off',
    },
  };
}
