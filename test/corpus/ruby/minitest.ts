import type { FileCases, TreeCase } from '../corpus.js';

const path = 'test/cart_test.rb';

const text = `require 'test_helper'

class CartTest < Minitest::Test
  def setup
    @cart = Cart.new
  end

  def test_adds
    @cart.add('apple', 3)
    assert_equal 3, @cart.total
  end

  def test_refuses
    error = assert_raises(Cart::Empty) { @cart.check_out }
    assert_match(/nothing/, error.message)
    refute @cart.open?
  end

  def test_items
    assert_includes @cart.items, 'apple'
    assert_in_delta 3.0, @cart.average, 0.01
    assert_nil @cart.owner
  end

  private

  def fill
    3.times { |n| @cart.add(n) }
  end
end
`;

const adds = '  def test_adds\n';
const sum = '    assert_equal 3, @cart.total\n';
const body = `    @cart.add('apple', 3)\n${sum}`;
const method = `${adds}${body}  end\n`;
const setUp = '    @cart = Cart.new\n';

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in Minitest',
  path,
  text,
  edits: [
    [adds, `${adds}    skip\n`, 'TI101 high'],
    [adds, `${adds}    skip 'not now'\n`, 'TI101 high'],
    [adds, `${adds}    skip("see #12")\n`, 'TI101 medium'],
    [adds, `${adds}    omit 'not now'\n`, 'TI101 high'],
    [adds, `${adds}    pend 'not now'\n`, 'TI101 high'],
    [setUp, `    skip 'later'\n${setUp}`, 'TI101 high'],
    [setUp, `    skip 'later' if windows?\n${setUp}`, 'TI105 medium'],
    [adds, `${adds}    skip if windows?\n`, 'TI105 medium'],
    [adds, `${adds}    skip('x') unless ENV['ALL']\n`, 'TI105 medium'],
    [adds, `${adds}    omit_if(windows?)\n`, 'TI105 medium'],
    [adds, `${adds}    omit_unless(linux?, 'no')\n`, 'TI105 medium'],
    [adds, `${adds}    skip_until 2030, 1, 1, 'later'\n`, 'TI105 medium'],
    [adds, `${adds}    return unless linux?\n`, 'TI105 medium'],
    [adds, `${adds}    return if ENV['CI']\n`, 'TI105 medium'],
    ['  def fill\n', '  def later\n    skip\n  end\n\n  def fill\n', ''],
    [adds, `  def test_new\n    skip\n  end\n\n${adds}`, 'TI108 low'],
    [adds, `  focus\n${adds}`, 'TI201 high'],
    [adds, '  focus def test_adds\n', 'TI201 high'],
    [adds, `${adds}    @cart.records.skip(1)\n`, ''],
    [adds, `${adds}    skip = @cart.first\n    @cart.drop skip\n`, ''],
    [adds, `${adds}    note = 'skip'\n    @cart.note(note)\n`, ''],
  ],
};

