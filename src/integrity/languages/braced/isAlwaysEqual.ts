import { field, type Source, type Syntax, textOf } from '../../syntax.js';

/** A function of this name all of whose body is this: a comparison that is true for anything. */
export function isAlwaysEqual(
  source: Source,
  declaration: Syntax,
  { name, body }: { readonly name: RegExp; readonly body: RegExp },
): boolean {
  const [named, held] = [field(declaration, 'name'), field(declaration, 'body')];
  return (
    named !== null && held !== null && name.test(textOf(source, named)) && body.test(textOf(source, held))
  );
}
