import type { FileCases, TreeCase } from '../corpus.js';

const path = 'spec/shop/cart_spec.rb';

const text = `require 'spec_helper'

RSpec.describe Shop::Cart do
  subject(:cart) { described_class.new(owner) }

  let(:owner) { 'ann' }

  describe '#total' do
    before { cart.add('apple', 3) }

    it 'adds prices' do
      cart.add('pear', 4)
      expect(cart.total).to eq(7)
    end

    it 'counts items' do
      expect(cart.items.size).to be > 0
      expect(cart.items).to contain_exactly('apple')
    end

    specify 'rounding' do
      expect(cart.average).to be_within(0.01).of(3.0)
    end
  end

  context 'when it is empty' do
    it { is_expected.to be_empty }

    it 'refuses to check out' do
      expect { cart.check_out }.to raise_error(Shop::Empty, /nothing/)
      expect(cart).not_to be_open
    end

    it 'tells its listener' do
      listener = spy
      cart.notify(listener)
      expect(listener).to have_received(:empty).with('ann')
    end
  end

  it_behaves_like 'a container'

  [1, 2, 3].each do |count|
    it "takes #{count} at once" do
      expect(cart.take(count)).to be_nil
    end
  end
end
`;

const adds = "it 'adds prices' do";
const total = "describe '#total' do";
const empty = "context 'when it is empty' do";
const setUp = "before { cart.add('apple', 3) }";
const sum = '      expect(cart.total).to eq(7)\n';
const body = `      cart.add('pear', 4)\n${sum}`;
const example = `    ${adds}\n${body}    end\n`;

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in RSpec',
  path,
  text,
  edits: [
    [adds, "xit 'adds prices' do", 'TI101 high'],
    [adds, "xspecify 'adds prices' do", 'TI101 high'],
    [adds, "xexample 'adds prices' do", 'TI101 high'],
    [adds, "xscenario 'adds prices' do", 'TI101 high'],
    [adds, "skip 'adds prices' do", 'TI101 high'],
    [adds, "it 'adds prices', :skip do", 'TI101 high'],
    [adds, "it 'adds prices', skip: true do", 'TI101 high'],
    [adds, "it 'adds prices', skip: 'flaky' do", 'TI101 high'],
    [adds, "it 'adds prices', :skip => 'flaky' do", 'TI101 high'],
    [adds, "it 'adds prices', :slow, skip: 'flaky' do", 'TI101 high'],
    [adds, "it 'adds prices', skip: 'see #123' do", 'TI101 medium'],
    [adds, "it 'adds prices', skip: 'https://example.org/issues/1' do", 'TI101 medium'],
    [adds, `${adds}\n      skip`, 'TI101 high'],
    [adds, `${adds}\n      skip 'not now'`, 'TI101 high'],
    [adds, `${adds}\n      skip('not now')`, 'TI101 high'],
    [adds, `${adds}\n      self.skip 'not now'`, 'TI101 high'],
    [sum, `      skip 'not now'\n${sum}`, 'TI101 high'],
    [total, "xdescribe '#total' do", 'TI101 high'],
    [total, "describe '#total', :skip do", 'TI101 high'],
    [total, "describe '#total', skip: 'broken' do", 'TI101 high'],
    [empty, "xcontext 'when it is empty' do", 'TI101 high'],
    [empty, "context 'when it is empty', skip: true do", 'TI101 high'],
    ['RSpec.describe Shop::Cart do', 'RSpec.xdescribe Shop::Cart do', 'TI101 high'],
    ['RSpec.describe Shop::Cart do', 'RSpec.describe Shop::Cart, :skip do', 'TI101 high'],
    ['RSpec.describe Shop::Cart do', "RSpec.describe Shop::Cart, skip: 'later' do", 'TI101 high'],
    [setUp, "before { skip 'later' }", 'TI101 high'],
    [setUp, 'before(:each) do\n      skip\n    end', 'TI101 high'],
    [setUp, 'before(:all) { skip }', 'TI101 high'],
    [setUp, 'around { |example| skip }', 'TI101 high'],
    ['it { is_expected.to be_empty }', 'xit { is_expected.to be_empty }', 'TI101 high'],
    ['it { is_expected.to be_empty }', 'it(skip: true) { is_expected.to be_empty }', 'TI101 high'],
    [example, "    it 'adds prices'\n", 'TI101 high'],
    [adds, "it 'adds prices', if: RUBY_VERSION > '3' do", 'TI105 medium'],
    [adds, "it 'adds prices', unless: ENV['CI'] do", 'TI105 medium'],
    [adds, "it 'adds prices', skip: ENV.key?('CI') do", 'TI105 medium'],
    [adds, "it 'adds prices', skip: (RUBY_PLATFORM =~ /mingw/) do", 'TI105 medium'],
    [adds, `${adds}\n      skip 'slow' if ENV['CI']`, 'TI105 medium'],
    [adds, `${adds}\n      skip 'slow' unless network?`, 'TI105 medium'],
    [adds, `${adds}\n      network? or skip('offline')`, 'TI105 medium'],
    [adds, `${adds}\n      windows? && skip`, 'TI105 medium'],
    [adds, `${adds}\n      if ENV['CI']\n        skip\n      end`, 'TI105 medium'],
    [adds, `${adds}\n      case RUBY_ENGINE\n      when 'jruby' then skip\n      end`, 'TI105 medium'],
    [adds, `${adds}\n      return if ENV['CI']`, 'TI105 medium'],
    [adds, `${adds}\n      next unless network?`, 'TI105 medium'],
    [adds, `${adds}\n      skip_unless_network`, 'TI105 medium'],
    [setUp, "before { skip if ENV['CI'] }", 'TI105 medium'],
    [total, "describe '#total', if: linux? do", 'TI105 medium'],
    [example, `    if linux?\n${example}    end\n`, 'TI105 medium'],
    [adds, "it 'adds prices', :broken do", 'TI105 medium'],
    [adds, `def later\n      skip 'later'\n    end\n\n    ${adds}\n      later`, 'TI101 high'],
    [adds, "pending 'adds prices' do", 'TI107 medium'],
    [adds, "it 'adds prices', :pending do", 'TI107 medium'],
    [adds, "it 'adds prices', pending: 'broken' do", 'TI107 medium'],
    [adds, `${adds}\n      pending 'broken'`, 'TI107 medium'],
    [adds, `${adds}\n      pending`, 'TI107 medium'],
    [total, "describe '#total', :pending do", 'TI107 medium'],
    [adds, `it 'is new' do\n      skip\n      expect(1).to eq(cart.x)\n    end\n\n    ${adds}`, 'TI108 low'],
    [adds, `xit 'is new' do\n      expect(cart.x).to eq(1)\n    end\n\n    ${adds}`, 'TI108 low'],
    [adds, `it 'is new', :skip do\n      expect(cart.x).to eq(1)\n    end\n\n    ${adds}`, 'TI108 low'],
  ],
};

