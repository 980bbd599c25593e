//! 酬金三数: what the remuneration would be in full, what the score makes of it, and what is still due. All of it is that
//! of the settlement, so that nobody takes a sum of another base for the one that is paid.

use super::steps;
use super::words::Words;
use crate::exact::{Amount, MinorUnits, Ratio, Rounding, amount_of, minor_units, power_of_ten};
use crate::outcome::{Refusal, Step};
use crate::settlement::{Remuneration, Statement};

/// What the score took, said once; nothing where no score is in the remuneration, or its steps do not tell how it was
/// rounded and limited.
pub(super) fn what_the_score_took(
    statement: &Statement,
    told: &[Step],
    w: Words<'_>,
) -> Result<Option<String>, Refusal> {
    let Some(remuneration) = &statement.remuneration else { return Ok(None) };
    let Some(factor) = remuneration.score_factor else { return Ok(None) };
    let Some(worked) = Worked::of(remuneration, told, w.minor_digits) else { return Ok(None) };
    let amount = i128::from(minor_units(remuneration.amount, w.minor_digits)?);
    if worked.at(factor.0)? != amount {
        return Ok(None);
    }
    let full = worked.at(Ratio::ONE)?;
    let money = |units: i128| amount_of(units, w.minor_digits).map(|amount| w.money(amount));
    let (code, took) = match full.less(amount) {
        took if took < 0 => ("notice.score_added", took.turned()),
        took => ("notice.score_took", took),
    };
    let (full_said, amount_said, took, factor) =
        (money(full)?, money(amount)?, money(took)?, w.short(factor));
    let slots = [("full", &full_said), ("factor", &factor), ("amount", &amount_said), ("took", &took)];
    let mut said = w.fill(code, &slots.map(|(name, value)| (name, value.as_str())));
    if worked.limited(full) || worked.limited(amount) {
        said.push_str(&w.say("notice.score_within_limits"));
    }
    said.push_str(&still_due(statement.remuneration_paid, amount, w)?);
    Ok(Some(said))
}

/// What is still due of it, or was taken too much; nothing where nobody told what was taken.
fn still_due(paid: Option<Amount>, amount: i128, w: Words<'_>) -> Result<String, Refusal> {
    let Some(paid) = paid else { return Ok(String::new()) };
    let due = amount.less(i128::from(minor_units(paid, w.minor_digits)?));
    let (code, due) = if due < 0 { ("notice.taken_beyond", due.turned()) } else { ("notice.still_due", due) };
    let due = w.money(amount_of(due, w.minor_digits)?);
    Ok(w.fill(code, &[("paid", &w.money(paid)), ("due", &due)]))
}

/// How the settlement came from the exact remuneration to the sum.
struct Worked {
    exact: Ratio,
    rounding: Rounding,
    floor: Option<i128>,
    cap: Option<i128>,
    scale: i128,
}

impl Worked {
    fn of(remuneration: &Remuneration, told: &[Step], minor_digits: u32) -> Option<Worked> {
        let named = |code: &'static str| told.iter().filter(move |step| step.code == code);
        let step = named("settlement.remuneration")
            .find(|step| steps::amount(step, "amount") == Some(remuneration.amount))?;
        let limit = |code| named(code).next().and_then(|step| steps::amount(step, "limit"));
        let units = |amount: Option<Amount>| match amount {
            Some(amount) => minor_units(amount, minor_digits).ok().map(|units| Some(i128::from(units))),
            None => Some(None),
        };
        Some(Worked {
            exact: remuneration.exact.0,
            rounding: Rounding::of(steps::word(step, "rounding")?)?,
            floor: units(limit("settlement.floor"))?,
            cap: units(limit("settlement.cap"))?,
            scale: power_of_ten(u8::try_from(minor_digits).ok()?),
        })
    }

    /// The sum at a factor: rounded once, and within what was agreed. Rounding keeps the order, so a limit that is rounded
    /// itself decides as the exact one does.
    fn at(&self, factor: Ratio) -> Result<i128, Refusal> {
        let scaled = self.exact.times(factor)?.times(Ratio::new(self.scale, 1)?)?;
        let sum = self.rounding.round(scaled)?;
        let sum = self.floor.map_or(sum, |floor| sum.max(floor));
        Ok(self.cap.map_or(sum, |cap| sum.min(cap)))
    }

    fn limited(&self, sum: i128) -> bool {
        self.floor == Some(sum) || self.cap == Some(sum)
    }
}
