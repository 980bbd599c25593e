//! The spending of many statements in one column is that of each alone, in whatever order its lines stand.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "a test may fail loudly"
)]

#[path = "support/draw.rs"]
mod draw;

use commonhold::Mark;
use commonhold::settlement::kernel::{
    ITEMS, ItemSums, Spending, SpendingColumns, StatementFault, item_sums, spending_into,
};
use draw::Draw;

/// The lines of one statement by the kernel of one.
fn alone(columns: &SpendingColumns<'_>, statement: u32) -> [ItemSums; ITEMS] {
    let (mut items, mut marks, mut units) = (vec![], vec![], vec![]);
    for line in (0..columns.statements.len()).filter(|line| columns.statements[*line] == statement) {
        items.push(columns.items[line]);
        marks.push(columns.marks[line]);
        units.push(columns.minor_units[line]);
    }
    item_sums(&items, &marks, &units)
}

/// A statement that something has been written into before.
fn untouched() -> Spending {
    let columns =
        SpendingColumns { statements: &[0], items: &[4], marks: &[Mark::Unknown], minor_units: &[7] };
    let mut one = [Spending::default()];
    spending_into(&columns, &mut one).unwrap();
    one[0]
}

#[test]
fn every_statement_is_that_of_its_lines_alone() {
    let mut draw = Draw(0x5eed_0005);
    let (mut refused, mut read) = (0, 0);
    while read < 1_000_000 {
        let lines = draw.below(400) as usize;
        let many = 1 + draw.below(12) as usize;
        let bits = [8, 40, 55, 62, 63][draw.below(5) as usize];
        let statements: Vec<u32> = (0..lines).map(|_| draw.below(many as u64) as u32).collect();
        let items: Vec<u8> = (0..lines).map(|_| draw.below(12) as u8).collect();
        let marks: Vec<Mark> = (0..lines).map(|_| Mark::EVERY[draw.below(4) as usize]).collect();
        let minor_units: Vec<i64> = (0..lines).map(|_| (draw.next() as i64) >> (63 - bits)).collect();
        let columns = SpendingColumns {
            statements: &statements,
            items: &items,
            marks: &marks,
            minor_units: &minor_units,
        };
        let right: Vec<[ItemSums; ITEMS]> =
            (0..many as u32).map(|statement| alone(&columns, statement)).collect();
        let beyond = |sum: i128| i64::try_from(sum).is_err();
        let first = right.iter().position(|sums| {
            sums.iter().any(|sum| beyond(sum.allowed) || beyond(sum.disallowed) || beyond(sum.in_question))
        });
        let untouched = untouched();
        let mut made = vec![untouched; many];
        let told = spending_into(&columns, &mut made);
        if let Some(statement) = first {
            assert_eq!(told, Err(StatementFault::OutOfRange { statement }));
            assert!(made.iter().all(|one| *one == untouched));
            refused += 1;
        } else {
            told.unwrap();
            for (made, right) in made.iter().zip(&right) {
                for (item, right) in right.iter().enumerate() {
                    let made = (made.allowed()[item], made.disallowed()[item], made.in_question()[item]);
                    let made = (i128::from(made.0), i128::from(made.1), i128::from(made.2));
                    assert_eq!(made, (right.allowed, right.disallowed, right.in_question));
                }
            }
        }
        read += lines.max(1);
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn lines_of_no_statement_are_told_before_anything_is_written() {
    let marks = [Mark::Allowed; 2];
    let columns =
        SpendingColumns { statements: &[0, 1], items: &[0, 0], marks: &marks, minor_units: &[1, 2] };
    let untouched = [untouched()];
    let mut made = untouched;
    assert_eq!(spending_into(&columns, &mut made), Err(StatementFault::Statement { line: 1 }));
    let short = SpendingColumns { items: &[0], ..columns };
    assert_eq!(spending_into(&short, &mut made), Err(StatementFault::Lengths));
    assert_eq!(made, untouched);
}
