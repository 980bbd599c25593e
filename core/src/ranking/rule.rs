//! 企业排名: the public rule `rank_companies`.

use super::checked::checked;
use super::facts::{MissingValueRule, RankingFacts, RankingMethod};
use super::measure::small;
use super::pairs::{Tallied, pairs};
use super::result::{MeasuredValue, RankedCompany, Ranking};
use super::robust::robust;
use super::said::{RankingFinding, RankingStep};
use super::scores::{Scored, number, places, scores};
use super::table::Table;
use crate::exact::{ExactNumber, Ratio};
use crate::keyed::by_key;
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Trace};
use crate::rulebook::Need;
use std::collections::BTreeMap;

/// 企业排名: several companies compared, with their ties and with how far each weight could move.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, ranking::{RankingFacts, rank_companies}};
/// let facts: RankingFacts = from_json("given", r#"{"companies": ["b", "a", "c"], "method": "borda",
///     "criteria": [{"key": "marks", "weight": "2", "direction": "benefit"}], "values": [
///     {"company": "a", "criterion": "marks", "value": "90"}, {"company": "b", "criterion": "marks", "value": "85"},
///     {"company": "c", "criterion": "marks", "value": "90"}]}"#)?;
/// let ranking = rank_companies(&facts, Detail::Steps)?.value;
/// assert_eq!(ranking.places[0].companies, ["a", "c"]);
/// assert_eq!(ranking.companies[0].score.unwrap().to_string(), "3");
/// assert_eq!(ranking.companies[1].rank, Some(3));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`RankingRefusal`](super::RankingRefusal), every one that is there; `number.out_of_range` for a
/// fraction that does not fit.
pub fn rank_companies(facts: &RankingFacts, detail: Detail) -> Result<Outcome<Ranking>, Refusal> {
    checked(facts)?;
    let mut trace = Trace::new(detail);
    let table = Table::of(facts, &mut trace)?;
    trace.step(|| RankingStep::Method {
        method: facts.method,
        counting: facts.ranks,
        constant: IfAny(facts.constant),
        gaps: IfAny(facts.missing),
        companies: small(facts.companies.len()),
        compared: number(&table),
        open: table.is_open(),
    });
    table.note(&mut trace);
    let (pairs, tallied) = match facts.method {
        RankingMethod::Copeland if !table.is_open() => pairs(&table, &mut trace)?,
        _ => (Vec::new(), Vec::new()),
    };
    let scored = scores(facts, &table, &tallied, &mut trace)?;
    let robust = robust(facts, &table, &scored, &mut trace)?;
    let companies = companies(facts, &table, &scored, &mut trace);
    let places = places(&table, &scored);
    let (intervals, pair_intervals, without) = (robust.intervals, robust.pair_intervals, robust.without);
    let (values, needs) = (values(&table), needs(facts, &table));
    Ok(trace.outcome(Ranking { places, companies, values, pairs, intervals, pair_intervals, without, needs }))
}

/// Every company by id; those who are not compared have neither score nor rank.
fn companies(
    facts: &RankingFacts,
    table: &Table<'_>,
    scored: &[Scored],
    trace: &mut Trace,
) -> Vec<RankedCompany> {
    let by_name: BTreeMap<&str, &Scored> = table.companies.iter().copied().zip(scored).collect();
    let mut companies = Vec::with_capacity(facts.companies.len());
    for company in by_key(&facts.companies, |company| company) {
        let scored = by_name.get(company.as_str());
        if scored.is_none() && facts.missing == Some(MissingValueRule::LeftOut) {
            trace.find(company, RankingFinding::NotRanked { company: company.clone() });
        }
        let tallied = scored.and_then(|scored| scored.tallied);
        companies.push(RankedCompany {
            company: company.clone(),
            score: scored.and_then(|scored| scored.score).map(ExactNumber),
            rank: scored.and_then(|scored| scored.rank),
            wins: tallied.map(|tallied| tallied.wins),
            level: tallied.map(|tallied| tallied.level),
            losses: tallied.map(|tallied| tallied.losses),
            wins_minus_losses: tallied.map(net),
        });
    }
    companies
}

fn net(tallied: Tallied) -> i64 {
    i64::from(tallied.wins).saturating_sub(i64::from(tallied.losses))
}

fn values(table: &Table<'_>) -> Vec<MeasuredValue> {
    let mut values = Vec::new();
    for (place, company) in table.companies.iter().enumerate() {
        for column in &table.columns {
            let Some(cell) = column.cells.get(place) else { continue };
            let number = |value: Option<Ratio>| value.map(ExactNumber);
            values.push(MeasuredValue {
                company: (*company).to_owned(),
                criterion: column.criterion.key.clone(),
                value: number(cell.given),
                taken: number(cell.taken),
                normalised: number(cell.normalised),
                clamped: cell.clamped,
            });
        }
    }
    values
}

/// What has to be said before there are ranks.
fn needs(facts: &RankingFacts, table: &Table<'_>) -> Vec<Need> {
    let constant = table.constant_open && facts.constant.is_none();
    let asked = [(table.missing_open, "missing"), (constant, "constant")];
    asked.into_iter().filter(|(asked, _)| *asked).map(|(_, name)| Need::parameter(name)).collect()
}
