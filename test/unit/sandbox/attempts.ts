import type { World } from './world.js';

/** One way out of the sandbox. It prints `CANARY` or `canary-secret`, or ends well, or changes the world, when it works. */
export type Attempt = {
  readonly name: string;
  readonly command: (world: World) => string;
  /**
   * What shows that it worked: `changes` the world outside, `leaks` the secret, `ends` with code 0. Attempts without
   * a `control` cannot be let loose on the machine that runs the tests.
   */
  readonly shows: 'changes' | 'leaks' | 'ends';
  readonly control: boolean;
};

const write = (name: string, command: Attempt['command']): Attempt => ({
  name,
  command,
  shows: 'changes',
  control: true,
});
const read = (name: string, command: Attempt['command']): Attempt => ({
  name,
  command,
  shows: 'leaks',
  control: true,
});
const system = (name: string, command: string): Attempt => ({
  name,
  command: () => command,
  shows: 'ends',
  control: false,
});

/** By group: write outside, git data, read, network, escape. */
export const ATTEMPTS: readonly Attempt[] = [
  write('a file in the user’s repository', (w) => `echo bad > ${w.repository}/a.txt`),
  write('a new file in the user’s repository', (w) => `echo bad > ${w.repository}/new.txt`),
  write('a deletion in the user’s repository', (w) => `rm ${w.repository}/a.txt`),
  write('a dot file of the home folder', (w) => `echo bad > ${w.homeFile}`),
  write('a file in another session’s worktree', (w) => `echo bad > ${w.other}/a.txt`),
  write('through ..', () => `echo bad > ../two/a.txt`),
  write('through a symbolic link', (w) => `ln -s ${w.repository} out && echo bad > out/a.txt`),
  write('through a hard link', (w) => `ln ${w.repository}/a.txt hard && echo bad > hard`),
  write('through the process file system', (w) => `echo bad > /proc/self/root${w.repository}/a.txt`),
  write('through the root of the parent process', (w) => `echo bad > /proc/$PPID/root${w.repository}/a.txt`),
  write('by a change of mode', (w) => `chmod 777 ${w.repository}/a.txt`),
  write('by a move out of the worktree', (w) => `echo bad > x && mv x ${w.repository}/a.txt`),

  write(
    'the config of the user’s repository',
    (w) => `git -C ${w.repository} config core.fsmonitor /bin/true`,
  ),
  write('a hook of the user’s repository', (w) => `echo bad > ${w.repository}/.git/hooks/pre-commit`),
  write('a branch of the user’s repository', (w) => `git -C ${w.repository} branch bad`),
  write('objects of the user’s repository', (w) => `rm -rf ${w.repository}/.git/objects`),
  write('the config of the store', () => `git config core.fsmonitor /bin/true`),
  write('a hook of the store', (w) => `echo bad > ${w.store}/hooks/post-checkout`),
  write('attributes of the store', (w) => `mkdir -p ${w.store}/info; echo bad > ${w.store}/info/attributes`),
  write('a ref of the store', () => `git update-ref refs/heads/bad HEAD`),
  write('objects of the store', () => `echo bad | git hash-object -w --stdin`),
  write('a commit', () => `git -c user.name=a -c user.email=b commit --allow-empty -m bad`),
  write('the worktree’s own config', (w) => `echo bad > ${w.store}/worktrees/one/config.worktree`),
  write('the pointer to the store', (w) => `echo /bad > ${w.store}/worktrees/one/commondir`),
  { ...system('a write to the .git pointer', 'echo gitdir: /bad > .git'), control: true },
  { ...system('a deletion of the .git pointer', 'rm -f .git && test ! -e .git'), control: true },
  { ...system('a folder in place of the .git pointer', 'mv .git gone && mkdir .git'), control: true },

  read('a secret of the user’s repository', (w) => `cat ${w.repository}/.env`),
  read('a secret of the home folder', (w) => `cat ${w.homeFile}`),
  read('a secret through a symbolic link', (w) => `ln -s ${w.homeFile} s && cat s`),
  read(
    'the environment of a process of the host',
    () => `cat /proc/*/environ | tr '\\0' '\\n' | grep canary-secret`,
  ),
  read('a key in our own environment', () => `env | grep canary-secret; echo "$CANARY_KEY"`),

  read('a port of the host', (w) => `exec 3<>/dev/tcp/127.0.0.1/${w.port}; cat <&3`),
  read('a socket of the host', (w) => connect(`'${w.socket}'`)),
  read('a port of the host, from node', (w) => connect(`${w.port}, '127.0.0.1'`)),
  system(
    'an address in the world',
    `node -e "require('net').connect(53, '1.1.1.1').setTimeout(3000, () => process.exit(1)).on('connect', () => process.exit(0)).on('error', () => process.exit(1))"`,
  ),
  system('a name in the world', `getent ahosts example.com`),

  system('a write to /etc', 'touch /etc/countersign-test'),
  system('a write to /usr', 'touch /usr/countersign-test'),
  system('a further user namespace', 'unshare --user true'),
  system('a remount of the root', 'mount -o remount,rw /'),
  system('a mount', 'mount -t tmpfs none /mnt'),
  system('a signal to a process of the host', `kill -0 ${process.pid}`),
  system(
    'a trace of a process of the host',
    `test -r /proc/${process.pid}/maps && grep -q mocha /proc/${process.pid}/cmdline`,
  ),
  system('a device', 'head -c 1 /dev/vda || head -c 1 /dev/sda || head -c 1 /dev/mem'),
  system('text typed into the terminal', 'echo typed > /dev/tty'),
  system('a capability', 'chown 1234 a.txt || chroot / true'),
  system('a kernel setting', 'echo 1 > /proc/sys/kernel/sysrq'),
];

function connect(to: string): string {
  return `node -e "require('net').connect(${to}).on('data', (d) => console.log(String(d))).on('error', (e) => console.log(e.code))"`;
}
