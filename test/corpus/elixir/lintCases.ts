import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Elixir: elixir',
    path: 'test/sums_test.exs',
    text: `defmodule SumsTest do
  use ExUnit.Case, async: true

  alias Shop.Sums

  setup do
    {:ok, cart: Sums.cart()}
  end

  test "adds" do
    sum = Sums.add(1, 2)
    assert sum == 3
  end

  describe "list" do
    test "is empty", %{cart: cart} do
      assert Sums.list(cart) == []
      refute Sums.full?(cart)
    end

    test "refuses" do
      assert_raise ArgumentError, "no", fn -> Sums.list(nil) end
    end
  end

  for n <- [1, 2, 3] do
    test "counts #{n}" do
      assert Sums.count(unquote(n)) == unquote(n)
    end
  end
end
`,
    edits: [
      ['  test "adds" do', '  @tag :skip\n  test "adds" do', 'TI101 high'],
      ['  test "adds" do', '  @tag skip: "later"\n  test "adds" do', 'TI101 high'],
      ['  test "adds" do', '  @tag :focus\n  test "adds" do', 'TI201 high'],
      ['  test "adds" do', '  def adds do', 'TI504 high'],
      ['  alias Shop.Sums', '  @moduletag :skip\n  alias Shop.Sums', 'TI101 high'],
      ['  describe "list" do\n', '  describe "list" do\n    @describetag :skip\n', 'TI101 high'],
      ['assert sum == 3', 'assert sum', 'TI402 medium'],
      ['assert sum == 3', 'assert true', 'TI404 high'],
      ['assert sum == 3', 'sum == 3', 'TI401 high'],
      ['assert sum == 3', 'assert sum == sum', 'TI404 high'],
      ['assert sum == 3', 'assert sum == 4', 'TI403 high'],
      ['assert_raise ArgumentError, "no", fn', 'assert_raise ArgumentError, fn', 'TI402 medium'],
      ['[1, 2, 3]', '[1]', 'TI106 medium'],
      ['[1, 2, 3]', '[]', 'TI106 high'],
      ['assert sum == 3', 'assert 3 == sum', ''],
      ['assert sum == 3', 'assert sum === 3', ''],
      ['assert sum == 3', 'assert(sum == 3)', ''],
      ['assert sum == 3', 'assert Sums.add(1, 2) == 3', ''],
      ['assert sum == 3', 'assert sum == 3, "sum"', ''],
      ['test "adds" do', 'test "adds numbers" do', ''],
      ['test "adds" do', 'test("adds") do', ''],
      ['use ExUnit.Case, async: true', 'use ExUnit.Case', ''],
      ['use ExUnit.Case, async: true', 'use Shop.DataCase', ''],
      ['describe "list" do', 'describe "list/1" do', ''],
      ['  test "adds" do', '  @tag timeout: 1000\n  test "adds" do', ''],
    ],
  },
  {
    kind: 'file',
    title: 'Elixir: elixir charlists',
    path: 'test/text_test.exs',
    text: `defmodule TextTest do
  use ExUnit.Case

  test "reads" do
    assert Text.read("a") == {:ok, 'abc'}
  end
end
`,
    edits: [
      ["'abc'", '~c"abc"', ''],
      ["'abc'", "'abd'", 'TI403 high'],
    ],
  },
];
