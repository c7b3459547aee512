import type { FileCases, TreeCase } from '../corpus.js';

const play: FileCases = {
  kind: 'file',
  title: 'a script that tests',
  path: 'tests/play.sh',
  text: `#!/bin/sh
set -e

die() {
  echo "$@" >&2
  exit 1
}

roundTripTest() {
  ./pack "$1" | ./unpack > out
  cmp "$1" out
}

echo "test: small files"
roundTripTest small.txt
roundTripTest large.txt
run_test python3 tests/drive.py -c plain.json
run_test python3 tests/drive.py -c nested.json
./pack missing.txt 2> log && die "packed nothing"
grep "no such file" log
[ "$(wc -l < log)" = 1 ] || die "one line"
`,
  edits: [
    ['roundTripTest large.txt\n', '', 'TI401 medium'],
    ['roundTripTest large.txt\n', '# roundTripTest large.txt\n', 'TI401 medium'],
    [
      'run_test python3 tests/drive.py -c nested.json',
      '#run_test python3 tests/drive.py -c nested.json',
      'TI401 medium',
    ],
    ['grep "no such file" log\n', '', 'TI401 medium'],
    ['[ "$(wc -l < log)" = 1 ] || die "one line"\n', '', 'TI401 medium'],
    [
      'roundTripTest large.txt\n',
      'if [ "$(uname)" != Darwin ]; then\n  roundTripTest large.txt\nfi\n',
      'TI402 medium',
    ],
    ['echo "test: small files"', 'command -v python3 || exit 77\necho "test: small files"', 'TI105 medium'],
    ['echo "test: small files"', 'exit 77\necho "test: small files"', 'TI101 high'],
    ['#!/bin/sh', '#!/bin/bash', ''],
    ['echo "test: small files"', 'echo "small files"', ''],
    [
      'run_test python3 tests/drive.py -c plain.json\nrun_test python3 tests/drive.py -c nested.json',
      'run_test python tests/drive.py -c plain.json\nrun_test python tests/drive.py -c nested.json',
      '',
    ],
    ['roundTripTest large.txt\n', 'roundTripTest large.txt\nroundTripTest empty.txt\n', ''],
    [
      'roundTripTest small.txt\nroundTripTest large.txt\n',
      'roundTripTest large.txt\nroundTripTest small.txt\n',
      '',
    ],
  ],
};

const helper: FileCases = {
  kind: 'file',
  title: 'a script that sets the stage',
  path: 'tests/setup-env.sh',
  text: '#!/bin/sh\nset -e\ntest -d build || mkdir build\ngrep -q docker /proc/1/cgroup && cp a b\n',
  edits: [
    ['test -d build || mkdir build\n', 'mkdir -p build\n', ''],
    ['grep -q docker /proc/1/cgroup && cp a b\n', '', ''],
  ],
};

const fresh: TreeCase = {
  kind: 'tree',
  title: 'new scripts that end with success or skip by themselves',
  before: { 'tests/a.txt': '' },
  after: {
    'tests/a.txt': '',
    'tests/probe.sh':
      '#!/bin/sh\nset -e\nif ! command -v parted; then\n  exit 0\nfi\n./probe disk > out || exit 1\ncmp expected out\nexit 0\n',
    'tests/01-connect.py': 'def drive(port):\n    if port != 1:\n        exit(1)\n\n\ndrive(1)\n\nexit(0)\n',
  },
  expected: 'TI108 low',
};

export const topics = [play, helper, fresh];
