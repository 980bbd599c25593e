#![doc = include_str!("../../docs/rules/notice.md")]

pub(crate) mod accounts;
mod answers;
pub(crate) mod basis;
mod bodies;
pub(crate) mod books;
mod chain;
mod charts;
mod concerns;
mod csv;
mod facts;
mod firm;
mod front;
pub(crate) mod gaps;
pub(crate) mod harmless;
pub(crate) mod html;
mod issue;
mod items;
mod manifest;
pub(crate) mod markdown;
mod numbered;
mod orders;
mod page;
mod pay;
mod places;
pub(crate) mod posting;
mod ranking;
mod service;
mod sharing;
mod split;
mod steps;
mod tables;
mod told;
mod votes;
pub(crate) mod words;

pub use csv::{safe_words, shares_csv, table_csv};
pub use facts::{
    BodyOutcome, Issue, MeetingOutcome, NoticeFacts, ObjectionChannel, PostingPlace, TranslatedName,
    UnitBuilding, VoteOutcome, VoteResult,
};
pub use gaps::{Gap, cross_foot};
pub use manifest::{MANIFEST_FORM, Manifest};
pub use page::{Block, Chart, ChartRow, Figure, Notice, Part, Tone};

use crate::canonical;
use crate::explain::Language;
use crate::outcome::{Outcome, Refusal, refusals};
use words::Words;

refusals! {
    /// Why a manifest is refused.
    pub enum NoticeRefusal in "notice" {
        /// The manifest says it has another form.
        UnknownForm("unknown_form", Unknown) { form: String },
        /// What must be a digest, 64 small hex digits, is something else.
        NotADigest("not_a_digest", Malformed) { what: String, text: String },
        /// The manifest is longer than a picture on the wall can hold.
        TooLongForAPicture("too_long_for_a_picture", Limit) { bytes: i64 },
    }
}

/// 结果文件 `outcomes.json`: all that a notice is made from, as one canonical JSON, the same bytes on
/// every run. It holds owners' keys and debts and is for those who audit; what everybody may have is the
/// [`Manifest`] that names it by its digest.
///
/// # Errors
/// `json.no_form` for a value without a form as text.
pub fn outcomes_json(facts: &NoticeFacts) -> Result<String, Refusal> {
    canonical::to_json(facts)
}

/// 双晒公示: the notice on service and accounts in one language, from outcomes alone; it shows the manifest.
///
/// Where totals do not meet, or an outcome is itself a draft, the notice is a draft and says why.
///
/// ```
/// use commonhold::explain::Language;
/// use commonhold::notice::{Manifest, NoticeFacts, compose, outcomes_json};
/// use commonhold::{Day, Period};
///
/// let facts = NoticeFacts {
///     compound: "示例小区".into(),
///     period: Period { from: Day::parse("2024-01-01")?, to: Day::parse("2025-01-01")? },
///     remark: None,
///     posted: vec![],
///     objections: None,
///     score: None,
///     consequence: None,
///     concerns: None,
///     window: None,
///     statement: None,
///     shares: None,
///     buildings: vec![],
///     votes: vec![],
///     bodies: vec![],
///     meetings: vec![],
///     posts: None,
///     chain: None,
///     previous: None,
///     replaces: None,
///     orders: None,
///     ranking: None,
///     robustness: None,
///     review: None,
///     books: None,
///     issued: None,
///     names: vec![],
///     order: vec![],
///     least_cell: None,
/// };
/// let manifest = Manifest::of(&facts, &outcomes_json(&facts)?)?;
/// let notice = compose(&facts, &manifest, Language::ZhCn)?;
/// assert_eq!(notice.period, "2024年度");
/// assert!(notice.html().starts_with("<!DOCTYPE html><html lang=\"zh-CN\">"));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `number.out_of_range` and `amount.out_of_range` when a sum of the notice cannot be kept exactly;
/// those of the manifest.
pub fn compose(facts: &NoticeFacts, manifest: &Manifest, language: Language) -> Result<Notice, Refusal> {
    let minor_digits = facts.settled().map_or(2, |statement| statement.currency.minor_digits);
    let w = Words { language, minor_digits, names: &facts.names, order: &facts.order };
    let mut parts = Vec::new();
    parts.extend(accounts_part(facts, w)?);
    parts.extend(votes::part(&facts.votes, w));
    parts.extend(service::part(facts, w));
    parts.extend(facts.orders.as_ref().map(|orders| orders::part(orders, w)));
    parts.extend(facts.ranking.as_ref().map(|ranking| ranking::part(ranking, w)));
    parts.extend(bodies::part(facts, w));
    parts.extend(basis::findings_part(facts, w));
    parts.extend(posting::part(facts, w));
    answers::of_parts(&mut parts, facts, w);
    Ok(Notice {
        language,
        compound: w.named(&facts.compound).to_owned(),
        title: w.say("notice.title"),
        period: w.period(facts.period),
        remark: facts.remark.as_deref().map(|remark| w.named(remark).to_owned()),
        draft: reasons_for_a_draft(facts, w)?,
        figures: posting::figures(facts, w),
        verdicts: posting::verdicts(facts, w),
        answers: answers::lines(facts, w)?,
        front: front::parts(facts, w),
        parts,
        issued: issue::lines(facts, w),
        digest: manifest.digest()?,
        short_code: manifest.short_code()?,
        picture: manifest.picture()?,
    })
}

