import type { FileCases, TreeCase } from '../corpus.js';

const path = 'fees/fees_test.go';

const text = `package fees

import (
	"errors"
	"testing"
	"time"
)

type feeCase struct {
	name    string
	days    int
	want    int64
	wantErr bool
}

var feeCases = []feeCase{
	{name: "none", days: 0, wantErr: true},
	{name: "one", days: 1, want: 20},
	{name: "week", days: 7, want: 100},
}

func TestFees(t *testing.T) {
	for _, tc := range feeCases {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Fee(tc.days)
			if (err != nil) != tc.wantErr {
				t.Fatalf("unexpected error %v", err)
			}
			if got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}

func TestRounds(t *testing.T) {
	for in, want := range map[float64]int{1.2: 1, 1.7: 2} {
		if got := Round(in); got != want {
			t.Errorf("got %d", got)
		}
	}
}

func TestNames(t *testing.T) {
	cases := []struct {
		code  string
		label string
	}{
		{"a", "adult"},
		{"c", "child"},
	}
	for _, c := range cases {
		if got := Label(c.code); got != c.label {
			t.Errorf("got %s", got)
		}
	}
}

func TestMessages(t *testing.T) {
	tests := append(shared, messageCase{"late", errors.New("too late")}, messageCase{"soon", errors.New("too soon")})
	for _, tt := range tests {
		if err := Check(tt.when); err.Error() != tt.expected.Error() {
			t.Error(err)
		}
	}
}

type shelf struct {
	count int
	label string
}

var shelves = []shelf{{1, "one book"}, {2, "two books"}}

func TestShelves(t *testing.T) {
	for _, s := range shelves {
		t.Run(s.label, func(t *testing.T) {
			if got := Describe(s.count); got != s.label {
				t.Errorf("got %s", got)
			}
		})
	}
}

func TestShelvesAgain(t *testing.T) {
	for _, s := range shelves {
		assert.Equal(t, s.label, Describe(s.count))
	}
}

func TestDistances(t *testing.T) {
	for _, tt := range []struct {
		km   int
		err  error
		want []byte
	}{
		{km: 1, want: []byte("ab")},
		{km: 9, err: errors.New("too far")},
	} {
		got, err := Distance(tt.km)
		assert.Equal(t, tt.err, err)
		assert.Equal(t, tt.want, got)
	}
}

func TestTrips(t *testing.T) {
	for _, c := range []struct{ text string }{{"3 days"}, {"1 day"}} {
		if got := Format(Parse(c.text)); got != c.text {
			t.Error(got)
		}
	}
}
`;

const rows: FileCases = {
  kind: 'file',
  title: 'what the rows of a Go table expect',
  path,
  text,
  edits: [
    ['days: 1, want: 20', 'days: 1, want: 21', 'TI403 high'],
    ['days: 0, wantErr: true', 'days: 0, wantErr: false', 'TI403 high'],
    [', wantErr: true', '', 'TI403 high'],
    ['days: 7, want: 100', 'days: 7', 'TI403 high'],
    ['1.7: 2', '1.7: 1', 'TI403 high'],
    ['{"c", "child"}', '{"c", "kid"}', 'TI403 high'],
    [
      'want: 20},\n\t{name: "week", days: 7, want: 100',
      'want: 0},\n\t{name: "week", days: 7, want: 0',
      'TI403 high',
    ],
    [', messageCase{"soon", errors.New("too soon")}', '', 'TI106 medium'],
    ['err: errors.New("too far")', 'err: errors.New("far")', 'TI403 high'],
    ['want: []byte("ab")', 'want: []byte("abc")', 'TI403 high'],
    ['{2, "two books"}', '{2, "a pair"}', 'TI403 high'],
    // The same value, another question, or one more.
    ['days: 1, want: 20', 'days: 1, want: int64(20)', ''],
    ['want    int64\n', 'want    int64\n\tsize    int\n', ''],
    ['days: 1, want: 20', 'want: 20, days: 1', ''],
    ['days: 1, want: 20', 'days: 1, want: 20, wantErr: false', ''],
    ['days: 1, want: 20', 'days: 2, want: 40', ''],
    ['days: 1, want: 20', 'days: 2, want: 20', ''],
    [
      '{name: "week", days: 7, want: 100},\n',
      '{name: "week", days: 7, want: 100},\n\t{name: "two", days: 2, want: 40},\n',
      '',
    ],
    [
      '{name: "one", days: 1, want: 20},\n\t{name: "week", days: 7, want: 100}',
      '{name: "week", days: 7, want: 100},\n\t{name: "one", days: 1, want: 20}',
      '',
    ],
    ['want    int64', 'want    int', ''],
    ['{"3 days"}', '{"4 days"}', ''],
    ['days: 1, want: 20', 'days: 1, want: dayFee', ''],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a row of Go and the code it is about change together',
    before: { [path]: text, 'fees/fees.go': 'package fees\n\nconst perDay = 20\n' },
    after: {
      [path]: text.replace('want: 20', 'want: 25'),
      'fees/fees.go': 'package fees\n\nconst perDay = 25\n',
    },
    expected: 'TI403 medium',
  },
];

export const topics = [rows, ...trees];
