//! 规则册的查询: the public rules `check_rulebook` and `matter`.

use super::Predicate;
use super::layers::Conflict;
use super::model::Rulebook;
use super::parameter::Effective;
use super::said::{RulebookStep, find, note_parameter};
use crate::exact::Day;
use crate::outcome::{BookWord, Citation, Detail, IfAny, Outcome, Refusal, Trace};
use serde::{Deserialize, Serialize};

/// 核对事实: a book, its layers, and a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulebookFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// Or the TOML text of a book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// The day.
    pub on: Day,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default)]
    pub layers: Vec<String>,
}

/// 核对结果: what stands. Every conflict is a finding of the outcome, with both citations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckedRulebook {
    /// Whether nothing conflicts.
    pub sound: bool,
    /// The parameters in force on the day, by id.
    #[serde(with = "by_id")]
    pub parameters: Vec<Effective>,
    /// The ids of the procedures in force on the day.
    pub procedures: Vec<String>,
}

/// Parameters in files: a map from id to parameter.
mod by_id {
    use super::Effective;
    use crate::outcome::keyed;
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(list: &[Effective], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(list.iter().map(|parameter| (&parameter.id, parameter)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Effective>, D::Error> {
        keyed::list(deserializer, |id: String, parameter: Effective| {
            (parameter.id == id).then_some(parameter)
        })
    }
}

/// 事项事实: which matter, of which book, on which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatterFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// Or the TOML text of a book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// The day.
    pub on: Day,
    /// The id of the matter, or the number of its item as text.
    pub matter: String,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default)]
    pub layers: Vec<String>,
}

/// 事项的规则: the class of a matter, how it is decided, and where it says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatterAnswer {
    /// Its id.
    pub matter: String,
    /// The number of its item.
    pub item: Option<u32>,
    /// What it is.
    pub about: String,
    /// Its class.
    pub class: Option<String>,
    /// The procedure that decides it.
    pub procedure: String,
    /// The required participation of the first stage, as it stands in the book.
    pub quorum: Option<String>,
    /// What must hold to pass, as it stands in the book.
    pub pass: String,
    /// The stages, in order.
    pub stages: Vec<String>,
    /// The clause of the matter.
    pub citation: Citation,
    /// The clause of the procedure.
    pub procedure_citation: Citation,
}

/// 核对规则册: every conflict between the layers of a book, and the parameters that stand.
///
/// ```
/// use commonhold::{Day, Detail};
/// use commonhold::rulebook::{RulebookFacts, check_rulebook};
/// let layer = r#"
/// form = "commonhold-rulebook/1"
/// name = "示例小区管理规约"
/// level = "covenant"
/// [[parameters]]
/// id = "notice_days"
/// value = 5
/// citation = { source = "示例小区管理规约", clause = "art. 9" }
/// "#;
/// let facts = RulebookFacts {
///     book: Some("cn".into()), rulebook: None, on: Day::parse("2024-05-01")?, layers: vec![layer.into()],
/// };
/// let checked = check_rulebook(&facts, Detail::Steps)?;
/// assert!(!checked.value.sound);
/// assert_eq!((checked.findings[0].code.as_ref(), checked.findings[0].at.as_str()), ("rulebook.undercut", "notice_days"));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`RulebookRefusal`](super::RulebookRefusal) for texts that cannot be read.
pub fn check_rulebook(facts: &RulebookFacts, detail: Detail) -> Result<Outcome<CheckedRulebook>, Refusal> {
    let mut trace = Trace::new(detail);
    let book = Rulebook::asked(facts.book.as_deref(), facts.rulebook.as_deref(), &facts.layers)?;
    let on = Some(facts.on);
    let mut conflicts: Vec<Conflict> = Vec::new();
    let mut parameters = Vec::new();
    let ids = sorted(book.books.iter().flat_map(|book| book.parameters.iter().map(|p| p.id.clone())));
    for id in ids {
        match book.resolve_parameter(&id, on) {
            Ok(resolved) => {
                parameters.push(resolved.rule);
                add(&mut conflicts, resolved.conflicts);
            }
            Err(refusal) if refusal.code == "rulebook.not_in_force" => {}
            Err(refusal) => return Err(refusal),
        }
    }
    let mut procedures = Vec::new();
    let ids = sorted(book.books.iter().flat_map(|book| book.procedures.iter().map(|p| p.id.clone())));
    for id in ids {
        match book.resolve_procedure(&id, on) {
            Ok(resolved) => {
                procedures.push(id);
                add(&mut conflicts, resolved.conflicts);
            }
            Err(refusal) if refusal.code == "rulebook.not_in_force" => {}
            Err(refusal) => return Err(refusal),
        }
    }
    parameters.iter().for_each(|parameter| note_parameter(&mut trace, parameter));
    let sound = conflicts.is_empty();
    for conflict in conflicts {
        find(&mut trace, conflict);
    }
    Ok(trace.outcome(CheckedRulebook { sound, parameters, procedures }))
}

fn sorted(ids: impl Iterator<Item = String>) -> Vec<String> {
    let ids: std::collections::BTreeSet<String> = ids.collect();
    ids.into_iter().collect()
}

fn add(conflicts: &mut Vec<Conflict>, more: Vec<Conflict>) {
    for conflict in more {
        if !conflicts.contains(&conflict) {
            conflicts.push(conflict);
        }
    }
}

/// 事项: the class of a matter, how it is decided, and where it says so.
///
/// ```
/// use commonhold::{Day, Detail};
/// use commonhold::rulebook::{MatterFacts, matter};
/// let on = Day::parse("2024-05-01")?;
/// let asked = MatterFacts { book: Some("cn".into()), rulebook: None, on, matter: "6".into(), layers: vec![] };
/// let answer = matter(&asked, Detail::Steps)?.value;
/// assert_eq!((answer.matter.as_str(), answer.class.as_deref()), ("raise_maintenance_fund", Some("special")));
///
/// let unknown = MatterFacts { matter: "10".into(), ..asked };
/// assert_eq!(matter(&unknown, Detail::Steps).unwrap_err().code, "rulebook.unknown_matter");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `rulebook.unknown_matter`, `rulebook.not_in_force`, and what a book's reading refuses.
pub fn matter(facts: &MatterFacts, detail: Detail) -> Result<Outcome<MatterAnswer>, Refusal> {
    let mut trace = Trace::new(detail);
    let book = Rulebook::asked(facts.book.as_deref(), facts.rulebook.as_deref(), &facts.layers)?;
    let found = book.matter(&facts.matter, Some(facts.on)).map_err(|refusal| refusal.within("matter"))?;
    let procedure = book.procedure(&found.procedure, Some(facts.on))?;
    trace.step_citing(&found.citation, || RulebookStep::Matter {
        matter: found.id.clone(),
        class: IfAny(procedure.class.clone().map(BookWord)),
        procedure: procedure.id.clone(),
        item: IfAny(found.item),
    });
    let stage = procedure.stages.first();
    let answer = MatterAnswer {
        matter: found.id.clone(),
        item: found.item,
        about: found.about.clone(),
        class: procedure.class.clone(),
        procedure: procedure.id.clone(),
        quorum: stage.and_then(|stage| stage.quorum.as_ref()).map(Predicate::to_string),
        pass: stage.map(|stage| stage.pass.to_string()).unwrap_or_default(),
        stages: procedure.stages.iter().map(|stage| stage.id.clone()).collect(),
        citation: found.citation.clone(),
        procedure_citation: procedure.citation.clone(),
    };
    Ok(trace.outcome(answer))
}
