import { at, type Data, entriesOf, itemsOf, textIn, textsIn } from '../data.js';
import type { Command } from '../runnerConfig.js';
import { commandsOf, PLAIN } from '../shell/commandsOf.js';
import { roleOfName } from '../shell/roleOf.js';

/** The hooks of a pre-commit configuration: those of other repositories by their id, own ones by what they start. */
export function readHooks(data: Data): Command[] {
  return itemsOf(at(data, 'repos')).flatMap((repository) =>
    itemsOf(at(repository, 'hooks')).flatMap((hook) => commandOf(hook)),
  );
}

function commandOf(hook: Data): Command[] {
  const id = textIn(at(hook, 'id'));
  const entry = entriesOf(hook).find(({ key }) => key === 'id');
  if (id === null || !entry) return [];
  const place = { range: entry.range, text: entry.text };
  const stages = textsIn(at(hook, 'stages'));
  const script = textIn(at(hook, 'entry')) ?? id;
  const context = {
    owner: `hook “${id}”`,
    main: true,
    hook: true,
    mode: PLAIN,
    forgiven: null,
    condition: stages.length > 0 && stages.every((stage) => stage === 'manual') ? 'never' : null,
    roleOfScript: () => null,
    placeOf: () => place,
  };
  const commands = commandsOf(
    [script, ...textsIn(at(hook, 'args')).map((word) => `'${word}'`)].join(' '),
    context,
  );
  return commands.map((command) =>
    command.role === 'other' ? { ...command, role: roleOfName(id) === 'test' ? 'test' : 'lint' } : command,
  );
}
