import type { Placed } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { textOf } from '../../syntax.js';
import type { Call, Grammar } from './grammar.js';

/** `mock(Cart.class)`, `mockk<Cart>()`, `mock[Cart]`: the type that is replaced, by its simple name. */
export function mockOf({ source }: Grammar, call: Call): Placed | null {
  if (
    !/^(mock|mockk|createMock|createNiceMock|createStrictMock|mockStatic|mockkStatic|mockkObject|mockConstruction|mockkConstructor|stub)$/.test(
      call.name,
    )
  )
    return null;
  const [first] = call.values;
  const written = call.typeArguments !== '' ? call.typeArguments : first ? textOf(source, first) : '';
  const name = /([A-Z]\w*)(?=\.class|::class|[\]>)]|$)/.exec(written)?.[1];
  return name === undefined ? null : { ...placeOf(source, call.node), name };
}
