import type { FileCases, TreeCase } from '../corpus.js';

const path = 'tests/cart.rs';

const text = `use cart::{add, double, open, Cart, Error};
use rstest::rstest;

#[test]
fn adds() {
    let sum = add(1, 2);
    assert_eq!(sum, 3);
}

#[test]
fn totals() {
    let cart = open("apple").unwrap();
    let expected = 10;
    assert_eq!(cart.total(), expected, "total of {}", cart);
    assert!(cart.names().contains(&"apple"));
    assert!(cart.owner().is_some());
    assert!(matches!(cart.state(), State::Open));
}

#[test]
fn refuses() -> Result<(), Error> {
    let result = open("");
    assert_eq!(result.unwrap_err(), Error::Empty);
    Ok(())
}

#[test]
#[should_panic(expected = "empty cart")]
fn panics() {
    Cart::default().pay();
}

#[tokio::test]
async fn waits() {
    let cart = later().await;
    assert_eq!(cart.total(), 4);
}

#[rstest]
#[case(1, 2)]
#[case(2, 4)]
#[case(3, 6)]
fn doubles(#[case] given: i32, #[case] expected: i32) {
    assert_eq!(double(given), expected);
}

#[test]
fn rows() {
    for (given, expected) in [(1, 2), (2, 4)] {
        assert_eq!(double(given), expected);
    }
}

mod inner {
    use super::*;

    #[test]
    fn one() {
        assert_eq!(add(0, 1), 1);
    }

    #[test]
    fn two() {
        assert_eq!(add(1, 1), 2);
    }
}

proptest! {
    #[test]
    fn commutes(a in 0..10, b in 0..10) {
        prop_assert_eq!(add(a, b), add(b, a));
    }
}
`;

const adds = '#[test]\nfn adds() {\n';
const waits = '#[tokio::test]\n';
const doubles = '#[rstest]\n';
const check = '    assert_eq!(sum, 3);\n';
const body = `    let sum = add(1, 2);\n${check}`;
const one = '    #[test]\n    fn one() {\n        assert_eq!(add(0, 1), 1);\n    }\n';

