//! 层级的合并: what stands after every layer, and every conflict with both its citations.

use super::Procedure;
use super::RulebookRefusal;
use super::bounds::{Bounds, within};
use super::compare::{Order, compare};
use super::model::{Level, Matter, Rulebook, in_force, not_found};
use super::names::nearest;
use super::parameter::{Effective, Parameter, ParameterValue};
use super::problem::{Needed, NeededThing};
use crate::exact::{Day, Ratio};
use crate::outcome::{Citation, Refusal};

/// 冲突: a lower layer changes what it may not change, or in a way it may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// Whether the rule above is undercut; else only the leave to change it is missing.
    pub(crate) undercut: bool,
    /// The parameter or procedure.
    pub(crate) id: String,
    /// The level of the layer that conflicts.
    pub(crate) level: Level,
    /// What the layer says.
    pub(crate) value: String,
    /// What stands above it and stays in force.
    pub(crate) mandatory: String,
    /// The clause of the layer.
    pub(crate) lower_citation: Citation,
    /// The clause above it.
    pub(crate) upper_citation: Citation,
    /// The numbers of a parameter that is one.
    pub(crate) numbers: Option<ConflictNumbers>,
}

/// 冲突的数: what a layer asks for, what stands above it, and the law's bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ConflictNumbers {
    pub(crate) asked: Ratio,
    pub(crate) stands: Ratio,
    pub(crate) bounds: Bounds,
}

impl Conflict {
    /// The refusal when the conflicting rule is used; it cites the clause above.
    pub(crate) fn refusal(&self) -> Refusal {
        let id = self.id.clone();
        let (value, mandatory) = (self.value.clone(), self.mandatory.clone());
        let lower_citation = self.lower_citation.to_string();
        let upper_citation = self.upper_citation.to_string();
        let ground = if self.undercut {
            RulebookRefusal::Undercut { id, value, mandatory, lower_citation, upper_citation }
        } else {
            RulebookRefusal::NotPermitted { id, value, mandatory, lower_citation, upper_citation }
        };
        Refusal::from(ground).citing(self.upper_citation.clone())
    }
}

/// A rule after every layer, and what conflicted on the way.
pub(crate) struct Resolved<T> {
    pub(crate) rule: T,
    pub(crate) conflicts: Vec<Conflict>,
}

impl Rulebook {
    /// 参数: the value in force on a day after every layer.
    ///
    /// # Errors
    /// `rulebook.unknown_parameter`, `rulebook.not_in_force`, `rulebook.day_needed`;
    /// `rulebook.undercut` or `rulebook.not_permitted` when a layer conflicts.
    pub fn parameter(&self, id: &str, on: Option<Day>) -> Result<Effective, Refusal> {
        let resolved = self.resolve_parameter(id, on)?;
        unconflicted(&resolved.conflicts)?;
        Ok(resolved.rule)
    }

    /// 程序: the procedure in force on a day after every layer, its parameters put in.
    ///
    /// # Errors
    /// `rulebook.unknown_procedure`, `rulebook.not_in_force`, `rulebook.day_needed`;
    /// `rulebook.undercut` or `rulebook.not_permitted` when a layer conflicts.
    pub fn procedure(&self, id: &str, on: Option<Day>) -> Result<Procedure, Refusal> {
        let resolved = self.resolve_procedure(id, on)?;
        unconflicted(&resolved.conflicts)?;
        Ok(resolved.rule)
    }

    /// 事项: the matter in force on a day, by id or by the number of its item. The lowest layer
    /// that names it speaks.
    ///
    /// # Errors
    /// `rulebook.unknown_matter`, `rulebook.not_in_force`, `rulebook.day_needed`.
    pub fn matter(&self, id: &str, on: Option<Day>) -> Result<&Matter, Refusal> {
        let matters = || {
            let matters = self.books.iter().rev().flat_map(|book| &book.matters);
            matters.filter(|matter| matter.id == id || matter.item.is_some_and(|item| item.to_string() == id))
        };
        let found = matters().find(|matter| in_force(matter.from, matter.to, on));
        let unknown = RulebookRefusal::UnknownMatter { matter: crate::exact::shown(id) };
        found.ok_or_else(|| not_found(id, on, matters().next().is_some(), unknown))
    }

    pub(crate) fn resolve_parameter(
        &self,
        id: &str,
        on: Option<Day>,
    ) -> Result<Resolved<Effective>, Refusal> {
        let editions = || {
            let editions = self.books.iter().flat_map(|book| book.parameters.iter().map(|p| (book.level, p)));
            editions.filter(|(_, parameter)| parameter.id == id)
        };
        let mut standing: Option<Effective> = None;
        let mut bounds = Bounds::default();
        let mut conflicts = Vec::new();
        for (level, parameter) in editions().filter(|(_, p)| in_force(p.from, p.to, on)) {
            match &mut standing {
                None => {
                    bounds = parameter.bounds;
                    standing = Some(first_edition(level, parameter)?);
                }
                Some(upper) => conflicts.extend(change(upper, bounds, level, parameter)?),
            }
        }
        let rule = standing.ok_or_else(|| {
            let parameters = self.books.iter().flat_map(|book| &book.parameters);
            let nearest = nearest(id, parameters.map(|p| p.id.as_str()));
            let unknown = RulebookRefusal::UnknownParameter { parameter: crate::exact::shown(id), nearest };
            not_found(id, on, editions().next().is_some(), unknown)
        })?;
        Ok(Resolved { rule, conflicts })
    }

