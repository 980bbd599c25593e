//! The notice on the wall, and the manifest that it shows.

use super::evaluation::{ConsequenceOutcome, ScoreResultOutcome};
use super::settlement::StatementOutcome;
use super::surplus::SharesOutcome;
use super::voting::{TallyOutcome, VerdictOutcome};
use commonhold::notice::{
    Manifest, NoticeFacts, ObjectionChannel, PostingPlace, UnitBuilding, VoteOutcome, VoteResult,
};
use commonhold::surplus::Shares;
use commonhold::{Day, Period};

/// What the wall vouches for: the outcomes behind a notice, named by their digest.
pub struct Manifest {
    /// Always `commonhold-manifest/1`.
    pub form: String,
    /// The compound.
    pub compound: String,
    /// The period that the notice is about.
    pub period: Period,
    /// The digest of the outcomes, in hex.
    pub outcomes: String,
    /// The root of every owner's share, where proofs are given out.
    pub shares: Option<String>,
    /// The digest of the manifest of the period before.
    pub previous: Option<String>,
    /// The digest of the manifest that this one takes the place of.
    pub replaces: Option<String>,
}

/// A place where the notice hangs, and for how long.
pub struct PostingPlace {
    /// The place, in words.
    pub place: String,
    /// The first day.
    pub from: Day,
    /// The first day on which it need no longer hang.
    pub to: Option<Day>,
}

/// How an owner objects, until when, and by when an answer is owed.
pub struct ObjectionChannel {
    /// Where and how, in words. Never the name of a person.
    pub channel: String,
    /// The last day on which objections are taken.
    pub until: Option<Day>,
    /// How many days an answer may take.
    pub answer_days: Option<u32>,
}

/// The building a unit is in, for sums by building.
pub struct UnitBuilding {
    /// The unit's id.
    pub unit: String,
    /// The building.
    pub building: String,
}

/// What a vote came to: judged from counts that others made, or counted from the roll and its ballots.
pub enum VoteResult {
    /// From counts, by `decide`.
    Decided {
        /// The verdict.
        outcome: VerdictOutcome,
    },
    /// From ballots, by `tally`.
    Tallied {
        /// The count.
        outcome: TallyOutcome,
    },
}

/// One motion with what the vote on it came to.
pub struct VoteOutcome {
    /// The motion, in the words of the ballot.
    pub motion: String,
    /// The day the vote closed.
    pub on: Day,
    /// What it came to.
    pub result: VoteResult,
}

/// Everything a notice says. Each outcome may be absent; its part is then left out.
pub struct NoticeFacts {
    /// The compound.
    pub compound: String,
    /// The period that the notice is about.
    pub period: Period,
    /// A line under the title, such as that the data are invented.
    pub remark: Option<String>,
    /// Where it hangs.
    #[default]
    pub posted: Vec<PostingPlace>,
    /// How to object.
    pub objections: Option<ObjectionChannel>,
    /// The score.
    pub score: Option<ScoreResultOutcome>,
    /// What it means for pay.
    pub consequence: Option<ConsequenceOutcome>,
    /// The statement.
    pub statement: Option<StatementOutcome>,
    /// Who gets or owes what.
    pub shares: Option<SharesOutcome>,
    /// For sums by building; empty shows the first units instead.
    #[default]
    pub buildings: Vec<UnitBuilding>,
    /// The votes.
    #[default]
    pub votes: Vec<VoteOutcome>,
    /// The digest of the manifest of the period before.
    pub previous: Option<String>,
    /// The digest of the manifest that this notice takes the place of.
    pub replaces: Option<String>,
}

/// What is no rule.
trait Functions {
    /// All that a notice is made from, as one canonical JSON. It holds owners' keys and debts: for auditors.
    #[calls(commonhold::notice::outcomes_json(&facts)?)]
    fn outcomes_json(facts: NoticeFacts) -> String;
    /// The manifest of a notice, from its facts and the text of `outcomes_json`.
    #[calls(commonhold::notice::Manifest::of(&facts, &outcomes)?)]
    fn manifest(facts: NoticeFacts, outcomes: String) -> Manifest;
    /// Reads a manifest from JSON, strictly.
    #[calls(commonhold::notice::Manifest::read(&name, &text)?)]
    fn manifest_from_json(name: String, text: String) -> Manifest;
    /// The canonical JSON of a manifest, which the picture on the wall holds.
    #[calls(manifest.to_json()?)]
    fn manifest_to_json(manifest: Manifest) -> String;
    /// The digest of a manifest, in hex.
    #[calls(manifest.digest()?)]
    fn manifest_digest(manifest: Manifest) -> String;
    /// The first 26 letters of that digest, for people to compare.
    #[calls(manifest.short_code()?)]
    fn manifest_short_code(manifest: Manifest) -> String;
    /// The notice as one self-contained HTML page, in `en` or `zh-CN`.
    #[calls(commonhold::notice::compose(&facts, &manifest, commonhold::explain::language(&language)?)?.html())]
    fn notice_html(facts: NoticeFacts, manifest: Manifest, #[default = "en"] language: String) -> String;
    /// The notice as Markdown, in `en` or `zh-CN`.
    #[calls(commonhold::notice::compose(&facts, &manifest, commonhold::explain::language(&language)?)?.markdown())]
    fn notice_markdown(facts: NoticeFacts, manifest: Manifest, #[default = "en"] language: String) -> String;
    /// Every unit's part as CSV, and the total that they sum to.
    #[calls(commonhold::notice::shares_csv(&shares))]
    fn shares_csv(shares: Shares) -> String;
}
