import type { FileCases, TreeCase } from '../corpus.js';

const path = 'cart/cart_test.go';

const text = `package cart

import (
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"
)

func TestAdds(t *testing.T) {
	got := Add(1, 2)
	if got != 3 {
		t.Errorf("Add(1, 2) = %d, want 3", got)
	}
}

func TestTotal(t *testing.T) {
	cart, err := Open("apple")
	if err != nil {
		t.Fatal(err)
	}
	want := 10
	if total := cart.Total(); total != want {
		t.Errorf("got %d, want %d", total, want)
	}
	if !strings.Contains(cart.String(), "apple") {
		t.Error("no apple")
	}
}

func TestRefuses(t *testing.T) {
	_, err := Open("")
	if !errors.Is(err, ErrEmpty) {
		t.Fatalf("unexpected error %v", err)
	}
}

func TestRows(t *testing.T) {
	tests := []struct {
		name string
		in   int
		want int
	}{
		{"zero", 0, 0},
		{"one", 1, 2},
		{"two", 2, 4},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Double(tt.in); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestParts(t *testing.T) {
	t.Run("empty", func(t *testing.T) {
		if n := Count(nil); n != 0 {
			t.Errorf("counted %d", n)
		}
	})
	t.Run("full", func(t *testing.T) {
		if n := Count([]int{1, 2}); n != 2 {
			t.Errorf("counted %d", n)
		}
	})
}

func ExampleAdd() {
	fmt.Println(Add(1, 2))
	// Output: 3
}

func FuzzParse(f *testing.F) {
	f.Add("x")
	f.Fuzz(func(t *testing.T, in string) {
		if _, err := Parse(in); err != nil {
			t.Error(err)
		}
	})
}
`;

