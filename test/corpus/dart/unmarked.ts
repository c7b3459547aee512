import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'dart: renamed file',
    before: {
      'test/sums_test.dart':
        "import 'package:test/test.dart';\n\nvoid main() {\n  test('adds', () {\n    expect(add(1, 2), 3);\n  });\n}\n",
    },
    after: {
      'test/sums_check.dart':
        "import 'package:test/test.dart';\n\nvoid main() {\n  test('adds', () {\n    expect(add(1, 2), 3);\n  });\n}\n",
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'dart: if',
    before: {
      'test/sums_test.dart':
        "import 'package:test/test.dart';\n\nvoid main() {\n  test('adds', () {\n    expect(add(1, 2), 3);\n  });\n}\n",
    },
    after: {
      'test/sums_test.dart':
        "import 'package:test/test.dart';\n\nvoid main() {\n  if (Platform.environment['SLOW'] != null) test('adds', () {\n    expect(add(1, 2), 3);\n  });\n}\n",
    },
    expected: 'TI105 medium',
  },
];
