//! 唯一的业主: whose it is what names a unit and no owner.

use super::facts::{BooksFacts, PartyBalance};
use crate::settlement::{Account, PostingLine, SettleFacts};
use foldhash::{HashMap, HashMapExt};

/// Account, unit, owner and creditor.
pub(crate) type Party<'a> = (Account, Option<&'a str>, Option<&'a str>, Option<&'a str>);

/// 期初往来: what each pool held of each party, as it is told.
pub(super) fn told(facts: &BooksFacts) -> &[PartyBalance] {
    facts.brought_forward.as_ref().map_or(&facts.parties, |before| &before.parties)
}

pub(crate) fn of_balance(balance: &PartyBalance) -> Party<'_> {
    let PartyBalance { account, unit, owner, creditor, amount: _ } = balance;
    (*account, unit.as_deref(), owner.as_deref(), creditor.as_deref())
}

pub(super) fn of_line(line: &PostingLine) -> Party<'_> {
    (line.account, line.unit.as_deref(), line.owner.as_deref(), line.creditor.as_deref())
}

/// The owner of each unit, on each account: the one whom all name that name an owner with it.
pub(crate) struct OnlyOwners<'a> {
    owners: HashMap<(Account, &'a str), Option<&'a str>>,
}

impl<'a> OnlyOwners<'a> {
    /// Of what the pools held at the start and what moved them in the period.
    pub(crate) fn of_pools(facts: &'a BooksFacts, settlement: &'a SettleFacts) -> OnlyOwners<'a> {
        let moved = inside(settlement).map(of_line);
        OnlyOwners::of(told(facts).iter().map(of_balance).chain(moved))
    }

    /// Of charges and payments, as of one account: `collected`.
    pub(super) fn of_payers(settlement: &'a SettleFacts) -> OnlyOwners<'a> {
        let is_payer = |line: &&PostingLine| matches!(line.account, Account::Billed | Account::Collected);
        OnlyOwners::of(inside(settlement).filter(is_payer).map(|line| {
            let (_, unit, owner, creditor) = of_line(line);
            (Account::Collected, unit, owner, creditor)
        }))
    }

    fn of(parties: impl Iterator<Item = Party<'a>>) -> OnlyOwners<'a> {
        let mut owners = HashMap::new();
        for (account, unit, owner, _) in parties {
            if let Some((unit, owner)) = unit.zip(owner) {
                let only = owners.entry((account, unit)).or_insert(Some(owner));
                *only = only.filter(|only| *only == owner);
            }
        }
        OnlyOwners { owners }
    }

    /// The party with the owner whose it is, where it names a unit alone that has one owner alone.
    pub(crate) fn party(&self, (account, unit, owner, creditor): Party<'a>) -> Party<'a> {
        let only = || self.owners.get(&(account, unit?)).copied().flatten();
        (account, unit, owner.or_else(only), creditor)
    }
}

fn inside(settlement: &SettleFacts) -> impl Iterator<Item = &PostingLine> {
    let inside = settlement.postings.iter().filter(|posting| settlement.period.holds(posting.day));
    inside.flat_map(|posting| &posting.lines)
}
