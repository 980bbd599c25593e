//! 评价、报酬、结算、结余: what the manager is paid, what was spent, and who gets what is left.

use super::Lived;
use super::votes::Carried;
use crate::documents::SurplusDecision;
use commonhold::apportion::Ties;
use commonhold::books::close_books;
use commonhold::evaluation::{
    ConsequenceFacts, LostPoints, ReviewFacts, ScoreFacts, ScoreResult, consequence, evaluation_that_stands,
    review_score, robustness, score,
};
use commonhold::settlement::{CostItem, Objection, SettleFacts, Statement, settle};
use commonhold::surplus::{ShareFacts, Treatment, TreatmentShare, share_surplus};
use commonhold::{Detail, ExactNumber, Mark};

impl Lived<'_> {
    /// The score, what it means for pay, what was objected and how firm it is.
    pub(super) fn evaluation(&mut self) {
        let folder = self.folder;
        if !self.readable(&["raters", "ratings", "objections"]) {
            return;
        }
        let Some(terms) = folder.contract.as_ref().and_then(|contract| contract.evaluation.clone()) else {
            return;
        };
        let (Some(ratings), pay) =
            (&folder.ratings, folder.contract.as_ref().and_then(|contract| contract.pay.clone()))
        else {
            return;
        };
        let given = ScoreFacts {
            raters: folder.raters.clone().unwrap_or_default(),
            ratings: ratings.clone(),
            ..terms
        };
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
