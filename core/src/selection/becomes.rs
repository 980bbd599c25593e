//! 去向: what becomes of an order that is taken.

use super::facts::{Order, SelectionFacts};
use super::result::OrderBecomes;
use super::said::SelectionStep;
use crate::outcome::{IfAny, Refusal, Trace, refusal::Placed};
use crate::rulebook::{BookAsked, Need, NeedKind, Rules};

/// The book that says what the owners decide jointly; none where none is named.
pub(super) fn book(facts: &SelectionFacts) -> Result<Option<Rules>, Refusal> {
    let rules = Rules::named(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: facts.on,
        ..BookAsked::default()
    })?;
    // Every matter must be one of the book's, whether its order is taken or not.
    for (place, order) in facts.orders.iter().enumerate() {
        for (at, matter) in order.touches.iter().flatten().enumerate() {
            if let Some(rules) = &rules {
                rules.vote(Some(matter), None, None).map_err(|refusal| {
                    let refusal = Refusal { path: None, ..refusal }.in_field(&format!("[{at}]"));
                    refusal.within("touches").within(&format!("[{place}]")).within("orders")
                })?;
            }
        }
    }
    Ok(rules)
}

/// What becomes of one, with its matters; what has to be told for it is added to the needs.
pub(super) fn becomes(
    order: &Order,
    rules: Option<&Rules>,
    needs: &mut Vec<Need>,
    trace: &mut Trace,
) -> Result<(OrderBecomes, Vec<String>), Refusal> {
    let Some(touches) = &order.touches else {
        let of = Need { kind: NeedKind::Fact, name: "touches".to_owned(), set: None, tag: None, group: None };
        needs.push(Need { tag: Some("order".to_owned()), group: Some(order.id.clone()), ..of });
        return Ok((OrderBecomes::Undecided, Vec::new()));
    };
    for matter in touches {
        let rule = rules.map(|rules| rules.vote(Some(matter), None, None)).transpose()?;
        let step = || SelectionStep::Touches {
            order: order.id.clone(),
            matter: matter.clone(),
            procedure: IfAny(rule.as_ref().map(|rule| rule.procedure().id.clone())),
        };
        match &rule {
            Some(rule) => trace.step_citing(&rule.citation, step),
            None => trace.step(step),
        }
        let book = Need::parameter("book");
        if rule.is_none() && !needs.contains(&book) {
            needs.push(book);
        }
    }
    let becomes = if touches.is_empty() { OrderBecomes::Concern } else { OrderBecomes::Motion };
    Ok((becomes, touches.clone()))
}
