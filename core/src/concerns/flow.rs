//! 流程: the process of a book made ready for many concerns: places instead of names, terms looked up once.

use super::gates::GateRule;
use crate::deadline::{Counting, CountingPlace, parameter_term};
use crate::exact::{Day, Term};
use crate::outcome::{Citation, Refusal};
use crate::rulebook::{BookAsked, Process, ProcessStep, Rules, StepAnswer, TermRule};

/// A process ready to be followed.
pub(super) struct Flow {
    pub(super) rules: Rules,
    pub(super) process: Process,
    pub(super) counting: Counting,
    /// The term of each state, with its clause where a parameter has it.
    pub(super) terms: Vec<Option<(Term, Option<Citation>)>>,
    /// The states whose term a parameter has that no layer sets.
    pub(super) without_term: Vec<(usize, String)>,
    /// Where each state goes by itself.
    pub(super) expires: Vec<Option<usize>>,
    /// The beginning of each step's name: what tells most names apart without reading them.
    names: Vec<(usize, u64)>,
    /// For each step, in which states it is possible.
    from: Vec<Vec<bool>>,
    /// For each step and answer, the state it leads to.
    to: Vec<Vec<Option<usize>>>,
    pub(super) gates: Vec<Vec<GateRule>>,
}

/// Which book, which process, and where.
pub(super) struct Asked<'a> {
    pub(super) book: Option<&'a str>,
    pub(super) rulebook: Option<&'a str>,
    pub(super) layers: &'a [String],
    pub(super) on: Day,
    pub(super) process: &'a str,
    pub(super) place: &'a CountingPlace,
}

impl Flow {
    pub(super) fn of(asked: &Asked<'_>) -> Result<Flow, Refusal> {
        let Asked { book, rulebook, layers, on, process, place } = *asked;
        let rules = Rules::of(&BookAsked { book, rulebook, layers, on: Some(on), ..BookAsked::default() })?;
        let process = rules.process(process).map_err(|refusal| refusal.within("process"))?.clone();
        let (mut terms, mut without_term) = (Vec::new(), Vec::new());
        for (state, said) in process.states.iter().enumerate() {
            let term = match &said.term {
                None => None,
                Some(TermRule::Term(term)) => Some((*term, None)),
                Some(TermRule::Parameter { id, unit }) => {
                    if rules.names_parameter(id) {
                        let (term, citation) = parameter_term(&rules, id, *unit)?;
                        Some((term, Some(citation)))
                    } else {
                        without_term.push((state, id.clone()));
                        None
                    }
                }
            };
            terms.push(term);
        }
        let timed = terms.iter().any(Option::is_some);
        let counting = if timed { Counting::of(&rules, place)? } else { Counting::untimed(&rules, place) };
        let place_of = |name: &Option<String>| name.as_deref().and_then(|name| process.state(name));
        let expires = process.states.iter().map(|state| place_of(&state.expires_to)).collect();
        let from = process
            .steps
            .iter()
            .map(|step| process.states.iter().map(|state| step.from.contains(&state.id)).collect());
        let from = from.collect();
        let to = process.steps.iter();
        let to = to.map(|step| step.answers.iter().map(|answer| place_of(&answer.to)).collect()).collect();
        let gates = process.steps.iter().map(|step| GateRule::all(&rules, step)).collect::<Result<_, _>>()?;
        let names = process.steps.iter().map(|step| beginning(&step.id)).collect();
        Ok(Flow { rules, process, counting, terms, without_term, expires, names, from, to, gates })
    }

    /// The place of a step; those that the process has not come after all others.
    pub(super) fn step_place(&self, id: &str) -> usize {
        // A process has a dozen steps: going through them is faster than a map.
        let own = beginning(id);
        let mut steps = self.names.iter().zip(&self.process.steps);
        steps.position(|(name, step)| *name == own && step.id == id).unwrap_or(usize::MAX)
    }

    pub(super) fn step(&self, id: &str) -> Option<(usize, &ProcessStep)> {
        self.process.steps.iter().enumerate().find(|(_, step)| step.id == id)
    }

    /// Whether a step is possible in a state; where there is none yet, whether it begins a concern.
    pub(super) fn possible(&self, step: usize, state: Option<usize>) -> bool {
        match state {
            Some(state) => self.from.get(step).and_then(|from| from.get(state)).copied().unwrap_or(false),
            None => self.process.steps.get(step).is_some_and(|step| step.begins),
        }
    }

    /// The steps that are possible in a state, with their places, in the order of the process.
    pub(super) fn all_possible(&self, state: Option<usize>) -> impl Iterator<Item = (usize, &ProcessStep)> {
        self.process.steps.iter().enumerate().filter(move |(place, _)| self.possible(*place, state))
    }

    /// The state that an answer leads to.
    pub(super) fn leads_to(&self, step: usize, answer: usize) -> Option<usize> {
        self.to.get(step).and_then(|to| to.get(answer)).copied().flatten()
    }

    pub(super) fn state_name(&self, state: Option<usize>) -> Option<&str> {
        Some(self.process.states.get(state?)?.id.as_str())
    }

    pub(super) fn is_solved(&self, state: Option<usize>) -> bool {
        state.and_then(|state| self.process.states.get(state)).is_some_and(|state| state.solved)
    }

    pub(super) fn is_closed(&self, state: Option<usize>) -> bool {
        state.and_then(|state| self.process.states.get(state)).is_some_and(|state| state.closed)
    }
}

/// How long a name is, and its first letters as one number.
fn beginning(name: &str) -> (usize, u64) {
    let letters = name.bytes().take(8).fold(0, |letters: u64, letter| letters << 8 | u64::from(letter));
    (name.len(), letters)
}

/// The names of the answers of a step.
pub(super) fn answers_of(step: &ProcessStep) -> String {
    step.answers.iter().map(|answer: &StepAnswer| answer.answer.as_str()).collect::<Vec<_>>().join(", ")
}
