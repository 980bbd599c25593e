//! 代入: a procedure with the parameters that it reads put in.

use super::RulebookRefusal;
use super::layers::Conflict;
use super::model::Rulebook;
use super::problem::{Needed, NeededThing};
use super::{Factor, Predicate, Procedure, Quantity};
use crate::exact::{Day, Ratio};
use crate::outcome::Refusal;

impl Rulebook {
    /// The procedure with every parameter that it reads put in.
    pub(super) fn filled(
        &self,
        procedure: &Procedure,
        on: Option<Day>,
        conflicts: &mut Vec<Conflict>,
    ) -> Result<Procedure, Refusal> {
        let mut filled = procedure.clone();
        let mut read = |id: &str| -> Result<Ratio, Refusal> {
            let resolved = self.resolve_parameter(id, on)?;
            for conflict in resolved.conflicts {
                if !conflicts.contains(&conflict) {
                    conflicts.push(conflict);
                }
            }
            resolved.rule.typed.number().ok_or_else(|| {
                let (parameter, needed) = (id.to_owned(), Needed::Thing(NeededThing::NumberOrFraction));
                RulebookRefusal::WrongKind { parameter, needed }.into()
            })
        };
        for stage in &mut filled.stages {
            if let Some(quorum) = &mut stage.quorum {
                fill(quorum, &mut read)?;
            }
            fill(&mut stage.pass, &mut read)?;
            for next in &mut stage.otherwise {
                fill(&mut next.condition, &mut read)?;
            }
            if let Some(window) = &mut stage.window {
                fill(&mut window.veto, &mut read)?;
            }
        }
        Ok(filled)
    }
}

fn fill(
    condition: &mut Predicate,
    read: &mut dyn FnMut(&str) -> Result<Ratio, Refusal>,
) -> Result<(), Refusal> {
    match condition {
        Predicate::Test { test } => {
            fill_quantity(&mut test.left, read)?;
            fill_quantity(&mut test.right, read)
        }
        Predicate::All { of } | Predicate::Any { of } => of.iter_mut().try_for_each(|part| fill(part, read)),
        Predicate::Not { of } | Predicate::Each { of, .. } | Predicate::CountOf { of, .. } => fill(of, read),
        Predicate::Fact { .. } | Predicate::Always => Ok(()),
    }
}

fn fill_quantity(
    quantity: &mut Quantity,
    read: &mut dyn FnMut(&str) -> Result<Ratio, Refusal>,
) -> Result<(), Refusal> {
    let mut factor = |factor: &mut Factor| -> Result<(), Refusal> {
        if let Factor::Parameter { name } = factor {
            *factor = Factor::Ratio { value: read(name)? };
        }
        Ok(())
    };
    match quantity {
        Quantity::Constant { value } => factor(value),
        Quantity::Count { .. } => Ok(()),
        Quantity::Share { ratio, of } => {
            factor(ratio)?;
            fill_quantity(of, read)
        }
        Quantity::Plus { left, right } | Quantity::Minus { left, right } => {
            fill_quantity(left, read)?;
            fill_quantity(right, read)
        }
        Quantity::Min { of } | Quantity::Max { of } => {
            of.iter_mut().try_for_each(|quantity| fill_quantity(quantity, read))
        }
    }
}