const skips: FileCases = {
  kind: 'file',
  title: 'a skip in a Rust test',
  path,
  text,
  edits: [
    [adds, `#[ignore]\n${adds}`, 'TI101 high'],
    [adds, '#[test]\n#[ignore]\nfn adds() {\n', 'TI101 high'],
    [adds, '#[test] #[ignore] fn adds() {\n', 'TI101 high'],
    [adds, '#[test]\n#[ignore = "flaky"]\nfn adds() {\n', 'TI101 high'],
    [adds, '#[test]\n#[ignore(reason = "flaky")]\nfn adds() {\n', 'TI101 high'],
    [adds, '#[test]\n#[ignore = "see #123"]\nfn adds() {\n', 'TI101 medium'],
    [adds, '#[test]\n#[cfg_attr(all(), ignore)]\nfn adds() {\n', 'TI101 high'],
    [waits, `${waits}#[ignore]\n`, 'TI101 high'],
    [waits, `#[ignore = "slow"]\n${waits}`, 'TI101 high'],
    [doubles, `${doubles}#[ignore]\n`, 'TI101 high'],
    ['    #[test]\n    fn one', '    #[test]\n    #[ignore]\n    fn one', 'TI101 high'],
    ['    #[test]\n    fn commutes', '    #[test]\n    #[ignore]\n    fn commutes', 'TI101 high'],
    [adds, '#[test]\n#[cfg_attr(windows, ignore)]\nfn adds() {\n', 'TI105 medium'],
    [adds, '#[test]\n#[cfg_attr(not(feature = "slow"), ignore = "slow")]\nfn adds() {\n', 'TI105 medium'],
    [adds, '#[test]\n#[cfg(unix)]\nfn adds() {\n', 'TI105 medium'],
    [adds, '#[cfg(feature = "slow")]\n#[test]\nfn adds() {\n', 'TI105 medium'],
    [adds, '#[test]\n#[cfg(not(target_os = "macos"))]\nfn adds() {\n', 'TI105 medium'],
    ['mod inner', '#[cfg(feature = "slow")]\nmod inner', 'TI105 medium'],
    ['use cart::', '#![cfg(feature = "slow")]\nuse cart::', 'TI105 medium'],
    [adds, `${adds}    if cfg!(windows) {\n        return;\n    }\n`, 'TI105 medium'],
    [adds, `${adds}    if std::env::var("CI").is_ok() {\n        return;\n    }\n`, 'TI105 medium'],
    [adds, `#[test]\n#[ignore]\nfn later() {\n    assert_eq!(add(2, 2), 4);\n}\n\n${adds}`, 'TI108 low'],
    [adds, '#[test]\n#[should_panic]\nfn adds() {\n', 'TI107 medium'],
    [adds, '#[test]\n#[should_panic(expected = "no")]\nfn adds() {\n', 'TI107 medium'],
    // Look-alikes and what is no silencing.
    [adds, '#[test]\n#[cfg_attr(miri, ignore)]\nfn adds() {\n', ''],
    [adds, '#[test]\n#[cfg(not(miri))]\nfn adds() {\n', ''],
    [adds, '#[cfg(test)]\n#[test]\nfn adds() {\n', ''],
    [adds, `${adds}    let rest: Vec<_> = [1, 2].iter().skip(1).collect();\n    drop(rest);\n`, ''],
    [adds, `${adds}    let _code = "#[ignore]";\n`, ''],
    [adds, `// #[ignore]\n${adds}`, ''],
    [adds, `/// Not to be given #[ignore].\n${adds}`, ''],
    [adds, `fn ignore(_: i32) {}\n\n${adds}    ignore(1);\n`, ''],
    [adds, '#[test_log::test]\nfn adds() {\n', ''],
    [adds, '#[test]\n#[serial]\nfn adds() {\n', ''],
    [adds, '#[test]\n#[timeout(1000)]\nfn adds() {\n', ''],
    [adds, `#[test]\n#[should_panic]\nfn new_one() {\n    add(1, MAX);\n}\n\n${adds}`, ''],
  ],
};

const bodies: FileCases = {
  kind: 'file',
  title: 'the body of a Rust test',
  path,
  text,
  edits: [
    [body, '', 'TI302 high'],
    [body, '    // TODO\n', 'TI302 high'],
    [body, body.trimEnd().replace(/^/gm, '// ') + '\n', 'TI302 high'],
    [adds, `${adds}    return;\n`, 'TI302 high'],
    [check, `    if false {\n    ${check}    }\n`, 'TI302 high'],
    [check, `    while false {\n    ${check}    }\n`, 'TI302 high'],
    [check, `    for _ in 0..0 {\n    ${check}    }\n`, 'TI302 high'],
    [check, `    for _ in Vec::<i32>::new() {\n    ${check}    }\n`, 'TI302 high'],
    ['    let result = open("");\n', '    return Ok(());\n    let result = open("");\n', 'TI302 high'],
    [adds, `${adds}    std::process::exit(0);\n`, 'TI302 high, TI602 high'],
    [
      `${adds}${body}}\n`,
      `// #[test]\n// fn adds() {\n//     assert_eq!(add(1, 2), 3);\n// }\n`,
      'TI302 high',
    ],
    [`${adds}${body}}\n`, `/*\n${adds}${body}}\n*/\n`, 'TI302 high'],
    [`${adds}${body}}\n\n`, '', 'TI301 medium'],
    [one, '', 'TI301 medium'],
    [
      '    #[test]\n    fn commutes(a in 0..10, b in 0..10) {\n        prop_assert_eq!(add(a, b), add(b, a));\n    }\n',
      '',
      'TI301 medium',
    ],
    // The same in other words.
    [body, '    assert_eq!(add(1, 2), 3);\n', ''],
    [check, `    // The sum.\n${check}`, ''],
    [check, '    assert_eq!(\n        sum,\n        3,\n    );\n', ''],
    [adds, '#[test]\nfn adds_numbers() {\n', ''],
    [adds, '#[test]\npub fn adds() {\n', ''],
    [
      `${adds}${body}}\n`,
      `mod sums {\n    use super::*;\n\n    #[test]\n    fn adds() {\n    ${body}    }\n}\n`,
      '',
    ],
    [adds, `#[test]\nfn fresh() {\n    assert_eq!(add(0, 0), 0);\n}\n\n${adds}`, ''],
  ],
};

