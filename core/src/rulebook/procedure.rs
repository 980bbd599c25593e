//! 表决程序: everything a rule of decision may say besides its tests. Read from a book, never written by hand.

use super::Level;
use super::algebra::{Predicate, VoterSet};
use crate::catalogue::words;
use crate::exact::{Day, Ratio};
use crate::outcome::Citation;
use serde::{Deserialize, Serialize};

/// 程序: how one class of matters is decided, and when the rule is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    /// A stable id, such as `cn.278.ordinary`.
    pub id: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// The class of matters, such as `ordinary` or `special`.
    pub class: Option<String>,
    /// Where it says so.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
    /// The ballots that take part: what `present` is the sum of.
    pub present: Vec<VoterSet>,
    /// Who is left out of what.
    pub eligible: Vec<Exclusion>,
    /// How weights are rewritten before counting.
    pub weigh: Vec<WeightRule>,
    /// Who may vote for whom.
    pub proxy: Option<ProxyRule>,
    /// What silence becomes.
    pub silence: Option<SilenceRule>,
    /// The stages, in order; the first one is where a vote begins.
    pub stages: Vec<Stage>,
    /// What must come from others besides the vote.
    pub consents: Vec<Consent>,
    /// What follows from the decision.
    pub effect: Option<Effect>,
    /// The levels that may make it stricter.
    pub raise: Vec<Level>,
    /// The levels that may make it less strict.
    pub lower: Vec<Level>,
    /// The levels that may put another in its place.
    pub replace: Vec<Level>,
}

/// 阶段: one vote, its tests, and what comes when it fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its id in the procedure.
    pub id: String,
    /// 参与: the required participation; none where the law asks for none.
    pub quorum: Option<Predicate>,
    /// 通过: what must hold for the motion to pass.
    pub pass: Predicate,
    /// What decides when yes and no are exactly level.
    pub tie: Tie,
    /// Where to go when it failed; the first whose guard holds.
    pub otherwise: Vec<Next>,
    /// A time after the vote in which owners may object.
    pub window: Option<Window>,
    /// The clause of the participation.
    pub quorum_citation: Citation,
    /// The clause of the tests to pass.
    pub pass_citation: Citation,
}

words! {
    /// 平票: what decides when yes and no are exactly level.
    #[derive(Default)]
    pub enum Tie {
        /// The motion fails.
        #[default]
        Fail => "fail",
        /// The chair decides; read as the fact `casting_vote`.
        Casting => "casting",
        /// Lots decide; read as the fact `lots_yes`.
        Lots => "lots",
    }
}

/// 下一阶段: where a failed stage leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The guard.
    pub condition: Predicate,
    /// The stage.
    pub goto: String,
    /// Whether owners vote again.
    pub ballots: Ballots,
    /// When, in the words of the rule.
    pub after: Option<String>,
}

words! {
    /// 票的去向: what a next stage counts.
    #[derive(Default)]
    pub enum Ballots {
        /// A new vote.
        #[default]
        Fresh => "fresh",
        /// The same ballots are counted by the next stage's tests.
        Same => "same",
        /// The vote stays open and ballots are added.
        OpenSession => "open_session",
    }
}

/// 异议期: days in which objections can undo a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// How many days.
    pub days: u32,
    /// From when, in the words of the rule.
    pub starts: String,
    /// What undoes the decision.
    pub veto: Predicate,
}

/// 排除: who is left out of which counts: four switches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The flag that an owner carries.
    pub who: String,
    /// Cannot vote yes or no.
    #[serde(default)]
    pub out_of_votes: bool,
    /// Is not counted as taking part.
    #[serde(default)]
    pub out_of_present: bool,
    /// Is not counted in what the participation is measured against.
    #[serde(default)]
    pub out_of_quorum: bool,
    /// Is not counted among all owners.
    #[serde(default)]
    pub out_of_total: bool,
    /// The classes of matters in which they do vote.
    #[serde(default)]
    pub except: Vec<String>,
}

/// 权重改写: how weights are rewritten before they are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum WeightRule {
    /// Nobody weighs more than all others together.
    CapToOthers {
        /// `all` or `present`.
        reference: VoterSet,
        /// Whether votes held for others count to it.
        #[serde(default)]
        with_proxies: bool,
        /// Whether what is cut leaves the whole as well.
        #[serde(default)]
        shrink_base: bool,
    },
    /// Nobody weighs more than a fraction of the whole.
    CapFraction {
        /// The fraction.
        most: Ratio,
        /// Whether votes held for others count to it.
        #[serde(default)]
        with_proxies: bool,
        /// Whether what is cut leaves the whole as well.
        #[serde(default)]
        shrink_base: bool,
    },
    /// The owners with a flag weigh a fraction of their weight.
    Scale {
        /// The flag.
        who: String,
        /// The fraction.
        factor: Ratio,
    },
    /// Weights are given otherwise: `one_per_unit`, `one_per_owner` or `table`.
    Assign {
        /// How.
        by: String,
    },
}

/// 委托: who may vote for whom, and how much.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyRule {
    /// The most mandates one holder may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_mandates: Option<u32>,
    /// The most weight one holder may have, of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_weight: Option<Ratio>,
    /// Whether keeping one of the two limits is enough.
    #[serde(default)]
    pub either: bool,
    /// The kinds of people who may not hold any.
    #[serde(default)]
    pub forbidden: Vec<String>,
    /// Whether mandates beyond the limit are cut, in the order of the key, rather than refused.
    #[serde(default)]
    pub cut_excess: bool,
}

/// 沉默: what a delivered ballot that did not come back becomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SilenceRule {
    /// The set it joins: `yes`, `no` or `abstain`.
    pub becomes: VoterSet,
    /// After how many days.
    #[serde(default)]
    pub after_days: u32,
    /// Facts that must hold.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Facts that must not hold.
    #[serde(default)]
    pub unless: Vec<String>,
}

/// 他人同意: a consent besides the vote; read as a fact of its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The fact that records it.
    pub id: String,
    /// Who gives it: an affected owner, a mortgagee, a court, an authority, each body.
    pub by: String,
    /// Whether it stands in place of the vote rather than beside it.
    #[serde(default)]
    pub instead: bool,
}

/// 效果: what follows from a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// Who pays when it passed: `all`, `yes_voters`, `requester` or a tag.
    pub payers: String,
    /// The procedure that the decision puts in force for a later vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sets_rule: Option<String>,
}
