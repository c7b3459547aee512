import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'go: file with underscore',
    before: {
      'sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
    },
    after: {
      'sums_test.go.disabled':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
    },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'go: package list',
    before: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\tgo test ./...\n',
    },
    after: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\tgo test ./cmd/...\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'go: -run',
    before: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\tgo test ./...\n',
    },
    after: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\tgo test -run TestNone ./...\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'go: -short',
    before: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\tgo test ./...\n',
    },
    after: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\tgo test -short ./...\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'go: leading dash in make',
    before: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\tgo test ./...\n',
    },
    after: {
      'sums/sums_test.go':
        'package sums\n\nimport "testing"\n\nfunc TestAdds(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Error("no")\n\t}\n}\n',
      Makefile: 'test:\n\t-go test ./...\n',
    },
    expected: 'TI502 high',
  },
];
