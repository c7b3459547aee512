import type { FileCases, TreeCase } from '../corpus.js';

/** What linters of the language look for and what they let pass, each as a change. */

/** Files that a change adds: title, path, text, verdict. */
const fresh: readonly (readonly [string, string, string, string])[] = [
  ['no assertion', 'tests/a.rs', '#[test]\nfn a() {\n    run();\n}\n', 'TI303 low'],
  ['constant', 'tests/a.rs', '#[test]\nfn a() {\n    assert!(true);\n}\n', 'TI404 medium'],
  [
    'ignored without a reason',
    'tests/a.rs',
    '#[test]\n#[ignore]\nfn a() {\n    assert_eq!(run(), 1);\n}\n',
    'TI108 low',
  ],
  ['empty', 'tests/a.rs', '#[test]\nfn a() {}\n', 'TI302 medium'],
  ['insta', 'tests/a.rs', '#[test]\nfn a() {\n    insta::assert_snapshot!(run());\n}\n', ''],
  [
    'proptest',
    'tests/a.rs',
    'proptest! {\n    #[test]\n    fn a(n in 0..10) {\n        prop_assert_eq!(run(n), n);\n    }\n}\n',
    '',
  ],
  [
    'spawned and joined',
    'tests/a.rs',
    '#[test]\nfn a() {\n    std::thread::spawn(|| assert_eq!(run(), 1)).join().unwrap();\n}\n',
    '',
  ],
];

