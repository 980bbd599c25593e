//! 还原: the facts of a settlement, and of closing books, with a ledger that was read.

use crate::ledger::{Ledger, amount, sum, turned};
use crate::refused::Refused;
use commonhold::books::{BankAccount, BooksFacts, PartyBalance};
use commonhold::settlement::{Account, PoolFigures, PostingLine, SettleFacts};

impl Ledger {
    /// 还原: the facts of a settlement with this ledger: its currency, period, postings and openings. What a ledger does not
    /// tell is taken from `rest`. On which day a late voucher counts is not told either: `close_books` finds it.
    ///
    /// # Errors
    /// `not_of_currency`.
    pub fn into_settlement(self, rest: SettleFacts) -> Result<SettleFacts, Refused> {
        let mut facts = rest;
        for account in Account::EVERY {
            let mut opened = self.openings.iter().filter(|line| line.account == account).peekable();
            if opened.peek().is_none() {
                continue;
            }
            let debit = amount(&self.currency, sum(&self.currency, opened)?)?;
            let opening = Some(turned(&self.currency, account, debit)?);
            let none =
                PoolFigures { account, opening, inflow: None, outflow: None, closing: None, refunded: None };
            match facts.pools.iter_mut().find(|pool| pool.account == account) {
                Some(pool) => pool.opening = opening,
                None => facts.pools.push(none),
            }
        }
        facts.compound = self.compound.or(facts.compound);
        facts.opening = self.surplus.or(facts.opening);
        Ok(SettleFacts { currency: self.currency, period: self.period, postings: self.postings, ..facts })
    }

    /// 还原: the facts of closing books with this ledger; its openings are told by party and bank account too. Where
    /// something is brought forward, that tells the parties.
    ///
    /// # Errors
    /// `not_of_currency`.
    pub fn into_books(self, rest: BooksFacts) -> Result<BooksFacts, Refused> {
        let mut facts = rest;
        if facts.brought_forward.is_none() {
            let parties = self.openings.iter().filter(|line| line.bank.is_none() && names_a_party(line));
            facts.parties = parties.map(|line| party(&self, line)).collect::<Result<_, Refused>>()?;
        }
        for line in &self.openings {
            let Some(bank) = &line.bank else { continue };
            match facts.bank_accounts.iter_mut().find(|account| account.bank == *bank) {
                Some(account) => account.opening = Some(line.amount),
                None => facts.bank_accounts.push(BankAccount {
                    bank: bank.clone(),
                    opening: Some(line.amount),
                    statement_opening: None,
                    statement_closing: None,
                }),
            }
        }
        facts.settlement = self.into_settlement(facts.settlement)?;
        Ok(facts)
    }
}

fn names_a_party(line: &PostingLine) -> bool {
    line.unit.is_some() || line.owner.is_some() || line.creditor.is_some()
}

fn party(ledger: &Ledger, line: &PostingLine) -> Result<PartyBalance, Refused> {
    Ok(PartyBalance {
        account: line.account,
        unit: line.unit.clone(),
        owner: line.owner.clone(),
        creditor: line.creditor.clone(),
        amount: turned(&ledger.currency, line.account, line.amount)?,
    })
}
