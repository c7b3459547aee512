import * as python from './pythonTools.js';
import { data, part, type Kind, type Part } from './kind.js';
import * as files from './selectionTable.js';
import { CONFTEST } from './conftestStatements.js';

const pytest = (at: string): Part => part('pytest', at, python.PYTEST, files.PYTEST_FILES);

/** Runners, coverage, lints and types of Python. */
export const PYTHON_KINDS: readonly Kind[] = [
  { paths: /(^|\/)pytest\.ini$|(^|\/)\.pytest\.ini$/, format: data('ini'), parts: [pytest('pytest')] },
  {
    paths: /(^|\/)setup\.cfg$/,
    format: data('ini'),
    parts: [
      pytest('tool:pytest'),
      part(
        'coverage',
        '',
        python.COVERAGE_INI.filter(({ at }) => at.startsWith('coverage:')),
      ),
      part('flake8', 'flake8', python.FLAKE8),
      part(
        'mypy',
        '',
        python.MYPY_INI.map((row) => ({ ...row, at: row.at.replace(/^\*/, 'mypy') })),
      ),
    ],
  },
  {
    paths: /(^|\/)tox\.ini$/,
    format: data('ini'),
    parts: [
      pytest('pytest'),
      part(
        'coverage',
        '',
        python.COVERAGE_INI.filter(({ at }) => at.startsWith('coverage:')),
      ),
      part('flake8', 'flake8', python.FLAKE8),
      part('tox', '', python.TOX),
    ],
    scripts: ['*.commands'],
  },
  {
    paths: /(^|\/)pyproject\.toml$/,
    format: data('toml'),
    parts: [
      pytest('tool.pytest.ini_options'),
      part('coverage', 'tool.coverage', python.COVERAGE_PY),
      part('mypy', 'tool.mypy', python.MYPY),
      part('ruff', 'tool.ruff', python.RUFF),
      part('pyright', 'tool.pyright', python.PYRIGHT),
      part('flake8', 'tool.flake8', python.FLAKE8),
      part('pylint', 'tool.pylint', python.PYLINT),
    ],
    scripts: [
      'tool.poe.tasks',
      'tool.taskipy.tasks',
      'tool.pdm.scripts',
      'tool.hatch.envs.*.scripts',
      'tool.hatch.scripts',
      'tool.rye.scripts',
      'tool.pixi.tasks',
    ],
  },
  { paths: /(^|\/)pytest\.toml$/, format: data('toml'), parts: [pytest('pytest')] },
  { paths: /(^|\/)\.?ruff\.toml$/, format: data('toml'), parts: [part('ruff', '', python.RUFF)] },
  { paths: /(^|\/)\.coveragerc$/, format: data('ini'), parts: [part('coverage', '', python.COVERAGE_PY)] },
  { paths: /(^|\/)\.?mypy\.ini$/, format: data('ini'), parts: [part('mypy', '', python.MYPY_INI)] },
  { paths: /(^|\/)\.flake8$/, format: data('ini'), parts: [part('flake8', 'flake8', python.FLAKE8)] },
  { paths: /(^|\/)\.?pylintrc$/, format: data('ini'), parts: [part('pylint', '', python.PYLINT)] },
  {
    paths: /(^|\/)pyrightconfig\.json$/,
    format: data('json'),
    parts: [part('pyright', '', python.PYRIGHT)],
  },
  {
    paths: /(^|\/)conftest\.py$/,
    format: { as: 'statements', tool: 'pytest', rows: CONFTEST, comments: 'hash' },
    parts: [],
  },
];
