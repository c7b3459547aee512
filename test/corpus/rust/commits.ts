import type { FileCases, TreeCase } from '../corpus.js';

const adds = '#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n';
const unit = `pub fn add(a: i32, b: i32) -> i32 {
    a + b
}

#[cfg(test)]
mod tests;
`;

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'the module of a Rust test file is taken out',
    before: { 'src/sums.rs': unit, 'src/sums/tests.rs': adds },
    after: { 'src/sums.rs': unit.replace('\n#[cfg(test)]\nmod tests;\n', ''), 'src/sums/tests.rs': adds },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'the module of a Rust test file is commented out',
    before: { 'tests/main.rs': 'mod carts;\nmod sums;\n', 'tests/sums.rs': adds },
    after: { 'tests/main.rs': 'mod carts;\n// mod sums;\n', 'tests/sums.rs': adds },
    expected: 'TI504 high',
  },
  {
    kind: 'tree',
    title: 'the module of a Rust test file is bound to a feature',
    before: { 'src/sums.rs': unit, 'src/sums/tests.rs': adds },
    after: {
      'src/sums.rs': unit.replace('cfg(test)', 'cfg(all(test, feature = "slow"))'),
      'src/sums/tests.rs': adds,
    },
    expected: 'TI105 medium',
  },
  {
    kind: 'tree',
    title: 'the module of a Rust test file goes with it',
    before: { 'src/sums.rs': unit, 'src/sums/tests.rs': adds },
    after: { 'src/sums.rs': unit.replace('\n#[cfg(test)]\nmod tests;\n', '') },
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'a Rust test file moves into the file it is about',
    before: { 'src/sums.rs': unit, 'src/sums/tests.rs': adds },
    after: { 'src/sums.rs': unit.replace('mod tests;', `mod tests {\n    use super::*;\n\n${adds}}`) },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a Rust test file and its module get another name',
    before: { 'src/sums.rs': unit, 'src/sums/tests.rs': adds },
    after: { 'src/sums.rs': unit.replace('mod tests;', 'mod sums_tests;'), 'src/sums/sums_tests.rs': adds },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'what Rust tests share goes',
    before: { 'tests/a.rs': `mod common;\n\n${adds}` },
    after: { 'tests/a.rs': adds },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Rust test files become one program',
    before: { 'tests/a.rs': adds, 'tests/b.rs': adds.replace('adds', 'adds_more') },
    after: {
      'tests/all/main.rs': 'mod a;\nmod b;\n',
      'tests/all/a.rs': adds,
      'tests/all/b.rs': adds.replace('adds', 'adds_more'),
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'Cargo no longer looks for test files',
    before: { 'Cargo.toml': '[package]\nname = "a"\n', 'tests/a.rs': adds },
    after: { 'Cargo.toml': '[package]\nname = "a"\nautotests = false\n', 'tests/a.rs': adds },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'a test file of a package in a folder is no longer named',
    before: {
      'crates/a/Cargo.toml': '[package]\nname = "a"\n\n[[test]]\nname = "suite"\npath = "suite/all.rs"\n',
      'crates/a/suite/all.rs': adds,
    },
    after: { 'crates/a/Cargo.toml': '[package]\nname = "a"\n', 'crates/a/suite/all.rs': adds },
    expected: 'TI501 high',
  },
  {
    kind: 'tree',
    title: 'a test file is found without being named',
    before: { 'Cargo.toml': '[package]\nname = "a"\n\n[[test]]\nname = "a"\n', 'tests/a.rs': adds },
    after: { 'Cargo.toml': '[package]\nname = "a"\n', 'tests/a.rs': adds },
    expected: '',
  },
  ...(
    [
      ['cargo test --features slow', 'cargo test', 'TI501 high'],
      ['cargo test --features slow', 'cargo test --all-features', ''],
      ['cargo test', 'cargo test --features slow', ''],
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
    title: 'a named test file moves',
    before: {
      'Cargo.toml': '[package]\nname = "a"\n\n[[test]]\nname = "suite"\npath = "suite/all.rs"\n',
      'suite/all.rs': adds,
    },
    after: {
      'Cargo.toml': '[package]\nname = "a"\n\n[[test]]\nname = "suite"\npath = "checks/all.rs"\n',
      'checks/all.rs': adds,
    },
    expected: '',
  },
];

const path = 'tests/mail.rs';

const text = `use mail::{find, folders, send, Letter};

#[test]
fn sends() {
    let letter = find(1).unwrap();
    assert_eq!(letter.subject, "Hello");
}

#[test]
fn folders_open() {
    for folder in folders() {
        let name = folder.to_lowercase();
        assert_eq!(send(&folder), name);
    }
}

#[test]
fn kinds() {
    let kind = find(2).map(|letter| letter.kind);
    assert!(matches!(kind, Some(Kind::Late)));
    let letter = find(2).unwrap();
    assert!(letter.weight < 20);
}
`;

const open = '        let name = folder.to_lowercase();\n';
const subject = '    assert_eq!(letter.subject, "Hello");\n';

const cases: FileCases = {
  kind: 'file',
  title: 'a Rust test silenced without saying so',
  path,
  text,
  edits: [
    ['let letter = find(1).unwrap();', 'let Some(letter) = find(1) else { return };', 'TI105 medium'],
    [
      'let letter = find(1).unwrap();',
      'let Some(letter) = find(1) else {\n        eprintln!("no letter");\n        return;\n    };',
      'TI105 medium',
    ],
    ['let letter = find(1).unwrap();', 'let Some(letter) = find(1) else { panic!("no letter") };', ''],
    ['let letter = find(1).unwrap();', 'let letter = find(1).expect("a letter");', ''],
    [open, `        if folder == "inbox" {\n            continue;\n        }\n${open}`, 'TI105 medium'],
    [open, `        let Some(folder) = folder else { continue };\n${open}`, 'TI105 medium'],
    [open, `        if folder.len() > 3 {\n            break;\n        }\n${open}`, 'TI105 medium'],
    [open, `        continue;\n${open}`, 'TI302 high'],
    [subject, `    std::thread::spawn(move || {\n${subject}    });\n`, 'TI404 high'],
    [subject, `    let _ = tokio::spawn(async move {\n${subject}    });\n`, 'TI404 high'],
    [subject, `    std::thread::spawn(move || {\n${subject}    })\n    .join()\n    .unwrap();\n`, ''],
    [
      subject,
      `    let running = std::thread::spawn(move || {\n${subject}    });\n    running.join().unwrap();\n`,
      '',
    ],
    [subject, `    std::thread::scope(|s| {\n        s.spawn(|| {\n${subject}        });\n    });\n`, ''],
    [subject, `    let _check = || {\n    ${subject}    };\n`, 'TI302 high'],
    [subject, `    let check = || {\n    ${subject}    };\n    check();\n`, ''],
    [
      subject,
      '    match letter.reply {\n        Some(reply) => assert_eq!(reply, "Hello"),\n        None => {}\n    }\n',
      'TI402 medium',
    ],
    [
      subject,
      '    match letter.reply {\n        Some(reply) => assert_eq!(reply, "Hello"),\n        None => panic!("no reply"),\n    }\n',
      '',
    ],
    ['letter.weight < 20', 'letter.weight < 50', 'TI402 medium'],
    ['letter.weight < 20', 'letter.weight < 10', ''],
    ['Some(Kind::Late)', 'Some(_)', 'TI402 medium'],
    ['Some(Kind::Late)', 'Some(Kind::Late | Kind::Soon)', 'TI402 medium'],
    ['Some(Kind::Late)', 'Some(Kind::Soon)', 'TI403 high'],
  ],
};

export const topics = [cases, ...trees];
