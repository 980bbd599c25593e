//! 账簿: what is written and read.

use crate::accounts::adds_when_debited;
use crate::refused::{Ground, Refused, shown};
use commonhold::books::{BooksFacts, PoolBalance, close_books};
use commonhold::settlement::{Account, Posting, PostingLine, SettleFacts, Statement, settle};
use commonhold::{Amount, Currency, Day, Detail, Period};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// 账簿: the ledger of a period: what the pools opened with, every posting, and what the pools close with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// 小区: the compound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compound: Option<String>,
    /// 币种: the currency of every amount.
    pub currency: Currency,
    /// 期间: the period. A posting outside it is kept, and counts in no closing.
    pub period: Period,
    /// 期初结余: the surplus the fund opened with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surplus: Option<Amount>,
    /// 期初: what the pools held at the start, by party and bank account where that is known; debits above zero, as in a
    /// posting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub openings: Vec<PostingLine>,
    /// 凭证: the postings, in the order in which they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postings: Vec<Posting>,
    /// 迟到凭证: the postings that count on another day than their own, and that day.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub moved: BTreeMap<String, Day>,
    /// 期末: what each pool holds at the end, in the sign of the pool.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closings: Vec<PoolBalance>,
}

impl Ledger {
    /// The ledger that a settlement is made from, with the openings and closings that it tells.
    ///
    /// # Errors
    /// Whatever `settle` refuses; `no_postings`.
    pub fn of_settlement(facts: &SettleFacts) -> Result<Ledger, Refused> {
        let statement = settle(facts, Detail::ValueOnly)?.value;
        Ledger::of(facts, &statement, &[], facts.opening, BTreeMap::new())
    }

    /// The ledger of books that are closed: with openings by party and bank account, and late vouchers on the day on which
    /// they count.
    ///
    /// # Errors
    /// Whatever `close_books` refuses; `no_postings`.
    pub fn of_books(facts: &BooksFacts) -> Result<Ledger, Refused> {
        let books = close_books(facts, Detail::ValueOnly)?.value;
        let before = facts.brought_forward.as_ref();
        let parties = before.map_or(&facts.parties, |before| &before.parties);
        let mut named: Vec<PostingLine> = Vec::new();
        for party in parties {
            let amount = turned(&facts.settlement.currency, party.account, party.amount)?;
            named.push(PostingLine {
                unit: party.unit.clone(),
                owner: party.owner.clone(),
                creditor: party.creditor.clone(),
                ..line(party.account, amount)
            });
        }
        for account in &facts.bank_accounts {
            if let Some(opening) = account.opening {
                named.push(PostingLine {
                    bank: Some(account.bank.clone()),
                    ..line(Account::ServiceFund, opening)
                });
            }
        }
        let surplus = facts.settlement.opening.or(before.and_then(|before| before.surplus));
        let moved = books.late.into_iter().map(|late| (late.posting, late.moved_to)).collect();
        Ledger::of(&facts.settlement, &books.statement, &named, surplus, moved)
    }

    fn of(
        facts: &SettleFacts,
        statement: &Statement,
        named: &[PostingLine],
        surplus: Option<Amount>,
        moved: BTreeMap<String, Day>,
    ) -> Result<Ledger, Refused> {
        if facts.postings.is_empty() {
            return Err(Ground::NoPostings.into());
        }
        let (mut openings, mut closings) = (Vec::new(), Vec::new());
        for pool in &statement.pools {
            let own = named.iter().filter(|line| line.account == pool.account);
            if let Some(opening) = pool.opening {
                openings.extend(own.clone().cloned());
                let told = minor(&facts.currency, turned(&facts.currency, pool.account, opening)?)?;
                let of_parties = sum(&facts.currency, own.clone())?;
                // What no party is told of stays in a line of its own; so does the opening of a pool without parties.
                let rest = told.saturating_sub(of_parties);
                if rest != 0 || own.count() == 0 {
                    openings.push(line(pool.account, amount(&facts.currency, rest)?));
                }
            }
            if let Some(closing) = pool.closing {
                closings.push(PoolBalance { account: pool.account, amount: closing });
            }
        }
        Ok(Ledger {
            compound: facts.compound.clone(),
            currency: facts.currency.clone(),
            period: facts.period,
            surplus,
            openings,
            postings: facts.postings.clone(),
            moved,
            closings,
        })
    }

    /// 计入日: the day on which a posting counts.
    #[must_use]
    pub fn counts_on(&self, posting: &Posting) -> Day {
        self.moved.get(&posting.id).copied().unwrap_or(posting.day)
    }

    /// What is left on the account at the end of the period, debits above zero, in minor units.
    pub(crate) fn left(&self, account: Account) -> Result<i128, Refused> {
        let counted = self.postings.iter().filter(|posting| self.period.holds(self.counts_on(posting)));
        let lines = self.openings.iter().chain(counted.flat_map(|posting| &posting.lines));
        sum(&self.currency, lines.filter(|line| line.account == account))
    }

