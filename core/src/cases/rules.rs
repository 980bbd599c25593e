//! One name for each public rule: the door through which cases and other languages' corpora come.

use super::CaseRefusal;
use crate::canonical::{from_json, located, to_json};
use crate::outcome::{Detail, Outcome, Refusal};
use crate::roll::{BearersFacts, bearers, electorate};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A rule that reads its facts from JSON and answers with canonical JSON.
type Door = fn(&str, Detail) -> Result<String, Refusal>;

/// Every rule a case can ask, by name.
pub const RULES: &[(&str, Door)] = &[
    ("apportion", |given, detail| answer(given, |facts| crate::apportion::apportion(facts, detail))),
    ("electorate", |given, detail| answer(given, |facts| electorate(facts, detail))),
    ("bearers", |given, detail| {
        answer(given, |facts: &BearersFacts| bearers(&facts.roll, facts.period, detail))
    }),
    ("check_rulebook", |given, detail| answer(given, |facts| crate::rulebook::check_rulebook(facts, detail))),
    ("book_mistakes", |given, detail| answer(given, |facts| crate::rulebook::book_mistakes(facts, detail))),
    ("matter", |given, detail| answer(given, |facts| crate::rulebook::matter(facts, detail))),
    ("decide", |given, detail| answer(given, |facts| crate::voting::decide(facts, detail))),
    ("tally", |given, detail| answer(given, |facts| crate::voting::tally(facts, detail))),
    ("settle", |given, detail| answer(given, |facts| crate::settlement::settle(facts, detail))),
    ("charge_fees", |given, detail| answer(given, |facts| crate::charging::charge_fees(facts, detail))),
    ("close_books", |given, detail| answer(given, |facts| crate::books::close_books(facts, detail))),
    ("trace_figure", |given, detail| answer(given, |facts| crate::trace::trace_figure(facts, detail))),
    ("management_handover", |given, detail| {
        answer(given, |facts| crate::management_handover::management_handover(facts, detail))
    }),
    ("share_surplus", |given, detail| answer(given, |facts| crate::surplus::share_surplus(facts, detail))),
    ("check_share", |given, detail| answer(given, |facts| crate::surplus::check_share(facts, detail))),
    ("deadline", |given, detail| answer(given, |facts| crate::deadline::deadline(facts, detail))),
    ("overdue", |given, detail| answer(given, |facts| crate::deadline::overdue(facts, detail))),
    ("fold", |given, detail| answer(given, |facts| crate::concerns::fold(facts, detail))),
    ("propose", |given, detail| answer(given, |facts| crate::concerns::propose(facts, detail))),
    ("what_now", |given, detail| answer(given, |facts| crate::concerns::what_now(facts, detail))),
    ("concern_figures", |given, detail| {
        answer(given, |facts| crate::concerns::concern_figures(facts, detail))
    }),
    ("route", |given, detail| answer(given, |facts| crate::chain::route(facts, detail))),
    ("check_chain", |given, detail| answer(given, |facts| crate::chain::check_chain(facts, detail))),
    ("handover", |given, detail| answer(given, |facts| crate::chain::handover(facts, detail))),
    ("check_body", |given, detail| answer(given, |facts| crate::bodies::check_body(facts, detail))),
    ("resolve", |given, detail| answer(given, |facts| crate::bodies::resolve(facts, detail))),
    ("check_posts", |given, detail| answer(given, |facts| crate::bodies::check_posts(facts, detail))),
    ("select_orders", |given, detail| answer(given, |facts| crate::selection::select_orders(facts, detail))),
    ("service_window", |given, detail| answer(given, |facts| crate::window::service_window(facts, detail))),
    ("score", |given, detail| answer(given, |facts| crate::evaluation::score(facts, detail))),
    ("review_score", |given, detail| answer(given, |facts| crate::evaluation::review_score(facts, detail))),
    ("robustness", |given, detail| answer(given, |facts| crate::evaluation::robustness(facts, detail))),
    ("rank_companies", |given, detail| answer(given, |facts| crate::ranking::rank_companies(facts, detail))),
    ("consequence", |given, detail| answer(given, |facts| crate::evaluation::consequence(facts, detail))),
];

/// Asks a rule by name: facts as JSON in, the outcome as canonical JSON out.
///
/// ```
/// use commonhold::{Detail, cases::run};
/// let given = r#"{"total":"1.00","minor_digits":2,"method":"largest_remainder",
///     "weights":[{"key":"a","weight":"1"},{"key":"b","weight":"2"}]}"#;
/// let outcome = run("apportion", given, Detail::ValueOnly)?;
/// assert!(outcome.contains(r#""parts":{"a":"0.33","b":"0.67"}"#));
/// assert_eq!(run("guess", "{}", Detail::Steps).unwrap_err().code, "cases.unknown_rule");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `cases.unknown_rule`, `json.not_of_the_form`, and every refusal of the rule itself.
// What reads every rule's facts is then made where it is used, and optimised as that crate asks.
#[inline]
pub fn run(rule: &str, given: &str, detail: Detail) -> Result<String, Refusal> {
    let door = RULES.iter().find(|(name, _)| *name == rule);
    let (_, door) = door.ok_or_else(|| CaseRefusal::UnknownRule { rule: rule.to_owned() })?;
    door(given, detail)
}

fn answer<F, T>(given: &str, rule: impl FnOnce(&F) -> Result<Outcome<T>, Refusal>) -> Result<String, Refusal>
where
    F: DeserializeOwned,
    T: Serialize,
{
    let facts: F = from_json("given", given)?;
    to_json(&rule(&facts).map_err(|refusal| located(refusal, "given", given))?)
}
