import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'exunit: tag that test_helper excludes',
    before: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
      'test/test_helper.exs': 'ExUnit.start(exclude: [:slow])\n',
    },
    after: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    @tag :slow\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
      'test/test_helper.exs': 'ExUnit.start(exclude: [:slow])\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'exunit: tag and exclude together',
    before: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
      'test/test_helper.exs': 'ExUnit.start()\n',
    },
    after: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    @tag :broken\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
      'test/test_helper.exs': 'ExUnit.start(exclude: [:broken])\n',
    },
    expected: 'TI105 medium, TI501 high',
  },
  {
    kind: 'tree',
    title: 'exunit: moduletag excluded',
    before: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
      'test/test_helper.exs': 'ExUnit.configure(exclude: [integration: true])\nExUnit.start()\n',
    },
    after: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  @moduletag :integration\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
      'test/test_helper.exs': 'ExUnit.configure(exclude: [integration: true])\nExUnit.start()\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'exunit: .exs to .ex',
    before: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
    },
    after: {
      'test/sums_test.ex':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'exunit: use removed',
    before: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
    },
    after: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'exunit: if env',
    before: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\nend\n',
    },
    after: {
      'test/sums_test.exs':
        'defmodule SumsTest do\n  use ExUnit.Case, async: true\n\n  if System.get_env("SLOW") do\n  describe "add" do\n    test "adds" do\n      assert Sums.add(1, 2) == 3\n    end\n  end\n  end\nend\n',
    },
    expected: 'TI105 medium',
  },
];