const assertions: FileCases = {
  kind: 'file',
  title: 'the assertions of a Rust test',
  path,
  text,
  edits: [
    [check, '', 'TI401 high'],
    [check, '    println!("{sum}");\n', 'TI401 high'],
    [check, '    let _ = sum == 3;\n', 'TI401 high'],
    ['    assert!(cart.names().contains(&"apple"));\n', '', 'TI401 medium'],
    ['    assert!(cart.owner().is_some());\n', '', 'TI401 medium'],
    ['    assert_eq!(cart.total(), expected, "total of {}", cart);\n', '', 'TI401 medium'],
    ['        prop_assert_eq!(add(a, b), add(b, a));\n', '        add(a, b);\n', 'TI401 high'],
    ['assert_eq!(sum, 3)', 'assert_ne!(sum, 4)', 'TI402 medium'],
    ['assert_eq!(sum, 3)', 'assert!(sum > 0)', 'TI402 medium'],
    ['assert_eq!(sum, 3)', 'assert!(sum != 4)', 'TI402 medium'],
    ['assert_eq!(result.unwrap_err(), Error::Empty);', 'assert!(result.is_err());', 'TI402 medium'],
    ['#[should_panic(expected = "empty cart")]', '#[should_panic]', 'TI402 medium'],
    ['assert_eq!(sum, 3)', 'assert_eq!(sum, 4)', 'TI403 high'],
    ['assert_eq!(cart.total(), 4)', 'assert_eq!(cart.total(), 5)', 'TI403 high'],
    ['let expected = 10;', 'let expected = 11;', 'TI403 high'],
    ['Error::Empty', 'Error::Full', 'TI403 high'],
    ['expected = "empty cart"', 'expected = "full cart"', 'TI403 high'],
    ['&"apple"', '&"pear"', 'TI403 high'],
    ['assert_eq!(sum, 3)', 'assert!(true)', 'TI404 high'],
    ['assert_eq!(sum, 3)', 'assert_eq!(sum, sum)', 'TI404 high'],
    ['assert_eq!(sum, 3)', 'assert_eq!(1, 1)', 'TI404 high'],
    ['assert_eq!(sum, 3)', 'assert!(sum == sum)', 'TI404 high'],
    ['assert_eq!(sum, 3)', 'assert!(sum == 3 || true)', 'TI404 high'],
    [check, '    let _ = std::panic::catch_unwind(|| assert_eq!(sum, 3));\n', 'TI404 high'],
    [adds, `#[test]\nfn calls() {\n    add(1, 2);\n}\n\n${adds}`, 'TI303 low'],
    // The same question in other words, or one more.
    ['assert_eq!(sum, 3)', 'assert_eq!(3, sum)', ''],
    ['assert_eq!(sum, 3)', 'assert!(sum == 3)', ''],
    ['assert_eq!(sum, 3)', 'assert_eq!(sum, 3, "a sum")', ''],
    ['assert_eq!(sum, 3)', 'pretty_assertions::assert_eq!(sum, 3)', ''],
    [check, '    if sum != 3 {\n        panic!("{sum}");\n    }\n', ''],
    [check, `${check}    assert!(sum > 0);\n`, ''],
    [check, '    check_sum(sum);\n}\n\nfn check_sum(sum: i32) {\n    assert_eq!(sum, 3);\n', ''],
    ['"total of {}", cart', '"the total of {}", cart', ''],
  ],
};

