//! 指标表: who is compared, and every value that is.

use super::facts::{
    ConstantRule, Criterion, CriterionDirection, MissingValueRule, RankingFacts, RankingMethod,
};
use super::measure::{Measure, Seen};
use super::said::{RankingFinding, RankingStep};
use crate::exact::{ExactNumber, Ratio};
use crate::keyed::by_key;
use crate::outcome::{IfAny, Refusal, Trace};
use std::collections::BTreeMap;

/// One value of a compared company.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) given: Option<Ratio>,
    pub(super) taken: Option<Ratio>,
    /// What is taken, so that more is better.
    pub(super) better: Option<Ratio>,
    pub(super) counts: Option<(u32, u32)>,
    pub(super) normalised: Option<Ratio>,
    pub(super) clamped: bool,
}

/// One criterion, with a cell of every compared company.
pub(super) struct Column<'a> {
    pub(super) criterion: &'a Criterion,
    pub(super) cells: Vec<Cell>,
    pub(super) number: u32,
    pub(super) undefined: bool,
    pub(super) kept: bool,
}

impl Column<'_> {
    pub(super) const fn weight(&self) -> Ratio {
        self.criterion.weight.0
    }
}

/// Everything that is compared.
pub(super) struct Table<'a> {
    pub(super) companies: Vec<&'a str>,
    pub(super) columns: Vec<Column<'a>>,
    /// Whether a missing value, or one without a difference, leaves the ranking open.
    pub(super) missing_open: bool,
    pub(super) constant_open: bool,
}

type Given<'a> = BTreeMap<(&'a str, &'a str), Ratio>;

impl<'a> Table<'a> {
    /// Formulas 1 to 5 and the points of 7.
    pub(super) fn of(facts: &'a RankingFacts, trace: &mut Trace) -> Result<Table<'a>, Refusal> {
        let values = facts.values.iter();
        let given: Given<'_> =
            values.map(|value| ((value.company.as_str(), value.criterion.as_str()), value.value.0)).collect();
        let companies = compared(facts, &given);
        let missing_open = missing(facts, &given, trace);
        let mut table = Table { companies, columns: Vec::new(), missing_open, constant_open: false };
        for criterion in by_key(&facts.criteria, |criterion| &criterion.key) {
            let column = table.column(facts, criterion, &given, trace)?;
            table.columns.push(column);
        }
        Ok(table)
    }

    pub(super) const fn is_open(&self) -> bool {
        self.missing_open || self.constant_open
    }

    /// The criteria that count.
    pub(super) fn kept(&self) -> impl Iterator<Item = &Column<'a>> + Clone {
        self.columns.iter().filter(|column| column.kept)
    }

    fn column(
        &mut self,
        facts: &RankingFacts,
        criterion: &'a Criterion,
        given: &Given<'_>,
        trace: &mut Trace,
    ) -> Result<Column<'a>, Refusal> {
        let better = |value: Ratio| match criterion.direction {
            CriterionDirection::Benefit => value,
            CriterionDirection::Cost => value.negated(),
        };
        let find = |company: &&str| given.get(&(*company, criterion.key.as_str())).copied();
        let mut cells: Vec<Cell> =
            self.companies.iter().map(|company| Cell { given: find(company), ..Cell::default() }).collect();
        let worst = cells.iter().filter_map(|cell| cell.given).min_by_key(|value| better(*value));
        let worst = worst.filter(|_| facts.missing == Some(MissingValueRule::Worst));
        for cell in &mut cells {
            cell.taken = cell.given.or(worst);
            cell.better = cell.taken.map(better);
        }
        let seen = Seen::of(cells.iter().filter_map(|cell| cell.better).collect());
        let measure = Measure { method: facts.method, criterion, seen: &seen, compared: cells.len() };
        for cell in &mut cells {
            cell.counts = cell.better.map(|better| seen.counts(better));
        }
        let number = seen.number();
        let mut column = Column { criterion, cells, number, undefined: false, kept: number > 0 };
        column.undefined = number > 0 && measure.is_undefined();
        if column.undefined {
            self.without_difference(facts.constant, &measure, &mut column, trace)?;
        } else if facts.method != RankingMethod::Copeland {
            for cell in &mut column.cells {
                measure.normalise(cell)?;
            }
        }
        Ok(column)
    }

    /// Formula 5: what a criterion is worth that makes no difference.
    fn without_difference(
        &mut self,
        rule: Option<ConstantRule>,
        measure: &Measure<'_>,
        column: &mut Column<'_>,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        let criterion = column.criterion.key.clone();
        let key = column.criterion.key.as_str();
        match rule {
            Some(ConstantRule::NoDifference) => {
                for cell in column.cells.iter_mut().filter(|cell| cell.taken.is_some()) {
                    cell.normalised = Some(measure.half()?);
                }
                trace.find(key, RankingFinding::ConstantNoDifference { criterion });
            }
            Some(ConstantRule::LeftOut) => {
                column.kept = false;
                trace.find(key, RankingFinding::ConstantLeftOut { criterion });
            }
            Some(ConstantRule::Refuse) => {
                self.constant_open = true;
                trace.find(key, RankingFinding::ConstantRefused { criterion });
            }
            None => {
                self.constant_open = true;
                trace.find(key, RankingFinding::ConstantOpen { criterion });
            }
        }
        Ok(())
    }

    /// Says every criterion, and what of every value became.
    pub(super) fn note(&self, trace: &mut Trace) {
        for column in &self.columns {
            let Criterion { key, weight, direction, normalisation, low, high } = column.criterion;
            trace.step(|| RankingStep::Criterion {
                criterion: key.clone(),
                weight: *weight,
                direction: *direction,
                normalisation: *normalisation,
                low: IfAny(*low),
                high: IfAny(*high),
                number: column.number,
                undefined: column.undefined,
                kept: column.kept,
            });
            for (company, cell) in self.companies.iter().zip(&column.cells) {
                let number = |value: Option<Ratio>| IfAny(value.map(ExactNumber));
                trace.step(|| RankingStep::Value {
                    company: (*company).to_owned(),
                    criterion: key.clone(),
                    value: number(cell.given),
                    taken: number(cell.taken),
                    below: IfAny(cell.counts.map(|(below, _)| below)),
                    equal: IfAny(cell.counts.map(|(_, equal)| equal)),
                    normalised: number(cell.normalised),
                    clamped: cell.clamped,
                });
                note_cell(company, column, cell, trace);
            }
        }
    }
}