    /// What was booked before the period, by account and item: it is taken out on the first day, since no settlement counts it.
    pub(crate) fn cleared(&self) -> Result<Vec<PostingLine>, Refused> {
        let mut sums: Vec<(PostingLine, i128)> = Vec::new();
        let early = self.postings.iter().filter(|posting| self.counts_on(posting) < self.period.from);
        for of in early.flat_map(|posting| &posting.lines) {
            let units = minor(&self.currency, of.amount)?;
            let same = |known: &&mut (PostingLine, i128)| {
                known.0.account == of.account && known.0.cost_item == of.cost_item
            };
            match sums.iter_mut().find(same) {
                Some(known) => known.1 = known.1.saturating_sub(units),
                None => sums.push((
                    PostingLine { cost_item: of.cost_item, ..line(of.account, of.amount) },
                    units.saturating_neg(),
                )),
            }
        }
        let lines = sums
            .into_iter()
            .map(|(of, left)| Ok(PostingLine { amount: amount(&self.currency, left)?, ..of }));
        lines.collect()
    }

    /// What a ledger must hold to be written at all.
    pub(crate) fn checked(&self) -> Result<(), Refused> {
        self.period.checked().map_err(commonhold::Refusal::from)?;
        let mut ids = BTreeSet::new();
        for posting in &self.postings {
            if !ids.insert(posting.id.as_str()) {
                return Err(Ground::DuplicateId { posting: shown(&posting.id) }.into());
            }
            balanced(&self.currency, posting)?;
        }
        if let Some(unknown) = self.moved.keys().find(|id| !ids.contains(id.as_str())) {
            return Err(Ground::UnknownPosting { posting: shown(unknown) }.into());
        }
        sum(&self.currency, self.openings.iter())?;
        if self.openings.iter().any(|line| line.cost_item.is_some() && line.account != Account::Expenditure) {
            return Err(Ground::CostItemElsewhere { posting: "opening".to_owned() }.into());
        }
        let mut told = BTreeSet::new();
        for closing in &self.closings {
            if !told.insert(closing.account) {
                return Err(Ground::ClosingTwice { account: closing.account.word().to_owned() }.into());
            }
            self.closes(closing)?;
        }
        Ok(())
    }

    /// 期初 + 发生 = 期末: what is told as the closing of a pool is what its lines leave.
    pub(crate) fn closes(&self, closing: &PoolBalance) -> Result<(), Refused> {
        let PoolBalance { account, amount: told } = *closing;
        if account == Account::Expenditure {
            return Err(Ground::NoPool { account: account.word().to_owned() }.into());
        }
        let held = self.left(account)?;
        if minor(&self.currency, turned(&self.currency, account, told)?)? == held {
            return Ok(());
        }
        let held = turned(&self.currency, account, amount(&self.currency, held)?)?.to_string();
        Err(Ground::ClosingDiffers { account: account.word().to_owned(), told: told.to_string(), held }
            .into())
    }
}

/// A posting has lines, in the currency, that sum to zero.
pub(crate) fn balanced(currency: &Currency, posting: &Posting) -> Result<(), Refused> {
    let of = || shown(&posting.id);
    if posting.lines.is_empty() {
        return Err(Ground::NoLines { posting: of() }.into());
    }
    if let Some(other) = posting.currency.as_ref().filter(|other| **other != currency.code) {
        return Err(Ground::OtherCurrency { currency: shown(other), expected: currency.code.clone() }.into());
    }
    if posting.lines.iter().any(|line| line.cost_item.is_some() && line.account != Account::Expenditure) {
        return Err(Ground::CostItemElsewhere { posting: of() }.into());
    }
    let difference = sum(currency, posting.lines.iter())?;
    if difference == 0 {
        return Ok(());
    }
    let difference = amount(currency, difference)?.to_string();
    Err(Ground::Unbalanced { posting: of(), difference }.into())
}

/// A line that says its account and amount alone.
pub(crate) fn line(account: Account, amount: Amount) -> PostingLine {
    PostingLine {
        account,
        amount,
        cost_item: None,
        work: None,
        unit: None,
        tariff: None,
        due: None,
        owner: None,
        creditor: None,
        bank: None,
        service: None,
        scope: None,
    }
}

/// Between the sign of a pool and that of a line; the same both ways.
pub(crate) fn turned(currency: &Currency, account: Account, of: Amount) -> Result<Amount, Refused> {
    if adds_when_debited(account) {
        return Ok(of);
    }
    amount(currency, minor(currency, of)?.saturating_neg())
}

pub(crate) fn minor(currency: &Currency, amount: Amount) -> Result<i128, Refused> {
    let units = currency.minor_units(amount).map(i128::from);
    units.map_err(|_| Ground::NotOfCurrency { amount: amount.to_string() }.into())
}

pub(crate) fn amount(currency: &Currency, minor: i128) -> Result<Amount, Refused> {
    currency
        .amount(minor)
        .map_err(|_| Ground::NotOfCurrency { amount: format!("{minor} minor units") }.into())
}

pub(crate) fn sum<'a>(
    currency: &Currency,
    lines: impl Iterator<Item = &'a PostingLine>,
) -> Result<i128, Refused> {
    let mut sum = 0_i128;
    for line in lines {
        sum = sum.saturating_add(minor(currency, line.amount)?);
    }
    Ok(sum)
}
