//! 示例: a small filled folder that runs at once; its compound does not exist.

/// 示例文件夹: the name and the text of each file of a folder of twelve homes, with comments in both languages. All of it is
/// invented.
pub const EXAMPLE: &[(&str, &str)] = &[
    ("README.md", include_str!("../example/README.md")),
    ("units.csv", include_str!("../example/units.csv")),
    ("owners.csv", include_str!("../example/owners.csv")),
    ("tenures.csv", include_str!("../example/tenures.csv")),
    ("contract.toml", include_str!("../example/contract.toml")),
    ("ledger.csv", include_str!("../example/ledger.csv")),
    ("books.toml", include_str!("../example/books.toml")),
    ("bank.csv", include_str!("../example/bank.csv")),
    ("raters.csv", include_str!("../example/raters.csv")),
    ("ratings.csv", include_str!("../example/ratings.csv")),
    ("motions.toml", include_str!("../example/motions.toml")),
    ("ballots.csv", include_str!("../example/ballots.csv")),
    ("debts.csv", include_str!("../example/debts.csv")),
    ("names.toml", include_str!("../example/names.toml")),
];
