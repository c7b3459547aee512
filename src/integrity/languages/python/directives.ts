import type { Directive } from '../comments.js';

/** Comments of Python that tell a tool to look away; the first that fits counts. */
export const DIRECTIVES: readonly Directive[] = [
  { tool: 'type: ignore', extent: 'line', pattern: /#\s*type:\s*ignore(?:\[([^\]]*)\])?/ },
  { tool: 'pyright: ignore', extent: 'line', pattern: /#\s*(?:based)?pyright:\s*ignore(?:\[([^\]]*)\])?/ },
  { tool: 'pyre-ignore', extent: 'line', pattern: /#\s*pyre-(?:ignore|fixme)(?:\[([^\]]*)\])?/ },
  { tool: 'ty: ignore', extent: 'line', pattern: /#\s*ty:\s*ignore(?:\[([^\]]*)\])?/ },
  { tool: 'mypy: ignore-errors', extent: 'file', pattern: /#\s*mypy:\s*ignore-errors()/ },
  { tool: 'mypy: disable-error-code', extent: 'file', pattern: /#\s*mypy:\s*disable-error-code=(\S+)/ },
  {
    tool: 'noqa',
    extent: 'file',
    pattern: /#\s*(?:flake8|ruff):\s*noqa(?::\s*([A-Z]\w*(?:[\s,]+[A-Z]+\d+)*))?/i,
  },
  { tool: 'noqa', extent: 'line', pattern: /#\s*noqa(?::\s*([A-Z]\w*(?:[\s,]+[A-Z]+\d+)*))?/i },
  {
    tool: 'pylint: disable',
    extent: 'line',
    pattern: /#\s*pylint:\s*disable(?:-next)?=((?!all\b)[\w,\s-]+)?/,
  },
  { tool: 'pylint: skip-file', extent: 'file', pattern: /#\s*pylint:\s*skip-file()/ },
  { tool: 'pragma: no cover', extent: 'block', pattern: /#\s*pragma:\s*no\s?(?:cover|branch)()/ },
  { tool: 'nosec', extent: 'line', pattern: /#\s*nosec(?:[\s:]+(B\d+))?/ },
  { tool: 'NOSONAR', extent: 'line', pattern: /#\s*NOSONAR\b()/ },
];
