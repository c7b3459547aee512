import type { FileCases } from '../corpus.js';

const check = '    assert Post.weigh("letter") == 20\n';

const cases: FileCases = {
  kind: 'file',
  title: 'a check of ExUnit that nobody hears of',
  path: 'test/post_test.exs',
  text: `defmodule PostTest do
  use ExUnit.Case

  test "weighs" do
${check}  end

  test "sends" do
    Post.send("letter")
    assert_receive {:sent, "letter"}
  end
end
`,
  edits: [
    [check, `    spawn(fn -> ${check.trim()} end)\n`, 'TI404 high'],
    [check, `    Task.start(fn -> ${check.trim()} end)\n`, 'TI404 high'],
    [check, `    _check = fn -> ${check.trim()} end\n`, 'TI302 high'],
    ['assert_receive {:sent, "letter"}', 'assert_receive _', 'TI402 medium'],
    [check, `    task = Task.async(fn -> ${check.trim()} end)\n    Task.await(task)\n`, ''],
    [check, `    spawn_link(fn -> ${check.trim()} end)\n    Process.sleep(10)\n`, ''],
    [check, `    check = fn -> ${check.trim()} end\n    check.()\n`, ''],
    [check, `    Enum.each([1], fn _ -> ${check.trim()} end)\n`, ''],
  ],
};

export const topics = [cases];
