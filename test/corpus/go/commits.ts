import type { FileCases, TreeCase } from '../corpus.js';

const path = 'mail/mail_test.go';

const text = `package mail

import (
	"errors"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
)

type s struct{}

func Test(t *testing.T) { suites.RunAll(t, s{}) }

func (s) TestSends(t *testing.T) {
	err := Send("a@example.org")
	if err != nil {
		t.Fatal(err)
	}
}

func TestStatus(t *testing.T) {
	code := Status("a")
	if code != http.StatusOK {
		t.Errorf("got %d", code)
	}
}

func TestAddresses(t *testing.T) {
	for _, address := range []string{"a@example.org", "b@example.org"} {
		name := strings.Split(address, "@")[0]
		if got := NameOf(address); got != name {
			t.Errorf("got %s", got)
		}
	}
}

func TestFolders(t *testing.T) {
	folders := map[string]bool{}
	for _, folder := range Folders() {
		folders[folder] = true
	}
	if !folders["inbox"] {
		t.Error("no inbox")
	}
}

func TestReads(t *testing.T) {
	letter, err := Read(1)
	if err != nil {
		t.Fatalf("read: %v", err)
	}
	if letter.Subject != "Hello" {
		t.Errorf("got %s", letter.Subject)
	}
}

func TestDrops(t *testing.T) {
	for _, id := range listed {
		t.Run(id, func(t *testing.T) {
			if Drop(id) {
				t.Error("dropped")
			}
		})
	}
}
`;

const sends = '\terr := Send("a@example.org")\n';
const address = '\t\tname := strings.Split(address, "@")[0]\n';
const status = '\tif code != http.StatusOK {\n\t\tt.Errorf("got %d", code)\n\t}\n';
const fatal = '\t\tt.Fatalf("read: %v", err)\n';

const cases: FileCases = {
  kind: 'file',
  title: 'a Go test silenced without saying so',
  path,
  text,
  edits: [
    [sends, `\tt.Skip("later")\n${sends}`, 'TI101 high'],
    [sends, `\tif os.Getenv("MAIL") == "" {\n\t\treturn\n\t}\n${sends}`, 'TI105 medium'],
    [
      `func (s) TestSends(t *testing.T) {\n${sends}\tif err != nil {\n\t\tt.Fatal(err)\n\t}\n}\n`,
      '',
      'TI301 medium',
    ],
    ['http.StatusOK', 'http.StatusNotFound', 'TI403 high'],
    ['"Hello"', 'string("Hello")', ''],
    // A row that goes on to the next one asks nothing.
    [address, `\t\tif address == "b@example.org" {\n\t\t\tcontinue\n\t\t}\n${address}`, 'TI105 medium'],
    [address, `\t\tif !strings.HasPrefix(address, "a") {\n\t\t\tbreak\n\t\t}\n${address}`, 'TI105 medium'],
    [address, `\t\tif testing.Short() {\n\t\t\treturn\n\t\t}\n${address}`, 'TI105 medium'],
    [address, `\t\tcontinue\n${address}`, 'TI302 high'],
    ['\t\tt.Run(id,', '\t\tif id == "7" {\n\t\t\tcontinue\n\t\t}\n\t\tt.Run(id,', 'TI105 medium'],
    [
      fatal,
      '\t\tt.Skipf("the server of this machine is not there: %v", err)\n',
      'TI105 medium, TI401 medium',
    ],
    [
      '\tletter, err := Read(1)\n',
      '\tletter, err := Read(1)\n\tif errors.Is(err, os.ErrPermission) {\n\t\tt.Skip("the folder is not readable for this user")\n\t}\n',
      'TI105 medium',
    ],
    [
      '\tletter, err := Read(1)\n',
      '\tif os.Getuid() == 0 {\n\t\tt.Skip("root reads every folder, whatever it allows")\n\t}\n\tletter, err := Read(1)\n',
      'TI105 medium',
    ],
    // Nothing waits for it.
    [status, `\tgo func() {\n${status}\t}()\n`, 'TI404 high'],
    [status, `\tvar wg sync.WaitGroup\n\twg.Go(func() {\n${status}\t})\n\twg.Wait()\n`, ''],
    [
      status,
      `\tdone := make(chan bool)\n\tgo func() {\n\t\tdefer close(done)\n${status}\t}()\n\t<-done\n`,
      '',
    ],
    // What is no silencing.
    [
      '\t\tfolders[folder] = true\n',
      '\t\tif folder == "" {\n\t\t\tcontinue\n\t\t}\n\t\tfolders[folder] = true\n',
      '',
    ],
    [
      '\t\tif got := NameOf(address); got != name {\n\t\t\tt.Errorf("got %s", got)\n',
      '\t\tif got := NameOf(address); got != name {\n\t\t\tt.Errorf("got %s", got)\n\t\t\tcontinue\n',
      '',
    ],
    ['http.StatusOK {', '200 {', ''],
    ['package mail\n', '//go:build skip_mail\n\npackage mail\n', 'TI504 high'],
    ['package mail\n', '// +build mail_disabled\n\npackage mail\n', 'TI504 high'],
    ['package mail\n', '//go:build with_server\n\npackage mail\n', 'TI105 medium'],
  ],
};

