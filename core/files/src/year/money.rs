//! 评价、报酬、结算、结余: what the manager is paid, what was spent, and who gets what is left.

use super::Lived;
use super::votes::Carried;
use crate::documents::SurplusDecision;
use crate::understood::{Note, Understood};
use commonhold::apportion::Ties;
use commonhold::books::close_books;
use commonhold::evaluation::{
    ConsequenceFacts, LostPoints, ReviewFacts, ScoreFacts, ScoreResult, consequence, evaluation_that_stands,
    review_score, robustness, score,
};
use commonhold::settlement::{CostItem, Objection, SettleFacts, Statement, settle};
use commonhold::surplus::{ShareFacts, Treatment, TreatmentShare, share_surplus};
use commonhold::{Amount, Detail, ExactNumber, Mark};

impl Lived<'_> {
    /// The score, what it means for pay, what was objected and how firm it is.
    pub(super) fn evaluation(&mut self) {
        let folder = self.folder;
        if !self.readable(&["raters", "ratings", "objections"]) {
            return;
        }
        let Some(given) = self.given() else { return };
        let pay = folder.contract.as_ref().and_then(|contract| contract.pay.clone());
        let stands = self.reviewed(given, pay.as_ref());
        let evaluation = Some(("contract", "evaluation"));
        let scored = score(&stands, Detail::Steps);
        self.year.score = self.outcome(scored, evaluation);
        let Some(result) = self.year.score.as_ref().map(|score| score.value.clone()) else { return };
        self.year.robustness = self.outcome(robustness(&stands, Detail::Steps), evaluation);
        if let Some(pay) = pay {
            let ran = consequence(&pay_facts(pay, &result), Detail::Steps);
            self.year.pay = self.outcome(ran, Some(("contract", "pay")));
        }
    }

    /// The terms of the evaluation with the marks of the folder.
    fn given(&self) -> Option<ScoreFacts> {
        let folder = self.folder;
        Some(ScoreFacts {
            raters: folder.raters.clone().unwrap_or_default(),
            ratings: folder.ratings.clone()?,
            ..folder.contract.as_ref()?.evaluation.clone()?
        })
    }

    /// 酬金以账目为准: what the score means for the remuneration that the accounts came to, since the base in the contract is
    /// what was expected of it. Where a limit or a deduction of its own decided the sum, the contract's base stays.
    pub(super) fn pay_of_the_accounts(&mut self) {
        let Some(terms) = self.folder.contract.as_ref().and_then(|contract| contract.pay.clone()) else {
            return;
        };
        let whole = terms.factor == ExactNumber::ONE && terms.instalment.is_none();
        let (Some((full, exact, due)), Some(score)) = (self.full_remuneration(), self.year.score.clone())
        else {
            return;
        };
        if !whole || full == terms.base {
            return;
        }
        // The remuneration is rounded once: where its full sum, rounded, leads to another cent, it is taken exactly.
        let exactly = exact.0.divided_by(full.to_ratio()).ok().map(ExactNumber);
        for factor in [Some(ExactNumber::ONE), exactly].into_iter().flatten() {
            let real = ConsequenceFacts { base: full, factor, ..terms.clone() };
            let ran = consequence(&pay_facts(real.clone(), &score.value), Detail::Steps);
            let Some(outcome) = ran.ok().filter(|outcome| outcome.value.pay == Some(due)) else { continue };
            let (stated, full) = (terms.base.to_string(), full.to_string());
            self.year
                .understood
                .push(Understood::of_file("contract.toml", Note::PayOfAccounts { stated, full }));
            self.year.pay = Some(outcome);
            if let Some(given) = self.year.review.is_some().then(|| self.given()).flatten() {
                self.reviewed(given, Some(&real));
            }
            return;
        }
    }

    /// The remuneration without the score, rounded and exact, and with it; nothing where no score is in it.
    fn full_remuneration(&self) -> Option<(Amount, ExactNumber, Amount)> {
        let with = self.year.settled()?.remuneration.clone().filter(|with| with.score_factor.is_some())?;
        let mut facts = self.settle_facts()?;
        facts.contract.remuneration.as_mut()?.score_factor = None;
        let full = settle(&facts, Detail::ValueOnly).ok()?.value.remuneration?;
        Some((full.amount, full.exact, with.amount))
    }

    /// The evaluation that stands after what was objected.
    fn reviewed(&mut self, given: ScoreFacts, pay: Option<&ConsequenceFacts>) -> ScoreFacts {
        let Some(review) = self.folder.objections.clone() else { return given };
        let facts = ReviewFacts {
            evaluation: ScoreFacts { facts: review.first_told, ..given.clone() },
            objections: review.objections,
            pay: pay.cloned(),
            objections_until: Some(review.objections_until),
            late_objections: review.late_objections,
        };
        let document = Some(("objections", ""));
        self.year.review = self.outcome(review_score(&facts, Detail::Steps), document);
        self.outcome(evaluation_that_stands(&facts), document).unwrap_or(given)
    }

    /// The books where there are vouchers or a bank account, or the settlement by totals.
    pub(super) fn money(&mut self) {
        // What was decided and scored moves the sums; while it cannot be read, they cannot be told.
        let told =
            ["ledger", "books", "bank", "units", "motions", "ballots", "ratings", "raters", "objections"];
        let Some(facts) = self.settle_facts().filter(|_| self.readable(&told)) else { return };
        let folder = self.folder;
        let document = Some(("contract", "settlement"));
        if folder.ledger.is_some() || folder.books.is_some() {
            let kept = folder.books.clone().unwrap_or_default();
            let facts = kept.with(facts, folder.bank.clone().unwrap_or_default());
            let ran = close_books(&facts, Detail::Steps).map_err(of_settlement);
            self.year.books = self.outcome(ran, document);
        } else {
            self.year.statement = self.outcome(settle(&facts, Detail::Steps), document);
        }
        if let Some(last) = folder.last_year.clone() {
            let ran = settle(&last, Detail::ValueOnly);
            self.year.last_year = self.outcome(ran, Some(("last-year", ""))).map(|outcome| outcome.value);
        }
    }

    /// The score moves the remuneration. A decision that did not pass allows no expenditure; of one that cannot be told, it
    /// cannot be told either.
    fn settle_facts(&self) -> Option<SettleFacts> {
        let contract = self.folder.contract.as_ref()?;
        let roll = self.year.roll.as_ref();
        let mut facts = SettleFacts {
            postings: self.folder.ledger.clone().unwrap_or_default(),
            units: roll
                .map(|roll| roll.units.iter().map(|unit| unit.id.clone()).collect())
                .unwrap_or_default(),
            ..contract.settlement.clone()
        };
        let rate = self.year.pay.as_ref().and_then(|pay| pay.value.paid_rate());
        if let (Some(terms), Some(rate)) = (&mut facts.contract.remuneration, rate) {
            terms.score_factor = Some(ExactNumber(rate));
        }
        for posting in &mut facts.postings {
            match posting.decision.as_deref().and_then(|id| self.carried(id)) {
                Some(Carried::No) => posting.decision = None,
                Some(Carried::Unknown) if posting.mark == Mark::Allowed => posting.mark = Mark::Unknown,
                _ => {}
            }
        }
        match facts.other_agreed_decision.as_deref().and_then(|id| self.carried(id)) {
            Some(Carried::No) => facts.other_agreed_decision = None,
            Some(Carried::Unknown) => facts.objections.extend(self.waits(&facts)),
            _ => {}
        }
        Some(facts)
    }

    /// The total that rests on a motion of which nothing can be told.
    fn waits(&self, facts: &SettleFacts) -> Option<Objection> {
        let total = facts.expenditure.iter().find(|total| total.item == CostItem::OtherAgreed)?;
        let reason = facts.other_agreed_decision.clone().unwrap_or_default();
        let (item, amount) = (CostItem::OtherAgreed, total.amount);
        Some(Objection { item, amount, mark: Mark::Unknown, reason, citation: None })
    }

    /// Who gets or owes how much. While the vote on it cannot be told, nothing is shared.
    pub(super) fn sharing(&mut self) {
        if !self.readable(&["debts"]) || self.folder.tenures.is_none() {
            return;
        }
        let Some(decision) = self.folder.motions.as_ref().and_then(|motions| motions.surplus.clone()) else {
            return;
        };
        let carried = decision.decided_by.as_deref().map_or(Some(Carried::Yes), |id| self.carried(id));
        let treatments = match carried {
            Some(Carried::Yes) => decision.treatments.clone(),
            Some(Carried::No) => {
                vec![TreatmentShare { treatment: Treatment::Carry, amount: None, ratio: None }]
            }
            Some(Carried::Unknown) | None => return,
        };
        let Some(facts) =
            self.year.settled().and_then(|settled| self.share_facts(settled, &decision, treatments))
        else {
            return;
        };
        let ran = share_surplus(&facts, Detail::Steps);
        self.year.shares = self.outcome(ran, Some(("motions", "surplus")));
    }

    fn share_facts(
        &self,
        statement: &Statement,
        decision: &SurplusDecision,
        treatments: Vec<TreatmentShare>,
    ) -> Option<ShareFacts> {
        Some(ShareFacts {
            book: self.book(),
            rulebook: None,
            layers: vec![],
            currency: statement.currency.clone(),
            total: statement.closing?,
            period: statement.period,
            basis: Some(decision.basis),
            class_factors: vec![],
            transfer: decision.transfer,
            record_date: None,
            treatment: None,
            treatments,
            ties: Ties::default(),
            lots: vec![],
            bearers: vec![],
            roll: Some(self.year.roll.clone()?),
            excluded: vec![],
            debts: self.folder.debts.clone().unwrap_or_default(),
            settled_on: None,
        })
    }
}

/// The score's grade and the points each aspect lost go into the pay.
fn pay_facts(terms: ConsequenceFacts, score: &ScoreResult) -> ConsequenceFacts {
    let lost = score.items.iter().map(|item| LostPoints { key: item.key.clone(), points: item.lost });
    ConsequenceFacts {
        score: Some(score.score),
        grade: score.grade.clone(),
        full_marks: Some(score.full_marks),
        fallen_from: score.fallen_from,
        lost: lost.collect(),
        ..terms
    }
}

/// The settlement inside the books is what the contract and the ledger say.
fn of_settlement(mut refusal: commonhold::Refusal) -> commonhold::Refusal {
    for one in
        std::iter::once(&mut refusal.path).chain(refusal.others.iter_mut().map(|other| &mut other.path))
    {
        let bare = one.as_deref().and_then(|way| way.strip_prefix("settlement."));
        if let Some(bare) = bare {
            *one = Some(bare.to_owned());
        }
    }
    refusal
}