const adds = 'func TestAdds(t *testing.T) {\n';
const parts = 'func TestParts(t *testing.T) {\n';
const empty = '\tt.Run("empty", func(t *testing.T) {\n';
const check = '\tif got != 3 {\n\t\tt.Errorf("Add(1, 2) = %d, want 3", got)\n\t}\n';
const body = `\tgot := Add(1, 2)\n${check}`;
const apple = '\tif !strings.Contains(cart.String(), "apple") {\n\t\tt.Error("no apple")\n\t}\n';
const total =
  '\tif total := cart.Total(); total != want {\n\t\tt.Errorf("got %d, want %d", total, want)\n\t}\n';

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in a Go test',
  path,
  text,
  edits: [
    [adds, `${adds}\tt.Skip()\n`, 'TI101 high'],
    [adds, `${adds}\tt.Skip("flaky")\n`, 'TI101 high'],
    [adds, `${adds}\tt.Skipf("broken: %d", 3)\n`, 'TI101 high'],
    [adds, `${adds}\tt.SkipNow()\n`, 'TI101 high'],
    [adds, `${adds}\tt.Skip("see #123")\n`, 'TI101 medium'],
    [adds, `${adds}\tt.Skip("https://example.org/issues/4")\n`, 'TI101 medium'],
    [adds, `${adds}\tt.Parallel()\n\tt.Skip("later")\n`, 'TI101 high'],
    [check, `\tt.Skip("later")\n${check}`, 'TI101 high'],
    [adds, `${adds}\tif true {\n\t\tt.Skip()\n\t}\n`, 'TI101 high'],
    [adds, `func TestAdds(tb *testing.T) {\n\ttb.Skip()\n\tt := tb\n`, 'TI101 high'],
    [empty, `${empty}\t\tt.Skip("later")\n`, 'TI101 high'],
    [parts, `${parts}\tt.Skip("later")\n`, 'TI101 high'],
    ['\t\t\tif got := Double', '\t\t\tt.Skip("all rows")\n\t\t\tif got := Double', 'TI101 high'],
    [
      adds,
      `func later(t *testing.T) {\n\tt.Helper()\n\tt.Skip("later")\n}\n\n${adds}\tlater(t)\n`,
      'TI101 high',
    ],
    ['\tf.Add("x")\n', '\tf.Skip("slow")\n\tf.Add("x")\n', 'TI101 high'],
    [adds, `${adds}\tif testing.Short() {\n\t\tt.Skip("slow")\n\t}\n`, 'TI105 medium'],
    [adds, `${adds}\tif runtime.GOOS == "windows" {\n\t\tt.Skip("no windows")\n\t}\n`, 'TI105 medium'],
    [adds, `${adds}\tif os.Getenv("CI") != "" {\n\t\tt.SkipNow()\n\t}\n`, 'TI105 medium'],
    [adds, `${adds}\tif os.Getenv("CI") != "" {\n\t\treturn\n\t}\n`, 'TI105 medium'],
    [adds, `${adds}\tswitch runtime.GOOS {\n\tcase "plan9":\n\t\tt.Skip("no plan9")\n\t}\n`, 'TI105 medium'],
    [adds, `${adds}\tskipUnlessNetwork(t)\n`, 'TI105 medium'],
    [adds, `${adds}\ttestenv.SkipIfShort(t)\n`, 'TI105 medium'],
    [adds, `${adds}\tskip.If(t, isWindows, "no")\n`, 'TI105 medium'],
    [
      adds,
      `func quiet(t *testing.T) {\n\tif os.Getenv("CI") != "" {\n\t\tt.Skip("ci")\n\t}\n}\n\n${adds}\tquiet(t)\n`,
      'TI105 medium',
    ],
    [parts, `${parts}\tif testing.Short() {\n\t\tt.Skip("slow")\n\t}\n`, 'TI105 medium'],
    [
      '\t\t\tif got := Double',
      '\t\t\tif tt.in == 1 {\n\t\t\t\tt.Skip()\n\t\t\t}\n\t\t\tif got := Double',
      'TI105 medium',
    ],
    [adds, `func TestLater(t *testing.T) {\n\tt.Skip("to do")\n}\n\n${adds}`, 'TI108 low'],
    [
      adds,
      `func TestSlow(t *testing.T) {\n\tif testing.Short() {\n\t\tt.Skip()\n\t}\n\tif Add(2, 2) != 4 {\n\t\tt.Error("no")\n\t}\n}\n\n${adds}`,
      'TI108 low',
    ],
    // Look-alikes and what is no silencing.
    [adds, `${adds}\treader.Skip(1)\n`, ''],
    [adds, `${adds}\tconst code = "t.Skip()"\n`, ''],
    [adds, `${adds}\t// t.Skip("later") would hide it.\n`, ''],
    [adds, `${adds}\tt.Parallel()\n`, ''],
    [adds, `${adds}\tt.Helper()\n\tt.Log("Skip")\n`, ''],
    [adds, `${adds}\toptions := Options{Skip: true}\n\t_ = options\n`, ''],
    [adds, `func skip(n int) int { return n }\n\n${adds}\t_ = skip(1)\n`, ''],
    [adds, `func BenchmarkAdd(b *testing.B) {\n\tb.Skip("slow")\n}\n\n${adds}`, ''],
    [adds, `${adds}\tlexer.SkipNow()\n`, ''],
    [adds, `${adds}\tif err := scanner.Skip("x"); err != nil {\n\t\tt.Fatal(err)\n\t}\n`, ''],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'the body of a Go test',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '\t// TODO\n', 'TI302 high'],
    [body, body.trimEnd().replace(/^/gm, '\t// ') + '\n', 'TI302 high'],
    [adds, `${adds}\treturn\n`, 'TI302 high'],
    [check, `\treturn\n${check}`, 'TI302 high'],
    [check, `\tif false {\n${check}\t}\n`, 'TI302 high'],
    [check, `\tfor range []int{} {\n${check}\t}\n`, 'TI302 high'],
    [check, `\tfor false {\n${check}\t}\n`, 'TI302 high'],
    [adds, `${adds}\tos.Exit(0)\n`, 'TI302 high, TI602 high'],
    [adds, `${adds}\truntime.Goexit()\n`, 'TI302 high'],
    [`${adds}${body}}\n`, `// ${adds.trim()}\n// \tgot := Add(1, 2)\n// }\n`, 'TI302 high'],
    [`${adds}${body}}\n`, `/*\n${adds}${body}}\n*/\n`, 'TI302 high'],
    [
      `${empty}\t\tif n := Count(nil); n != 0 {\n\t\t\tt.Errorf("counted %d", n)\n\t\t}\n\t})\n`,
      '\t// t.Run("empty", func(t *testing.T) {\n\t// })\n',
      'TI302 high',
    ],
    ['\t\tif n := Count(nil); n != 0 {\n\t\t\tt.Errorf("counted %d", n)\n\t\t}\n', '', 'TI302 high'],
    ['\t\tif n := Count(nil)', '\t\treturn\n\t\tif n := Count(nil)', 'TI302 high'],
    [`${adds}${body}}\n`, '', 'TI301 medium'],
    [
      `${empty}\t\tif n := Count(nil); n != 0 {\n\t\t\tt.Errorf("counted %d", n)\n\t\t}\n\t})\n`,
      '',
      'TI301 medium',
    ],
    ['\t// Output: 3\n', '', 'TI504 high'],
    // The same in other words.
    [body, '\tif got := Add(1, 2); got != 3 {\n\t\tt.Errorf("Add(1, 2) = %d, want 3", got)\n\t}\n', ''],
    [check, `\tdefer cleanup()\n${check}`, ''],
    [check, `${check}\treturn\n`, ''],
    [adds, `// TestAdds adds.\n${adds}`, ''],
    [adds, 'func TestAddsNumbers(t *testing.T) {\n', ''],
    [body, `\tt.Run("small", func(t *testing.T) {\n${body.replace(/^/gm, '\t')}\t})\n`, ''],
    [
      `${adds}${body}}\n\n`,
      `func TestFresh(t *testing.T) {\n\tif Add(0, 0) != 0 {\n\t\tt.Fatal("no")\n\t}\n}\n\n${adds}${body}}\n\n`,
      '',
    ],
  ],
};

