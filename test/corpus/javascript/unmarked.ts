import type { TreeCase } from '../corpus.js';

/** Tests that stop running without a word of the skip vocabulary. */
export const topics: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'jest: testMatch narrowed',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/sums.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'jest: ignore pattern',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testPathIgnorePatterns": ["other"],\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'jest: passWithNoTests',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci --passWithNoTests"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'npm test echo',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "echo ok"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'npm test || true',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci || true"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'npm test; exit 0',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci; exit 0"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'npm test one file',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci sums"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'npm test -t',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci -t \'adds 0\'"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'ci: continue-on-error',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        continue-on-error: true\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'ci: step removed',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'ci: step commented',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      # - name: Test\n      #   run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'ci: if false',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        if: false\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'ci: if variable',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        "name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        if: vars.RUN_TESTS == '1'\n        run: npm test\n      - run: npm run lint\n",
    },
    expected: 'TI502 medium',
  },
  {
    kind: 'tree',
    title: 'ci: paths-ignore',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        "name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\n    paths-ignore: ['src/**']\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n",
    },
    expected: 'TI502 medium',
  },
  {
    kind: 'tree',
    title: 'ci: only dispatch',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  workflow_dispatch:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 high',
  },
  {
    kind: 'tree',
    title: 'ci: matrix cut',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI502 low',
  },
  {
    kind: 'tree',
    title: 'ci: workflow deleted',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
    },
    expected: 'TI502 high, TI502 medium',
  },
  {
    kind: 'tree',
    title: 'ci: node bump (silent)',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [20, 22]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'ci: checkout bump (silent)',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v5\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'js: process.exit at top',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\nprocess.exit(0);\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI504 high, TI602 high',
  },
  {
    kind: 'tree',
    title: 'js: return in describe',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  return;\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'js: env guard',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  if (process.env.SLOW) it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'js: env guard unset',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\nconst d = process.env.E2E ? describe : describe.skip;\nd('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'js: commented',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  // it('adds 0', () => {\n  //   expect(add(0, 1)).toBe(1);\n  // });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    expected: 'TI302 high',
  },
  {
    kind: 'tree',
    title: 'js: moved out of the pattern',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
      'test/other.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'js: moved to a folder that is not collected',
    before: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'test/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
    },
    after: {
      'src/sums.js': 'export const add = (a, b) => a + b;\n',
      'test/sums.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n  it('adds 2', () => {\n    expect(add(2, 1)).toBe(3);\n  });\n});\n",
      'package.json':
        '{\n  "name": "a",\n  "scripts": {\n    "test": "jest --ci"\n  },\n  "jest": {\n    "testMatch": [\n      "**/test/**/*.test.js"\n    ]\n  }\n}\n',
      '.github/workflows/ci.yml':
        'name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        node: [18, 20]\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - name: Test\n        run: npm test\n      - run: npm run lint\n',
      'disabled/other.test.js':
        "import { add } from '../src/sums';\n\ndescribe('sums', () => {\n  it('adds 0', () => {\n    expect(add(0, 1)).toBe(1);\n  });\n  it('adds 1', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'mocha: a folder of tests is no longer loaded',
    before: {
      'test/index.js': "require('./parsing');\nrequire('./printing');\n",
      'test/parsing/index.js':
        "describe('parsing', () => {\n  it('reads a name', () => {\n    parse('a').should.equal('a');\n  });\n});\n",
      'test/printing.js': "it('prints', () => {\n  assert.equal(print(1), '1');\n});\n",
    },
    after: {
      'test/index.js': "// require('./parsing');\nrequire('./printing');\n",
      'test/parsing/index.js':
        "describe('parsing', () => {\n  it('reads a name', () => {\n    parse('a').should.equal('a');\n  });\n});\n",
      'test/printing.js': "it('prints', () => {\n  assert.equal(print(1), '1');\n});\n",
    },
    expected: 'TI504 medium',
  },
  {
    kind: 'tree',
    title: 'mocha: tests are loaded by another file',
    before: {
      'test/index.js': "import './parsing';\nimport './printing';\n",
      'test/parsing.js': "it('reads a name', () => {\n  parse('a').should.equal('a');\n});\n",
    },
    after: {
      'test/index.js': "import './language';\nimport './printing';\n",
      'test/language.js': "import './parsing';\n",
      'test/parsing.js': "it('reads a name', () => {\n  parse('a').should.equal('a');\n});\n",
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'mocha: a set-up file is no longer loaded',
    before: {
      'test/index.js': "require('./setup');\nrequire('./printing');\n",
      'test/setup.js': 'global.root = __dirname;\n',
    },
    after: {
      'test/index.js': "require('./printing');\n",
      'test/setup.js': 'global.root = __dirname;\n',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'jest: a test that another one loaded',
    before: {
      'test/all.js': "require('./sums.test');\n",
      'test/sums.test.js': "it('adds', () => {\n  expect(add(1, 1)).toBe(2);\n});\n",
    },
    after: {
      'test/all.js': "require('./setup');\n",
      'test/sums.test.js': "it('adds', () => {\n  expect(add(1, 1)).toBe(2);\n});\n",
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a case is taken out of a table in a file',
    before: {
      'test/data/sums.json':
        '[{"name": "empty", "input": "", "expected": 0}, {"name": "one", "input": "1", "expected": 1}]',
    },
    after: { 'test/data/sums.json': '[{"name": "empty", "input": "", "expected": 0}]' },
    expected: 'TI106 medium',
  },
  {
    kind: 'tree',
    title: 'a case comes to a table in a file',
    before: { 'test/data/sums.json': '[{"name": "empty", "input": "", "expected": 0}]' },
    after: {
      'test/data/sums.json':
        '[{"name": "empty", "input": "", "expected": 0}, {"name": "one", "input": "1", "expected": 1}]',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a case changes in a table in a file',
    before: {
      'test/data/sums.json':
        '[{"name": "empty", "input": "", "expected": 0}, {"name": "one", "input": "1", "expected": 1}]',
    },
    after: {
      'test/data/sums.json':
        '[{"name": "empty", "input": "", "expected": 0}, {"name": "single", "input": "1", "expected": 1}]',
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'cases under a member',
    before: {
      'test/data/sums.json':
        '{"valid": [{"name": "empty", "input": "", "expected": 0}, {"name": "one", "input": "1", "expected": 1}], "invalid": [{"name": "empty", "input": "", "expected": 0}, {"name": "one", "input": "1", "expected": 1}]}',
    },
    after: {
      'test/data/sums.json':
        '{"valid": [{"name": "empty", "input": "", "expected": 0}, {"name": "one", "input": "1", "expected": 1}], "invalid": [{"name": "empty", "input": "", "expected": 0}]}',
    },
    expected: 'TI106 medium',
  },
  {
    kind: 'tree',
    title: 'data that lists no cases',
    before: { 'test/data/sums.json': '[{"port": 1, "host": "a"}, {"port": 2, "host": "b"}]' },
    after: { 'test/data/sums.json': '[{"port": 1, "host": "a"}]' },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a manifest among the fixtures',
    before: {
      'test/fixtures/app/package.json': '{"files": [{"name": "a", "id": 1}, {"name": "b", "id": 2}]}',
    },
    after: { 'test/fixtures/app/package.json': '{"files": [{"name": "a", "id": 1}]}' },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'jest: moved within the pattern',
    before: {
      'test/sums.test.js':
        "describe('sums', () => {\n  it('adds', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'jest.config.js': "module.exports = { testMatch: ['**/test/**/*.test.js'] };\n",
    },
    after: {
      'test/unit/sums.test.js':
        "describe('sums', () => {\n  it('adds', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'jest.config.js': "module.exports = { testMatch: ['**/test/**/*.test.js'] };\n",
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'vitest: moved out of the folder that is included',
    before: {
      'src/sums.test.ts':
        "describe('sums', () => {\n  it('adds', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'vitest.config.ts': "export default { test: { include: ['src/**/*.test.ts'] } };\n",
    },
    after: {
      'attic/sums.test.ts':
        "describe('sums', () => {\n  it('adds', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'vitest.config.ts': "export default { test: { include: ['src/**/*.test.ts'] } };\n",
    },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'vitest: moved to a package with a configuration of its own',
    before: {
      'src/sums.test.ts':
        "describe('sums', () => {\n  it('adds', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'vitest.config.ts': "export default { test: { include: ['src/**/*.test.ts'] } };\n",
      'packages/sums/vitest.config.ts': "export default { test: { include: ['test/*.test.ts'] } };\n",
    },
    after: {
      'packages/sums/test/sums.test.ts':
        "describe('sums', () => {\n  it('adds', () => {\n    expect(add(1, 1)).toBe(2);\n  });\n});\n",
      'vitest.config.ts': "export default { test: { include: ['src/**/*.test.ts'] } };\n",
      'packages/sums/vitest.config.ts': "export default { test: { include: ['test/*.test.ts'] } };\n",
    },
    expected: '',
  },
];