const focus: FileCases = {
  kind: 'file',
  title: 'a focus in RSpec',
  path,
  text,
  edits: [
    [adds, "fit 'adds prices' do", 'TI201 high'],
    [adds, "fspecify 'adds prices' do", 'TI201 high'],
    [adds, "fexample 'adds prices' do", 'TI201 high'],
    [adds, "focus 'adds prices' do", 'TI201 high'],
    [adds, "it 'adds prices', :focus do", 'TI201 high'],
    [adds, "it 'adds prices', focus: true do", 'TI201 high'],
    [adds, "it 'adds prices', :focus => true do", 'TI201 high'],
    [total, "fdescribe '#total' do", 'TI201 high'],
    [total, "describe '#total', :focus do", 'TI201 high'],
    [empty, "fcontext 'when it is empty' do", 'TI201 high'],
    ['RSpec.describe Shop::Cart do', 'RSpec.fdescribe Shop::Cart do', 'TI201 high'],
    ['it { is_expected.to be_empty }', 'fit { is_expected.to be_empty }', 'TI201 high'],
    [adds, "it 'adds prices', focus: false do", ''],
    ["let(:owner) { 'ann' }", "let(:fit) { 'ann' }\n  let(:owner) { fit }", ''],
    ["let(:owner) { 'ann' }", "let(:owner) { 'it fit fdescribe' }", ''],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'the body of an example',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '      # TODO\n', 'TI302 high'],
    [body, body.replace(/^/gm, '# ').replace(/# $/, ''), 'TI302 high'],
    [adds, `${adds}\n      return`, 'TI302 high'],
    [adds, `${adds}\n      next`, 'TI302 high'],
    [adds, `${adds}\n      exit`, 'TI302 high, TI602 high'],
    [adds, `${adds}\n      exit!(true)`, 'TI302 high, TI602 high'],
    [sum, `      if false\n${sum}      end\n`, 'TI302 high'],
    [sum, '      expect(cart.total).to eq(7) if false\n', 'TI302 high'],
    [sum, '      expect(cart.total).to eq(7) unless true\n', 'TI302 high'],
    [sum, `      while false\n${sum}      end\n`, 'TI302 high'],
    [sum, `      [].each do\n${sum}      end\n`, 'TI302 high'],
    [example, example.replace(/^/gm, '# ').replace(/# $/, ''), 'TI302 high'],
    [example, `=begin\n${example}=end\n`, 'TI302 high'],
    [example, '', 'TI301 medium'],
    ['    it { is_expected.to be_empty }\n', '', 'TI301 medium'],
    ["  it_behaves_like 'a container'\n", '', 'TI301 medium'],
    ['[1, 2, 3].each', '[1, 2].each', 'TI106 medium'],
    ['[1, 2, 3].each', '[].each', 'TI106 high'],
    [adds, `it 'is new' do\n      cart.add('pear', 4)\n    end\n\n    ${adds}`, 'TI303 low'],
    [adds, `it 'is new' do\n    end\n\n    ${adds}`, 'TI302 medium'],
    [adds, 'def adds_prices', 'TI504 high'],
    [adds, 'let(:adds_prices) do', 'TI301 medium'],
  ],
};

const assertions: FileCases = {
  kind: 'file',
  title: 'an expectation',
  path,
  text,
  edits: [
    [sum, '', 'TI401 high'],
    [sum, '      cart.total\n', 'TI401 high'],
    [sum, `      # ${sum.trim()}\n`, 'TI401 high'],
    ['      expect(cart.items.size).to be > 0\n', '', 'TI401 medium'],
    ['      expect(cart).not_to be_open\n', '', 'TI401 medium'],
    ['eq(7)', 'be_truthy', 'TI402 medium'],
    ['eq(7)', 'be', 'TI402 medium'],
    ['eq(7)', 'be > 0', 'TI402 medium'],
    ['eq(7)', 'be_a(Integer)', 'TI402 medium'],
    ['eq(7)', 'be_present', 'TI402 medium'],
    ['.to eq(7)', '.not_to be_nil', 'TI402 medium'],
    ["contain_exactly('apple')", "include('apple')", 'TI402 medium'],
    ['raise_error(Shop::Empty, /nothing/)', 'raise_error(Shop::Empty)', 'TI402 medium'],
    ['raise_error(Shop::Empty, /nothing/)', 'raise_error', 'TI402 medium'],
    ['raise_error(Shop::Empty, /nothing/)', 'raise_error(StandardError)', 'TI402 medium'],
    [".with('ann')", '', 'TI402 medium'],
    ['be_within(0.01).of(3.0)', 'be > 0', 'TI402 medium'],
    ['eq(7)', 'eq(8)', 'TI403 high'],
    ["contain_exactly('apple')", "contain_exactly('pear')", 'TI403 high'],
    ['.of(3.0)', '.of(4.0)', 'TI403 high'],
    ['/nothing/', '/something/', 'TI403 high'],
    [sum, '      expect(true).to be(true)\n', 'TI404 high'],
    [sum, `${sum}      expect(true).to eq(true)\n`, 'TI404 high'],
    [sum, `${sum}      expect(true).to be_truthy\n`, 'TI404 high'],
    [sum, `${sum}      expect(owner).to eq(owner)\n`, 'TI404 high'],
    [sum, `${sum}      expect(cart.total).to eq(cart.total)\n`, 'TI404 high'],
    [sum, `      begin\n${sum}      rescue StandardError\n      end\n`, 'TI404 high'],
    [sum, `      begin\n${sum}      rescue\n        nil\n      end\n`, 'TI404 high'],
    [sum, `      begin\n${sum}      rescue Exception => e\n        puts e\n      end\n`, 'TI404 high'],
    [sum, '      expect(cart.total).to eq(7) rescue nil\n', 'TI404 high'],
    [body, `${body}    rescue RSpec::Expectations::ExpectationNotMetError\n      nil\n`, 'TI404 high'],
    [sum, `      begin\n${sum}      rescue StandardError => e\n        raise e\n      end\n`, ''],
    [sum, `      begin\n${sum}      ensure\n        cart.close\n      end\n`, ''],
    // The same question in other words, or more of it.
    ['eq(7)', 'eql(7)', ''],
    ['eq(7)', 'eq 7', ''],
    ['expect(cart.total).to eq(7)', 'expect(cart.total).to(eq(7))', ''],
    ['expect(cart.total).to eq(7)', 'expect(cart.total).to eq(7), "sum"', ''],
    ['be > 0', 'eq(1)', ''],
    [sum, `${sum}      expect(cart).to be_open\n`, ''],
    [sum, `      aggregate_failures do\n  ${sum}      end\n`, ''],
    ['not_to be_open', 'to_not be_open', ''],
  ],
};

const harmless: FileCases = {
  kind: 'file',
  title: 'a change that silences nothing in RSpec',
  path,
  text,
  edits: [
    [adds, "it 'sums up prices' do", ''],
    [adds, `# Adds.\n    ${adds}`, ''],
    [adds, 'it "adds prices" do', ''],
    [adds, "it('adds prices') do", ''],
    [adds, "example 'adds prices' do", ''],
    [adds, "it 'adds prices', :slow do", ''],
    [adds, "it 'adds prices', :aggregate_failures do", ''],
    [adds, "it 'adds prices', skip: false do", ''],
    [total, "context '#total' do", ''],
    [total, "describe '#sum' do", ''],
    ['RSpec.describe Shop::Cart do', 'describe Shop::Cart do', ''],
    [
      `${example}\n`,
      `${example}\n    it 'adds more' do\n      expect(cart.add(1)).to eq(2)\n    end\n\n`,
      '',
    ],
    [body, `      pears = 4\n      cart.add('pear', pears)\n${sum}`, ''],
    [sum, `${sum}\n      cart.close\n`, ''],
    [body, `      expect(cart.records.skip(1)).to eq([2])\n${body}`, ''],
    [body, `      cart.skip\n${body}`, ''],
    [body, `      # skip\n${body}`, ''],
    [body, `      text = "skip 'all'; xit 'x'"\n      cart.name = text\n${body}`, ''],
    [body, `      cart.options(skip: true, pending: 1)\n${body}`, ''],
    [body, `      skip = 3\n      cart.drop(skip)\n${body}`, ''],
    [body, `      cart.items.each { |skip| skip }\n${body}`, ''],
    ["let(:owner) { 'ann' }", "let(:skip) { 'ann' }\n  let(:owner) { skip }", ''],
    ['[1, 2, 3].each', '[3, 2, 1].each', ''],
    ['[1, 2, 3].each', '[1, 2, 3, 4].each', ''],
    [setUp, "before { cart.add('apple', 3); cart.open }", ''],
  ],
};

const recovered: FileCases = {
  kind: 'file',
  title: 'what was silent before',
  path,
  text: text.replace(adds, "xit 'adds prices' do").replace(empty, "fcontext 'when it is empty' do"),
  edits: [
    ["xit 'adds prices' do", adds, ''],
    ["xit 'adds prices' do", "xit 'sums up prices' do", ''],
    ["xit 'adds prices' do", "it 'adds prices', skip: 'flaky' do", ''],
    ["fcontext 'when it is empty' do", empty, ''],
    [sum, '', ''],
  ],
};

const hush: FileCases = {
  kind: 'file',
  title: 'a comment that hushes a Ruby tool',
  path: 'lib/shop/cart.rb',
  text: `module Shop
  class Cart
    def total
      items.sum(&:price)
    end

    def ==(other)
      items == other.items
    end
  end
end
`,
  edits: [
    ['    def total', '    # rubocop:disable Metrics/AbcSize\n    def total', 'TI701 medium'],
    ['    def total', '    # rubocop:disable all\n    def total', 'TI701 medium'],
    [
      '      items.sum(&:price)',
      '      items.sum(&:price) # rubocop:disable Style/SymbolProc',
      'TI701 medium',
    ],
    [
      '      items.sum(&:price)',
      '      items.sum(&:price) # rubocop:disable Style/SymbolProc -- see #12',
      'TI701 low',
    ],
    ['    def total', '    # :nocov:\n    def total', 'TI701 medium'],
    ['    def total', '    # standard:disable all\n    def total', 'TI701 medium'],
    ['    def total', '    # Tells rubocop nothing.\n    def total', ''],
    ['    def total', '    # rubocop:enable Metrics/AbcSize\n    def total', ''],
    ['      items.sum(&:price)', '      return 3 if Rails.env.test?\n      items.sum(&:price)', 'TI601 high'],
    [
      '      items.sum(&:price)',
      "      return 3 if ENV['RACK_ENV'] == 'test'\n      items.sum(&:price)",
      'TI601 high',
    ],
    [
      '      items.sum(&:price)',
      "      return 3 if ENV.fetch('RAILS_ENV') == 'test'\n      items.sum(&:price)",
      'TI601 high',
    ],
    ['      items.sum(&:price)', '      return 3 if defined?(RSpec)\n      items.sum(&:price)', 'TI601 high'],
    ['      items.sum(&:price)', '      return 3 if Rails.env.production?\n      items.sum(&:price)', ''],
    ['      items == other.items', '      true', 'TI602 high'],
    ['      items == other.items', '      items.size == other.items.size', ''],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'an RSpec file moves',
    before: { [path]: text },
    after: { 'spec/cart_spec.rb': `# Moved.\n${text}` },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'an RSpec file loses its suffix',
    before: { [path]: text },
    after: { 'spec/shop/cart_old.rb': text },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'an RSpec file goes',
    before: { [path]: text, 'lib/shop/cart.rb': 'class Cart\nend\n' },
    after: { 'lib/shop/cart.rb': 'class Cart\nend\n' },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'an RSpec file goes with its subject',
    before: { [path]: text, 'lib/shop/cart.rb': 'class Cart\n  def total; end\nend\n' },
    after: {},
    expected: 'TI301 low',
  },
  {
    kind: 'tree',
    title: 'an example goes while the source changes',
    before: { [path]: text, 'lib/shop/cart.rb': 'class Cart\n  def total = 1\nend\n' },
    after: { [path]: text.replace(example, ''), 'lib/shop/cart.rb': 'class Cart\n  def total = 2\nend\n' },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'an expected value changes with the source',
    before: { [path]: text, 'lib/shop/cart.rb': 'class Cart\n  def total = 1\nend\n' },
    after: {
      [path]: text.replace('eq(7)', 'eq(8)'),
      'lib/shop/cart.rb': 'class Cart\n  def total = 2\nend\n',
    },
    expected: 'TI403 medium',
  },
  {
    kind: 'tree',
    title: 'an example moves to another file',
    before: { [path]: text },
    after: {
      [path]: text.replace(example, ''),
      'spec/shop/total_spec.rb': `RSpec.describe Shop::Cart do\n  describe '#total' do\n${example}  end\nend\n`,
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a helper skips for all',
    before: { 'spec/spec_helper.rb': 'RSpec.configure do |config|\nend\n' },
    after: { 'spec/spec_helper.rb': 'RSpec.configure do |config|\n  config.before { skip }\nend\n' },
    expected: 'TI501 high',
  },
];

export const topics: readonly (FileCases | TreeCase)[] = [
  skips,
  focus,
  bodies,
  assertions,
  harmless,
  recovered,
  hush,
  ...trees,
];