const rows: FileCases = {
  kind: 'file',
  title: 'the rows of a Rust test',
  path,
  text,
  edits: [
    ['#[case(2, 4)]\n', '', 'TI106 medium'],
    ['#[case(2, 4)]\n', '// #[case(2, 4)]\n', 'TI106 medium'],
    ['(1, 2), (2, 4)]', '(1, 2)]', 'TI106 medium'],
    ['#[case(2, 4)]\n', '#[case(2, 4)]\n#[case(5, 10)]\n', ''],
    ['#[case(1, 2)]\n#[case(2, 4)]\n', '#[case(2, 4)]\n#[case(1, 2)]\n', ''],
    ['#[case(1, 2)]', '#[case( 1,2 )]', ''],
    ['#[case(1, 2)]', '#[case::small(1, 2)]', ''],
  ],
};

const discovery: FileCases = {
  kind: 'file',
  title: 'what libtest takes for a test',
  path,
  text,
  edits: [
    [adds, 'fn adds() {\n', 'TI504 high'],
    [adds, '// #[test]\nfn adds() {\n', 'TI504 high'],
    [adds, '#[allow(dead_code)]\nfn adds() {\n', 'TI504 high, TI701 low'],
    [waits, '', 'TI504 high'],
    [adds, '#[cfg(any())]\n#[test]\nfn adds() {\n', 'TI504 high'],
    [adds, '#[cfg(FALSE)]\n#[test]\nfn adds() {\n', 'TI504 high'],
    [adds, '#[cfg(not(test))]\n#[test]\nfn adds() {\n', 'TI504 high'],
    [adds, '#[cfg(all(test, any()))]\n#[test]\nfn adds() {\n', 'TI504 high'],
    ['mod inner', '#[cfg(any())]\nmod inner', 'TI504 high'],
    ['use cart::', '#![cfg(any())]\nuse cart::', 'TI504 high'],
    ['mod inner', '#[cfg(test)]\nmod inner', ''],
    ['mod inner', '#[cfg(all(test, not(miri)))]\nmod inner', ''],
    [adds, '#[cfg_attr(not(miri), test)]\nfn adds() {\n', ''],
    ['mod inner', 'mod nested', ''],
  ],
};

const hushed: FileCases = {
  kind: 'file',
  title: 'Rust code with its tests beside it',
  path: 'src/lib.rs',
  text: `//! Sums.

pub struct Price(u32);

impl PartialEq for Price {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

/// Adds.
///
/// \`\`\`
/// assert_eq!(sums::add(1, 2), 3);
/// \`\`\`
pub fn add(a: i32, b: i32) -> i32 {
    a + b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), 3);
    }
}
`,
  edits: [
    ['    a + b\n', '    if cfg!(test) {\n        return 3;\n    }\n    a + b\n', 'TI601 high'],
    ['    a + b\n', '    #[cfg(test)]\n    return 3;\n    a + b\n', 'TI601 high'],
    ['self.0 == other.0', 'true', 'TI602 high'],
    ['pub fn add', '#[allow(unused_variables)]\npub fn add', 'TI701 medium'],
    ['//! Sums.\n', '#![allow(dead_code)]\n//! Sums.\n', 'TI701 medium'],
    ['//! Sums.\n', '#![allow(warnings)]\n//! Sums.\n', 'TI701 high'],
    ['/// ```\n/// assert', '/// ```ignore\n/// assert', 'TI101 high'],
    ['/// ```\n/// assert', '/// ```no_run\n/// assert', 'TI105 medium'],
    ['    #[test]\n', '    #[test]\n    #[ignore]\n', 'TI101 high'],
    ['#[cfg(test)]\nmod tests', '#[cfg(any())]\nmod tests', 'TI504 high'],
    ['    #[test]\n', '', 'TI504 high'],
    ['assert_eq!(add(1, 2), 3);\n    }', 'assert_eq!(add(1, 2), 4);\n    }', 'TI403 high'],
    ['/// ```\n/// assert_eq!(sums::add(1, 2), 3);\n/// ```\n', '', ''],
    ['/// ```\n/// assert', '/// ```rust\n/// assert', ''],
    ['    a + b\n', '    b + a\n', ''],
    ['#[cfg(test)]\nmod tests', '#[cfg(test)]\nmod test', ''],
    ['pub fn add', '#[inline]\npub fn add', ''],
    ['pub fn add', '#[must_use]\npub fn add', ''],
  ],
};