const assertions: FileCases = {
  kind: 'file',
  title: 'the assertions of a Go test',
  path,
  text,
  edits: [
    [check, '', 'TI401 high'],
    [check, '\t_ = got\n', 'TI401 high'],
    [check, check.replace('t.Errorf', 't.Logf'), 'TI401 high'],
    [check, '\tt.Log(got)\n', 'TI401 high'],
    [apple, '', 'TI401 medium'],
    [total, '', 'TI401 medium'],
    [apple, apple.replace('t.Error(', 't.Log('), 'TI401 medium'],
    [apple, '\t_ = strings.Contains(cart.String(), "apple")\n', 'TI401 medium'],
    [apple, `\tif false {\n${apple}\t}\n`, 'TI401 medium'],
    ['got != 3', 'got == 0', 'TI402 medium'],
    ['got != 3', 'got < 1', 'TI402 medium'],
    ['got != 3', 'got != 4', 'TI403 high'],
    ['want := 10', 'want := 11', 'TI403 high'],
    ['"apple") {', '"pear") {', 'TI403 high'],
    ['// Output: 3', '// Output: 4', 'TI403 high'],
    ['!errors.Is(err, ErrEmpty)', 'err == nil', 'TI402 medium'],
    ['got != 3', 'got != got', 'TI404 high'],
    ['got != 3', 'false', 'TI404 high'],
    ['got != 3', 'false && got != 3', 'TI404 high'],
    [adds, 'func TestCalls(t *testing.T) {\n\tAdd(1, 2)\n}\n\n' + adds, 'TI303 low'],
    // The same question in other words, or one more.
    ['got != 3', '3 != got', ''],
    [check, check.replace('t.Errorf', 't.Fatalf'), ''],
    [check, '\tif got != 3 {\n\t\tt.Logf("got %d", got)\n\t\tt.FailNow()\n\t}\n', ''],
    [check, '\tif want := 3; got != want {\n\t\tt.Errorf("got %d", got)\n\t}\n', ''],
    [check, `\tconst want = 3\n${check.replace('got != 3', 'got != want')}`, ''],
    [check, `${check}\tif got == 4 {\n\t\tt.Error("four")\n\t}\n`, ''],
    [check, check.replace('%d, want 3', '%d, wanted 3'), ''],
    ['if got != 3 {', 'if got != 3 { // exactly', ''],
    [check, `\tcheckSum(t, got)\n}\n\nfunc checkSum(t *testing.T, got int) {\n\tt.Helper()\n${check}`, ''],
    [
      '\twant := 10\n\tif total := cart.Total(); total != want {',
      '\tif total, want := cart.Total(), 10; total != want {',
      '',
    ],
  ],
};

