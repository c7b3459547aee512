/** What declares a name: a keyword before it, in any of the languages the extension of a file stands for. */
const SHAPES: readonly (readonly [file: RegExp, shapes: RegExp])[] = [
  [/\.pyi?$/, /^\s*(?:async\s+)?(?:def|class)\s+(\w+)|^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=[^=]/gm],
  [
    /\.([cm]?[jt]sx?|vue|svelte)$/,
    /\b(?:function\*?|class|interface|enum|type|namespace)\s+([\w$]+)|^(?:export\s+)?(?:const|let|var)\s+([\w$]+)|^\s+(?:(?:public|private|protected|static|async|get|set|override)\s+)*([\w$]+)\s*\??\([^)\n]*\)[^;\n]*[{;]|^\s+(?:readonly\s+)?['"]?([\w$]+)['"]?\??:|\.([\w$]+)\s*=(?!=)/gm,
  ],
  [/\.go$/, /\bfunc\s+(?:\([^)]*\)\s*)?(\w+)|\btype\s+(\w+)|^(?:var|const)\s+(\w+)/gm],
  [/\.rs$/, /\b(?:fn|struct|enum|trait|mod|type|const|static|union|macro_rules!)\s+(\w+)/g],
  [
    /\.(kt|kts|scala|swift|dart|groovy)$/,
    /\b(?:fun|func|def|class|struct|interface|protocol|trait|object|enum|extension|typealias|mixin|actor|val|var|let|case)\s+(?:`?)(\w+)|^\s*(?:static\s+)?[\w<>?]+\s+(\w+)\s*\([^)\n]*\)\s*(?:async\s*)?(?:\{|=>)/gm,
  ],
  [
    /\.(java|cs|fs|vb)$/,
    /\b(?:class|interface|enum|record|struct|delegate)\s+(\w+)|\b[\w<>[\],?]+\s+(\w+)\s*\([^;)]*\)\s*(?:throws[^{]*)?(?:\{|=>)/g,
  ],
  [
    /\.(c|h|cc|cpp|cxx|hpp|hh|m|mm)$/,
    /\b(?:class|struct|enum|union|namespace)\s+(\w+)|\b(\w+)\s*\([^;{}]*\)\s*(?:const\s*)?\{|#\s*define\s+(\w+)/g,
  ],
  [/\.(rb|rake)$/, /\b(?:def\s+(?:self\.)?|class\s+|module\s+)(\w+)/g],
  [/\.php$/, /\b(?:function|class|interface|trait|enum|const)\s+&?(\w+)/g],
  [/\.exs?$/, /\b(?:defp?|defmacrop?|defmodule|defstruct|defprotocol)\s+([\w.]+)/g],
  [/\.(sh|bash|bats)$/, /^\s*(?:function\s+)?([\w:-]+)\s*\(\)/gm],
];

/** Words that a shape takes for a name and that are none. */
const KEYWORDS = new Set(
  'if for while switch catch return new else do try with function match when using lock'.split(' '),
);

/** Names that a text declares, by the language of its path; short ones say nothing. */
export function declaredNames(path: string, text: string): Set<string> {
  const shapes = SHAPES.find(([file]) => file.test(path))?.[1];
  const names = [...(shapes ? text.matchAll(shapes) : [])].flatMap((match) => match.slice(1));
  return new Set(names.filter((name) => typeof name === 'string' && name.length >= 3 && !KEYWORDS.has(name)));
}
