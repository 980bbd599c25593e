//! `units.csv`, `owners.csv` and `tenures.csv`: the roll as three tables.

use super::table::{Column, Table, optional, required};
use crate::outcome::Refusal;
use crate::roll::{AreaBySource, Owner, RollUnit, Tenure};

const UNITS: &[Column] = &[
    required("unit", "专有部分"),
    required("building", "楼栋"),
    required("use_class", "用途"),
    required("status", "销售状态"),
    optional("registered_area", "登记面积"),
    optional("surveyed_area", "实测面积"),
    optional("contract_area", "合同面积"),
];

/// 专有部分表: `unit, building, use_class, status` and the floor area by source in square metres.
///
/// ```
/// use commonhold::reading::units;
/// let text = "unit,building,use_class,status,registered_area\n1-0101,1,dwelling,sold,89.37\n";
/// assert_eq!(units("units.csv", text)?[0].building, "1");
///
/// let text = "unit,building,use_class,status,registered_area\n1-0101,1,dwelling,sold,about 90\n";
/// let refused = units("units.csv", text).unwrap_err();
/// assert_eq!(refused.sentence, "`about 90` is not a plain decimal number");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((2, 24)));
///
/// // Every row that is wrong is told in one run: the first, and the others behind it.
/// let text = "unit,building,use_class,status\n1,1,house,sold\n2,1,dwelling,sold\n3,1,dwelling,gone\n";
/// let refused = units("units.csv", text).unwrap_err();
/// assert_eq!(refused.at.map(|at| at.line), Some(2));
/// assert_eq!(refused.others[0].at.as_ref().map(|at| at.line), Some(4));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn units(name: &str, text: &str) -> Result<Vec<RollUnit>, Refusal> {
    let table = Table::read(name, text, UNITS)?;
    table.each(|row| {
        Ok(RollUnit {
            id: row.get("unit")?,
            building: row.get("building")?,
            use_class: row.get("use_class")?,
            status: row.get("status")?,
            floor_area: AreaBySource {
                registered: row.option("registered_area")?,
                surveyed: row.option("surveyed_area")?,
                contract: row.option("contract_area")?,
            },
        })
    })
}

const OWNERS: &[Column] = &[
    required("owner", "业主"),
    optional("name", "姓名"),
    optional("kind", "业主种类"),
    optional("untraced", "失联"),
];

/// 业主表: `owner` (a key), `name`, `kind` and `untraced`.
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn owners(name: &str, text: &str) -> Result<Vec<Owner>, Refusal> {
    let table = Table::read(name, text, OWNERS)?;
    table.each(|row| {
        Ok(Owner {
            key: row.get("owner")?,
            name: row.text("name").to_owned(),
            kind: row.option("kind")?.unwrap_or_default(),
            untraced: row.flag("untraced")?,
        })
    })
}

const TENURES: &[Column] = &[
    required("unit", "专有部分"),
    required("owners", "业主"),
    optional("representative", "代表"),
    required("from", "起始日"),
    optional("to", "终止日"),
];

/// 权属期间表: `unit`, `owners` with `;` between co-owners, `representative`, `from` and `to`
/// (the first day that no longer belongs to it; empty while it lasts).
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn tenures(name: &str, text: &str) -> Result<Vec<Tenure>, Refusal> {
    let table = Table::read(name, text, TENURES)?;
    table.each(|row| {
        Ok(Tenure {
            unit: row.get("unit")?,
            owners: row.list("owners")?,
            representative: row.option("representative")?,
            from: row.get("from")?,
            to: row.option("to")?,
        })
    })
}
