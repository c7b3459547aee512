import type { Block } from './blocks.js';
import { cmakeBlocks, cmakeCommands } from './cmakeCommands.js';
import { cmakeTests } from './cmakeTests.js';
import { makeBlocks, makeTests } from './makeTests.js';
import { mesonBlocks, mesonTests } from './mesonTests.js';
import type { NamedTest } from './namedTest.js';

export type BuildTool = 'cmake' | 'meson' | 'make';

/** What a build file, without its comments, hands to the runner of tests, and what of it counts under a condition. */
export function readBuild(
  tool: BuildTool,
  text: string,
  path: string,
): { readonly tests: readonly NamedTest[]; readonly blocks: readonly Block[] } {
  switch (tool) {
    case 'cmake': {
      const commands = cmakeCommands(text);
      return { tests: cmakeTests(commands, path), blocks: cmakeBlocks(commands, text.length) };
    }
    case 'meson':
      return { tests: mesonTests(text, path), blocks: mesonBlocks(text) };
    case 'make':
      return { tests: makeTests(text), blocks: makeBlocks(text) };
  }
}
