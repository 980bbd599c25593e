//! 迟到凭证: what is entered after its days were closed.

use super::BooksRefusal;
use super::facts::{BooksFacts, LateVouchers};
use super::said::BooksStep;
use crate::exact::Day;
use crate::outcome::{Refusal, Trace, refusal::Placed};
use crate::settlement::{Dated, Posting, SettleFacts};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// 迟到凭证: a voucher of a closed day, and the day on which it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateVoucher {
    /// The posting.
    pub posting: String,
    /// The day it is dated.
    pub day: Day,
    /// The day it was entered.
    pub booked_on: Day,
    /// The first day that was still open then: it counts on this one.
    pub moved_to: Day,
}

/// 结账后入账: the settlement's facts with every late voucher on the day it counts, and those vouchers. A voucher that does
/// not say when it was entered was there in time.
pub(super) fn moved<'a>(
    facts: &BooksFacts,
    settlement: Cow<'a, SettleFacts>,
    trace: &mut Trace,
) -> Result<(Cow<'a, SettleFacts>, Vec<LateVoucher>), Refusal> {
    let mut late = Vec::new();
    for (place, posting) in settlement.postings.iter().enumerate() {
        let Some((booked_on, moved_to)) = closed_before(facts, posting) else { continue };
        let here = |refusal: BooksRefusal| {
            refusal.in_field("day").within(&format!("[{place}]")).within("postings").within("settlement")
        };
        if facts.late_vouchers != Some(LateVouchers::MovedToOpenDay) {
            let (posting, day) = (posting.id.clone(), posting.day);
            return Err(here(BooksRefusal::ClosedDay { posting, day, booked_on }));
        }
        let (posting, day) = (posting.id.clone(), posting.day);
        late.push((place, LateVoucher { posting, day, booked_on, moved_to }));
    }
    if late.is_empty() {
        return Ok((settlement, Vec::new()));
    }
    let mut settlement = settlement.into_owned();
    for (place, voucher) in &late {
        if let Some(posting) = settlement.postings.get_mut(*place) {
            posting.day = voucher.moved_to;
        }
    }
    let mut late: Vec<LateVoucher> = late.into_iter().map(|(_, voucher)| voucher).collect();
    late.sort_by(|a, b| a.posting.cmp(&b.posting));
    for LateVoucher { posting, day, booked_on, moved_to } in &late {
        let (posting, day, booked_on, moved_to) = (posting.clone(), *day, *booked_on, *moved_to);
        trace.step(|| BooksStep::Late { posting, day, booked_on, moved_to });
    }
    Ok((Cow::Owned(settlement), late))
}

/// 原日期: the day that each late voucher is dated.
pub(crate) fn dated(late: &[LateVoucher]) -> Dated<'_> {
    late.iter().map(|voucher| (voucher.posting.as_str(), voucher.day)).collect()
}

/// The day it was entered and the first day open then, where its own day was closed before.
fn closed_before(facts: &BooksFacts, posting: &Posting) -> Option<(Day, Day)> {
    let booked_on = posting.booked_on?;
    let shut =
        facts.closed.iter().filter(|closed| closed.on < booked_on).map(|closed| closed.through).max()?;
    if posting.day > shut {
        return None;
    }
    Some((booked_on, shut.plus_days(1)?))
}