fn accounts_part(facts: &NoticeFacts, w: Words<'_>) -> Result<Option<Part>, Refusal> {
    let mut blocks = Vec::new();
    let mut lead = w.say("notice.accounts_lead");
    if let Some(statement) = facts.settled() {
        let code = &statement.currency.code;
        lead = w.fill("notice.in_currency", &[("lead", &lead), ("currency", &posting::currency(code, w))]);
        blocks.extend(accounts::blocks(statement, facts.settled_by(), w)?);
    }
    if let Some(closed) = &facts.books {
        blocks.extend(books::blocks(&closed.value, w)?);
    }
    if let Some(shares) = &facts.shares {
        blocks.extend(sharing::blocks(&shares.value, facts, w)?);
    }
    let title = w.say("notice.accounts");
    Ok((!blocks.is_empty()).then_some(Part {
        anchor: "accounts",
        title,
        lead,
        answer: String::new(),
        blocks,
    }))
}

/// 草稿: totals that do not meet first, then each outcome that is itself a draft.
fn reasons_for_a_draft(facts: &NoticeFacts, w: Words<'_>) -> Result<Vec<String>, Refusal> {
    let mut reasons: Vec<String> = cross_foot(facts)?.iter().map(|gap| gap.sentence(w)).collect();
    fn draft<T>(outcome: Option<&Outcome<T>>) -> bool {
        outcome.is_some_and(Outcome::is_draft)
    }
    let meetings = facts.meetings.iter().any(|meeting| meeting.outcome.is_draft());
    let bodies = facts.bodies.iter().any(|body| body.outcome.is_draft());
    let states = [
        ("notice.draft_score", draft(facts.score.as_ref())),
        ("notice.draft_pay", draft(facts.consequence.as_ref())),
        ("notice.draft_concerns", draft(facts.concerns.as_ref())),
        ("notice.draft_window", draft(facts.window.as_ref())),
        ("notice.draft_statement", facts.books.is_none() && draft(facts.statement.as_ref())),
        ("notice.draft_books", draft(facts.books.as_ref())),
        ("notice.draft_shares", draft(facts.shares.as_ref())),
        ("notice.draft_bodies", bodies || meetings || draft(facts.posts.as_ref())),
        ("notice.draft_chain", draft(facts.chain.as_ref())),
        ("notice.draft_orders", draft(facts.orders.as_ref())),
        ("notice.draft_ranking", draft(facts.ranking.as_ref())),
        ("notice.draft_review", draft(facts.review.as_ref())),
    ];
    reasons.extend(states.into_iter().filter(|(_, draft)| *draft).map(|(code, _)| w.say(code)));
    Ok(reasons)
}

impl Notice {
    /// 网页: the notice as one self-contained HTML page: no script, no request, every text escaped;
    /// for a telephone, a screen and A4.
    #[must_use]
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// The name of the page's file, such as `notice.zh-CN.html`.
    #[must_use]
    pub fn file_name(&self) -> String {
        html::file_name(self.language)
    }

    /// Markdown: the notice as text with tables.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::page(self)
    }

    /// Whether it may not be posted as it is.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        !self.draft.is_empty()
    }
}