    pub(crate) fn resolve_procedure(
        &self,
        id: &str,
        on: Option<Day>,
    ) -> Result<Resolved<Procedure>, Refusal> {
        let editions = || {
            let editions = self.books.iter().flat_map(|book| book.procedures.iter().map(|p| (book.level, p)));
            editions.filter(|(_, procedure)| procedure.id == id)
        };
        let mut standing: Option<Procedure> = None;
        let mut conflicts = Vec::new();
        for (level, procedure) in editions().filter(|(_, p)| in_force(p.from, p.to, on)) {
            let mut filled = self.filled(procedure, on, &mut conflicts)?;
            if let Some(upper) = &standing {
                if let Some(found) = conflict(upper, level, &filled) {
                    conflicts.push(found);
                    continue;
                }
                // Who stands in for a rule gives nobody leave that the rule above did not give.
                filled.raise.clone_from(&upper.raise);
                filled.lower.clone_from(&upper.lower);
                filled.replace.clone_from(&upper.replace);
            }
            standing = Some(filled);
        }
        let unknown = RulebookRefusal::UnknownProcedure { procedure: crate::exact::shown(id) };
        let rule = standing.ok_or_else(|| not_found(id, on, editions().next().is_some(), unknown))?;
        Ok(Resolved { rule, conflicts })
    }
}

/// Nothing conflicts, or the first conflict is refused.
pub(crate) fn unconflicted(conflicts: &[Conflict]) -> Result<(), Refusal> {
    conflicts.first().map_or(Ok(()), |conflict| Err(conflict.refusal()))
}

fn first_edition(level: Level, parameter: &Parameter) -> Result<Effective, Refusal> {
    let typed = parameter.value.clone().ok_or_else(|| {
        let needed = Needed::Thing(NeededThing::KindFirst);
        RulebookRefusal::WrongKind { parameter: parameter.id.clone(), needed }
    })?;
    outside_choice(&typed).map_or(Ok(()), |needed| {
        Err(RulebookRefusal::WrongKind { parameter: parameter.id.clone(), needed: Needed::Among(needed) })
    })?;
    Ok(Effective {
        id: parameter.id.clone(),
        about: parameter.about.clone(),
        value: typed.to_string(),
        typed,
        bounds: parameter.bounds.to_string(),
        level,
        citation: parameter.citation.clone(),
        evidence: Vec::new(),
        raise: parameter.raise.clone(),
        lower: parameter.lower.clone(),
        replace: parameter.replace.clone(),
    }
    .with_evidence(&parameter.evidence))
}

impl Effective {
    fn with_evidence(mut self, evidence: &[String]) -> Effective {
        self.evidence = evidence.to_vec();
        self
    }
}

/// The list that a choice is not in.
fn outside_choice(value: &ParameterValue) -> Option<String> {
    match value {
        ParameterValue::Choice { value, among } if !among.contains(value) => Some(among.join(", ")),
        _ => None,
    }
}

/// Puts a lower layer's value in place of the standing one, or says why it may not stand.
pub(crate) fn change(
    upper: &mut Effective,
    bounds: Bounds,
    level: Level,
    lower: &Parameter,
) -> Result<Option<Conflict>, Refusal> {
    let value = upper.typed.like(&lower.id, &lower.text)?;
    let order = match (upper.typed.number(), value.number()) {
        (Some(upper), Some(lower)) => Some(lower.cmp(&upper)),
        _ => None,
    };
    if value == upper.typed {
        return Ok(None);
    }
    let may = match order {
        Some(std::cmp::Ordering::Less) => upper.lower.contains(&level),
        Some(std::cmp::Ordering::Greater) => upper.raise.contains(&level),
        _ => false,
    };
    let inside = value.number().is_none_or(|number| within(bounds, number));
    if outside_choice(&value).is_some() || !inside || !(may || upper.replace.contains(&level)) {
        let undercut = order == Some(std::cmp::Ordering::Less);
        return Ok(Some(Conflict {
            undercut,
            id: upper.id.clone(),
            level,
            value: value.to_string(),
            // What the level may change stays within the law's bounds; what it may not stays as it is.
            mandatory: if may || upper.replace.contains(&level) {
                bounds.to_string()
            } else {
                upper.value.clone()
            },
            lower_citation: lower.citation.clone(),
            upper_citation: upper.citation.clone(),
            numbers: value.number().zip(upper.typed.number()).map(|(asked, stands)| ConflictNumbers {
                asked,
                stands,
                bounds,
            }),
        }));
    }
    upper.value = value.to_string();
    upper.typed = value;
    upper.level = level;
    upper.citation = lower.citation.clone();
    Ok(None)
}

/// Why a layer's procedure may not stand in place of the one above it.
pub(crate) fn conflict(upper: &Procedure, level: Level, lower: &Procedure) -> Option<Conflict> {
    let order = compare(upper, lower);
    let may = match order.sort {
        Order::Same => true,
        Order::Stricter => upper.raise.contains(&level),
        Order::Laxer => upper.lower.contains(&level),
        Order::Other => false,
    };
    if may || upper.replace.contains(&level) {
        return None;
    }
    Some(Conflict {
        undercut: order.sort == Order::Laxer,
        id: upper.id.clone(),
        level,
        value: order.lower,
        mandatory: order.upper,
        lower_citation: lower.citation.clone(),
        upper_citation: upper.citation.clone(),
        numbers: None,
    })
}