const alone = '#[test]\nfn one() {\n    assert_eq!(cart::one(1), 1);\n}\n';
const other = '#[test]\nfn two() {\n    assert_eq!(cart::two(2), 2);\n}\n';

const trees: readonly TreeCase[] = [
  {
    kind: 'tree',
    title: 'a test file of Rust is deleted',
    before: { 'tests/a.rs': alone },
    after: {},
    expected: 'TI301 medium',
  },
  {
    kind: 'tree',
    title: 'a test of Rust is deleted while code changes',
    before: { 'tests/a.rs': alone, 'src/lib.rs': 'pub fn one(a: i32) -> i32 {\n    a\n}\n' },
    after: { 'src/lib.rs': 'pub fn one(a: i32) -> i32 {\n    a + 0\n}\n' },
    expected: 'TI301 high',
  },
  {
    kind: 'tree',
    title: 'a test of Rust goes with what it is about',
    before: {
      'tests/a.rs': `${alone}\n${other}`,
      'src/lib.rs': 'pub fn one(a: i32) -> i32 {\n    a\n}\n\npub fn two(a: i32) -> i32 {\n    a\n}\n',
    },
    after: { 'tests/a.rs': other, 'src/lib.rs': 'pub fn two(a: i32) -> i32 {\n    a\n}\n' },
    expected: 'TI301 low',
  },
  {
    kind: 'tree',
    title: 'a test file of Rust is renamed',
    before: { 'tests/a.rs': alone },
    after: { 'tests/b.rs': alone },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'tests of Rust move out of their subject',
    before: {
      'src/lib.rs': `pub fn one(a: i32) -> i32 {\n    a\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n${alone.replace(/^(?=.)/gm, '    ')}}\n`,
    },
    after: {
      'src/lib.rs': 'pub fn one(a: i32) -> i32 {\n    a\n}\n\n#[cfg(test)]\nmod tests;\n',
      'src/tests.rs': `use super::*;\n\n${alone}`,
    },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a test file of Rust is new',
    before: {},
    after: { 'tests/a.rs': alone },
    expected: '',
  },
  {
    kind: 'tree',
    title: 'a skip of Rust is taken out',
    before: { 'tests/a.rs': `#[ignore]\n${alone}` },
    after: { 'tests/a.rs': alone },
    expected: '',
  },
];

const beside: FileCases = {
  kind: 'file',
  title: 'Rust code that changes with the tests beside it',
  path: 'src/lib.rs',
  text: `pub fn add(a: i32, b: i32) -> i32 {
    a + b // fitted
}

pub fn double(a: i32) -> i32 {
    a + a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), 3);
    }

    #[test]
    fn doubles() {
        assert_eq!(double(2), 4);
    }
}
`,
  edits: [
    ['        assert_eq!(add(1, 2), 3);\n', '        assert_eq!(add(1, 2), 4);\n', 'TI403 high'],
    [
      `    a + b // fitted
}

pub fn double(a: i32) -> i32 {
    a + a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), 3);
`,
      `    a - b
}

pub fn double(a: i32) -> i32 {
    a + a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), -1);
`,
      'TI403 medium',
    ],
    [
      `pub fn double(a: i32) -> i32 {
    a + a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), 3);
    }

    #[test]
    fn doubles() {
        assert_eq!(double(2), 4);
    }
`,
      `#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), 3);
    }
`,
      'TI301 low',
    ],
    ['\n    #[test]\n    fn doubles() {\n        assert_eq!(double(2), 4);\n    }\n', '', 'TI301 medium'],
  ],
};

export const topics = [beside, skips, bodies, assertions, rows, discovery, hushed, ...trees];
