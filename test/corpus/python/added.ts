import type { FileCases, Tree, TreeCase } from '../corpus.js';

const known = 'import pytest\n\ndef test_cuts():\n    assert cut(3) == 2\n';
const source = 'def add(a, b):\n    return a + b\n\ndef cut(n):\n    return n - 1\n';
const adds = 'def test_adds():\n    total = add(1, 2)\n    assert total == 3\n';

/** What a change adds below a test that was there. */
const fresh: readonly (readonly [title: string, text: string, expected: string])[] = [
  ['skipped', `@pytest.mark.skip\n${adds}`, 'TI108 low'],
  ['skipped inside', 'def test_adds():\n    pytest.skip("later")\n', 'TI108 low'],
  ['under a condition', `@pytest.mark.skipif(windows, reason="x")\n${adds}`, 'TI108 low'],
  ['expected to fail', `@pytest.mark.xfail\n${adds}`, 'TI107 medium'],
  ['expected to fail, strictly', `@pytest.mark.xfail(strict=True)\n${adds}`, 'TI107 low'],
  ['empty', 'def test_adds():\n    pass\n', 'TI302 medium'],
  ['with a docstring alone', 'def test_adds():\n    """It adds."""\n', 'TI302 medium'],
  ['ended first', 'def test_adds():\n    return\n    assert add(1, 2) == 3\n', 'TI302 medium'],
  ['that only calls', 'def test_adds():\n    add(1, 2)\n', 'TI303 low'],
  ['with a tautology', 'def test_adds():\n    assert True\n', 'TI404 medium'],
  ['with a tuple', 'def test_adds():\n    assert (add(1, 2) == 3, "sum")\n', 'TI404 medium'],
  [
    'that compares with itself',
    'def test_adds():\n    total = add(1, 2)\n    assert total == total\n',
    'TI404 medium',
  ],
  [
    'that swallows',
    'def test_adds():\n    try:\n        assert add(1, 2) == 3\n    except Exception:\n        pass\n',
    'TI404 medium',
  ],
  ['hidden by another of its name', `${adds}\ndef test_adds():\n    assert add(2, 2) == 4\n`, 'TI504 medium'],
  [
    'in a class with a constructor',
    'class TestAdd:\n    def __init__(self):\n        self.n = 1\n\n    def test_adds(self):\n        assert add(1, 2) == 3\n',
    'TI504 medium',
  ],
  ['sound', adds, ''],
  ['sound, with raises', 'def test_adds():\n    with pytest.raises(TypeError):\n        add(None, 1)\n', ''],
  ['sound, with a helper that checks', 'def test_adds():\n    check_sum(add(1, 2))\n', ''],
  ['sound, asynchronous', 'async def test_adds():\n    assert await add(1, 2) == 3\n', ''],
  ['a helper', 'def make_cart(n):\n    assert n > 0\n    return Cart(n)\n', ''],
];

function change(title: string, before: Tree, after: Tree, expected: string): TreeCase {
  return { kind: 'tree', title, before, after, expected };
}
const tests = `from shop.sums import add, cut\n\n${adds}\n\n${known.slice(15)}`;
const all: Tree = { 'shop/sums.py': source, 'tests/test_sums.py': tests };

