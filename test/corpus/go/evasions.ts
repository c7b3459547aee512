import type { FileCases } from '../corpus.js';

const text = `package post

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
)

func TestWeighs(t *testing.T) {
	got := Weigh("letter")
	if got != 20 {
		t.Errorf("got %d", got)
	}
}

func TestStamps(t *testing.T) {
	stamps := Stamps("letter")
	assert.Equal(t, 2, stamps)
}

func TestMeasures(t *testing.T) {
	size := Measure("parcel")
	if math.Abs(size-1.5) > 0.01 {
		t.Errorf("got %f", size)
	}
}

func TestRoutes(t *testing.T) {
	if diff := cmp.Diff(want, Route("parcel"), cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}
`;

const fuzz = `
func FuzzWeighs(f *testing.F) {
	f.Add("letter")
	f.Add("parcel")
	f.Fuzz(func(t *testing.T, kind string) {
		if Weigh(kind) < 0 {
			t.Error("no weight")
		}
	})
}
`;

const weigh = '\tif got != 20 {\n\t\tt.Errorf("got %d", got)\n\t}\n';
const stamps = 'assert.Equal(t, 2, stamps)';
const named = 'func TestWeighs(t *testing.T) {\n';

const cases: FileCases = {
  kind: 'file',
  title: 'a way around a Go test',
  path: 'post/post_test.go',
  text: text + fuzz,
  edits: [
    // A test made up on the spot takes the failure.
    [stamps, 'assert.Equal(&testing.T{}, 2, stamps)', 'TI404 high'],
    [stamps, 'quiet := new(testing.T)\n\tassert.Equal(quiet, 2, stamps)', 'TI404 high'],
    [named, `${named}\tt = &testing.T{}\n`, 'TI404 high'],
    [
      named,
      `type quiet struct{ *testing.T }\n\nfunc (quiet) Errorf(string, ...any) {}\n\n${named.replace('(t ', '(real ')}\tt := quiet{real}\n`,
      'TI602 high',
    ],
    [
      stamps,
      'failing := new(testing.T)\n\tcheckStamps(failing, stamps)\n\tassert.True(t, failing.Failed())\n\tassert.Equal(t, 2, stamps)',
      '',
    ],
    // A function that nobody calls.
    [weigh, `\t_ = func() {\n${weigh}\t}\n`, 'TI302 high'],
    [weigh, `\tcheck := func() {\n${weigh}\t}\n\t_ = check\n`, 'TI302 high'],
    [weigh, `\tvar check = func() {\n${weigh}\t}\n\t_ = check\n`, 'TI302 high'],
    [weigh, `\tcheck := func() {\n${weigh}\t}\n\tcheck()\n`, ''],
    [weigh, `\tfunc() {\n${weigh}\t}()\n`, ''],
    [weigh, `\tt.Cleanup(func() {\n${weigh}\t})\n`, ''],
    [weigh, `\tdefer func() {\n${weigh}\t}()\n`, ''],
    // A loop without rounds.
    [weigh, `\tfor i := 0; i < 0; i++ {\n${weigh}\t}\n`, 'TI302 high'],
    [weigh, `\tfor i := 2; i <= 1; i++ {\n${weigh}\t}\n`, 'TI302 high'],
    [weigh, `\tfor i := 0; i < 3; i++ {\n${weigh}\t}\n`, ''],
    // The same number.
    ['got != 20', 'got != int64(20)', ''],
    [stamps, 'assert.Equal(t, uint8(2), stamps)', ''],
    [stamps, 'assert.Equal(t, uint8(3), stamps)', 'TI403 high'],
    // A seed of a fuzz test is a case of it.
    ['\tf.Add("parcel")\n', '', 'TI106 medium'],
    ['\tf.Add("parcel")\n', '\tf.Add("parcel")\n\tf.Add("")\n', ''],
    // Less is asked.
    ['got != 20', 'got != 20 && got != 21', 'TI402 medium'],
    ['> 0.01', '> 0.5', 'TI402 medium'],
    ['> 0.01', '> 0.001', ''],
    ['cmpopts.EquateEmpty()', 'cmpopts.EquateEmpty(), cmpopts.IgnoreFields(Line{}, "Depot")', 'TI402 medium'],
    ['cmpopts.EquateEmpty()', 'cmpopts.EquateEmpty(), cmpopts.IgnoreUnexported(Line{})', ''],
    [', cmpopts.EquateEmpty()', '', ''],
    [weigh, `\tif got > 0 {\n\t\tassert.Equal(t, 20, got)\n\t}\n`, 'TI402 medium'],
  ],
};

export const topics = [cases];