/// What became of a value that somebody may have expected otherwise.
fn note_cell(company: &str, column: &Column<'_>, cell: &Cell, trace: &mut Trace) {
    let (company_said, criterion) = (company.to_owned(), column.criterion.key.clone());
    if let (true, Some(value), Some(low), Some(high)) =
        (cell.clamped, cell.taken, column.criterion.low, column.criterion.high)
    {
        let value = ExactNumber(value);
        let finding = RankingFinding::Clamped { company: company_said, criterion, value, low, high };
        trace.find(company, finding);
    } else if let (None, Some(taken)) = (cell.given, cell.taken) {
        let taken = ExactNumber(taken);
        trace.find(company, RankingFinding::MissingWorst { company: company_said, criterion, taken });
    }
}

/// Formula 2: who is compared, by id.
fn compared<'a>(facts: &'a RankingFacts, given: &Given<'_>) -> Vec<&'a str> {
    let has = |company: &str, criterion: &Criterion| given.contains_key(&(company, criterion.key.as_str()));
    let mut companies: Vec<&str> = facts.companies.iter().map(String::as_str).collect();
    companies.sort_unstable();
    match facts.missing {
        Some(MissingValueRule::Refuse) => {
            companies.retain(|company| facts.criteria.iter().all(|criterion| has(company, criterion)));
        }
        Some(MissingValueRule::LeftOut) => companies.retain(|company| {
            facts.criteria.iter().any(|criterion| !criterion.weight.0.is_zero() && has(company, criterion))
        }),
        Some(MissingValueRule::Worst) | None => {}
    }
    companies
}

/// Says every missing value of which it is not told later, and whether one leaves the ranking open.
fn missing(facts: &RankingFacts, given: &Given<'_>, trace: &mut Trace) -> bool {
    let mut open = false;
    for criterion in by_key(&facts.criteria, |criterion| &criterion.key) {
        let key = criterion.key.as_str();
        let nobody = !facts.companies.iter().any(|company| given.contains_key(&(company.as_str(), key)));
        for company in by_key(&facts.companies, |company| company) {
            if given.contains_key(&(company.as_str(), key)) {
                continue;
            }
            let (said, criterion) = (company.clone(), key.to_owned());
            let finding = match facts.missing {
                None => RankingFinding::MissingOpen { company: said, criterion },
                Some(MissingValueRule::Refuse) => RankingFinding::MissingRefused { company: said, criterion },
                Some(MissingValueRule::Worst) if !nobody => continue,
                Some(MissingValueRule::Worst | MissingValueRule::LeftOut) => {
                    RankingFinding::MissingLeftOut { company: said, criterion }
                }
            };
            open |= facts.missing.is_none();
            trace.find(company, finding);
        }
    }
    open
}
