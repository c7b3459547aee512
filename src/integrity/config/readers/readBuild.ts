import type { Block } from './blocks.js';
import { cmakeBlocks, cmakeCommands } from './cmakeCommands.js';
import { cmakeTests } from './cmakeTests.js';
import { makeBlocks, makeTests } from './makeTests.js';
import { mesonBlocks, mesonTests } from './mesonTests.js';
import type { NamedTest } from './namedTest.js';

export type BuildTool = 'cmake' | 'meson' | 'make';

type Build = {
  readonly tests: readonly NamedTest[];
  readonly blocks: readonly Block[];
  /** How many patterns say which files there are: a list that gave way to one lost nothing. */
  readonly globs: number;
};

/** What a build file, without its comments, hands to the runner of tests, and what of it counts under a condition. */
export function readBuild(tool: BuildTool, text: string, path: string): Build {
  switch (tool) {
    case 'cmake': {
      const commands = cmakeCommands(text);
      const globs = commands.filter(
        ({ name, args }) => name === 'file' && args[0]?.text.startsWith('GLOB') === true,
      );
      return {
        tests: cmakeTests(commands, path),
        blocks: cmakeBlocks(commands, text.length),
        globs: globs.length,
      };
    }
    case 'meson':
      return { tests: mesonTests(text, path), blocks: mesonBlocks(text), globs: 0 };
    case 'make':
      return {
        tests: makeTests(text),
        blocks: makeBlocks(text),
        globs: [...text.matchAll(/\$[({]wildcard\b/g)].length,
      };
  }
}
