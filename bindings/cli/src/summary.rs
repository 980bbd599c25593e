//! 摘要: what a year came to, on one screen.

use crate::Manner;
use crate::failure::Failure;
use crate::folders::{Lived, Made};
use crate::texts::said;
use commonhold::explain::{self, Language, grouped};
use commonhold::voting::{Decision, Operator, TestKind, TestResult, Verdict};
use commonhold::{Amount, ExactNumber, Finding, Named, OutcomeWarning, Period, Rounding, Value, Word};
use commonhold_files::{Folder, Motion, Year};
use std::collections::BTreeMap;
use std::path::Path;

/// A number with separators; one without an end is shown to two places and marked.
fn number(number: ExactNumber) -> String {
    let text = number.to_string();
    if !text.contains('/') {
        return grouped(&text);
    }
    let short = number.0.rounded(2, Rounding::HalfEven).map_or(text, |short| ExactNumber(short).to_string());
    format!("≈{}", grouped(&short))
}

fn sum(amount: Option<Amount>, language: Language) -> String {
    amount.map_or_else(|| said("not_known", language, &[]), |sum| grouped(&sum.to_string()))
}

/// A period by its first and its last day.
fn said_period(period: Period) -> String {
    format!("{} … {}", period.from, period.to.plus_days(-1).unwrap_or(period.to))
}

fn symbol(op: Operator) -> &'static str {
    match op.in_words() {
        "at least" => "≥",
        "more than" => ">",
        "at most" => "≤",
        _ => "<",
    }
}

/// The year on one screen, or what was written as JSON.
pub fn year(lived: &Lived, made: &Made, folder: &Path, manner: Manner) -> Result<String, Failure> {
    let (language, year) = (manner.language, &lived.year);
    if manner.json {
        let files: Vec<String> =
            made.files.iter().map(|(name, _)| folder.join(name).display().to_string()).collect();
        let json = serde_json::json!({ "files": files, "digest": made.digest, "code": made.code });
        return Ok(json.to_string());
    }
    let period = year.period.map(said_period).unwrap_or_default();
    let mut lines = vec![format!("{}  {period}", year.compound)];
    if let Some(roll) = &year.roll {
        let (units, owners) = (roll.units.len().to_string(), roll.owners.len().to_string());
        lines.push(said("year.roll", language, &[("units", &units), ("owners", &owners)]));
    }
    lines.extend(score(year, language));
    lines.extend(accounts(year, language));
    let motions = lived.folder.motions.as_ref().map(|motions| motions.motions.as_slice()).unwrap_or_default();
    for (place, tally) in &year.votes {
        lines.extend(motions.get(*place).map(|found| motion(found, tally.value.verdict, language)));
        lines.extend(verdict(&tally.value.judged, language));
    }
    lines.extend(shares(year, language));
    lines.push(String::new());
    lines.push(files(folder, &made.files));
    lines.push(said("year.digest", language, &[("digest", &made.digest), ("code", &made.code)]));
    Ok(lines.join("\n"))
}

/// The score, its grade and what it means for pay.
pub fn score(year: &Year, language: Language) -> Vec<String> {
    let Some(score) = year.score.as_ref().map(|score| &score.value) else { return Vec::new() };
    let (points, full) = (number(score.score), number(score.full_marks));
    let grade = score.grade.clone().unwrap_or_else(|| said("not_known", language, &[]));
    let mut lines =
        vec![said("year.score", language, &[("score", &points), ("full", &full), ("grade", &grade)])];
    if let Some(pay) = year.pay.as_ref().map(|pay| &pay.value) {
        let [due, withheld] = [pay.pay, pay.withheld].map(|amount| sum(amount, language));
        lines.push(said("year.pay", language, &[("due", &due), ("withheld", &withheld)]));
    }
    lines
}