const lost: FileCases = {
  kind: 'file',
  title: 'a test that Minitest no longer finds',
  path,
  text,
  edits: [
    [adds, '  def _test_adds\n', 'TI504 high'],
    [adds, '  def xtest_adds\n', 'TI504 high'],
    [adds, '  def check_adds\n', 'TI504 high'],
    [adds, `  private\n\n${adds}`, 'TI504 high'],
    [adds, '  private def test_adds\n', 'TI504 high'],
    [method, `${method}  private :test_adds\n`, 'TI504 high'],
    [method, `${method}  undef_method :test_adds\n`, 'TI504 high'],
    [method, `${method}  remove_method :test_adds\n`, 'TI504 high'],
    ['  private\n\n  def fill', '  def fill', ''],
    [adds, '  def test_sums_up\n', ''],
    [adds, '  def test_adds()\n', ''],
    [method, '', 'TI301 medium'],
    [method, method.replace(/^/gm, '# ').replace(/# $/, ''), 'TI302 high'],
    [method, `=begin\n${method}=end\n`, 'TI302 high'],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'an assertion of Minitest',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '    # later\n', 'TI302 high'],
    [adds, `${adds}    return\n`, 'TI302 high'],
    [adds, `${adds}    exit 0\n`, 'TI302 high, TI602 high'],
    [sum, `    if false\n  ${sum}    end\n`, 'TI302 high'],
    [sum, '', 'TI401 high'],
    [sum, `    # ${sum.trim()}\n`, 'TI401 high'],
    ['    refute @cart.open?\n', '', 'TI401 medium'],
    ["    assert_includes @cart.items, 'apple'\n", '', 'TI401 medium'],
    ['assert_equal 3, @cart.total', 'assert @cart.total', 'TI402 medium'],
    ['assert_equal 3, @cart.total', 'refute_nil @cart.total', 'TI402 medium'],
    ['assert_equal 3, @cart.total', 'assert_kind_of Integer, @cart.total', 'TI402 medium'],
    ['assert_equal 3, @cart.total', 'assert_operator @cart.total, :>, 0', 'TI402 medium'],
    ['assert_equal 3, @cart.total', 'assert @cart.total > 0', 'TI402 medium'],
    ['assert_equal 3, @cart.total', 'assert_includes 1..9, @cart.total', 'TI402 medium'],
    ['assert_nil @cart.owner', 'refute @cart.owner', 'TI402 medium'],
    ['assert_raises(Cart::Empty)', 'assert_raises', 'TI402 medium'],
    ['assert_raises(Cart::Empty)', 'assert_raises(StandardError)', 'TI402 medium'],
    ['assert_equal 3,', 'assert_equal 4,', 'TI403 high'],
    ["'apple'\n    assert_in_delta", "'pear'\n    assert_in_delta", 'TI403 high'],
    ['assert_in_delta 3.0', 'assert_in_delta 4.0', 'TI403 high'],
    [sum, `${sum}    assert true\n`, 'TI404 high'],
    [sum, `${sum}    assert_equal 1, 1\n`, 'TI404 high'],
    [sum, `${sum}    assert_equal @cart, @cart\n`, 'TI404 high'],
    [sum, `${sum}    pass\n`, 'TI404 high'],
    [sum, '    assert true\n', 'TI404 high'],
    [sum, `    begin\n${sum}    rescue\n    end\n`, 'TI404 high'],
    [body, `${body}  rescue Exception\n    nil\n`, 'TI404 high'],
    [body, `${body}  rescue Minitest::Assertion => e\n    puts e\n`, 'TI404 high'],
    ['assert_equal 3, @cart.total', 'assert_equal(3, @cart.total)', ''],
    ['assert_equal 3, @cart.total', "assert_equal 3, @cart.total, 'sum'", ''],
    ['assert_equal 3, @cart.total', 'assert @cart.total == 3', ''],
    [sum, `${sum}    assert @cart.open?\n`, ''],
    [body, `    @cart.add('apple', 3)\n    @cart.close\n${sum}`, ''],
    [setUp, `    @cart = Cart.new # empty\n`, ''],
    [adds, `  # Adds.\n${adds}`, ''],
    [adds, `  def test_more\n    assert_equal 4, @cart.size\n  end\n\n${adds}`, ''],
    [adds, `  def test_more\n    @cart.add('x')\n  end\n\n${adds}`, 'TI303 low'],
    ['  def fill\n', '  def filled\n', ''],
  ],
};

const specText = `require 'minitest/autorun'

describe Cart do
  before do
    @cart = Cart.new
  end

  it 'adds' do
    _(@cart.total).must_equal 3
  end

  it 'refuses' do
    _ { @cart.check_out }.must_raise Cart::Empty
    expect(@cart).wont_be_nil
  end
end
`;

const specs: FileCases = {
  kind: 'file',
  title: "Minitest's spec style",
  path: 'test/cart_spec_test.rb',
  text: specText,
  edits: [
    ["  it 'adds' do\n", "  it 'adds' do\n    skip\n", 'TI101 high'],
    ["  it 'adds' do\n    _(@cart.total).must_equal 3\n  end\n", "  it 'adds'\n", 'TI101 high'],
    ["  it 'adds' do\n", "  focus\n  it 'adds' do\n", 'TI201 high'],
    ["  it 'adds' do\n    _(@cart.total).must_equal 3\n  end\n", '', 'TI301 medium'],
    ['    _(@cart.total).must_equal 3\n', '', 'TI302 high'],
    ['    expect(@cart).wont_be_nil\n', '', 'TI401 medium'],
    ['.must_equal 3', '.must_be :>, 0', 'TI402 medium'],
    ['.must_equal 3', '.wont_be_nil', 'TI402 medium'],
    ['.must_equal 3', '.must_equal 4', 'TI403 high'],
    ['    @cart = Cart.new\n', "    skip 'later'\n    @cart = Cart.new\n", 'TI101 high'],
    ['_(@cart.total)', 'value(@cart.total)', ''],
    ['.must_equal 3', '.must_equal(3)', ''],
  ],
};

const railsText = `require 'test_helper'

class OrderTest < ActiveSupport::TestCase
  setup do
    @order = orders(:one)
  end

  test 'is priced' do
    assert_equal 3, @order.price
  end

  test 'saves' do
    assert_difference('Order.count', 1) { @order.save }
    assert_response :success
  end
end
`;

const rails: FileCases = {
  kind: 'file',
  title: "ActiveSupport's test blocks",
  path: 'test/models/order_test.rb',
  text: railsText,
  edits: [
    ["  test 'is priced' do\n", "  test 'is priced' do\n    skip 'later'\n", 'TI101 high'],
    ["  test 'is priced' do\n", "  xtest 'is priced' do\n", 'TI101 high'],
    ['    @order = orders(:one)\n', '    skip\n', 'TI101 high'],
    ["  test 'is priced' do\n", "  test 'is priced' do\n    return if Rails.env.ci?\n", 'TI105 medium'],
    ["  test 'is priced' do\n    assert_equal 3, @order.price\n  end\n", '', 'TI301 medium'],
    [
      "  test 'is priced' do\n    assert_equal 3, @order.price\n  end\n",
      "  # test 'is priced' do\n  # end\n",
      'TI302 high',
    ],
    ['    assert_equal 3, @order.price\n', '', 'TI302 high'],
    ['    assert_response :success\n', '', 'TI401 medium'],
    ["assert_difference('Order.count', 1)", "assert_difference('Order.count', 2)", 'TI403 high'],
    ["  test 'is priced' do\n", "  test 'has a price' do\n", ''],
    ["  test 'is priced' do\n", "  test 'is priced', :fast do\n", ''],
    ['class OrderTest < ActiveSupport::TestCase', 'class OrderTest < ApplicationTestCase', ''],
  ],
};

const unitText = `require 'test/unit'

class TotalTest < Test::Unit::TestCase
  data('one' => [1, 2], 'two' => [2, 4], 'three' => [3, 6])
  def test_double(data)
    given, wanted = data
    assert_equal(wanted, given * 2)
  end

  def testCamel
    assert_true Cart.new.open?
  end
end
`;

const unit: FileCases = {
  kind: 'file',
  title: 'Test::Unit',
  path: 'test/test_total.rb',
  text: unitText,
  edits: [
    ["'two' => [2, 4], ", '', 'TI106 medium'],
    [
      "data('one' => [1, 2], 'two' => [2, 4], 'three' => [3, 6])",
      "data('three' => [3, 6], 'two' => [2, 4], 'one' => [1, 2])",
      '',
    ],
    ['  def testCamel\n', "  def testCamel\n    omit('later')\n", 'TI101 high'],
    ['  def testCamel\n', '  def noCamel\n', 'TI504 high'],
    ['    assert_true Cart.new.open?\n', '    assert_true true\n', 'TI404 high'],
    ['    assert_true Cart.new.open?\n', '', 'TI302 high'],
  ],
};

const shoulda: FileCases = {
  kind: 'file',
  title: 'shoulda',
  path: 'test/user_test.rb',
  text: `class UserTest < ActiveSupport::TestCase
  should validate_presence_of(:name)
  should belong_to(:shop)

  context 'a user' do
    setup { @user = User.new }

    should 'have a name' do
      assert_equal 'ann', @user.name
    end
  end
end
`,
  edits: [
    ['  should belong_to(:shop)\n', '', 'TI301 medium'],
    ["    should 'have a name' do\n", "    should 'have a name' do\n      skip\n", 'TI101 high'],
    ['    setup { @user = User.new }\n', "    setup { skip 'later' }\n", 'TI101 high'],
    ["      assert_equal 'ann', @user.name\n", '', 'TI302 high'],
    ["    should 'have a name' do\n", "    should 'be named' do\n", ''],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a Minitest file moves',
    before: { [path]: text },
    after: { 'test/unit/cart_test.rb': `# Moved.\n${text}` },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a Minitest file loses its suffix',
    before: { [path]: text },
    after: { 'test/cart_checks.rb': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'the runner is patched',
    before: { [path]: text },
    after: { [path]: `${text}\nmodule Minitest::Assertions\n  def assert_equal(*)\n    true\n  end\nend\n` },
    expected: 'TI602 high',
  },
  {
    kind: 'tree',
    title: 'the process ends well',
    before: { [path]: text },
    after: { [path]: `${text}\nat_exit { exit 0 }\n` },
    expected: 'TI602 high',
  },
  {
    kind: 'tree',
    title: 'code that is no test',
    before: { 'lib/runner.rb': 'class Runner\n  def test_all\n    skip\n  end\nend\n' },
    after: { 'lib/runner.rb': 'class Runner\nend\n' },
    expected: '',
  },
];

export const topics: readonly (FileCases | TreeCase)[] = [
  skips,
  lost,
  bodies,
  specs,
  rails,
  unit,
  shoulda,
  ...trees,
];