export const topics: readonly (FileCases | TreeCase)[] = [
  {
    kind: 'file',
    title: 'Rust: rust',
    path: 'src/sums.rs',
    text: `pub fn add(a: i32, b: i32) -> i32 {
    a + b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        let sum = add(1, 2);
        assert_eq!(sum, 3);
    }

    #[test]
    #[should_panic(expected = "negative")]
    fn refuses() {
        add(-1, 0);
    }

    #[test]
    fn parses() -> Result<(), Error> {
        let value = parse("1")?;
        assert!(value.is_some());
        assert!(matches!(value, Some(Value::One)));
        Ok(())
    }

    #[tokio::test]
    async fn loads() {
        let value = load().await.unwrap();
        assert_eq!(value.len(), 2);
    }

    #[rstest]
    #[case(1, 2)]
    #[case(2, 3)]
    fn next(#[case] n: i32, #[case] want: i32) {
        assert_eq!(add(n, 1), want);
    }
}
`,
    edits: [
      ['    #[test]\n    fn adds() {\n', '    #[ignore]\n    #[test]\n    fn adds() {\n', 'TI101 high'],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[test]\n    #[ignore = "slow"]\n    fn adds() {\n',
        'TI101 high',
      ],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[test]\n    #[cfg_attr(windows, ignore)]\n    fn adds() {\n',
        'TI105 medium',
      ],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[cfg(feature = "slow")]\n    #[test]\n    fn adds() {\n',
        'TI105 medium',
      ],
      ['    #[test]\n    fn adds() {\n', '    #[cfg(any())]\n    #[test]\n    fn adds() {\n', 'TI504 high'],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[cfg(not(test))]\n    #[test]\n    fn adds() {\n',
        'TI504 high',
      ],
      ['    #[test]\n    fn adds() {\n', '    fn adds() {\n', 'TI504 high'],
      ['    #[test]\n    fn adds() {\n', '    // #[test]\n    fn adds() {\n', 'TI504 high'],
      ['    #[test]\n    fn adds() {\n', '    #[test]\n    fn adds() {\n        return;\n', 'TI302 high'],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[test]\n    fn adds() {\n        if std::env::var("CI").is_ok() {\n            return;\n        }\n',
        'TI105 medium',
      ],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[test]\n    fn adds() {\n        std::process::exit(0);\n',
        'TI302 high, TI602 high',
      ],
      ['#[cfg(test)]\nmod tests', '#[cfg(all(test, feature = "x"))]\nmod tests', 'TI105 medium'],
      ['    #[should_panic(expected = "negative")]\n', '    #[should_panic]\n', 'TI402 medium'],
      [
        '    #[test]\n    #[should_panic(expected = "negative")]\n    fn refuses',
        '    #[test]\n    #[ignore]\n    #[should_panic(expected = "negative")]\n    fn refuses',
        'TI101 high',
      ],
      ['assert_eq!(sum, 3);', 'assert!(sum > 0);', 'TI402 medium'],
      ['assert_eq!(sum, 3);', 'assert!(true);', 'TI404 high'],
      ['assert_eq!(sum, 3);', 'assert_eq!(sum, sum);', 'TI404 high'],
      ['assert_eq!(sum, 3);', 'assert_eq!(sum, 4);', 'TI403 high'],
      ['assert_eq!(sum, 3);', 'let _ = sum == 3;', 'TI401 high'],
      ['assert_eq!(sum, 3);', 'debug_assert_eq!(sum, 3);', ''],
      ['assert_eq!(sum, 3);', 'if sum == 3 {\n            assert_eq!(sum, 3);\n        }', 'TI402 medium'],
      ['assert_eq!(sum, 3);', 'let _ = std::panic::catch_unwind(|| assert_eq!(sum, 3));', 'TI404 high'],
      ['assert_eq!(sum, 3);', 'dbg!(sum);', 'TI401 high'],
      ['matches!(value, Some(Value::One))', 'matches!(value, Some(_))', 'TI402 medium'],
      ['assert_eq!(value.len(), 2)', 'assert!(!value.is_empty())', 'TI402 medium'],
      ['    #[case(2, 3)]\n', '', 'TI106 medium'],
      ['    #[case(2, 3)]\n', '    // #[case(2, 3)]\n', 'TI106 medium'],
      ['let value = load().await.unwrap();', 'let Ok(value) = load().await else { return };', 'TI105 medium'],
      ['assert_eq!(sum, 3);', 'assert_eq!(3, sum);', ''],
      ['assert_eq!(sum, 3);', 'assert_eq!(sum, 3, "sum");', ''],
      ['assert_eq!(sum, 3);', 'assert!(sum == 3);', ''],
      ['assert_eq!(sum, 3);', 'assert_eq!(add(1, 2), 3);', ''],
      ['assert_eq!(sum, 3);', 'assert_eq!(sum, (3));', ''],
      ['assert_eq!(sum, 3);', 'pretty_assertions::assert_eq!(sum, 3);', ''],
      ['    #[test]\n    fn adds() {\n', '    #[test]\n    fn adds_numbers() {\n', ''],
      ['    #[test]\n    fn adds() {\n', '    /// Adds.\n    #[test]\n    fn adds() {\n', ''],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[test]\n    #[allow(clippy::all)]\n    fn adds() {\n',
        'TI701 low',
      ],
      [
        '    #[test]\n    fn adds() {\n',
        '    #[test]\n    fn adds() {\n        let rest: Vec<_> = [1, 2].iter().skip(1).collect();\n',
        '',
      ],
      ['mod tests {', 'mod test {', ''],
      ['#[tokio::test]', '#[tokio::test(flavor = "multi_thread")]', ''],
      ['load().await.unwrap()', 'load().await.expect("loads")', ''],
      ['fn parses() -> Result<(), Error> {', 'fn parses() -> anyhow::Result<()> {', ''],
      ['assert_eq!(value.len(), 2)', 'assert_eq!(2, value.len())', ''],
      ['#[case(1, 2)]', '#[case::one(1, 2)]', ''],
    ],
  },
  {
    kind: 'tree',
    title: 'Rust, a new file: spawned',
    before: {},
    after: { 'tests/a.rs': '#[test]\nfn a() {\n    std::thread::spawn(|| assert_eq!(run(), 1));\n}\n' },
    expected: 'TI404 medium',
  },
  ...fresh.map(([title, path, text, expected]): TreeCase => ({
    kind: 'tree',
    title: `Rust, a new file: ${title}`,
    before: {},
    after: { [path]: text },
    expected,
  })),
];
