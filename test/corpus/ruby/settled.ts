import type { FileCases } from '../corpus.js';

const unit = (title: string, body: string, edits: FileCases['edits']): FileCases => ({
  kind: 'file',
  title,
  path: 'test/oven_test.rb',
  text: `require 'test_helper'\n\nclass OvenTest < Minitest::Test\n${body}end\n`,
  edits,
});

const spec = (title: string, body: string, edits: FileCases['edits']): FileCases => ({
  kind: 'file',
  title,
  path: 'spec/oven_spec.rb',
  text: `require 'spec_helper'\n\nRSpec.describe Oven do\n${body}end\n`,
  edits,
});

/** Blocks around a skip, values with code in them, matchers that got another name. */
export const topics: readonly FileCases[] = [
  unit(
    'a skip in a block',
    `  def test_bakes
    Dir.mktmpdir do |folder|
      oven = Oven.new(folder)
      oven.bake
      assert_equal 180, oven.heat
    end
  end
`,
    [
      [
        '      oven.bake\n',
        "      skip('cannot write here') unless File.writable?(folder)\n      oven.bake\n",
        'TI105 medium',
      ],
      ['      oven.bake\n', '      skip\n      oven.bake\n', 'TI101 high'],
      [
        '    Dir.mktmpdir do |folder|\n',
        '    Dir.mktmpdir do |folder|\n      omit_if(Gem.win_platform?)\n',
        'TI105 medium',
      ],
      ['      oven.bake\n', "      assert_raises(Minitest::Skip) { skip 'later' }\n      oven.bake\n", ''],
      ['      oven.bake\n', "      oven.later = lambda { skip 'later' }\n      oven.bake\n", ''],
      ['      oven.bake\n', "      oven.on(:smoke) { skip 'later' }\n      oven.bake\n", ''],
      ['      oven.bake\n', '      oven.trays.each { |tray| next if tray.empty? }\n      oven.bake\n', ''],
    ],
  ),
  unit(
    'a value with code in it is not written out',
    `  def test_label
    assert_equal "<b class='hot'>180</b>", Oven.label
  end
`,
    [
      ["<b class='hot'>180</b>", '<b class=#{quote}hot#{quote}>180</b>', ''],
      ["<b class='hot'>180</b>", "<b class='cold'>180</b>", 'TI403 high'],
      ["<b class='hot'>180</b>", "<b class='\\\\#{hot}'>180</b>", 'TI403 high'],
    ],
  ),
  spec(
    'matchers by their former names',
    `  it('is an oven') { true.should be_true }
  it 'heats' do
    oven.heats?.should be_true
  end
  it 'does not cool' do
    oven.cools?.should be_false
  end
`,
    [
      ['oven.heats?.should be_true', 'oven.heats?.should be_truthy', ''],
      ['oven.heats?.should be_true', 'expect(oven.heats?).to be_truthy', ''],
      ['oven.cools?.should be_false', 'expect(oven.cools?).to be_falsey', ''],
      ['oven.cools?.should be_false', 'expect(oven.cools?).to be_truthy', 'TI403 high'],
      ['oven.heats?.should be_true', 'expect(oven).to be_truthy', 'TI402 medium', ''],
      ['{ true.should be_true }', '{ expect(true).to be true }', ''],
      ['oven.heats?.should be_true', 'expect(true).to be true', 'TI404 high'],
    ],
  ),
  unit(
    'methods that tests call',
    `  def test_bakes
    assert_baked Oven.new.bake
  end

  def test_burns
    verify_heat Oven.new, 300
  end

  def assert_baked(bread)
    assert_equal 180, bread.heat
    assert bread.brown?
  end

  def verify_heat(oven, heat)
    assert_equal heat, oven.heat
  end
`,
    [
      ['    assert_equal 180, bread.heat\n', '', 'TI401 medium'],
      ['    assert_equal 180, bread.heat\n', '    # assert_equal 180, bread.heat\n', 'TI401 medium'],
      ['assert_equal heat, oven.heat', 'assert oven.heat', 'TI402 medium'],
      ['  def verify_heat(oven, heat)\n', '  def verify_heat(oven, heat)\n    return\n', 'TI302 high'],
      ['    assert bread.brown?\n', '    assert bread.brown?\n    assert bread.warm?\n', ''],
      ['def verify_heat(oven, heat)\n', 'def verify_heat(oven, heat, unit = :celsius)\n', ''],
      ['OvenTest < Minitest::Test', 'OvenTest < Object', 'TI504 high'],
    ],
  ),
  unit(
    'tests made in a loop',
    `  PASSED_OVER = ['a.txt'].freeze
  BROKEN = %w[b.txt c.txt].freeze

  Dir['test/loaves/*.txt'].each do |path|
    next if BROKEN.include?(path)

    define_method("test_#{path}") do
      assert_equal 1, Oven.bake(path)
    end
  end
`,
    [
      ['%w[b.txt c.txt]', '%w[b.txt c.txt d.txt]', 'TI501 medium'],
      ['%w[b.txt c.txt]', '%w[b.txt]', ''],
      ["['a.txt']", "['a.txt', 'e.txt']", ''],
      ['    next if BROKEN', "    next if path.end_with?('z.txt')\n    next if BROKEN", 'TI105 low'],
      ['    next if BROKEN.include?(path)\n', '', ''],
    ],
  ),
];
