import type { Import } from '../../inventory.js';
import type { Names } from './names.js';

/** Packages that no project's own code lives in. */
const LIBRARIES =
  /^(java|javax|jakarta|kotlin|kotlinx|scala|org\.junit|junit|org\.assertj|org\.hamcrest|org\.mockito|org\.testng|io\.kotest|org\.scalatest|munit|com\.google\.common\.truth)\./;

/** What a file's tests may be about, as far as it is imported by name. */
export function importsOf({ imports }: Names): Import[] {
  return imports.flatMap(({ path, name }) =>
    name === null || LIBRARIES.test(path) ? [] : [{ module: path, names: [name] }],
  );
}
