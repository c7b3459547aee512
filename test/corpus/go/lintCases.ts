import type { FileCases, TreeCase } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

/** Files that a change adds: title, path, text, verdict. */
const fresh: readonly (readonly [string, string, string, string])[] = [
  [
    'testifylint bool-compare',
    'shop/sums_test.go',
    'package shop\n\nfunc TestA(t *testing.T) {\n\tassert.Equal(t, true, ok())\n}\n',
    '',
  ],
  [
    'no assertion',
    'shop/sums_test.go',
    'package shop\n\nfunc TestA(t *testing.T) {\n\tok()\n}\n',
    'TI303 low',
  ],
  [
    'wrong signature',
    'shop/sums_test.go',
    'package shop\n\nfunc TestA() {\n\tif ok() {\n\t\tpanic("x")\n\t}\n}\n',
    '',
  ],
  [
    'useless assert',
    'shop/sums_test.go',
    'package shop\n\nfunc TestA(t *testing.T) {\n\tassert.True(t, true)\n}\n',
    'TI404 medium',
  ],
  ['empty', 'shop/sums_test.go', 'package shop\n\nfunc TestA(t *testing.T) {\n}\n', 'TI302 medium'],
  ['helper', 'shop/sums_test.go', 'package shop\n\nfunc TestA(t *testing.T) {\n\tcheck(t, ok())\n}\n', ''],
  [
    'go-cmp',
    'shop/sums_test.go',
    'package shop\n\nfunc TestA(t *testing.T) {\n\tif diff := cmp.Diff(a(), b()); diff != "" {\n\t\tt.Error(diff)\n\t}\n}\n',
    '',
  ],
  [
    'goroutine fatal',
    'shop/sums_test.go',
    'package shop\n\nfunc TestA(t *testing.T) {\n\tgo func() {\n\t\tt.Fatal("x")\n\t}()\n}\n',
    'TI404 medium',
  ],
  [
    'goroutine waited',
    'shop/sums_test.go',
    'package shop\n\nfunc TestA(t *testing.T) {\n\tvar wg sync.WaitGroup\n\twg.Add(1)\n\tgo func() {\n\t\tdefer wg.Done()\n\t\tif x() != 1 {\n\t\t\tt.Error("x")\n\t\t}\n\t}()\n\twg.Wait()\n}\n',
    '',
  ],
  [
    'ginkgo focus',
    'shop/sums_test.go',
    'package shop\n\nimport (\n\t. "github.com/onsi/ginkgo/v2"\n\t. "github.com/onsi/gomega"\n)\n\nvar _ = FDescribe("a", func() {\n\tIt("b", func() {\n\t\tExpect(x()).To(Equal(1))\n\t})\n})\n',
    'TI201 medium',
  ],
  [
    'ginkgo pending',
    'shop/sums_test.go',
    'package shop\n\nimport (\n\t. "github.com/onsi/ginkgo/v2"\n\t. "github.com/onsi/gomega"\n)\n\nvar _ = Describe("a", func() {\n\tPIt("b", func() {\n\t\tExpect(x()).To(Equal(1))\n\t})\n})\n',
    'TI108 low',
  ],
];

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'Go: go',
    path: 'shop/sums_test.go',
    text: `package shop

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/stretchr/testify/suite"
)

func TestAdd(t *testing.T) {
	total := Add(1, 2)
	assert.Equal(t, 3, total)
}

func TestLoad(t *testing.T) {
	value, err := Load(context.Background())
	require.NoError(t, err)
	assert.Equal(t, "x", value.Name)
	assert.Len(t, value.Items, 2)
}

func TestError(t *testing.T) {
	_, err := Open("")
	require.ErrorIs(t, err, ErrEmpty)
	assert.EqualError(t, err, "empty")
}

func TestTable(t *testing.T) {
	cases := map[string]struct{ in, want int }{
		"one": {1, 2},
		"two": {2, 3},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tc.want, Add(tc.in, 1))
		})
	}
}

type CartSuite struct {
	suite.Suite
	cart *Cart
}

func (s *CartSuite) SetupTest() {
	s.cart = New()
}

func (s *CartSuite) TestEmpty() {
	s.Equal(0, s.cart.Len())
}

func (s *CartSuite) TestPut() {
	s.Require().NoError(s.cart.Put("x"))
	s.Equal(1, s.cart.Len())
}

func TestCartSuite(t *testing.T) {
	suite.Run(t, new(CartSuite))
}
`,
    edits: [
      ['func TestAdd(t *testing.T) {\n', 'func TestAdd(t *testing.T) {\n\tt.Skip("flaky")\n', 'TI101 high'],
      ['\ts.cart = New()\n', '\ts.T().Skip("later")\n\ts.cart = New()\n', 'TI101 high'],
      ['\ts.Equal(0, s.cart.Len())\n', '\ts.T().SkipNow()\n\ts.Equal(0, s.cart.Len())\n', 'TI101 high'],
      ['func (s *CartSuite) TestPut()', 'func (s *CartSuite) testPut()', 'TI504 high'],
      ['func (s *CartSuite) TestPut()', 'func (s *CartSuite) XTestPut()', 'TI504 high'],
      [
        'func TestCartSuite(t *testing.T) {\n',
        'func TestCartSuite(t *testing.T) {\n\tt.Skip("x")\n',
        'TI101 high',
      ],
      ['func TestAdd(', 'func NoTestAdd(', 'TI504 high'],
      ['package shop\n', '//go:build exclude\n\npackage shop\n', 'TI504 high'],
      ['package shop\n', '//go:build integration\n\npackage shop\n', 'TI105 medium'],
      ['assert.Equal(t, 3, total)', 'assert.NotNil(t, total)', 'TI402 medium'],
      ['assert.Equal(t, 3, total)', 'assert.True(t, true)', 'TI404 high'],
      ['assert.Equal(t, 3, total)', 'assert.Equal(t, total, total)', 'TI404 high'],
      ['assert.Equal(t, 3, total)', '_ = total', 'TI401 high'],
      ['assert.Equal(t, 3, total)', 'if total == 3 {\n\t\tassert.Equal(t, 3, total)\n\t}', 'TI402 medium'],
      ['assert.Equal(t, 3, total)', 'assert.Equal(t, 4, total)', 'TI403 high'],
      ['assert.Equal(t, 3, total)', 'go func() {\n\t\tassert.Equal(t, 3, total)\n\t}()', 'TI404 high'],
      ['assert.Len(t, value.Items, 2)', 'assert.NotEmpty(t, value.Items)', 'TI402 medium'],
      ['require.ErrorIs(t, err, ErrEmpty)', 'require.Error(t, err)', 'TI402 medium'],
      ['assert.EqualError(t, err, "empty")', 'assert.ErrorContains(t, err, "")', 'TI402 medium'],
      ['assert.EqualError(t, err, "empty")\n', '\n', 'TI401 medium'],
      ['\t\t"two": {2, 3},\n', '', 'TI106 medium'],
      ['\tfor name, tc := range cases {', '\tcases = nil\n\tfor name, tc := range cases {', 'TI504 high'],
      ['\t\tt.Run(name,', '\t\tif name != "one" {\n\t\t\tcontinue\n\t\t}\n\t\tt.Run(name,', 'TI105 medium'],
      [
        'func TestAdd(t *testing.T) {\n',
        'func TestAdd(t *testing.T) {\n\tif os.Getenv("INTEGRATION") == "" {\n\t\tt.Skip("set INTEGRATION")\n\t}\n',
        'TI105 medium',
      ],
      [
        'func TestAdd(t *testing.T) {\n',
        'func TestAdd(t *testing.T) {\n\tif os.Getenv("INTEGRATION") == "" {\n\t\treturn\n\t}\n',
        'TI105 medium',
      ],
      [
        'func TestAdd(t *testing.T) {\n',
        'func TestAdd(t *testing.T) {\n\tdefer func() { recover() }()\n',
        '',
      ],
      ['assert.Equal(t, 3, total)', 'assert.Equal(t, 3, total, "sum")', ''],
      ['assert.Equal(t, 3, total)', 'require.Equal(t, 3, total)', ''],
      ['assert.Equal(t, 3, total)', 'assert.EqualValues(t, 3, total)', ''],
      ['assert.Equal(t, 3, total)', 'assert.Equal(t, total, 3)', ''],
      ['assert.Equal(t, 3, total)', 'assert := assert.New(t)\n\tassert.Equal(3, total)', ''],
      ['assert.Equal(t, 3, total)', 'if total != 3 {\n\t\tt.Fatalf("got %d", total)\n\t}', ''],
      ['require.NoError(t, err)', 'if err != nil {\n\t\tt.Fatal(err)\n\t}', ''],
      ['require.NoError(t, err)', 'require.Nil(t, err)', ''],
      ['assert.Len(t, value.Items, 2)', 'assert.Equal(t, 2, len(value.Items))', ''],
      ['require.ErrorIs(t, err, ErrEmpty)', 'if !errors.Is(err, ErrEmpty) {\n\t\tt.Fatal(err)\n\t}', ''],
      ['func TestAdd(t *testing.T) {\n', 'func TestAdd(t *testing.T) {\n\tt.Parallel()\n', ''],
      [
        'func TestAdd(t *testing.T) {\n',
        'func TestAdd(t *testing.T) {\n\tt.Cleanup(func() { os.Remove("x") })\n',
        '',
      ],
      ['func TestAdd(t *testing.T) {\n', 'func TestAdd(t *testing.T) {\n\tt.Setenv("A", "b")\n', ''],
      ['for name, tc := range cases {\n', 'for name, tc := range cases {\n\t\tname, tc := name, tc\n', ''],
      ['"one": {1, 2}', '"one": {in: 1, want: 2}', ''],
      ['context.Background()', 't.Context()', ''],
      ['suite.Run(t, new(CartSuite))', 'suite.Run(t, &CartSuite{})', ''],
      ['t.Run(name, func', 't.Run("case "+name, func', ''],
    ],
  },
  {
    kind: 'tree',
    title: 'Go, a new file: malformed name',
    before: {},
    after: {
      'shop/sums_test.go':
        'package shop\n\nfunc Testa(t *testing.T) {\n\tif ok() {\n\t\tt.Fatal("x")\n\t}\n}\n',
    },
    expected: 'TI504 medium',
  },
  {
    kind: 'tree',
    title: 'Go, a new file: suite without run',
    before: {},
    after: {
      'shop/sums_test.go':
        'package shop\n\nimport "github.com/stretchr/testify/suite"\n\ntype S struct{ suite.Suite }\n\nfunc (s *S) TestA() {\n\ts.Equal(1, x())\n}\n',
    },
    expected: 'TI504 medium',
    yet: '',
  },
  ...fresh.map(([title, path, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `Go, a new file: ${title}`,
    before: {},
    after: { [path]: text },
    expected,
  })),
];
