//! What the rule, its completions and the lots ask of each other.

use super::facts::{Completion, SelectionFacts, SelectionRule, SelectionTies, Worth};
use super::refusal::SelectionRefusal;
use crate::outcome::{Refusal, refusal::Placed};

/// The terms of the facts fit together.
pub(super) fn terms_fit(facts: &SelectionFacts) -> Result<(), Refusal> {
    if facts.rule == SelectionRule::Phragmen && facts.worth != Worth::Count {
        let worth = facts.worth.word().to_owned();
        return Err(SelectionRefusal::CountOnly { worth }.in_field("worth"));
    }
    if facts.rule != SelectionRule::EqualShares && !facts.completions.is_empty() {
        let rule = facts.rule.word().to_owned();
        return Err(SelectionRefusal::CompletionOfShares { rule }.in_field("completions"));
    }
    for (place, completion) in facts.completions.iter().enumerate() {
        let refused =
            |refusal: SelectionRefusal| refusal.in_field(&format!("[{place}]")).within("completions");
        if let Completion::RaisedBudgets { step, .. } = completion {
            if place > 0 {
                return Err(refused(SelectionRefusal::RaiseFirst {}));
            }
            if step.is_negative() || step.is_zero() {
                return Err(refused(SelectionRefusal::NoStep { step: *step }));
            }
        }
    }
    if facts.ties != SelectionTies::Lots && !facts.lots.is_empty() {
        return Err(SelectionRefusal::LotsUnused {}.in_field("lots"));
    }
    lots_known(facts)
}

/// Lots name each order once.
fn lots_known(facts: &SelectionFacts) -> Result<(), Refusal> {
    for (place, id) in facts.lots.iter().enumerate() {
        let known = facts.orders.iter().any(|order| order.id == *id);
        let again = facts.lots.iter().take(place).any(|earlier| earlier == id);
        if !known || again {
            let refusal = SelectionRefusal::LotsUnknown { order: crate::exact::shown(id) };
            return Err(refusal.in_field(&format!("[{place}]")).within("lots"));
        }
    }
    Ok(())
}