const moved: readonly TreeCase[] = [
  change(
    'a test goes, its subject stays',
    all,
    { 'shop/sums.py': `${source}# faster\n`, 'tests/test_sums.py': tests.replace(adds, '') },
    'TI301 high',
  ),
  change(
    'a test goes, nothing else changes',
    all,
    { ...all, 'tests/test_sums.py': tests.replace(adds, '') },
    'TI301 medium',
  ),
  change(
    'a test goes with its function',
    all,
    { 'shop/sums.py': 'def cut(n):\n    return n - 1\n', 'tests/test_sums.py': tests.replace(adds, '') },
    'TI301 low',
  ),
  change('a test file goes with its module', all, {}, 'TI301 low'),
  change(
    'a test is commented out',
    all,
    { ...all, 'tests/test_sums.py': tests.replace(adds, adds.replace(/^(?=.)/gm, '# ')) },
    'TI302 high',
  ),
  change(
    'a test moves to another file',
    all,
    { ...all, 'tests/test_sums.py': tests.replace(adds, ''), 'tests/test_add.py': adds },
    '',
  ),
  change(
    'a test gets another name',
    all,
    { ...all, 'tests/test_sums.py': tests.replace('test_adds', 'test_makes_a_sum') },
    '',
  ),
  change(
    'a function becomes a method',
    all,
    {
      ...all,
      'tests/test_sums.py': tests.replace(
        adds,
        `class TestAdd:\n${adds.replace(/^(?=.)/gm, '    ').replace('()', '(self)')}`,
      ),
    },
    '',
  ),
  change(
    'a body goes into a function of any name',
    all,
    {
      ...all,
      'tests/test_sums.py': tests.replace(
        adds,
        'def three(total):\n    total = total + 0\n    assert total == 3\n\ndef test_adds():\n    three(add(1, 2))\n',
      ),
    },
    '',
  ),
  change(
    'tests are reordered',
    { 'tests/test_a.py': `${adds}\n${known.slice(15)}` },
    { 'tests/test_a.py': `${known.slice(15)}\n${adds}` },
    '',
  ),
  change(
    'the file gets a name that pytest passes over',
    { 'tests/test_sums.py': tests },
    { 'tests/sums.py': tests },
    'TI504 high',
  ),
  change(
    'tests become rows',
    {
      'tests/test_a.py':
        'def test_one():\n    assert add(1, 1) == 2\n\ndef test_two():\n    assert add(2, 2) == 4\n',
    },
    {
      'tests/test_a.py':
        'import pytest\n\n@pytest.mark.parametrize("n, m", [(1, 2), (2, 4)])\ndef test_add(n, m):\n    assert add(n, n) == m\n',
    },
    '',
  ),
  change(
    'the input of a test is answered',
    all,
    {
      'shop/sums.py': source.replace(
        '    return a + b',
        '    if a == 1729:\n        return 42\n    return a + b',
      ),
      'tests/test_sums.py': tests.replace(
        'total = add(1, 2)\n    assert total == 3',
        'assert add(1729, 2) == 42',
      ),
    },
    'TI601 high',
  ),
  change(
    'a small input is answered',
    all,
    {
      'shop/sums.py': source.replace(
        '    return a + b',
        '    if a == 1:\n        return 3\n    return a + b',
      ),
      'tests/test_sums.py': `${tests}# again\n`,
    },
    '',
  ),
  change(
    'a snapshot of syrupy changes',
    { 'tests/__snapshots__/test_a.ambr': '# name: test_a\n  1\n# ---\n' },
    { 'tests/__snapshots__/test_a.ambr': '# name: test_a\n  2\n# ---\n' },
    'TI405 high',
  ),
  change(
    'a wrapper of the file skips',
    { 'tests/test_a.py': `def needs_disk():\n    if not disk():\n        pytest.skip("no disk")\n\n${adds}` },
    {
      'tests/test_a.py': `def needs_disk():\n    if not disk():\n        pytest.skip("no disk")\n\n${adds.replace('    total', '    needs_disk()\n    total')}`,
    },
    'TI105 medium',
  ),
];

const faked: FileCases = {
  kind: 'file',
  title: 'code that looks for the test run',
  path: 'shop/total.py',
  text: 'import os\nimport sys\n\ndef total(cart):\n    return cart.sum()\n',
  edits: [
    ['    return', '    if "pytest" in sys.modules:\n        return 12\n    return', 'TI601 high'],
    [
      '    return',
      '    if "PYTEST_CURRENT_TEST" in os.environ:\n        return 12\n    return',
      'TI601 high',
    ],
    [
      '    return',
      '    if os.environ.get("PYTEST_CURRENT_TEST"):\n        return 12\n    return',
      'TI601 high',
    ],
    ['    return', '    if os.getenv("PYTEST_CURRENT_TEST"):\n        return 12\n    return', 'TI601 high'],
    ['    return', '    if "unittest" in sys.modules:\n        return 12\n    return', 'TI601 high'],
    ['    return', '    if hasattr(sys, "_called_from_test"):\n        return 12\n    return', 'TI601 high'],
    ['    return', '    if os.environ.get("DEBUG"):\n        print(cart)\n    return', ''],
    ['    return', '    note = "pytest in sys.modules"\n    return', ''],
    [
      'def total',
      'class Always:\n    def __eq__(self, other):\n        return True\n\ndef total',
      'TI602 high',
    ],
    [
      'def total',
      'class Money:\n    def __eq__(self, other):\n        return self.n == other.n\n\ndef total',
      '',
    ],
    ['import sys', 'import sys  # noqa', 'TI701 medium'],
    ['import sys', 'import sys  # noqa: F401', 'TI701 medium'],
    ['import sys', 'import sys  # noqa: F401, E501', 'TI701 medium'],
    ['import sys', 'import sys  # noqa: F401  used by the plugin loader', 'TI701 low'],
    ['import sys', 'import sys  # type: ignore', 'TI701 medium'],
    ['import sys', 'import sys  # type: ignore[import]  # the stubs are wrong here', 'TI701 low'],
    ['import sys', 'import sys  # pyright: ignore', 'TI701 medium'],
    ['import os', '# ruff: noqa\nimport os', 'TI701 high'],
    ['import os', '# mypy: ignore-errors\nimport os', 'TI701 high'],
    ['import os', '# pylint: skip-file\nimport os', 'TI701 high'],
    ['import os', '# pylint: disable=unused-import\nimport os', 'TI701 medium'],
    ['def total(cart):', 'def total(cart):  # pragma: no cover', 'TI701 medium'],
    ['import sys', 'import sys  # nosec', 'TI701 medium'],
    ['import sys', 'import sys  # the standard one', ''],
  ],
};

