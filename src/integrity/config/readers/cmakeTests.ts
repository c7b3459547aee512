import type { CMakeArgument, CMakeCommand } from './cmakeCommands.js';
import { LEAVES_TEST_OUT, type NamedTest } from './namedTest.js';

/** The commands of a CMake script that hand tests to CTest: its own, and those that projects and their libraries define. */
export function cmakeTests(commands: readonly CMakeCommand[], path: string): NamedTest[] {
  const lists = listsOfTests(commands);
  return commands.flatMap((command): NamedTest[] => {
    const { name, args } = command;
    if (registers(name)) return registered(command);
    if (name === 'add_subdirectory') return subdirectory(command, path);
    const list = listedBy(command);
    return list && lists.has(list.name)
      ? list.items.filter(isItem).map((item) => itemOf(item))
      : sourcesOf(name, args);
  });
}

/** `add_test`, `gtest_discover_tests`, `ecm_add_tests`, `acme_add_unit_test`, `cc_test`. */
const REGISTERS = /(^|_)(unit|g|q|c|qt)?tests?(_|$)|^add_\w*tests?(_|$)/;

/** They have the word in their names and register nothing. */
const OTHERS =
  /^(enable_testing|create_test_sourcelist|(get|set|target|ctest|check|find|try|configure|file|link|install|generate|copy|setup|init|print|remove|skip|disable|exclude)_\w+|\w*_(require|propert(y|ies)|timeout|labels?|environment|dependenc(y|ies)|depends|librar(y|ies)|flags|options|include\w*|sources?|data|resources?|dir(ector(y|ies))?|config\w*|setup|helpers?|util\w*|fixtures?|suite|end|begin|definitions?|command)|test_big_endian)$/;

function registers(name: string): boolean {
  return REGISTERS.test(name) && !OTHERS.test(name);
}

const KEYWORD = /^[A-Z][A-Z_]+$/;
const NAMING = /^(NAME|TARGET|SOURCES?|TEST_?NAME|FILE)$/;

/** By the name that is given to it; a command in the plural takes several. */
function registered({ name, args, start, end }: CMakeCommand): NamedTest[] {
  const at = args.findIndex(({ text }) => NAMING.test(text));
  const keyword = args.findIndex(({ text }) => KEYWORD.test(text));
  const plain = args.slice(0, keyword < 0 ? args.length : keyword);
  if (name.endsWith('tests') && !/discover|^gtest_add/.test(name) && plain.length > 1)
    return plain.map((item) => itemOf(item));
  const named = plain[0] ?? args[at + 1];
  if (!named) return [];
  const content = contentOf(name, args, named);
  return [{ name: named.text, content, start, end, weaker: LEAVES_TEST_OUT }];
}

/** A program that CTest runs is the same test, however it is handed over. */
function contentOf(name: string, args: readonly CMakeArgument[], named: CMakeArgument): string | null {
  const rest = args.filter((each) => each !== named).map(({ text }) => text);
  if (/^\w+_discover_tests$/.test(name)) return `COMMAND ${named.text}`;
  if (rest.length === 0 || rest.includes(named.text)) return null;
  return name === 'add_test' ? rest.filter((text) => text !== 'NAME').join(' ') : `${name} ${rest.join(' ')}`;
}

function itemOf({ text, start, end }: CMakeArgument): NamedTest {
  const files = /\.\w+$/.test(text) && !text.includes('$') ? { files: 'part' as const } : {};
  return { name: text, content: null, start, end, weaker: LEAVES_TEST_OUT, listed: true, ...files };
}

/** Folders of other people's test libraries are none of the project's tests. */
const LIBRARY = /\$|g(oogle)?(test|mock)|catch|doctest|benchmark|third|vendor|extern/i;

function subdirectory({ args, start, end }: CMakeCommand, path: string): NamedTest[] {
  const [folder] = args;
  const tests = /(^|\/)(unit|auto)?tests?\//i.test(path) || /tests?/i.test(folder?.text ?? '');
  if (!folder || !tests || LIBRARY.test(folder.text)) return [];
  return [{ name: folder.text, content: null, start, end, weaker: 'leaves a folder of tests out' }];
}

type List = { readonly name: string; readonly items: readonly CMakeArgument[] };

/** `set(NAME …)` and `list(APPEND NAME …)`. */
function listedBy({ name, args }: CMakeCommand): List | null {
  const [first, second] = args;
  if (name === 'set' && first) return { name: first.text, items: args.slice(1) };
  return name === 'list' && /^(APPEND|PREPEND)$/.test(first?.text ?? '') && second
    ? { name: second.text, items: args.slice(2) }
    : null;
}

const TESTS_BY_NAME =
  /(^|_)(UNIT)?TESTS?(_?(LIST|FILES|SOURCES|SRCS?|NAMES?|CASES|PROGRAMS|TARGETS|EXECUTABLES|SUITES))?$/i;

/** Lists that are named for tests, and those that a loop goes through to register each. */
function listsOfTests(commands: readonly CMakeCommand[]): ReadonlySet<string> {
  const lists = new Set<string>();
  const loops: (readonly CMakeArgument[])[] = [];
  for (const command of commands) {
    const list = listedBy(command);
    if (list && list.items.length > 0 && TESTS_BY_NAME.test(list.name)) lists.add(list.name);
    if (command.name === 'foreach') loops.push(command.args);
    if (command.name === 'endforeach') loops.pop();
    if (!registers(command.name)) continue;
    for (const { text } of loops.flat()) lists.add(text.replace(/^\$\{(\w+)\}$/, '$1'));
  }
  return lists;
}

/** A plain name: no variable, option, keyword, header, data or help of the tests. */
function isItem({ text }: CMakeArgument): boolean {
  return /^[\w+./:@-]*\w$/.test(text) && !/^-|^[A-Z_]+$|^\d+$/.test(text) && !BESIDE.test(text);
}

const BESIDE =
  /\.(h|hh|hpp|hxx|inl|ipp|ui|qrc|rc|txt|md|json|ya?ml|xml|pem|crt|hex|png)$|(^|\/)(\w*main|\w*(helper|util|common|mock|stub|support|fixture|runner)\w*|g(test|mock)-all|catch|doctest)(\.\w+)?$/i;

const SOURCE = /\.(c|cc|cpp|cxx|c\+\+|m|mm)$/;

/** Source files that are named for tests, wherever they are listed. */
function sourcesOf(command: string, args: readonly CMakeArgument[]): NamedTest[] {
  if (/^(file|install|configure_file|set_source_files_properties)$/.test(command)) return [];
  return args
    .filter(({ text }) => SOURCE.test(text) && /[tT]est/.test(text) && !text.includes('$'))
    .map((source) => ({ ...itemOf(source), weaker: 'leaves test files out' }));
}
