//! 读入办事流程: a process and its states, steps, answers and gates.

use super::problem::{OnceOnly, Problem};
use super::process::{Gate, Process, ProcessState, ProcessStep, StepAnswer, TermRule};
use super::raw::Text;
use super::raw_processes::{RawAnswer, RawGate, RawProcess, RawState, RawStep};
use super::source_text::SourceText;
use super::{LegalSource, RulebookRefusal};
use crate::exact::Term;
use crate::outcome::Citation;

/// Reads a process; what it names and does not have is a mistake.
pub(super) fn process(text: &mut SourceText<'_>, raw: RawProcess, sources: &[LegalSource]) -> Process {
    let citation = text.citation(raw.citation, raw.from, sources);
    let names: Vec<String> = raw.states.iter().map(|state| state.id.get_ref().clone()).collect();
    text.once_only(OnceOnly::State, raw.states.iter().map(|state| &state.id));
    text.once_only(OnceOnly::Step, raw.steps.iter().map(|step| &step.id));
    let open: Vec<String> =
        raw.states.iter().filter(|state| !state.closed).map(|state| state.id.get_ref().clone()).collect();
    if !raw.steps.iter().any(|step| step.begins) {
        text.flaw(raw.id.span().start, Problem::NothingBegins);
    }
    let at = raw.id.span().start;
    let states: Vec<ProcessState> = raw.states.into_iter().map(|raw| state(text, raw, &names)).collect();
    if let Some(state) = circle(&states) {
        text.mistake(at, RulebookRefusal::TermsInCircle { state: state.to_owned() });
    }
    let mut steps = Vec::with_capacity(raw.steps.len());
    for raw in raw.steps {
        steps.push(step(
            text,
            raw,
            &Surroundings { citation: &citation, states: &names, open: &open, sources },
        ));
    }
    Process {
        id: raw.id.into_inner(),
        about: raw.about,
        citation,
        from: raw.from,
        to: raw.to,
        states,
        steps,
        replace: raw.replace,
    }
}

/// What a step stands among.
struct Surroundings<'a> {
    citation: &'a Citation,
    states: &'a [String],
    open: &'a [String],
    sources: &'a [LegalSource],
}

/// A state that comes back to itself with nobody doing anything.
fn circle(states: &[ProcessState]) -> Option<&str> {
    let next = |id: &str| states.iter().find(|state| state.id == id)?.expires_to.as_deref();
    let returns = |start: &ProcessState| {
        let mut here = next(&start.id);
        for _ in states {
            match here {
                Some(id) if id == start.id => return true,
                Some(id) => here = next(id),
                None => return false,
            }
        }
        false
    };
    states.iter().find(|state| returns(state)).map(|state| state.id.as_str())
}

/// The name of a state that the process has; one that it has not is a mistake.
fn known(text: &mut SourceText<'_>, name: Text, states: &[String]) -> String {
    if !states.contains(name.get_ref()) {
        let nearest = super::names::nearest(name.get_ref(), states.iter().map(String::as_str));
        let (word, among) = (crate::exact::shown(name.get_ref()), states.join(", "));
        let refusal = RulebookRefusal::UnknownWord { word, key: "states".to_owned(), among, nearest };
        text.mistake(name.span().start, refusal);
    }
    name.into_inner()
}

fn state(text: &mut SourceText<'_>, raw: RawState, states: &[String]) -> ProcessState {
    let at = raw.id.span().start;
    let term = raw.term.and_then(|raw| match (raw.length, raw.unit, raw.parameter) {
        (Some(length), Some(unit), None) if length > 0 => Some(TermRule::Term(Term { length, unit })),
        (None, unit, Some(id)) => Some(TermRule::Parameter { id, unit }),
        _ => {
            text.flaw(at, Problem::NoTerm);
            None
        }
    });
    if raw.closed && (term.is_some() || raw.escalates) {
        text.flaw(at, Problem::ClosedWithTerm);
    }
    if raw.expires_to.is_some() && term.is_none() {
        text.flaw(at, Problem::ExpiresWithoutTerm);
    }
    let expires_to = raw.expires_to.map(|to| known(text, to, states));
    ProcessState {
        id: raw.id.into_inner(),
        closed: raw.closed,
        solved: raw.solved,
        term,
        expires_to,
        escalates: raw.escalates,
    }
}

