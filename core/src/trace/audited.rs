//! 数额: what each figure is, read off the closed books.

use super::facts::{Figure, FigureName as Name};
use super::vouchers::{Counted, lines};
use crate::books::{BooksFacts, ClosedBooks, OnlyOwners, PartyLine, Reconciliation, dated};
use crate::exact::{Amount, MinorUnits};
use crate::outcome::Refusal;
use crate::settlement::{Account, Dated, ItemLine, PoolFigures, Reversals, SettleFacts, UnsettledCharge};
use foldhash::HashMap;

/// 被查账簿: the facts of the books, what counts of them, and the books closed with it.
pub(super) struct Audited<'a> {
    pub(super) facts: &'a BooksFacts,
    pub(super) settlement: &'a SettleFacts,
    pub(super) books: &'a ClosedBooks,
    /// Payers and parties by what they are called: a figure of all of them asks for each.
    payers: HashMap<[Option<&'a str>; 2], &'a UnsettledCharge>,
    parties: HashMap<(Account, [Option<&'a str>; 3]), &'a PartyLine>,
    /// Whose it is what names a unit and no owner.
    pub(super) owners: OnlyOwners<'a>,
    /// The days that late vouchers are dated.
    pub(super) dated: Dated<'a>,
}

impl<'a> Audited<'a> {
    pub(super) fn of(
        facts: &'a BooksFacts,
        settlement: &'a SettleFacts,
        books: &'a ClosedBooks,
    ) -> Audited<'a> {
        let payers =
            books.statement.unsettled.iter().map(|charge| (named([&charge.unit, &charge.owner]), charge));
        let parties = books.parties.iter();
        let parties =
            parties.map(|line| ((line.account, named([&line.unit, &line.owner, &line.creditor])), line));
        let dated = dated(&books.late);
        let owners = OnlyOwners::of_pools(facts, settlement);
        Audited {
            facts,
            settlement,
            books,
            payers: payers.collect(),
            parties: parties.collect(),
            owners,
            dated,
        }
    }
    pub(super) fn units(&self, amount: Amount) -> Result<i128, Refusal> {
        Ok(i128::from(self.settlement.currency.minor_units(amount)?))
    }

    pub(super) fn known(&self, amount: Option<Amount>) -> Result<Option<i128>, Refusal> {
        amount.map(|amount| self.units(amount)).transpose()
    }

    pub(super) fn pool(&self, account: Option<Account>) -> Option<&PoolFigures> {
        self.books.statement.pools.iter().find(|pool| Some(pool.account) == account)
    }

    pub(super) fn party(&self, of: &Figure) -> Option<&PartyLine> {
        let party = named([&of.unit, &of.owner, &of.creditor]);
        self.parties.get(&(of.account?, party)).copied()
    }

    pub(super) fn bank(&self, of: &Figure) -> Option<&Reconciliation> {
        self.books.banks.iter().find(|bank| Some(&bank.bank) == of.bank.as_ref())
    }

    pub(super) fn payer(&self, of: &Figure) -> Option<&UnsettledCharge> {
        self.payers.get(&named([&of.unit, &of.owner])).copied()
    }

    fn item(&self, of: &Figure) -> Option<&ItemLine> {
        self.books.statement.items.iter().find(|line| Some(line.item) == of.item)
    }

    /// Whether a line of the period stands on the account.
    pub(super) fn is_touched(&self, account: Account) -> bool {
        let reversals = Reversals::of(self.settlement);
        let inside = self.settlement.postings.iter().filter(|one| reversals.counts(one));
        inside.flat_map(|posting| &posting.lines).any(|line| line.account == account)
    }

    fn sum(&self, counted: &Counted<'_>) -> Result<i128, Refusal> {
        Ok(lines(self.settlement, &self.dated, counted)?.sum())
    }

    /// 数额: the figure in minor units; absent where it is not known.
    pub(super) fn amount(&self, of: &Figure) -> Result<Option<i128>, Refusal> {
        let statement = &self.books.statement;
        let amount = match of.figure {
            Name::Opening => statement.opening,
            Name::PriorArrears => statement.prior_arrears_collected,
            Name::OtherIncome => statement.other_income,
            Name::PriorSurplus => statement.prior_surplus,
            Name::Unclassified => Some(statement.unclassified),
            Name::Remuneration => statement.remuneration.as_ref().map(|found| found.amount),
            Name::RemunerationPaid => statement.remuneration_paid,
            Name::Closing => statement.closing,
            Name::AccruedSurplus => statement.accrued_surplus,
            Name::Refunded => self.pool(Some(Account::Prepayment)).and_then(|pool| pool.refunded),
            Name::BridgeSum => self.books.bridge.as_ref().map(|bridge| bridge.sum),
            Name::BridgeHeld => self.books.bridge.as_ref().and_then(|bridge| bridge.held),
            Name::BridgeDifference => self.books.bridge.as_ref().and_then(|bridge| bridge.difference),
            Name::AccountBalance => {
                let Some(account) = of.account else { return Ok(None) };
                return self.sum(&Counted::Debits(account)).map(Some);
            }
            Name::Billed | Name::NotYetDue | Name::Collected | Name::Arrears | Name::Overpaid => {
                return self.charged(of);
            }
            Name::PoolOpening | Name::PoolInflow | Name::PoolOutflow | Name::PoolClosing => {
                self.pool(of.account).and_then(|pool| match of.figure {
                    Name::PoolOpening => pool.opening,
                    Name::PoolInflow => pool.inflow,
                    Name::PoolOutflow => pool.outflow,
                    _ => pool.closing,
                })
            }
            Name::PartyOpening | Name::PartyInflow | Name::PartyOutflow | Name::PartyClosing => {
                self.party(of).map(|party| match of.figure {
                    Name::PartyOpening => party.opening,
                    Name::PartyInflow => party.inflow,
                    Name::PartyOutflow => party.outflow,
                    _ => party.closing,
                })
            }
            Name::BankOpening => self.bank(of).and_then(|bank| bank.book_opening),
            Name::BankBooked => self.bank(of).map(|bank| bank.booked),
            Name::BankClosing => self.bank(of).and_then(|bank| bank.book_closing),
            _ => self.spent(of),
        };
        self.known(amount)
    }

    /// 支出与预算: over all items, or of one.
    fn spent(&self, of: &Figure) -> Option<Amount> {
        let statement = &self.books.statement;
        if of.item.is_some() {
            let item = self.item(of)?;
            return match of.figure {
                Name::Expenditure => Some(item.actual),
                Name::Allowed => Some(item.allowed),
                Name::Disallowed => Some(item.disallowed),
                Name::InQuestion => Some(item.in_question),
                Name::Budget => item.budget,
                Name::BudgetVariance => item.variance,
                _ => item.allowed_variance,
            };
        }
        match of.figure {
            Name::Expenditure => statement.expenditure,
            Name::Allowed => statement.allowed,
            Name::Disallowed => Some(statement.disallowed),
            Name::InQuestion => Some(statement.in_question),
            Name::Budget => statement.budget,
            Name::BudgetVariance => statement.budget_variance,
            _ => statement.allowed_variance,
        }
    }

    /// 应收与实收: of all, or of one payer.
    fn charged(&self, of: &Figure) -> Result<Option<i128>, Refusal> {
        let statement = &self.books.statement;
        if !of.names_a_payer() {
            return self.known(match of.figure {
                Name::Billed => statement.billed,
                Name::NotYetDue => Some(statement.not_yet_due),
                Name::Collected => statement.collected,
                Name::Arrears => statement.arrears,
                _ => statement.overpaid,
            });
        }
        let payer = (of.unit.as_deref(), of.owner.as_deref());
        let counted = match of.figure {
            Name::Billed => Counted::OfPayer(Account::Billed, payer),
            Name::Collected => Counted::OfPayer(Account::Collected, payer),
            Name::NotYetDue => Counted::NotYetDue(Some(payer)),
            // One who is not listed owes nothing and has paid nothing too much.
            _ => {
                let Some(charge) = self.payer(of) else { return Ok(Some(0)) };
                let arrears = of.figure == Name::Arrears;
                return self.units(if arrears { charge.arrears } else { charge.overpaid }).map(Some);
            }
        };
        self.sum(&counted).map(Some)
    }
}

/// The names of a payer or a party, as far as there are any.
fn named<const N: usize>(names: [&Option<String>; N]) -> [Option<&str>; N] {
    names.map(Option::as_deref)
}

/// What is less than nothing, as how much it lacks.
pub(super) fn lacking(units: i128) -> i128 {
    units.turned().max(0)
}
