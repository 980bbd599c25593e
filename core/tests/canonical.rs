//! Canonical JSON is the same text that a sorted tree gives, whatever the value.

use commonhold::canonical::to_json;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value as Tree;
use std::collections::BTreeMap;

/// The plain way: a tree, its fields sorted by UTF-16 units, written by serde_json.
fn plainly(tree: &Tree) -> String {
    match tree {
        Tree::Array(items) => format!("[{}]", items.iter().map(plainly).collect::<Vec<_>>().join(",")),
        Tree::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by(|one, other| one.0.encode_utf16().cmp(other.0.encode_utf16()));
            let field =
                |(name, value): (&String, &Tree)| format!("{}:{}", Tree::from(name.as_str()), plainly(value));
            format!("{{{}}}", fields.into_iter().map(field).collect::<Vec<_>>().join(","))
        }
        leaf => leaf.to_string(),
    }
}

fn text() -> impl Strategy<Value = String> {
    // Letters of one to four bytes, what has to be escaped, and the two that UTF-16 orders unlike UTF-8.
    let letter = prop::sample::select(vec![
        'a',
        'b',
        'Z',
        '0',
        '"',
        '\\',
        '/',
        '\n',
        '\t',
        '\u{1}',
        '\u{8}',
        '\u{7f}',
        'é',
        '物',
        '\u{ffff}',
        '\u{10000}',
        '😀',
    ]);
    prop::collection::vec(letter, 0..6).prop_map(|letters| letters.into_iter().collect())
}

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::from),
        any::<i64>().prop_map(Tree::from),
        text().prop_map(Tree::from),
    ];
    leaf.prop_recursive(4, 64, 40, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Tree::from),
            prop::collection::vec((text(), inner.clone()), 0..6)
                .prop_map(|fields| Tree::Object(fields.into_iter().collect())),
            // More fields than are turned into place one by one.
            prop::collection::vec((text(), inner), 17..40)
                .prop_map(|fields| Tree::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_tree_is_written_as_its_sorted_tree(tree in tree()) {
        prop_assert_eq!(to_json(&tree).unwrap(), plainly(&tree));
    }
}

/// One of each form that serde knows, with fields that do not come in order.
#[derive(Serialize)]
struct Forms {
    z: Option<u8>,
    a: (i128, char),
    m: BTreeMap<u32, Kind>,
    unit: (),
    n: Newtype,
}

#[derive(Serialize)]
struct Newtype(String);

#[derive(Serialize)]
enum Kind {
    Unit,
    New(i8),
    Tuple(bool, bool),
    Struct { y: u64, b: &'static str },
}

#[test]
fn every_form_of_serde_is_written_as_serde_json_writes_it() {
    let kinds = [Kind::Unit, Kind::New(-1), Kind::Tuple(true, false), Kind::Struct { y: u64::MAX, b: "b" }];
    let m = (0_u32..).zip(kinds).map(|(key, kind)| (key * 7, kind)).collect();
    let forms = Forms { z: None, a: (i128::MAX / 2, 'é'), m, unit: (), n: Newtype("n".into()) };
    let written = to_json(&forms).unwrap();
    let sorted = r#"{"a":[85070591730234615865843651857942052863,"é"],"m":{"0":"Unit","14":{"Tuple":[true,false]},"21":{"Struct":{"b":"b","y":18446744073709551615}},"7":{"New":-1}},"n":"n","unit":null,"z":null}"#;
    assert_eq!(written, sorted);
}

/// A map whose names are no texts, and one in which a name stands twice.
struct Twice;

impl Serialize for Twice {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("b", 1), ("a", 2), ("b", 3)])
    }
}

#[test]
fn what_is_no_json_is_refused_and_nothing_is_lost_in_silence() {
    let refused = to_json(&Twice).unwrap_err();
    assert_eq!(refused.code, "json.no_form");
    assert_eq!(refused.sentence, "the value has no form as text: the field `b` stands twice");
    let named_by_lists: BTreeMap<Vec<u8>, u8> = [(vec![1], 1)].into();
    assert_eq!(to_json(&named_by_lists).unwrap_err().code, "json.no_form");
}