fn step(text: &mut SourceText<'_>, raw: RawStep, around: &Surroundings<'_>) -> ProcessStep {
    let at = raw.id.span().start;
    let mut citation = around.citation.clone();
    if let Some(own) = raw.citation {
        citation = text.citation(own, around.citation.in_force, around.sources);
    }
    let mut from: Vec<String> = raw.from.into_iter().map(|name| known(text, name, around.states)).collect();
    if raw.from_open {
        from.extend(around.open.iter().filter(|state| !from.contains(state)).cloned().collect::<Vec<_>>());
    }
    if raw.begins != from.is_empty() {
        text.flaw(at, Problem::BeginsOrFrom);
    }
    if raw.begins && raw.by.is_some() {
        text.flaw(at, Problem::BeginsByReporter);
    }
    text.once_only(OnceOnly::Answer, raw.answers.iter().map(|answer| &answer.answer));
    let alone = raw.answers.is_empty();
    if !alone && (raw.to.is_some() || raw.reason || raw.names || raw.reopens || raw.escalates) {
        text.flaw(at, Problem::BesideAnswers);
    }
    if alone && raw.to.is_none() && raw.clock.is_none() {
        text.flaw(at, Problem::LeadsNowhere);
    }
    let gates = gates(text, raw.gates, at);
    let answers = answers(
        text,
        Ways {
            to: raw.to,
            reason: raw.reason,
            names: raw.names,
            reopens: raw.reopens,
            escalates: raw.escalates,
            answers: raw.answers,
        },
        around,
    );
    ProcessStep {
        id: raw.id.into_inner(),
        phase: raw.phase,
        citation,
        begins: raw.begins,
        from,
        roles: raw.roles,
        by: raw.by,
        answers,
        gates,
        clock: raw.clock,
    }
}

/// The ways out of a step as they are written: of its only one, or its answers.
struct Ways {
    to: Option<Text>,
    reason: bool,
    names: bool,
    reopens: bool,
    escalates: bool,
    answers: Vec<RawAnswer>,
}

fn answers(text: &mut SourceText<'_>, ways: Ways, around: &Surroundings<'_>) -> Vec<StepAnswer> {
    let alone = ways.answers.is_empty();
    let mut answers = Vec::new();
    if alone {
        answers.push(StepAnswer {
            answer: String::new(),
            to: ways.to.map(|to| known(text, to, around.states)),
            reason: ways.reason,
            names: ways.names,
            motion: false,
            verdict: false,
            satisfied: None,
            reopens: ways.reopens,
            escalates: ways.escalates,
        });
    }
    for raw in ways.answers {
        let RawAnswer { answer, to, reason, names, motion, verdict, satisfied, reopens, escalates } = raw;
        let (answer, to) = (answer.into_inner(), to.map(|to| known(text, to, around.states)));
        answers.push(StepAnswer {
            answer,
            to,
            reason,
            names,
            motion,
            verdict,
            satisfied,
            reopens,
            escalates,
        });
    }
    answers
}

fn gates(text: &mut SourceText<'_>, raw: Vec<RawGate>, at: usize) -> Vec<Gate> {
    let gates = raw.into_iter().filter_map(|raw| match (raw.fact, raw.procedure) {
        (Some(fact), None) => Some(Gate::Fact(fact)),
        (None, Some(procedure)) => Some(Gate::Procedure(procedure.into_inner())),
        _ => {
            text.flaw(at, Problem::NoGate);
            None
        }
    });
    gates.collect()
}