/// What came in, what was spent and what is left, with every finding.
pub fn accounts(year: &Year, language: Language) -> Vec<String> {
    let Some(statement) = year.settled() else { return Vec::new() };
    let of = |amount| sum(amount, language);
    let [billed, collected, spent] = [statement.billed, statement.collected, statement.expenditure].map(of);
    let fee = statement.remuneration.as_ref().map(|fee| fee.amount);
    let [fee, closing] = [fee, statement.closing].map(of);
    let mut lines = vec![
        said("year.accounts", language, &[("billed", &billed), ("collected", &collected), ("spent", &spent)]),
        said("year.closing", language, &[("fee", &fee), ("closing", &closing)]),
    ];
    let books = year.books.as_ref().map(|books| (books.is_draft(), &books.findings));
    let alone = year.statement.as_ref().map(|outcome| (outcome.is_draft(), &outcome.findings));
    let Some((draft, findings)) = books.or(alone) else { return lines };
    for finding in findings {
        lines.push(format!("  · {}", explain::said(&finding.code, &finding.values, language)));
    }
    if draft {
        lines.push(said("year.draft", language, &[]));
    }
    lines
}

/// A motion and its verdict.
pub fn motion(motion: &Motion, verdict: Decision, language: Language) -> String {
    let words = match language {
        Language::ZhCn if !motion.zh.is_empty() => &motion.zh,
        Language::En if !motion.en.is_empty() => &motion.en,
        _ if !motion.zh.is_empty() => &motion.zh,
        _ => &motion.en,
    };
    let verdict = explain::word(Word::word(verdict), language);
    said("year.motion", language, &[("id", &motion.id), ("verdict", &verdict), ("motion", words)])
}

/// Every test with both its sides.
pub fn verdict(verdict: &Verdict, language: Language) -> Vec<String> {
    let tests = verdict.tests.iter().filter(|test| test.kind == TestKind::Test);
    tests.map(|test| one_test(test, language)).collect()
}

fn one_test(test: &TestResult, language: Language) -> String {
    let measure_word =
        test.shape.as_ref().and_then(|shape| shape.measure.clone()).unwrap_or_else(|| test.rule.clone());
    let measure = explain::word(&measure_word, language);
    let mark = match test.holds {
        Some(true) => "✓",
        Some(false) => "✗",
        None => "?",
    };
    let part = explain::word(Word::word(test.part), language);
    match (test.left, test.op, test.right) {
        (Some(left), Some(op), Some(right)) => {
            let right = bound(right, op, decimals(left, &measure_word));
            format!("  {mark} {part}: {measure} {} {} {right}", number(left), symbol(op))
        }
        _ => format!("  {mark} {part}: {measure} {}", said("not_known", language, &[])),
    }
}

/// The decimals of what a threshold is compared with: persons are whole, and of an area two are shown at least.
/// None where it has no end.
fn decimals(left: ExactNumber, measure: &str) -> Option<u8> {
    let text = left.to_string();
    let written = text.split_once('.').map_or(0, |(_, part)| part.len());
    let decimals = if measure == "heads" { written } else { written.max(2) };
    u8::try_from(decimals).ok().filter(|_| !text.contains('/'))
}

/// A threshold as the nearest number of so many decimals that decides the same.
fn bound(right: ExactNumber, op: Operator, decimals: Option<u8>) -> String {
    let rounding = match op {
        Operator::AtLeast | Operator::LessThan => Rounding::Up,
        Operator::MoreThan | Operator::AtMost => Rounding::Down,
    };
    let decimals = decimals.filter(|_| !right.0.is_negative());
    let near = decimals.and_then(|decimals| right.0.rounded(decimals, rounding).ok());
    near.map_or_else(|| number(right), |near| grouped(&ExactNumber(near).to_string()))
}

