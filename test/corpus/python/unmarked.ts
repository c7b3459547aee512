import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'pytest: mark excluded in addopts',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'pytest.ini': '[pytest]\naddopts = -m "not slow"\n',
    },
    after: {
      'tests/test_sums.py':
        'import pytest\nfrom shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\n@pytest.mark.slow\ndef test_more():\n    assert add(2, 2) == 4\n',
      'pytest.ini': '[pytest]\naddopts = -m "not slow"\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'pytest: collect_ignore',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'tests/conftest.py': 'import os\n',
    },
    after: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'tests/conftest.py': 'import os\n\ncollect_ignore = ["test_sums.py"]\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'pytest: collection hook',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'tests/conftest.py': 'import pytest\n',
    },
    after: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'tests/conftest.py':
        'import pytest\n\n\ndef pytest_collection_modifyitems(items):\n    for item in items:\n        if "more" in item.name:\n            item.add_marker(pytest.mark.skip)\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'pytest: file renamed',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
    },
    after: {
      'tests/sums_checks.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'pytest: testpaths narrowed',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'more/test_more.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'pyproject.toml': '[tool.pytest.ini_options]\ntestpaths = ["tests", "more"]\n',
    },
    after: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'more/test_more.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'pyproject.toml': '[tool.pytest.ini_options]\ntestpaths = ["tests"]\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'pytest: deselect in tox',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'tox.ini': '[testenv]\ncommands = pytest tests\n',
    },
    after: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
      'tox.ini': '[testenv]\ncommands = pytest tests --deselect tests/test_sums.py::test_more\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'pytest: under __name__',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
    },
    after: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\nif os.environ.get("SLOW"):\n\n    def test_more():\n        assert add(2, 2) == 4\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'pytest: early exit',
    before: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
    },
    after: {
      'tests/test_sums.py':
        'from shop import add\n\n\ndef test_adds():\n    import sys; sys.exit(0)\n    assert add(1, 2) == 3\n\n\ndef test_more():\n    assert add(2, 2) == 4\n',
    },
    expected: 'TI302 high, TI602 high',
  },
];
