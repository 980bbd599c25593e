//! 读入程序: a procedure and its stages.

use super::problem::Problem;
use super::raw::{RawCitation, RawNext, RawProcedure, RawStage, RawWindow, Text};
use super::source_text::SourceText;
use super::{LegalSource, Next, Procedure, RulebookRefusal, Stage, Tie, VoterSet, WeightRule, Window};
use crate::outcome::Citation;
use std::collections::BTreeSet;

/// What a clause on silence may make of it.
const BECOMES: [&str; 3] = ["yes", "no", "abstain"];
/// What a weight may be capped against.
const REFERENCES: [&str; 2] = ["all", "present"];
/// How weights may be given otherwise.
const ASSIGNED_BY: [&str; 3] = ["one_per_unit", "one_per_owner", "table"];

/// Reads a procedure; nothing where one of its conditions cannot be read.
pub(super) fn procedure(
    text: &mut SourceText<'_>,
    raw: RawProcedure,
    sources: &[LegalSource],
) -> Option<Procedure> {
    let at = raw.id.span().start;
    let citation = text.citation(raw.citation, raw.from, sources);
    let stages = match (raw.pass, raw.stages.is_empty()) {
        (Some(pass), true) => vec![only_stage(text, raw.quorum.as_ref(), &pass, raw.tie, &citation)],
        (None, false) if raw.quorum.is_none() => {
            stages(text, raw.id.get_ref(), raw.stages, &citation, sources)
        }
        _ => {
            text.flaw(at, Problem::PassOrStages);
            return None;
        }
    };
    if let Some(silence) = &raw.silence {
        text.word(at, "becomes", silence.becomes.word(), &BECOMES);
    }
    for weigh in &raw.weigh {
        match weigh {
            WeightRule::CapToOthers { reference, .. } => {
                text.word(at, "reference", reference.word(), &REFERENCES)
            }
            WeightRule::Assign { by } => text.word(at, "by", by, &ASSIGNED_BY),
            WeightRule::CapFraction { .. } | WeightRule::Scale { .. } => {}
        }
    }
    let ballots = [VoterSet::Yes, VoterSet::No, VoterSet::Abstain, VoterSet::Blank, VoterSet::Spoilt];
    Some(Procedure {
        id: raw.id.into_inner(),
        about: raw.about,
        class: raw.class,
        citation,
        from: raw.from,
        to: raw.to,
        present: raw.present.unwrap_or_else(|| ballots.to_vec()),
        eligible: raw.eligible,
        weigh: raw.weigh,
        proxy: raw.proxy,
        silence: raw.silence,
        stages: stages.into_iter().collect::<Option<_>>()?,
        consents: raw.consents,
        effect: raw.effect,
        raise: raw.raise,
        lower: raw.lower,
        replace: raw.replace,
    })
}

fn only_stage(
    text: &mut SourceText<'_>,
    quorum: Option<&Text>,
    pass: &Text,
    tie: Tie,
    citation: &Citation,
) -> Option<Stage> {
    let quorum = quorum.map(|rule| text.condition(rule));
    Some(Stage {
        id: "vote".to_owned(),
        pass: text.condition(pass)?,
        quorum: optional(quorum)?,
        tie,
        otherwise: Vec::new(),
        window: None,
        quorum_citation: citation.clone(),
        pass_citation: citation.clone(),
    })
}

/// What was not written is nothing; what was written and cannot be read is a mistake.
fn optional<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        None => Some(None),
        Some(read) => read.map(Some),
    }
}

fn stages(
    text: &mut SourceText<'_>,
    procedure: &str,
    raw: Vec<RawStage>,
    citation: &Citation,
    sources: &[LegalSource],
) -> Vec<Option<Stage>> {
    let ids: Vec<String> = raw.iter().map(|stage| stage.id.get_ref().clone()).collect();
    let mut seen = BTreeSet::new();
    for stage in &raw {
        if !seen.insert(stage.id.get_ref()) {
            let (procedure, stage_said) = (procedure.to_owned(), stage.id.get_ref().clone());
            let refusal = RulebookRefusal::DuplicateStage { procedure, stage: stage_said };
            text.mistake(stage.id.span().start, refusal);
        }
    }
    raw.into_iter().map(|raw| stage(text, raw, &ids, citation, sources)).collect()
}

fn stage(
    text: &mut SourceText<'_>,
    raw: RawStage,
    ids: &[String],
    citation: &Citation,
    sources: &[LegalSource],
) -> Option<Stage> {
    // Everything is read before anything is given up, so that each mistake is told.
    let otherwise: Vec<Option<Next>> = raw.otherwise.into_iter().map(|raw| next(text, raw, ids)).collect();
    let window = raw.window.map(|raw| window(text, raw));
    let quorum = raw.quorum.as_ref().map(|rule| text.condition(rule));
    let pass = text.condition(&raw.pass);
    let mut cited = |raw: Option<RawCitation>| match raw {
        Some(raw) => text.citation(raw, citation.in_force, sources),
        None => citation.clone(),
    };
    let (quorum_citation, pass_citation) = (cited(raw.quorum_citation), cited(raw.pass_citation));
    Some(Stage {
        id: raw.id.into_inner(),
        quorum: optional(quorum)?,
        pass: pass?,
        tie: raw.tie,
        otherwise: otherwise.into_iter().collect::<Option<_>>()?,
        window: optional(window)?,
        quorum_citation,
        pass_citation,
    })
}

fn next(text: &mut SourceText<'_>, raw: RawNext, ids: &[String]) -> Option<Next> {
    let condition = text.condition(&raw.condition);
    if !ids.contains(raw.goto.get_ref()) {
        text.flaw(raw.goto.span().start, Problem::NoSuchStage);
        return None;
    }
    let goto = raw.goto.into_inner();
    Some(Next { condition: condition?, goto, ballots: raw.ballots, after: raw.after })
}

fn window(text: &mut SourceText<'_>, raw: RawWindow) -> Option<Window> {
    Some(Window { days: raw.days, starts: raw.starts, veto: text.condition(&raw.veto)? })
}
