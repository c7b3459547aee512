import type { FileCases } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

export const topics: readonly FileCases[] = [
  {
    kind: 'file',
    title: 'Ruby: rspec',
    path: 'spec/sums_spec.rb',
    text: `require 'spec_helper'

RSpec.describe Sums do
  subject(:sums) { described_class.new }

  let(:items) { [1, 2] }

  before { sums.clear }

  it 'adds' do
    sum = sums.add(1, 2)
    expect(sum).to eq(3)
  end

  it 'refuses' do
    expect { sums.add('a') }.to raise_error(TypeError, 'no')
  end

  it 'calls' do
    clock = instance_double(Clock)
    expect(clock).to receive(:tick).with(3)
    sums.run(clock)
  end

  context 'when empty' do
    it { is_expected.to be_empty }

    specify 'lists' do
      expect(sums.list).to contain_exactly('a', 'b')
    end
  end

  [1, 2, 3].each do |n|
    it "counts #{n}" do
      expect(sums.count(n)).to eq(n)
    end
  end
end
`,
    edits: [
      ["  it 'adds' do\n", "  xit 'adds' do\n", 'TI101 high'],
      ["  it 'adds' do\n", "  it 'adds', :skip do\n", 'TI101 high'],
      ["  it 'adds' do\n", "  it 'adds', skip: true do\n", 'TI101 high'],
      ["  it 'adds' do\n", "  it 'adds', skip: 'later' do\n", 'TI101 high'],
      ["  it 'adds' do\n", "  skip 'adds' do\n", 'TI101 high'],
      ["  it 'adds' do\n", "  pending 'adds' do\n", 'TI107 medium'],
      ["  it 'adds' do\n", "  it 'adds', pending: 'later' do\n", 'TI107 medium'],
      ["  it 'adds' do\n", "  it 'adds' do\n    skip 'later'\n", 'TI101 high'],
      ["  it 'adds' do\n", "  it 'adds' do\n    skip\n", 'TI101 high'],
      ["  it 'adds' do\n", "  it 'adds' do\n    pending 'later'\n", 'TI107 medium'],
      ["  it 'adds' do\n", "  it 'adds' do\n    skip 'ci' if ENV['CI']\n", 'TI105 medium'],
      ["  it 'adds' do\n", "  it 'adds' do\n    return if ENV['CI']\n", 'TI105 medium'],
      ["  it 'adds' do\n", "  it 'adds' do\n    next\n", 'TI302 high'],
      ["  it 'adds' do\n", "  it 'adds', if: ENV['SLOW'] do\n", 'TI105 medium'],
      ["  it 'adds' do\n", "  fit 'adds' do\n", 'TI201 high'],
      ["  it 'adds' do\n", "  it 'adds', :focus do\n", 'TI201 high'],
      ["  it 'adds' do\n", "  it 'adds', focus: true do\n", 'TI201 high'],
      ["  context 'when empty' do", "  xcontext 'when empty' do", 'TI101 high'],
      ["  context 'when empty' do", "  fcontext 'when empty' do", 'TI201 high'],
      ["  context 'when empty' do", "  context 'when empty', skip: 'x' do", 'TI101 high'],
      ['RSpec.describe Sums do', 'RSpec.xdescribe Sums do', 'TI101 high'],
      ['RSpec.describe Sums do', 'RSpec.fdescribe Sums do', 'TI201 high'],
      ['RSpec.describe Sums do', 'RSpec.describe Sums, :skip do', 'TI101 high'],
      ['  before { sums.clear }', "  before { skip 'x' }", 'TI101 high'],
      ['    it { is_expected.to be_empty }', '    xit { is_expected.to be_empty }', 'TI101 high'],
      [
        "  it 'adds' do\n    sum = sums.add(1, 2)\n    expect(sum).to eq(3)\n  end\n",
        "  it 'adds'\n",
        'TI101 high',
      ],
      [
        "  it 'adds' do\n    sum = sums.add(1, 2)\n    expect(sum).to eq(3)\n  end\n",
        "  # it 'adds' do\n  #   sum = sums.add(1, 2)\n  #   expect(sum).to eq(3)\n  # end\n",
        'TI302 high',
      ],
      [
        "  it 'adds' do\n    sum = sums.add(1, 2)\n    expect(sum).to eq(3)\n  end\n",
        "=begin\n  it 'adds' do\n    sum = sums.add(1, 2)\n    expect(sum).to eq(3)\n  end\n=end\n",
        'TI302 high',
      ],
      ['expect(sum).to eq(3)', 'expect(sum).to be_truthy', 'TI402 medium'],
      ['expect(sum).to eq(3)', 'expect(true).to be true', 'TI404 high'],
      ['expect(sum).to eq(3)', 'expect(sum).to eq(sum)', 'TI404 high'],
      ['expect(sum).to eq(3)', 'sum == 3', 'TI401 high'],
      ['expect(sum).to eq(3)', 'expect(sum).to eq(4)', 'TI403 high'],
      ["raise_error(TypeError, 'no')", 'raise_error', 'TI402 medium'],
      ["raise_error(TypeError, 'no')", 'raise_error(StandardError)', 'TI402 medium'],
      ["contain_exactly('a', 'b')", "include('a')", 'TI402 medium'],
      ['expect(clock).to receive(:tick).with(3)', 'allow(clock).to receive(:tick)', 'TI401 high'],
      ['expect(clock).to receive(:tick).with(3)', 'expect(clock).to receive(:tick)', 'TI402 medium'],
      ["  it 'adds' do\n", "  specify 'adds' do\n", ''],
      ["  it 'adds' do\n", "  example 'adds' do\n", ''],
      ["  it 'adds' do\n", "  it 'adds', :aggregate_failures do\n", ''],
      ["  it 'adds' do\n", "  it('adds') do\n", ''],
      ["  it 'adds' do\n", '  it "adds" do\n', ''],
      ["  it 'adds' do\n", "  it 'adds' do\n    items.skip(1)\n", ''],
      ["  it 'adds' do\n", "  it 'adds' do\n    controller.skip_callback(:x)\n", ''],
      ['  let(:items)', '  let(:fit)', ''],
      ['RSpec.describe Sums do', 'describe Sums do', ''],
      ["  context 'when empty' do", "  describe 'when empty' do", ''],
      ['expect(sum).to eq(3)', 'expect(sum).to eql(3)', ''],
      ['expect(sum).to eq(3)', 'expect(sum).to eq 3', ''],
      ['expect(sum).to eq(3)', 'expect(sums.add(1, 2)).to eq(3)', ''],
      ['expect(sum).to eq(3)', 'expect(sum).to(eq(3))', ''],
      [
        'it { is_expected.to be_empty }',
        "it 'is empty' do\n      expect(sums).to be_empty\n    end",
        '',
        'TI301 medium',
      ],
      ["contain_exactly('a', 'b')", 'match_array(%w[a b])', ''],
      ['  before { sums.clear }\n', '', ''],
      ['  subject(:sums)', '  subject!(:sums)', ''],
    ],
  },
  {
    kind: 'file',
    title: 'Ruby: minitest',
    path: 'test/sums_test.rb',
    text: `require 'test_helper'

class SumsTest < Minitest::Test
  def setup
    @sums = Sums.new
  end

  def test_adds
    assert_equal 3, @sums.add(1, 2)
  end

  def test_refuses
    assert_raises(TypeError) { @sums.add('a') }
  end

  test 'empty' do
    assert_empty @sums
  end
end
`,
    edits: [
      ['  def test_adds\n', '  def test_adds\n    skip\n', 'TI101 high'],
      ['  def test_adds\n', "  def test_adds\n    skip 'later'\n", 'TI101 high'],
      ['  def test_adds\n', "  def test_adds\n    skip if ENV['CI']\n", 'TI105 medium'],
      ['  def test_adds\n', '  def test_adds\n    return\n', 'TI302 high'],
      ['  def test_adds\n', '  def _test_adds\n', 'TI504 high'],
      ['  def test_adds\n', '  def adds\n', 'TI504 high'],
      ['  def test_adds\n', '  private\n\n  def test_adds\n', 'TI504 high'],
      ['class SumsTest < Minitest::Test', 'class SumsTest', 'TI504 high'],
      ['@sums = Sums.new', "skip 'x'", 'TI101 high'],
      ['assert_equal 3, @sums.add(1, 2)', 'assert @sums.add(1, 2)', 'TI402 medium'],
      ['assert_equal 3, @sums.add(1, 2)', 'assert true', 'TI404 high'],
      ['assert_equal 3, @sums.add(1, 2)', 'assert_equal @sums, @sums', 'TI404 high'],
      ['assert_equal 3, @sums.add(1, 2)', 'assert_equal 4, @sums.add(1, 2)', 'TI403 high'],
      ['assert_raises(TypeError)', 'assert_raises(StandardError)', 'TI402 medium'],
      ['assert_equal 3, @sums.add(1, 2)', '_(@sums.add(1, 2)).must_equal 3', ''],
      ['assert_equal 3, @sums.add(1, 2)', 'assert_equal(3, @sums.add(1, 2))', ''],
      ['assert_equal 3, @sums.add(1, 2)', "assert_equal 3, @sums.add(1, 2), 'sum'", ''],
      ['class SumsTest < Minitest::Test', 'class SumsTest < ActiveSupport::TestCase', ''],
      ['def test_adds', 'def test_adds_numbers', ''],
    ],
  },
];
