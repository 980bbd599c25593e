//! What others have published, recomputed: votes, refunds and payment schemes, with every gap named.

use crate::said::{number, percent};
use crate::verdict::{verdict, verdict_word};
use commonhold::canonical::from_json;
use commonhold::cases::{self, Case};
use commonhold::explain::{Language, said};
use commonhold::voting::Verdict;
use commonhold::{Detail, ExactNumber, NumberRefusal, Outcome, Ratio, Refusal};
use serde::Deserialize;
use serde_json::Value as Tree;

/// One publication.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Publication {
    id: String,
    name: String,
    source: String,
    published: Vec<String>,
    /// Cases of the corpus that replay it.
    #[serde(default)]
    replays: Vec<String>,
    /// Sums that its figures allow.
    #[serde(default)]
    figures: Vec<Figure>,
    /// What does not fit, or is not given.
    anomalies: Vec<String>,
}

/// One sum: two published figures and what is done with them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figure {
    say: String,
    left: ExactNumber,
    by: Operation,
    right: ExactNumber,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Operation {
    Plus,
    Minus,
    Times,
    DividedBy,
    PercentOf,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Publications {
    about: String,
    publications: Vec<Publication>,
}

/// Every publication beside what the rules make of its figures.
pub fn replay(publications: &str, corpus: &str) -> Result<String, Refusal> {
    let read: Publications = from_json("published-cn.json", publications)?;
    let corpus = cases::read("cn.json", corpus)?;
    let mut lines = vec![String::new(), format!("Published and recomputed · {}", read.about), "─".repeat(78)];
    for publication in &read.publications {
        lines.push(format!("{} {}", publication.id, publication.name));
        lines.push(format!("    source     {}", publication.source));
        lines.extend(publication.published.iter().map(|said| format!("    published  {said}")));
        for figure in &publication.figures {
            lines.push(format!("    recomputed {}: {}", figure.say, figure.result()?));
        }
        for id in &publication.replays {
            match corpus.cases.iter().find(|case| case.id == *id) {
                Some(case) => lines.extend(replay_case(case)),
                None => lines.push(format!("    recomputed no case `{id}` in the corpus")),
            }
        }
        lines.extend(publication.anomalies.iter().map(|gap| format!("    anomaly    {gap}")));
    }
    let differing: Vec<String> =
        cases::replay(&corpus).into_iter().filter(|(_, found)| !found.is_empty()).map(|(id, _)| id).collect();
    let held = corpus.cases.len().saturating_sub(differing.len());
    lines.push(format!(
        "{held} of {} replays came out as the corpus says {}",
        corpus.cases.len(),
        differing.join(" ")
    ));
    Ok(lines.join("\n") + "\n")
}

impl Figure {
    fn result(&self) -> Result<String, NumberRefusal> {
        let (left, right): (Ratio, Ratio) = (self.left.0, self.right.0);
        let result = match self.by {
            Operation::Plus => left.plus(right)?,
            Operation::Minus => left.minus(right)?,
            Operation::Times => left.times(right)?,
            Operation::DividedBy => left.divided_by(right)?,
            Operation::PercentOf => return percent(left.divided_by(right)?, 4),
        };
        Ok(number(ExactNumber(result)))
    }
}

fn replay_case(case: &Case) -> Vec<String> {
    let outcome = match cases::run(&case.rule, &case.given.to_string(), Detail::ValueOnly) {
        Ok(outcome) => outcome,
        Err(refusal) => {
            return vec![
                format!("    replayed   {}", case.it),
                format!("               REFUSED: {} [{}]", refusal.sentence, refusal.code),
            ];
        }
    };
    let mut lines = vec![format!("    replayed   {}", case.it)];
    let said = match case.rule.as_str() {
        "decide" => decided(&outcome),
        "settle" => settled(&outcome),
        _ => paid(&outcome),
    };
    lines.extend(said.into_iter().map(|line| format!("               {line}")));
    lines
}

fn decided(outcome: &str) -> Vec<String> {
    match from_json::<Outcome<Verdict>>("outcome", outcome) {
        Ok(decided) => {
            let word = verdict_word(decided.value.verdict).to_owned();
            [vec![word], verdict(&decided.value)].concat()
        }
        Err(refusal) => vec![refusal.sentence],
    }
}

fn settled(outcome: &str) -> Vec<String> {
    match from_json::<Outcome<Tree>>("outcome", outcome) {
        Ok(outcome) => outcome.findings.iter().map(|of| said(&of.code, &of.values, Language::En)).collect(),
        Err(refusal) => vec![refusal.sentence],
    }
}

fn paid(outcome: &str) -> Vec<String> {
    let tree: Tree = from_json("outcome", outcome).unwrap_or_default();
    let at = |name: &str| {
        tree.pointer(&format!("/value/{name}")).and_then(Tree::as_str).unwrap_or("open").to_owned()
    };
    vec![format!("rate {}, pay {} of {}", at("rate"), at("pay"), at("full_pay"))]
}
