import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'cargo: [[test]] removed',
    before: {
      'tests/a.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n',
      'Cargo.toml':
        '[package]\nname = "a"\nautotests = false\n\n[[test]]\nname = "a"\n\n[[test]]\nname = "b"\n',
    },
    after: {
      'tests/a.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n',
      'Cargo.toml': '[package]\nname = "a"\nautotests = false\n\n[[test]]\nname = "b"\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'cargo: test = false',
    before: {
      'tests/a.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n',
      'Cargo.toml': '[package]\nname = "a"\n\n[[test]]\nname = "a"\n',
    },
    after: {
      'tests/a.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n',
      'Cargo.toml': '[package]\nname = "a"\n\n[[test]]\nname = "a"\ntest = false\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'rust: mod removed',
    before: {
      'src/lib.rs': '#[cfg(test)]\nmod sums_tests;\n',
      'src/sums_tests.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n',
    },
    after: {
      'src/lib.rs': '',
      'src/sums_tests.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'rust: moved below tests/',
    before: { 'tests/a.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n' },
    after: { 'tests/old/a.rs': '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n' },
    expected: 'TI504 high',
  },
];
