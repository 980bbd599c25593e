//! What residents ordered, as a file has it: each order with the doors that support it.

use commonhold::explain::grouped;
use commonhold::ranking::Ranking;
use commonhold::selection::{
    Completion, EmptyBallots, Order, Resident, Selection, SelectionFacts, SelectionRule, SelectionTies,
    Support, SupportWeight, Worth,
};
use commonhold::{Amount, Currency, Day};
use serde::Deserialize;

/// The orders, the budget and the rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    currency: Currency,
    on: Day,
    budget: Amount,
    rule: SelectionRule,
    completions: Vec<Completion>,
    ties: SelectionTies,
    residents: Vec<String>,
    orders: Vec<Wish>,
}

/// One order with its supporters beside it, which reads better than a table of pairs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    id: String,
    cost: Amount,
    #[serde(default)]
    needs: Vec<String>,
    touches: Vec<String>,
    supporters: Vec<String>,
}

impl Asked {
    /// The facts of the rule; the book says what the owners decide jointly.
    pub fn facts(self, book: &str) -> SelectionFacts {
        let supports = self.orders.iter().flat_map(|wish| {
            let of = wish.supporters.iter();
            of.map(|resident| Support { resident: resident.clone(), order: wish.id.clone(), points: None })
        });
        SelectionFacts {
            supports: supports.collect(),
            currency: self.currency,
            budget: self.budget,
            rule: self.rule,
            worth: Worth::Count,
            weight: SupportWeight::Heads,
            empty_ballots: EmptyBallots::Counted,
            ties: self.ties,
            lots: vec![],
            orders: self.orders.into_iter().map(Wish::order).collect(),
            residents: self
                .residents
                .into_iter()
                .map(|id| Resident { id, area: None, groups: vec![] })
                .collect(),
            caps: vec![],
            completions: self.completions,
            payments: false,
            book: Some(book.to_owned()),
            rulebook: None,
            layers: vec![],
            on: Some(self.on),
        }
    }
}

/// What was taken, and who ranks first, for the screen: a name and a line each.
pub fn said(orders: &Selection, ranking: &Ranking) -> [(&'static str, String); 2] {
    let taken: Vec<&str> = orders.taken.iter().map(|one| one.order.as_str()).collect();
    let [spent, budget] = [orders.spent, orders.budget].map(|sum| grouped(&sum.to_string()));
    let first = ranking.places.first().map(|place| place.companies.join(", ")).unwrap_or_default();
    let compared = ranking.companies.len();
    [
        (
            "点单",
            format!(
                "{spent} of {budget} for {} of {} orders: {}",
                taken.len(),
                orders.orders.len(),
                taken.join(", ")
            ),
        ),
        ("排名", format!("{compared} companies compared; first {first}")),
    ]
}

impl Wish {
    fn order(self) -> Order {
        Order {
            id: self.id,
            cost: Some(self.cost),
            needs: self.needs,
            excludes: vec![],
            group: None,
            touches: Some(self.touches),
            support: None,
        }
    }
}