const rows: FileCases = {
  kind: 'file',
  title: 'the rows of a Go table',
  path,
  text,
  edits: [
    ['\t\t{"two", 2, 4},\n', '', 'TI106 medium'],
    ['\t\t{"two", 2, 4},\n', '\t\t// {"two", 2, 4},\n', 'TI106 medium'],
    ['\t\t{"one", 1, 2},\n\t\t{"two", 2, 4},\n', '', 'TI106 medium'],
    ['\t\t{"zero", 0, 0},\n\t\t{"one", 1, 2},\n\t\t{"two", 2, 4},\n', '', 'TI106 high'],
    ['\t\t{"two", 2, 4},\n', '\t\t{"two", 2, 4},\n\t\t{"three", 3, 6},\n', ''],
    ['\t\t{"zero", 0, 0},\n\t\t{"one", 1, 2},\n', '\t\t{"one", 1, 2},\n\t\t{"zero", 0, 0},\n', ''],
    ['{"zero", 0, 0}', '{ "zero", 0, 0 }', ''],
    ['for _, tt := range tests {', 'for _, tt := range tests {\n\t\ttt := tt', ''],
    ['tests := []struct', 'var tests = []struct', ''],
  ],
};

const discovery: FileCases = {
  kind: 'file',
  title: 'what the go tool takes for a test',
  path,
  text,
  edits: [
    ['func TestAdds(', 'func testAdds(', 'TI504 high'],
    ['func TestAdds(', 'func Testadds(', 'TI504 high'],
    ['func TestAdds(', 'func _TestAdds(', 'TI504 high'],
    ['func TestAdds(', 'func DisabledTestAdds(', 'TI504 high'],
    ['func TestAdds(', 'func xTestAdds(', 'TI504 high'],
    ['package cart\n', '//go:build ignore\n\npackage cart\n', 'TI504 high'],
    ['package cart\n', '//go:build never\n\npackage cart\n', 'TI504 high'],
    ['package cart\n', '// +build ignore\n\npackage cart\n', 'TI504 high'],
    ['package cart\n', '//go:build disabled && linux\n\npackage cart\n', 'TI504 high'],
    ['package cart\n', '//go:build integration\n\npackage cart\n', 'TI105 medium'],
    ['package cart\n', '//go:build !windows\n\npackage cart\n', 'TI105 medium'],
    ['package cart\n', '//go:build linux || darwin\n\npackage cart\n', 'TI105 medium'],
    ['package cart\n', '//go:build go1.18\n\npackage cart\n', ''],
    ['package cart\n', '//go:build !ignore\n\npackage cart\n', ''],
    ['package cart\n', '// The tests of the cart.\npackage cart\n', ''],
    ['package cart\n', 'package cart_test\n', ''],
    [adds, 'func TestMain(m *testing.M) {\n\tos.Exit(0)\n}\n\n' + adds, 'TI602 high, TI602 high'],
    [adds, 'func TestMain(m *testing.M) {\n\tsetUp()\n}\n\n' + adds, 'TI602 high'],
    [adds, 'func TestMain(m *testing.M) {\n\tm.Run()\n\tos.Exit(0)\n}\n\n' + adds, 'TI602 high'],
    [adds, 'func TestMain(m *testing.M) {\n\tsetUp()\n\tos.Exit(m.Run())\n}\n\n' + adds, ''],
    [adds, 'func TestMain(m *testing.M) {\n\tgoleak.VerifyTestMain(m)\n}\n\n' + adds, ''],
  ],
};

const hushed: FileCases = {
  kind: 'file',
  title: 'a directive in a Go test',
  path,
  text,
  edits: [
    ['got := Add(1, 2)', 'got := Add(1, 2) //nolint', 'TI701 low'],
    ['got := Add(1, 2)', 'got := Add(1, 2) //nolint:errcheck', 'TI701 low'],
    ['got := Add(1, 2)', 'got := Add(1, 2) // #nosec G404', 'TI701 low'],
    [adds, `//lint:ignore U1000 used by reflection\n${adds}`, 'TI701 low'],
    ['package cart\n', '//lint:file-ignore SA1019 old on purpose\npackage cart\n', 'TI701 low'],
    ['got := Add(1, 2)', 'got := Add(1, 2) // nolinting here', ''],
    ['got := Add(1, 2)', 'got := Add(1, 2) // adds', ''],
  ],
};

