import type { FileCases, TreeCase } from '../corpus.js';

const path = 'test/shop/cart_test.exs';

const text = `defmodule Shop.CartTest do
  use ExUnit.Case, async: true

  alias Shop.Cart

  doctest Shop.Cart

  setup do
    {:ok, cart: Cart.new()}
  end

  describe "total/1" do
    test "adds", %{cart: cart} do
      cart = Cart.add(cart, "apple", 3)
      assert Cart.total(cart) == 3
    end

    test "items", %{cart: cart} do
      assert Cart.items(cart) == ["apple"]
      assert {:ok, 1} = Cart.count(cart)
      assert_in_delta Cart.average(cart), 3.0, 0.01
    end
  end

  test "refuses" do
    assert_raise Cart.EmptyError, "nothing", fn -> Cart.check_out(Cart.new()) end
    refute Cart.open?(Cart.new())
  end

  test "tells" do
    Cart.tell(self())
    assert_receive {:closed, "ann"}
  end

  @tag :slow
  test "is empty", %{cart: cart} do
    assert is_nil(cart.owner)
    assert cart.size > 0
  end

  for size <- [1, 2, 3] do
    test "takes #{size}" do
      assert Cart.take(unquote(size)) == :ok
    end
  end

  property "is never negative" do
    check all prices <- list_of(integer()) do
      assert Cart.sum(prices) >= 0
    end
  end
end
`;

const adds = '    test "adds", %{cart: cart} do\n';
const sum = '      assert Cart.total(cart) == 3\n';
const body = `      cart = Cart.add(cart, "apple", 3)\n${sum}`;
const example = `${adds}${body}    end\n`;
const group = '  describe "total/1" do\n';
const use = '  use ExUnit.Case, async: true\n';
const refuses = '  test "refuses" do\n';

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in ExUnit',
  path,
  text,
  edits: [
    [adds, `    @tag :skip\n${adds}`, 'TI101 high'],
    [adds, `    @tag skip: true\n${adds}`, 'TI101 high'],
    [adds, `    @tag skip: "flaky"\n${adds}`, 'TI101 high'],
    [adds, `    @tag skip: "see #12"\n${adds}`, 'TI101 medium'],
    [adds, `    @tag :slow\n    @tag :skip\n${adds}`, 'TI101 high'],
    [adds, `    @tag timeout: 10, skip: "flaky"\n${adds}`, 'TI101 high'],
    [adds, `    @tag(:skip)\n${adds}`, 'TI101 high'],
    [adds, `    @tag [:skip]\n${adds}`, 'TI101 high'],
    [refuses, `  @tag :skip\n${refuses}`, 'TI101 high'],
    ['  @tag :slow\n', '  @tag :skip\n', 'TI101 high'],
    ['  property "is', '  @tag :skip\n  property "is', 'TI101 high'],
    [use, `${use}  @moduletag :skip\n`, 'TI101 high'],
    [use, `${use}  @moduletag skip: "later"\n`, 'TI101 high'],
    [group, `${group}    @describetag :skip\n`, 'TI101 high'],
    [group, `${group}    @describetag skip: "later"\n`, 'TI101 high'],
    ['  for size <-', '  @tag :slow\n  for size <-', ''],
    ['    test "takes', '    @tag :skip\n    test "takes', 'TI101 high'],
    [adds, `    @tag skip: System.get_env("CI") != nil\n${adds}`, 'TI105 medium'],
    [adds, `    @tag skip: not Cart.ready?()\n${adds}`, 'TI105 medium'],
    [adds, `    @tag :pending\n${adds}`, 'TI105 medium'],
    [adds, `    @tag :broken\n${adds}`, 'TI105 medium'],
    [adds, `    @tag wip: true\n${adds}`, 'TI105 medium'],
    [use, `${use}  @moduletag :pending\n`, 'TI105 medium'],
    [example, `    if System.get_env("CI") do\n${example}    end\n`, 'TI105 medium'],
    [example, `    unless System.get_env("CI") do\n${example}    end\n`, 'TI105 medium'],
    [adds, `    @tag :focus\n${adds}`, 'TI201 high'],
    [adds, `    @tag focus: true\n${adds}`, 'TI201 high'],
    [group, `${group}    @describetag :focus\n`, 'TI201 high'],
    [
      adds,
      `    @tag :skip\n    test "new" do\n      assert Cart.new() == nil\n    end\n\n${adds}`,
      'TI108 low',
    ],
    [
      adds,
      `    @tag skip: "later"\n    test "new" do\n      assert Cart.new() == nil\n    end\n\n${adds}`,
      'TI108 low',
    ],
    [adds, `    @tag :fast\n${adds}`, ''],
    [adds, `    @tag timeout: 1000\n${adds}`, ''],
    [adds, `    @tag skip: false\n${adds}`, ''],
    [adds, `    @tag focus: false\n${adds}`, ''],
    [adds, `    # @tag :skip\n${adds}`, ''],
    [adds, `    @doc "skip"\n${adds}`, ''],
    [body, `      Enum.drop([1], 1)\n      Stream.reject([1], &skip/1)\n${body}`, ''],
    [body, `      Cart.skip(cart, 1)\n${body}`, ''],
    [body, `      text = "@tag :skip"\n      Cart.note(cart, text)\n${body}`, ''],
    [adds, adds.replace('test "adds"', 'test "adds @tag :skip"'), ''],
  ],
};

