//! 合同未约定: what the contract may be silent on, and what follows from each answer.

use super::figures::Figures;
use super::postings::Account;
use super::terms::{RemunerationBase, RemunerationTerms};
use crate::exact::MinorUnits;

/// 计入基数: which sums count for the base beside what was collected for the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) prior_arrears: bool,
    pub(super) prepayments: bool,
    pub(super) refunds_deducted: bool,
    pub(super) other_income: bool,
}

/// A question that a contract answers, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    PriorArrears,
    Prepayments,
    RefundsDeducted,
    OtherIncome,
}

impl Question {
    const EVERY: [Question; 4] =
        [Question::PriorArrears, Question::Prepayments, Question::RefundsDeducted, Question::OtherIncome];

    /// The term that would answer it.
    pub(super) const fn term(self) -> &'static str {
        match self {
            Question::PriorArrears => "prior_arrears_included",
            Question::Prepayments => "prepayments_included",
            Question::RefundsDeducted => "refunds_deducted",
            Question::OtherIncome => "other_income_included",
        }
    }

    const fn answer(self, terms: &RemunerationTerms) -> Option<bool> {
        match self {
            Question::PriorArrears => terms.prior_arrears_included,
            Question::Prepayments => terms.prepayments_included,
            Question::RefundsDeducted => terms.refunds_deducted,
            Question::OtherIncome => terms.other_income_included,
        }
    }

    /// The sum it is about.
    fn sum(self, figures: &Figures) -> i128 {
        match self {
            Question::PriorArrears => figures.prior_arrears.unwrap_or(0),
            // Counting them asks for what came in ahead, and for what of them went back.
            Question::Prepayments if ahead(figures) == 0 => refunded(figures),
            Question::Prepayments => ahead(figures),
            Question::RefundsDeducted => refunded(figures),
            Question::OtherIncome => income(figures),
        }
    }
}

impl Counted {
    /// As agreed; what the contract does not say does not count.
    pub(super) fn agreed(terms: &RemunerationTerms) -> Counted {
        Counted {
            prior_arrears: terms.prior_arrears_included.unwrap_or(false),
            prepayments: terms.prepayments_included.unwrap_or(false),
            refunds_deducted: terms.refunds_deducted.unwrap_or(false),
            other_income: terms.other_income_included.unwrap_or(false),
        }
    }

    /// The answers among which a question is asked: refunds are deducted only where prepayments count.
    pub(super) const fn asking(self, question: Question) -> Counted {
        match question {
            Question::RefundsDeducted => self.with(Question::Prepayments),
            _ => self,
        }
    }

    /// The same with one answer yes.
    pub(super) const fn with(mut self, question: Question) -> Counted {
        match question {
            Question::PriorArrears => self.prior_arrears = true,
            Question::Prepayments => self.prepayments = true,
            Question::RefundsDeducted => self.refunds_deducted = true,
            Question::OtherIncome => self.other_income = true,
        }
        self
    }

    /// Every way of answering the questions.
    pub(super) fn every_way(self, questions: &[Question]) -> Vec<Counted> {
        let mut ways = vec![self];
        for question in questions {
            let with: Vec<Counted> = ways.iter().map(|way| way.with(*question)).collect();
            ways.extend(with);
        }
        ways
    }

    /// 收到的钱: what was received of the money that counts. Each yuan counts once: where prepayments count when they come
    /// in, what became due of earlier ones is taken out of what was collected.
    pub(super) fn received(self, figures: &Figures) -> Option<i128> {
        let counted = |counts: bool, sum: i128| if counts { sum } else { 0 };
        let back = counted(self.prepayments && self.refunds_deducted, refunded(figures));
        let sum = figures
            .paid_for_the_period()?
            .plus(counted(self.prior_arrears, figures.prior_arrears.unwrap_or(0)));
        Some(
            sum.plus(counted(self.prepayments, ahead(figures)))
                .less(back)
                .plus(counted(self.other_income, income(figures))),
        )
    }
}

/// 预交净增: prepayments received less those that became payments of the period; what was paid too much is one too.
fn ahead(figures: &Figures) -> i128 {
    let pool = figures.pools.of(Account::Prepayment);
    let released = pool.outflow.unwrap_or(0).less(refunded(figures));
    let overpaid = figures.owed.as_ref().map_or(0, |owed| owed.overpaid);
    pool.inflow.unwrap_or(0).less(released).plus(overpaid)
}

/// 退还的预交.
fn refunded(figures: &Figures) -> i128 {
    figures.pools.of(Account::Prepayment).refunded.unwrap_or(0)
}

/// 其他收入: received in the period, whether it joins the fund or is kept apart.
fn income(figures: &Figures) -> i128 {
    figures.other_income.or(figures.pools.of(Account::OtherIncome).inflow).unwrap_or(0)
}

/// 未约定的问题: what the contract does not say of a base of money received, where there is a sum it asks of.
pub(super) fn questions(terms: &RemunerationTerms, figures: &Figures) -> Vec<Question> {
    if !matches!(terms.base, RemunerationBase::Pool | RemunerationBase::Collected) {
        return Vec::new();
    }
    let silent = |question: &Question| {
        let asked = *question != Question::RefundsDeducted || terms.prepayments_included != Some(false);
        asked && question.answer(terms).is_none() && question.sum(figures) != 0
    };
    Question::EVERY.into_iter().filter(silent).collect()
}