const source: FileCases = {
  kind: 'file',
  title: 'Go code outside of the tests',
  path: 'cart/cart.go',
  text: `package cart

import (
	"flag"
	"os"
	"strings"
	"testing"
)

type Price struct{ cents int }

func (p Price) Equal(other Price) bool {
	return p.cents == other.cents
}

func Total(prices []Price) int {
	sum := 0
	for _, price := range prices {
		sum += price.cents
	}
	return sum
}
`,
  edits: [
    ['\tsum := 0\n', '\tif testing.Testing() {\n\t\treturn 10\n\t}\n\tsum := 0\n', 'TI601 high'],
    ['\tsum := 0\n', '\tif flag.Lookup("test.v") != nil {\n\t\treturn 10\n\t}\n\tsum := 0\n', 'TI601 high'],
    [
      '\tsum := 0\n',
      '\tif strings.HasSuffix(os.Args[0], ".test") {\n\t\treturn 10\n\t}\n\tsum := 0\n',
      'TI601 high',
    ],
    ['return p.cents == other.cents', 'return true', 'TI602 high'],
    ['\tsum := 0\n', '\tsum := 0 //nolint\n', 'TI701 medium'],
    ['\tsum := 0\n', '\tsum := 0 //nolint:ineffassign\n', 'TI701 medium'],
    ['\tsum := 0\n', '\tsum := 0 //nolint:ineffassign // because the linter is wrong here\n', 'TI701 low'],
    ['\tsum := 0\n', '\tif len(os.Args) > 3 {\n\t\tos.Exit(0)\n\t}\n\tsum := 0\n', ''],
    ['\tsum := 0\n', '\tconst text = "testing.Testing()"\n\tsum := 0\n', ''],
    ['\tsum := 0\n', '\tvar sum int\n', ''],
  ],
};

const one =
  'package cart\n\nimport "testing"\n\nfunc TestOne(t *testing.T) {\n\tif One() != 1 {\n\t\tt.Error("one")\n\t}\n}\n';
const two = one.replace(/One/g, 'Two').replace(/1/g, '2');

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a test file of Go is deleted',
    before: { 'a_test.go': one },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'a test of Go is deleted while code changes',
    before: { 'a_test.go': one, 'b.go': 'package cart\n\nfunc One() int { return 1 }\n' },
    after: { 'b.go': 'package cart\n\nfunc One() int { return 1 + 0 }\n' },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a test of Go goes with what it is about',
    before: {
      'a_test.go': one + two.slice(two.indexOf('func')),
      'b.go': 'package cart\n\nfunc One() int { return 1 }\n\nfunc Two() int { return 2 }\n',
    },
    after: { 'a_test.go': two, 'b.go': 'package cart\n\nfunc Two() int { return 2 }\n' },
    expected: 'TI301 low',
  },
  {
    kind: 'tree',
    title: 'a test of Go moves to another file',
    before: { 'a_test.go': one + two.slice(two.indexOf('func')), 'b_test.go': two.replace(/Two/g, 'Three') },
    after: { 'a_test.go': one, 'b_test.go': two.replace(/Two/g, 'Three') + two.slice(two.indexOf('func')) },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a test file of Go is renamed',
    before: { 'a_test.go': one },
    after: { 'b_test.go': one },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a test file of Go loses its ending',
    before: { 'a_test.go': one },
    after: { 'a_tests.go': one },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'a test file of Go is hidden by an underscore',
    before: { 'a_test.go': one },
    after: { '_a_test.go': one },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'a test file of Go moves into testdata',
    before: { 'cart/a_test.go': one },
    after: { 'cart/testdata/a_test.go': one },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'a test file of Go is bound to one system',
    before: { 'a_test.go': one },
    after: { 'a_windows_test.go': one },
    expected: 'TI105 medium',
  },
  { kind: 'tree', title: 'a test file of Go is new', before: {}, after: { 'a_test.go': one }, expected: '' },
  {
    kind: 'tree',
    title: 'a skip of Go is taken out',
    before: { 'a_test.go': one.replace('{\n', '{\n\tt.Skip("later")\n') },
    after: { 'a_test.go': one },
    expected: '',
  },
];

export const topics = [skips, bodies, assertions, rows, discovery, hushed, source, ...trees];