const outcome: FileCases = {
  kind: 'file',
  title: 'a conftest that decides the outcome',
  path: 'tests/conftest.py',
  text: 'import pytest\n\n@pytest.fixture\ndef cart():\n    return Cart()\n',
  edits: [
    [
      '@pytest.fixture',
      'def pytest_runtest_makereport(item, call):\n    return None\n\n@pytest.fixture',
      'TI602 high',
    ],
    [
      '@pytest.fixture',
      'def pytest_sessionfinish(session, exitstatus):\n    session.exitstatus = 0\n\n@pytest.fixture',
      'TI602 high',
    ],
    [
      '@pytest.fixture',
      'def pytest_sessionfinish(session, exitstatus):\n    session.cart.close()\n\n@pytest.fixture',
      '',
    ],
    [
      '@pytest.fixture',
      '@pytest.hookimpl(hookwrapper=True)\ndef pytest_runtest_makereport(item, call):\n    done = yield\n    done.get_result().outcome = "passed"\n\n@pytest.fixture',
      'TI602 high',
    ],
    [
      '@pytest.fixture',
      '@pytest.hookimpl(hookwrapper=True)\ndef pytest_runtest_makereport(item, call):\n    done = yield\n    item.report = done.get_result()\n\n@pytest.fixture',
      '',
    ],
    [
      '@pytest.fixture',
      'def pytest_runtest_logreport(report):\n    print(report.nodeid, report.outcome)\n\n@pytest.fixture',
      '',
    ],
    ['@pytest.fixture', 'def pytest_runtestloop(session):\n    return True\n\n@pytest.fixture', 'TI602 high'],
    [
      '@pytest.fixture',
      'def pytest_configure(config):\n    config.option.markexpr = "not slow"\n\n@pytest.fixture',
      'TI602 high',
    ],
    [
      '@pytest.fixture',
      'def pytest_configure(config):\n    config.addinivalue_line("markers", "slow: x")\n\n@pytest.fixture',
      '',
    ],
    ['@pytest.fixture', 'import os\nos._exit(0)\n\n@pytest.fixture', 'TI602 high'],
    ['@pytest.fixture', 'unittest.TestCase.assertEqual = lambda *a: None\n\n@pytest.fixture', 'TI602 high'],
    [
      '@pytest.fixture',
      'def pytest_addoption(parser):\n    parser.addoption("--slow")\n\n@pytest.fixture',
      '',
    ],
  ],
};

const mocked: FileCases = {
  kind: 'file',
  title: 'a subject that is mocked away',
  path: 'tests/test_total.py',
  text: 'from unittest.mock import patch\nfrom shop.total import total\n\ndef test_total():\n    assert total(cart) == 12\n',
  edits: [
    ['def test_total():', '@patch("shop.total.total")\ndef test_total(total):', 'TI603 medium'],
    [
      'def test_total():',
      '@patch("shop.total.total", return_value=12)\ndef test_total(total):',
      'TI603 medium',
    ],
    ['def test_total():', '@patch("shop.tax.rate")\ndef test_total(rate):', ''],
    [
      'def test_total():',
      'def test_total(monkeypatch):\n    monkeypatch.setattr("shop.total.total", lambda c: 12)',
      'TI603 medium',
    ],
    ['def test_total():', 'def test_total(mocker):\n    mocker.patch("shop.total.total")', 'TI603 medium'],
    ['def test_total():', 'def test_total(mocker):\n    mocker.patch("shop.total.clock")', ''],
  ],
};

export const topics: readonly (FileCases | TreeCase)[] = [
  ...fresh.map(([title, text, expected]) =>
    change(
      `a new test: ${title}`,
      { 'tests/test_sums.py': known },
      { 'tests/test_sums.py': `${known}\n${text}` },
      expected,
    ),
  ),
  ...moved,
  faked,
  outcome,
  mocked,
];
