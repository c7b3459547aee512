import type { FileCases, TreeCase } from '../corpus.js';

const path = 'tests/fees.rs';

const text = `use fees::{fee, label, Kind};
use rstest::rstest;
use test_case::test_case;

struct Fare {
    days: u32,
    cents: u64,
}

#[rstest]
#[case(1, 20)]
#[case::week(7, 100)]
fn fees(#[case] days: u32, #[case] expected: u64) {
    assert_eq!(fee(days), expected);
}

#[test_case(1 => 20; "one day")]
#[test_case(7 => 100; "a week")]
fn priced(days: u32) -> u64 {
    fee(days)
}

#[test_case("a", "adult")]
#[test_case("c", "child")]
fn labels(code: &str, shown: &str) {
    assert_eq!(label(code), shown);
}

#[test]
fn table() {
    for (days, want) in [(1, 20), (7, 100)] {
        assert_eq!(fee(days), want);
    }
}

#[test]
fn counted() {
    let rows = vec![(2, 40), (3, 60)];
    for (at, (days, want)) in rows.iter().enumerate() {
        assert_eq!(fee(*days), *want, "row {at}");
    }
}

#[test]
fn fares() {
    for fare in [Fare { days: 4, cents: 70 }, Fare { days: 5, cents: 80 }] {
        assert_eq!(fee(fare.days), fare.cents);
    }
}
`;

const rows: FileCases = {
  kind: 'file',
  title: 'what the rows of a Rust table expect',
  path,
  text,
  edits: [
    ['#[case(1, 20)]', '#[case(1, 25)]', 'TI403 high'],
    ['#[case::week(7, 100)]', '#[case::week(7, 105)]', 'TI403 high'],
    ['7 => 100', '7 => 105', 'TI403 high'],
    ['"c", "child"', '"c", "kid"', 'TI403 high'],
    ['(7, 100)] {', '(7, 105)] {', 'TI403 high'],
    ['(3, 60)', '(3, 50)', 'TI403 high'],
    ['cents: 80', 'cents: 81', 'TI403 high'],
    // The same value, another question, or one more.
    ['#[case(1, 20)]', '#[case(1, 20u64)]', ''],
    ['#[case(1, 20)]', '#[case(2, 40)]', ''],
    ['#[case(1, 20)]\n#[case::week(7, 100)]', '#[case::week(7, 100)]\n#[case(1, 20)]', ''],
    ['7 => 100; "a week"', '7 => 100; "one week"', ''],
    ['7 => 100; "a week"', '8 => 110; "eight days"', ''],
    ['(7, 100)] {', '(7, 100), (8, 110)] {', ''],
    ['(7, 100)] {', '(8, 100)] {', ''],
    ['days: 5, cents: 80', 'cents: 80, days: 5', ''],
    ['(3, 60)', '(3, sixty())', ''],
  ],
};

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a row of Rust and the code it is about change together',
    before: { [path]: text, 'src/lib.rs': 'pub fn fee(days: u64) -> u64 {\n    days * 20\n}\n' },
    after: {
      [path]: text.replace('(2, 40), (3, 60)', '(2, 44), (3, 66)'),
      'src/lib.rs': 'pub fn fee(days: u64) -> u64 {\n    days * 22\n}\n',
    },
    expected: 'TI403 medium',
  },
];

export const topics = [rows, ...trees];
