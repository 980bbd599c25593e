//! `units.csv`, `owners.csv` and `tenures.csv`: the roll as three tables.

use super::form::{Holds, TableForm, optional, required, words};
use super::table::Table;
use crate::outcome::Refusal;
use crate::roll::{AreaBySource, Owner, OwnerKind, RollUnit, Tenure, UnitStatus, UseClass};

/// 专有部分表.
pub(super) const UNITS: TableForm = TableForm {
    name: "units",
    chinese: "专有部分表",
    columns: &[
        required("unit", "专有部分", Holds::Key),
        required("building", "楼栋", Holds::Key),
        required("use_class", "用途", words!(UseClass)),
        required("status", "销售状态", words!(UnitStatus)),
        optional("registered_area", "登记面积", Holds::Area),
        optional("surveyed_area", "实测面积", Holds::Area),
        optional("contract_area", "合同面积", Holds::Area),
    ],
};

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
    units_of(&Table::read(name, text, &UNITS)?)
}

/// 专有部分表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn units_of(table: &Table<'_>) -> Result<Vec<RollUnit>, Refusal> {
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

/// 业主表.
pub(super) const OWNERS: TableForm = TableForm {
    name: "owners",
    chinese: "业主表",
    columns: &[
        required("owner", "业主", Holds::Key),
        optional("name", "姓名", Holds::Text),
        optional("kind", "业主种类", words!(OwnerKind)),
        optional("untraced", "失联", Holds::Flag),
    ],
};

/// 业主表: `owner` (a key), `name`, `kind` and `untraced`.
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn owners(name: &str, text: &str) -> Result<Vec<Owner>, Refusal> {
    owners_of(&Table::read(name, text, &OWNERS)?)
}

/// 业主表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn owners_of(table: &Table<'_>) -> Result<Vec<Owner>, Refusal> {
    table.each(|row| {
        Ok(Owner {
            key: row.get("owner")?,
            name: row.text("name").to_owned(),
            kind: row.option("kind")?.unwrap_or_default(),
            untraced: row.flag("untraced")?,
        })
    })
}

/// 权属期间表.
pub(super) const TENURES: TableForm = TableForm {
    name: "tenures",
    chinese: "权属期间表",
    columns: &[
        required("unit", "专有部分", Holds::Key),
        required("owners", "业主", Holds::Keys),
        optional("representative", "代表", Holds::Key),
        required("from", "起始日", Holds::Day),
        optional("to", "终止日", Holds::Day),
    ],
};

/// 权属期间表: `unit`, `owners` with `;` between co-owners, `representative`, `from` and `to`
/// (the first day that no longer belongs to it; empty while it lasts).
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn tenures(name: &str, text: &str) -> Result<Vec<Tenure>, Refusal> {
    tenures_of(&Table::read(name, text, &TENURES)?)
}

/// 权属期间表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn tenures_of(table: &Table<'_>) -> Result<Vec<Tenure>, Refusal> {
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
