//! Orders of one invented compound: sixty, of which every resident supports about every fifth.

use crate::{Draw, UNITS};
use commonhold::canonical::from_json;
use commonhold::selection::{Selection, SelectionFacts};
use commonhold::{Amount, Refusal};

const ORDERS: u32 = 60;

/// Facts of `select_orders` with a budget of a million, by a rule.
///
/// # Errors
/// The facts are not of the rule's form, which the bench then says.
pub fn orders(rule: &str) -> Result<SelectionFacts, Refusal> {
    let mut draw = Draw::new();
    let (mut listed, mut supports) = (Vec::new(), Vec::new());
    for order in 0..ORDERS {
        let cost = draw.below(110_000).saturating_add(10_000);
        let (part, likes) = (draw.below(100), draw.below(40).saturating_add(5));
        listed.push(format!(r#"{{"id":"o{order:02}","cost":"{cost}.{part:02}","touches":[]}}"#));
        for unit in (0..UNITS).filter(|_| draw.below(100) < likes) {
            supports.push(format!(r#"{{"resident":"r{unit:04}","order":"o{order:02}"}}"#));
        }
    }
    let residents: Vec<String> = (0..UNITS).map(|unit| format!(r#"{{"id":"r{unit:04}"}}"#)).collect();
    let (orders, residents, supports) = (listed.join(","), residents.join(","), supports.join(","));
    from_json(
        "orders",
        &format!(
            r#"{{"budget":"1000000.00","rule":"{rule}","ties":"key","orders":[{orders}],"residents":[{residents}],"supports":[{supports}]}}"#
        ),
    )
}

/// Whether the selection spends what it says, and within the budget.
#[must_use]
pub fn orders_are_right(selection: &Selection) -> bool {
    let fen = |amount: Amount| amount.units_at(2).unwrap_or(i64::MIN);
    let costs = selection.taken.iter().map(|taken| fen(taken.cost)).fold(0, i64::saturating_add);
    !selection.taken.is_empty() && costs == fen(selection.spent) && fen(selection.left) >= 0
}
