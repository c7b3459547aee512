import type { Rows } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Attribute, wordsOf } from './attributes.js';
import { argumentsOf } from './calls.js';

/** A row each, written out. */
const ROW =
  /^(InlineData|TestCase|DataRow|Arguments|InlineAutoData|InlineAutoMoqData|InlineAutoNSubstituteData)$/;
/** Named members that hold the rows. */
const SOURCE = /^(MemberData|TestCaseSource|DynamicData|MethodDataSource|MemberAutoData)$/;
/** Rows that are made at run time. */
const OPEN =
  /^(ClassData|ValueSource|AutoData|AutoMoqData|ClassDataSource|\w*DataAttribute|CsvData|JsonData|XmlData|DataSource)$/;
const SKIPPED = ['Skip', 'Ignore', 'IgnoreReason', 'IgnoreMessage'];

/** Members by name that data may come from. */
export type Members = ReadonlyMap<string, Syntax>;

/** The attribute is a row with its values written out. */
export function isRow({ name, values }: Attribute): boolean {
  return ROW.test(name) && values.length > 0;
}

/** The rows of a parametrised test; a row that is told to be skipped is none. Null for a test without any. */
export function rowsOf(source: Source, attributes: readonly Attribute[], members: Members): Rows | null {
  const about = attributes.filter(
    ({ name, values }) =>
      (ROW.test(name) && (name !== 'TestCase' || values.length > 0)) || SOURCE.test(name) || OPEN.test(name),
  );
  const [first] = about;
  if (!first) return null;
  const values: string[] = [];
  let open = false;
  for (const attribute of about) {
    const found = ROW.test(attribute.name)
      ? rowOf(source, attribute)
      : fromMember(source, attribute, members);
    if (found) values.push(...found);
    else open = true;
  }
  return { ...placeOf(source, first.node), values, open };
}

function rowOf(source: Source, { values, named }: Attribute): string[] {
  const explicit = named.get('Explicit');
  if (SKIPPED.some((name) => named.has(name)) || (explicit && textOf(source, explicit) === 'true')) return [];
  const expected = named.get('ExpectedResult') ?? named.get('Result');
  const row = [...values, ...(expected ? [expected] : [])].map((value) => fingerprintOf(source, value));
  return [row.join(', ')];
}

/** Null where it cannot be told what the member holds. */
function fromMember(source: Source, { values, name }: Attribute, members: Members): string[] | null {
  const said = values.find(({ type }) => type !== 'typeof_expression');
  if (!said || !SOURCE.test(name)) return null;
  const nameof = /^nameof\s*\(\s*(?:\w+\s*\.\s*)*(\w+)\s*\)$/.exec(textOf(source, said));
  const member = members.get(nameof?.[1] ?? wordsOf(source, said));
  return member ? rowsOfMember(source, member) : null;
}

const LIST = /^(initializer_expression|collection_expression)$/;

/** `new[] { new object[] { 1 }, … }`, `new TheoryData<int> { 1, 2 }`, `[…]`, or one `yield return` after the other. */
function rowsOfMember(source: Source, member: Syntax): string[] | null {
  const list = listIn(member);
  if (list) return list.children.map((row) => fingerprintOf(source, row));
  const block = field(member, 'body');
  const statements = block?.type === 'block' ? block.children : [];
  const yields = statements.filter(({ type }) => type === 'yield_statement');
  return yields.length > 0 && yields.length === statements.length
    ? yields.map((row) => fingerprintOf(source, row))
    : null;
}

/** The outermost list that is written out, on a way down that has only one. */
function listIn(node: Syntax): Syntax | null {
  if (LIST.test(node.type)) return node;
  if (node.type === 'block' && node.children.length !== 1) return null;
  const found = node.children.flatMap((child) =>
    /^(block|return_statement|arrow_expression_clause|accessor_list|accessor_declaration|variable_declaration|variable_declarator|equals_value_clause|\w*creation_expression|initializer_expression|collection_expression)$/.test(
      child.type,
    )
      ? [listIn(child)]
      : [],
  );
  return found.find((each) => each !== null) ?? null;
}

/** NUnit's `[Values(1, 2)]` on parameters: each value is a row of its own. */
export function valuesOfParameters(source: Source, method: Syntax): Rows | null {
  const parameters = field(method, 'parameters');
  const found = (parameters?.children ?? []).flatMap((parameter) =>
    parameter.children
      .flatMap((list) => (list.type === 'attribute_list' ? list.children : []))
      .filter((attribute) => /^(Values|Range|Random)\b/.test(textOf(source, attribute)))
      .flatMap((attribute) => {
        const list = attribute.children.find(({ type }) => type === 'attribute_argument_list');
        const name = textOf(source, field(parameter, 'name') ?? parameter);
        return argumentsOf(source, list ?? null).values.map((value) => ({
          attribute,
          row: `${name}=${fingerprintOf(source, value)}`,
        }));
      }),
  );
  const [first] = found;
  if (!first) return null;
  return { ...placeOf(source, first.attribute), values: found.map(({ row }) => row), open: false };
}