/// What becomes of the surplus.
pub fn shares(year: &Year, language: Language) -> Vec<String> {
    let Some(shares) = year.shares.as_ref().map(|shares| &shares.value) else { return Vec::new() };
    let ways = shares.treatments.iter().map(|way| {
        let word = explain::word(way.treatment.word(), language);
        format!("{word} {}", grouped(&way.amount.to_string()))
    });
    let (total, units) = (grouped(&shares.total.to_string()), shares.parts.len().to_string());
    let ways = ways.collect::<Vec<_>>().join(", ");
    vec![said("year.shares", language, &[("total", &total), ("units", &units), ("ways", &ways)])]
}

/// How many sentences of one kind are told of one part.
const MOST_ALIKE: usize = 3;

/// The findings and warnings of the year: what is right in form, and worth a look; with the line of a file where it is of one.
pub fn to_mind(year: &Year, folder: &Folder, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let mut of = |findings: &[Finding], warnings: &[OutcomeWarning]| {
        let said = |code: &str, values: &[Named]| {
            let sentence = explain::said(code, values, language);
            (code.to_owned(), format!("  · {sentence}{}", line_of(values, folder).unwrap_or_default()))
        };
        let findings = findings.iter().map(|finding| said(&finding.code, &finding.values));
        let warnings = warnings.iter().map(|warning| said(&warning.code, &warning.values));
        let mut alike: BTreeMap<String, usize> = BTreeMap::new();
        for (code, line) in findings.chain(warnings) {
            let times = alike.entry(code).or_default();
            *times = times.saturating_add(1);
            if *times <= MOST_ALIKE {
                lines.push(line);
            }
        }
        for more in
            alike.into_values().filter_map(|times| times.checked_sub(MOST_ALIKE)).filter(|more| *more > 0)
        {
            lines.push(crate::texts::said("mind.more", language, &[("more", &more.to_string())]));
        }
    };
    for outcome in year.score.iter() {
        of(&outcome.findings, &outcome.warnings);
    }
    for outcome in year.books.iter() {
        of(&outcome.findings, &outcome.warnings);
    }
    for outcome in year.statement.iter() {
        of(&outcome.findings, &outcome.warnings);
    }
    for (_, outcome) in &year.votes {
        of(&outcome.findings, &outcome.warnings);
    }
    for outcome in year.register.iter() {
        of(&outcome.findings, &outcome.warnings);
    }
    for outcome in year.window.iter() {
        of(&outcome.findings, &outcome.warnings);
    }
    for outcome in year.shares.iter() {
        of(&outcome.findings, &outcome.warnings);
    }
    if !lines.is_empty() {
        lines.insert(0, said("head.warnings", language, &[]));
    }
    lines
}

/// The file and line of a ballot: what a rule says of one counts the ballots from 1, and no line of any file.
fn line_of(values: &[Named], folder: &Folder) -> Option<String> {
    let row = values.iter().find(|value| value.name == "row")?;
    let Value::Count { value: row } = row.value else { return None };
    let place = folder.ballot_at(usize::try_from(row).ok()?.checked_sub(1)?)?;
    Some(format!(" ({})", crate::told::place_said(&place)))
}

/// The parts that a folder has facts for.
pub fn parts(year: &Year, language: Language) -> String {
    let has = [
        ("part.score", year.score.is_some()),
        ("part.accounts", year.settled().is_some()),
        ("part.votes", !year.votes.is_empty()),
        ("part.shares", year.shares.is_some()),
        ("part.concerns", year.concerns.is_some()),
        ("part.window", year.window.is_some()),
        ("part.chain", year.chain.is_some()),
        ("part.bodies", !year.bodies.is_empty() || !year.meetings.is_empty()),
        ("part.orders", year.orders.is_some()),
        ("part.ranking", year.ranking.is_some()),
    ];
    let names = has.into_iter().filter(|(_, has)| *has).map(|(name, _)| said(name, language, &[]));
    names.collect::<Vec<_>>().join(&said("part.and", language, &[]))
}

/// What was written.
pub fn files(folder: &Path, made: &[(String, String)]) -> String {
    made.iter().map(|(name, _)| format!("  {}", folder.join(name).display())).collect::<Vec<_>>().join("\n")
}
