import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'rspec: tag filtered',
    before: {
      'spec/sums_spec.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds' do\n    expect(described_class.add(1, 2)).to eq(3)\n  end\nend\n",
      '.rspec': '--tag ~slow\n',
    },
    after: {
      'spec/sums_spec.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds', :slow do\n    expect(described_class.add(1, 2)).to eq(3)\n  end\nend\n",
      '.rspec': '--tag ~slow\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'rspec: spec_helper exclusion',
    before: {
      'spec/sums_spec.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds' do\n    expect(described_class.add(1, 2)).to eq(3)\n  end\nend\n",
      'spec/spec_helper.rb': 'RSpec.configure do |config|\nend\n',
    },
    after: {
      'spec/sums_spec.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds', :broken do\n    expect(described_class.add(1, 2)).to eq(3)\n  end\nend\n",
      'spec/spec_helper.rb': 'RSpec.configure do |config|\n  config.filter_run_excluding :broken\nend\n',
    },
    expected: 'TI105 medium, TI501 high',
  },
  {
    kind: 'tree',
    title: 'rspec: file renamed',
    before: {
      'spec/sums_spec.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds' do\n    expect(described_class.add(1, 2)).to eq(3)\n  end\nend\n",
    },
    after: {
      'spec/sums_specs.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds' do\n    expect(described_class.add(1, 2)).to eq(3)\n  end\nend\n",
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'rspec: unless env',
    before: {
      'spec/sums_spec.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds' do\n    expect(described_class.add(1, 2)).to eq(3)\n  end\nend\n",
    },
    after: {
      'spec/sums_spec.rb':
        "require 'spec_helper'\n\nRSpec.describe Sums do\n  it 'adds' do\n    expect(described_class.add(1, 2)).to eq(3)\n  end if ENV['SLOW']\nend\n",
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'rake pattern',
    before: {
      'test/sums_test.rb': 'class A; end\n',
      Rakefile: "Rake::TestTask.new do |t|\n  t.pattern = 'test/**/*_test.rb'\nend\n",
    },
    after: {
      'test/sums_test.rb': 'class A; end\n',
      Rakefile: "Rake::TestTask.new do |t|\n  t.pattern = 'test/unit/*_test.rb'\nend\n",
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'minitest: a file of tests is no longer loaded',
    before: {
      'test/test_all.rb': "require_relative 'tc_sums'\nrequire_relative 'tc_terms'\n",
      'test/tc_sums.rb':
        'class SumsTest < Minitest::Test\n  def test_adds\n    assert_equal 2, add(1, 1)\n  end\nend\n',
    },
    after: {
      'test/test_all.rb': "require_relative 'tc_terms'\n",
      'test/tc_sums.rb':
        'class SumsTest < Minitest::Test\n  def test_adds\n    assert_equal 2, add(1, 1)\n  end\nend\n',
    },
    expected: 'TI504 medium',
  },
  {
    kind: 'tree',
    title: 'minitest: a file of the project is required another way',
    before: {
      'test/sums_test.rb':
        "require_relative '../lib/sums'\n\nclass SumsTest < Minitest::Test\n  def test_adds\n    assert_equal 2, Sums.add(1, 1)\n  end\nend\n",
      'lib/sums.rb': 'module Sums\n  def self.add(one, other)\n    one + other\n  end\nend\n',
    },
    after: {
      'test/sums_test.rb':
        "require 'sums'\n\nclass SumsTest < Minitest::Test\n  def test_adds\n    assert_equal 2, Sums.add(1, 1)\n  end\nend\n",
      'lib/sums.rb': 'module Sums\n  def self.add(one, other)\n    one + other\n  end\nend\n',
    },
    expected: '',
  },
];
