//! 认定 (账目): the findings and warnings on pools, payers, repeated vouchers and silent contracts.

use super::charges::{UnsettledCharge, payer_of};
use super::cost_item::CostItem;
use super::findings::{Findings, of};
use super::pools::PoolFigure;
use super::postings::{Account, Posting};
use super::reversals::TakenBackBeyond;
use super::said::{About, SettleFinding, SettleWarning};
use crate::exact::{Amount, AmountRefusal, MinorUnits};

impl Findings<'_> {
    pub(super) fn same_document(&mut self, posting: &Posting, other: &str, amount: Amount) {
        let (about, document) = (of(posting), posting.document.clone().unwrap_or_default());
        let other = other.to_owned();
        self.add(about.clone(), SettleFinding::SameDocument { about, document, other, amount });
    }

    pub(super) fn taken_back_beyond(&mut self, beyond: &TakenBackBeyond<'_>) -> Result<(), AmountRefusal> {
        let (about, reverses) = (of(beyond.posting), beyond.reverses.to_owned());
        let amount = self.amount(beyond.minor_units)?;
        self.add(about.clone(), SettleFinding::TakenBackBeyond { about, reverses, amount });
        Ok(())
    }

    pub(super) fn earlier_charge_taken_back(
        &mut self,
        posting: &Posting,
        debits: i128,
    ) -> Result<(), AmountRefusal> {
        let (posting, amount) = (posting.id.clone(), self.amount(debits)?);
        self.warnings.push(SettleWarning::EarlierChargeTakenBack { posting, amount });
        Ok(())
    }

    pub(super) fn item_below_zero(&mut self, item: CostItem, sum: i128) -> Result<(), AmountRefusal> {
        let (about, amount) = (About::from(item), self.amount(sum)?);
        self.add(about.clone(), SettleFinding::ItemBelowZero { about, amount });
        Ok(())
    }

    pub(super) fn spent_under_no_item(&mut self, more: i128) -> Result<(), AmountRefusal> {
        let (about, amount) = (About::Figure("expenditure_total"), self.amount(more)?);
        self.add(about.clone(), SettleFinding::SpentUnderNoItem { about, amount });
        Ok(())
    }

    pub(super) fn pool_differs(
        &mut self,
        account: Account,
        figure: PoolFigure,
        [total, counted]: [i128; 2],
    ) -> Result<(), AmountRefusal> {
        let about = About::Figure(account.word());
        let difference = self.amount(total.less(counted))?;
        let (total, counted) = (self.amount(total)?, self.amount(counted)?);
        self.add(about.clone(), SettleFinding::PoolDiffers { about, figure, total, counted, difference });
        Ok(())
    }

    pub(super) fn pool_below_zero(&mut self, account: Account, held: i128) -> Result<(), AmountRefusal> {
        let (about, amount) = (About::Figure(account.word()), self.amount(held)?);
        self.add(about.clone(), SettleFinding::PoolBelowZero { about, amount });
        Ok(())
    }

    pub(super) fn deposit_not_held(&mut self, payer: &str, back: i128) -> Result<(), AmountRefusal> {
        let (about, amount) = (About::Figure(Account::Deposit.word()), self.amount(back)?);
        let payer = payer.to_owned();
        self.add(about.clone(), SettleFinding::DepositNotHeld { about, payer, amount });
        Ok(())
    }

    /// 合同未约定: both remunerations, without and with the sum that the contract is silent on.
    pub(super) fn contract_silent(&mut self, what: &'static str, without: Amount, with: Amount) {
        let about = About::Figure(what);
        self.add_by_contract(about.clone(), SettleFinding::ContractSilent { about, without, with });
    }

    pub(super) fn pool_untold(
        &mut self,
        account: Account,
        figure: PoolFigure,
        held: i128,
    ) -> Result<(), AmountRefusal> {
        let closing = self.amount(held)?;
        self.warnings.push(SettleWarning::PoolUntold { account, figure, closing });
        Ok(())
    }

    pub(super) fn overpaid(&mut self, unsettled: &UnsettledCharge) {
        let UnsettledCharge { unit, owner, overpaid, .. } = unsettled;
        let payer = payer_of(unit.as_deref(), owner.as_deref());
        self.warnings.push(SettleWarning::Overpaid { payer, amount: *overpaid });
    }

    pub(super) fn charges_netted(&mut self) {
        self.warnings.push(SettleWarning::ChargesNetted {});
    }
}
