//! 退还 (逐户): to whom a posting pays prepayments back.

use super::only_owners::Party;
use crate::exact::{AmountRefusal, MinorUnits};
use crate::settlement::{Account, Posting, SettleFacts};
use std::collections::BTreeMap;

/// 一笔的退还: how much of what one posting takes out of the prepayments it pays back.
pub(super) enum Refunds {
    /// Nothing: what leaves a party becomes a payment, income, or another party's.
    Nothing,
    /// All that leaves.
    All,
    /// A part, which is the one party's that something leaves.
    Part(i128),
    /// A part, and it does not say whose.
    OfSomebody,
}

impl Refunds {
    /// `left` is what the posting brings each party of each pool.
    pub(super) fn of(
        settlement: &SettleFacts,
        posting: &Posting,
        left: &BTreeMap<Party<'_>, i128>,
    ) -> Result<Refunds, AmountRefusal> {
        let is_reversal = posting.reverses.is_some();
        let turned = |units: i128| if is_reversal { units.turned() } else { units };
        let leaves: Vec<i128> = left
            .iter()
            .filter(|(party, comes)| party.0 == Account::Prepayment && **comes != 0)
            .map(|(_, comes)| turned(comes.turned()))
            .collect();
        let out = leaves.iter().fold(0, |sum: i128, units| sum.plus(*units)).max(0);
        let mut paid_out = 0_i128;
        for line in &posting.lines {
            if matches!(line.account, Account::ServiceFund | Account::Payable) {
                paid_out = paid_out.less(i128::from(settlement.currency.minor_units(line.amount)?));
            }
        }
        let paid_back = turned(paid_out).max(0).min(out);
        Ok(match leaves.as_slice() {
            _ if paid_back == 0 => Refunds::Nothing,
            [_] => Refunds::Part(turned(paid_back)),
            every if paid_back == out && every.iter().all(|units| *units > 0) => Refunds::All,
            _ => Refunds::OfSomebody,
        })
    }

    /// What of it is of a party of an account to which the posting brings so much; unknown where it does not say.
    pub(super) fn of_party(&self, account: Account, comes: i128) -> Option<i128> {
        if account != Account::Prepayment || comes == 0 {
            return Some(0);
        }
        match *self {
            Refunds::Nothing => Some(0),
            Refunds::All => Some(comes.turned()),
            Refunds::Part(units) => Some(units),
            Refunds::OfSomebody => None,
        }
    }
}