const helper = (body: string): string => `package mailtest

import (
	"os"
	"testing"
)

// NeedsServer ends the test where there is no server.
func NeedsServer(t *testing.T) {
	t.Helper()
	if os.Getenv("MAIL_SERVER") == "" {
${body}
	}
}

func Count(letters []string) int {
	return len(letters)
}
`;

const old = `//go:build go1.18

package mail

import "testing"

func TestEncodes(t *testing.T) {
	if Encode("a") != "YQ==" {
		t.Error("no")
	}
}
`;

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a helper of Go tests skips where it failed',
    before: { 'mailtest/server.go': helper('\t\tt.Fatal("no server")') },
    after: { 'mailtest/server.go': helper('\t\tt.Skip("no server")') },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'a helper of Go tests skips them all',
    before: { 'mailtest/server.go': helper('\t\tt.Fatal("no server")') },
    after: {
      'mailtest/server.go': helper('\t\tt.Fatal("no server")').replace(
        't.Helper()',
        't.Helper()\n\tt.Skip()',
      ),
    },
    expected: 'TI101 high',
  },
  {
    kind: 'tree',
    title: 'a new helper of Go tests may skip',
    before: { 'mailtest/server.go': 'package mailtest\n' },
    after: { 'mailtest/server.go': helper('\t\tt.Skip("no server")') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a helper of Go tests leaves early',
    before: { 'mailtest/server.go': helper('\t\tt.Fatal("no server")') },
    after: { 'mailtest/server.go': helper('\t\treturn') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a helper of Go tests says more',
    before: { 'mailtest/server.go': helper('\t\tt.Skip("no server")') },
    after: { 'mailtest/server.go': helper('\t\tt.Log("looked for it")\n\t\tt.Skip("no server")') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a helper of Go tests is deleted',
    before: { 'mailtest/server.go': helper('\t\tt.Fatal("no server")') },
    after: { 'mailtest/server.go': helper('').replace(/\/\/ NeedsServer[^]*?\n}\n/, '') },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'the tests of a file stand in another one for a later Go',
    before: { 'mail/encode_old_test.go': old },
    after: {
      'mail/encode_old_test.go': old.replace('go1.18', 'go1.18 && !go1.21'),
      'mail/encode_test.go': old.replace('go1.18', 'go1.21').replace('YQ==', 'YQ'),
    },
    expected: '',
  },
  ...(
    [
      ['go test -tags=integration ./...', 'go test ./...', 'TI501 high'],
      ['go test ./...', 'go test -list . ./...', 'TI501 high'],
      ['go test -tags=netgo ./...', 'go test ./...', ''],
      ['go test ./...', 'go test -tags=integration ./...', ''],
    ] as const
  ).map(([before, after, expected]): TreeCase => ({
    kind: 'tree',
    title: `${before} becomes ${after}`,
    before: { Makefile: `test:\n\t${before}\n` },
    after: { Makefile: `test:\n\t${after}\n` },
    expected,
  })),
  {
    kind: 'tree',
    title: 'the tests of a file end with a Go',
    before: { 'mail/encode_old_test.go': old },
    after: { 'mail/encode_old_test.go': old.replace('go1.18', 'go1.18 && !go1.21') },
    expected: 'TI105 medium',
  },
];

export const topics = [cases, ...trees];