const lost: FileCases = {
  kind: 'file',
  title: 'a test that ExUnit no longer takes',
  path,
  text,
  edits: [
    [use, '', 'TI504 high'],
    [adds, '    def adds(%{cart: cart}) do\n', 'TI504 high'],
    [adds, '    defp test_adds(cart) do\n', 'TI504 high'],
    [adds, '    xtest "adds", %{cart: cart} do\n', 'TI504 high'],
    [example, `    if false do\n${example}    end\n`, 'TI504 high'],
    [example, '', 'TI301 medium'],
    [`${group}${example}`, group, 'TI301 medium'],
    ['  doctest Shop.Cart\n', '', 'TI301 medium'],
    [example, example.replace(/^/gm, '# ').replace(/# $/, ''), 'TI302 high'],
    ['[1, 2, 3]', '[1, 2]', 'TI106 medium'],
    ['[1, 2, 3]', '[]', 'TI106 high'],
    ['[1, 2, 3]', '[3, 2, 1]', ''],
    ['[1, 2, 3]', '[1, 2, 3, 4]', ''],
    [adds, adds.replace('adds', 'sums up'), ''],
    [group, '  describe "sum/1" do\n', ''],
    [use, '  use Shop.DataCase\n', ''],
    [use, '  use ExUnit.Case\n', ''],
    ['  doctest Shop.Cart\n', '  doctest Shop.Cart, import: true\n', ''],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'an assertion of ExUnit',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '      # later\n', 'TI302 high'],
    [sum, `      if false do\n  ${sum}      end\n`, 'TI302 high'],
    [sum, `      unless true do\n  ${sum}      end\n`, 'TI302 high'],
    [sum, '      if false, do: assert Cart.total(cart) == 3\n', 'TI302 high'],
    [sum, `      for _ <- [] do\n  ${sum}      end\n`, 'TI302 high'],
    [sum, '      Enum.each([], fn _ -> assert Cart.total(cart) == 3 end)\n', 'TI302 high'],
    [body, `      System.halt(0)\n${body}`, 'TI302 high, TI602 high'],
    [body, `      exit(:normal)\n${body}`, 'TI302 high, TI602 high'],
    [sum, '', 'TI401 high'],
    [sum, `      # ${sum.trim()}\n`, 'TI401 high'],
    [sum, '      Cart.total(cart)\n', 'TI401 high'],
    ['    refute Cart.open?(Cart.new())\n', '', 'TI401 medium'],
    ['      assert {:ok, 1} = Cart.count(cart)\n', '', 'TI401 medium'],
    ['    assert_receive {:closed, "ann"}\n', '', 'TI401 high'],
    ['assert Cart.total(cart) == 3', 'assert Cart.total(cart)', 'TI402 medium'],
    ['assert Cart.total(cart) == 3', 'assert Cart.total(cart) > 0', 'TI402 medium'],
    ['assert Cart.total(cart) == 3', 'assert is_integer(Cart.total(cart))', 'TI402 medium'],
    ['assert Cart.total(cart) == 3', 'refute is_nil(Cart.total(cart))', 'TI402 medium'],
    ['assert Cart.total(cart) == 3', 'assert Cart.total(cart) != 0', 'TI402 medium'],
    ['assert Cart.items(cart) == ["apple"]', 'assert "apple" in Cart.items(cart)', 'TI402 medium'],
    ['assert Cart.items(cart) == ["apple"]', 'assert [_] = Cart.items(cart)', 'TI402 medium'],
    ['assert {:ok, 1} = Cart.count(cart)', 'assert Cart.count(cart)', 'TI402 medium'],
    ['Cart.EmptyError, "nothing", fn', 'Cart.EmptyError, fn', 'TI402 medium'],
    ['== 3', '== 4', 'TI403 high'],
    ['["apple"]', '["pear"]', 'TI403 high'],
    ['{:ok, 1} =', '{:ok, 2} =', 'TI403 high'],
    ['{:ok, 1} =', '{:ok, _} =', 'TI402 medium'],
    ['"nothing"', '"something"', 'TI403 high'],
    ['3.0, 0.01', '4.0, 0.01', 'TI403 high'],
    ['{:closed, "ann"}', '{:closed, "bob"}', 'TI403 high'],
    [sum, `${sum}      assert true\n`, 'TI404 high'],
    [sum, `${sum}      assert 1 == 1\n`, 'TI404 high'],
    [sum, `${sum}      assert cart == cart\n`, 'TI404 high'],
    [sum, `${sum}      assert cart.size == cart.size\n`, 'TI404 high'],
    [sum, '      assert true\n', 'TI404 high'],
    [sum, `      try do\n  ${sum}      rescue\n        _ -> :ok\n      end\n`, 'TI404 high'],
    [
      sum,
      `      try do\n  ${sum}      rescue\n        ExUnit.AssertionError -> nil\n      end\n`,
      'TI404 high',
    ],
    [sum, `      try do\n  ${sum}      catch\n        _, _ -> :ok\n      end\n`, 'TI404 high'],
    [body, `${body}    rescue\n      _error -> IO.puts("failed")\n`, 'TI404 high'],
    [
      sum,
      `      try do\n  ${sum}      rescue\n        e in RuntimeError -> reraise e, __STACKTRACE__\n      end\n`,
      '',
    ],
    [sum, `      try do\n  ${sum}      after\n        Cart.close(cart)\n      end\n`, ''],
    ['assert Cart.total(cart) == 3', 'assert(Cart.total(cart) == 3)', ''],
    ['assert Cart.total(cart) == 3', 'assert Cart.total(cart) === 3', ''],
    ['assert Cart.total(cart) == 3', 'assert Cart.total(cart) == 3, "sum"', ''],
    ['assert is_nil(cart.owner)', 'assert cart.owner == nil', ''],
    [sum, `${sum}      assert Cart.open?(cart)\n`, ''],
    [body, `      price = 3\n      cart = Cart.add(cart, "apple", price)\n${sum}`, ''],
    [adds, `    # Adds.\n${adds}`, ''],
    [
      example,
      `${example}\n    test "more", %{cart: cart} do\n      assert Cart.size(cart) == 1\n    end\n`,
      '',
    ],
    [example, `${example}\n    test "more", %{cart: cart} do\n      Cart.size(cart)\n    end\n`, 'TI303 low'],
    [example, `${example}\n    test "more" do\n    end\n`, 'TI302 medium'],
    [example, `${example}\n    test "more" do\n      assert true\n    end\n`, 'TI404 medium'],
  ],
};

const recovered: FileCases = {
  kind: 'file',
  title: 'what ExUnit skipped before',
  path,
  text: text.replace(adds, `    @tag :skip\n${adds}`),
  edits: [
    ['    @tag :skip\n', '', ''],
    ['    @tag :skip\n', '    @tag skip: "flaky"\n', ''],
    ['test "adds"', 'test "sums up"', ''],
    [sum, '', ''],
    [`    @tag :skip\n${adds}`, `    @tag :skip\n    @tag :slow\n${adds}`, ''],
  ],
};

const source = `defmodule Shop.Cart do
  def total(cart) do
    Enum.sum(cart.prices)
  end

  def equal?(one, other) do
    one.prices == other.prices
  end
end
`;

const hush: FileCases = {
  kind: 'file',
  title: 'Elixir source that hushes a tool or asks for the test run',
  path: 'lib/shop/cart.ex',
  text: source,
  edits: [
    ['  def total', '  # credo:disable-for-next-line\n  def total', 'TI701 medium'],
    [
      '  def total',
      '  # credo:disable-for-next-line Credo.Check.Refactor.Nesting\n  def total',
      'TI701 medium',
    ],
    ['defmodule', '# credo:disable-for-this-file\ndefmodule', 'TI701 high'],
    ['  def total', '  # coveralls-ignore-start\n  def total', 'TI701 medium'],
    ['  def total', '  # sobelow_skip ["SQL"]\n  def total', 'TI701 medium'],
    ['  def total', '  # Credo likes this.\n  def total', ''],
    ['    Enum.sum', '    if Mix.env() == :test, do: raise("no")\n    Enum.sum', 'TI601 high'],
    [
      '    Enum.sum',
      '    if System.get_env("MIX_ENV") == "test", do: raise("no")\n    Enum.sum',
      'TI601 high',
    ],
    ['    Enum.sum', '    if Mix.env() in [:test, :dev], do: raise("no")\n    Enum.sum', 'TI601 high'],
    ['    Enum.sum', '    if Code.ensure_loaded?(ExUnit), do: raise("no")\n    Enum.sum', 'TI601 high'],
    ['    Enum.sum', '    if Mix.env() == :prod, do: raise("no")\n    Enum.sum', ''],
    ['    one.prices == other.prices\n', '    true\n', 'TI602 high'],
    [
      '  def equal?(one, other) do\n    one.prices == other.prices\n  end\n',
      '  def equal?(_, _), do: true\n',
      'TI602 high',
    ],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'an ExUnit file moves',
    before: { [path]: text },
    after: { 'test/cart_test.exs': `# Moved.\n${text}` },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'an ExUnit file becomes a library file',
    before: { [path]: text },
    after: { 'test/shop/cart_test.ex': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'an ExUnit file loses its suffix',
    before: { [path]: text },
    after: { 'test/shop/cart.exs': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'an ExUnit file goes',
    before: { [path]: text, 'lib/shop/cart.ex': source },
    after: { 'lib/shop/cart.ex': source },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'an ExUnit file goes with its subject',
    before: { [path]: text, 'lib/shop/cart.ex': source },
    after: {},
    expected: 'TI301 low',
  },
  {
    kind: 'tree',
    title: 'a test goes while the source changes',
    before: { [path]: text, 'lib/shop/cart.ex': source },
    after: {
      [path]: text.replace(example, ''),
      'lib/shop/cart.ex': source.replace('Enum.sum(cart.prices)', '3'),
    },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a value changes with the source',
    before: { [path]: text, 'lib/shop/cart.ex': source },
    after: {
      [path]: text.replace('== 3', '== 4'),
      'lib/shop/cart.ex': source.replace('Enum.sum(cart.prices)', '4'),
    },
    expected: 'TI403 medium',
  },
  {
    kind: 'tree',
    title: 'a test moves to another module',
    before: { [path]: text },
    after: {
      [path]: text.replace(example, ''),
      'test/shop/total_test.exs': `defmodule Shop.TotalTest do\n  use ExUnit.Case\n\n${example}end\n`,
    },
    expected: '',
  },
];

export const topics: readonly (FileCases | TreeCase)[] = [skips, lost, bodies, recovered, hush, ...trees];
