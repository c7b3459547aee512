import type { ConfigText } from './configText.js';
import { oneLine } from './data.js';
import { readCalls, readDockerfile, readShellFile } from './readers/readCalls.js';
import { readMakefile, targetsIn } from './readers/readMakefile.js';
import { ownRole } from './readers/readScripts.js';
import type { Command, Setting } from './runnerConfig.js';
import { commandsOf, PLAIN } from './shell/commandsOf.js';
import type { Format } from './tables/kind.js';

type Written = Extract<Format, { as: 'commands' }>['written'];

/** The commands of a file that holds nothing else. */
export function commandsIn({ path, text }: ConfigText, written: Written): Command[] {
  switch (written) {
    case 'makefile':
      return makefileCommands(text);
    case 'shell':
    case 'hook':
      return readShellFile(text, { hook: written === 'hook', owner: path.slice(path.lastIndexOf('/') + 1) });
    case 'dockerfile':
      return readDockerfile(text);
    case 'calls':
      return readCalls(text);
  }
}

function makefileCommands(text: string): Command[] {
  const roles = targetsIn(readMakefile(text, () => null));
  const known = new Map([...roles].filter(([, role]) => role !== 'other'));
  const commands = readMakefile(text, (name) => known.get(name) ?? null);
  const owners = [...new Set(commands.map(({ owner }) => owner))];
  return owners.flatMap((owner) =>
    ownRole(
      owner.replace(/^target /, ''),
      commands.filter((command) => command.owner === owner),
    ),
  );
}

/** The options of a file such as `.rspec`, each line by itself so that it can be shown. */
export function argumentsIn(text: string, program: string): Setting[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, number) =>
    commandsOf(`${program} ${line}`, {
      owner: program,
      main: true,
      hook: false,
      mode: PLAIN,
      forgiven: null,
      condition: null,
      roleOfScript: () => null,
      placeOf: () => ({ range: oneLine(number), text: line.trim() }),
    }).flatMap(({ options }) => options),
  );
}

/** What a file such as `.eslintignore` leaves out. */
export function ignoredIn(text: string, { tool, weaker }: { tool: string; weaker: string }): Setting[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, number): Setting[] => {
    const shown = line.trim();
    if (shown === '' || /^[#!]/.test(shown)) return [];
    const place = { range: oneLine(number), text: shown };
    const pattern = { kind: 'part' as const, text: shown, range: place.range, line: shown };
    return [
      {
        ...place,
        tool,
        effect: 'threshold',
        weaker,
        aside: true,
        name: shown,
        shown,
        strength: -1,
        absent: 0,
        pattern,
      },
    ];
  });
}
