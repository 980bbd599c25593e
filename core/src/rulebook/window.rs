//! 服务窗口的规则: services, what a grade promises for each, and the rates it asks for.

use super::model::{Level, Rulebook};
use super::parameter::fraction;
use super::problem::{OnceOnly, Problem};
use super::raw::{RawCitation, Text};
use super::source_text::SourceText;
use super::standing::standing;
use super::{LegalSource, RulebookRefusal};
use crate::catalogue::words;
use crate::exact::{Day, Ratio, Term, TermUnit};
use crate::outcome::{Citation, Refusal};
use serde::Deserialize;

words! {
    /// 承诺: what is promised for a request.
    pub enum Promise {
        /// 答复: that somebody answers.
        Respond => "respond",
        /// 到场: that somebody comes.
        Arrive => "arrive",
        /// 办结: that it is done.
        Complete => "complete",
    }
}

words! {
    /// 比率: what part is asked for.
    pub enum WindowRate {
        /// 回访率: those called back among those completed.
        CallBack => "call_back",
        /// 满意率: those satisfied among those who answered.
        Satisfaction => "satisfaction",
        /// 及时率: the promises kept among those of which it is known.
        Timely => "timely",
    }
}

/// 服务窗口: services and rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceWindow {
    /// Its id.
    pub id: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Where it says so.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
    /// The services.
    pub services: Vec<WindowService>,
    /// The rates.
    pub rates: Vec<RateAsked>,
    /// The levels that may put another in its place.
    pub replace: Vec<Level>,
}

/// 服务事项: one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowService {
    /// Its id, such as `repair`.
    pub id: String,
    /// What it is, in a sentence.
    pub about: String,
    /// 渠道: how it can be asked for; empty where any way is.
    pub channels: Vec<String>,
    /// What is promised for it.
    pub times: Vec<PromisedTime>,
}

/// 时限: one promise of one grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromisedTime {
    /// What is promised.
    pub promise: Promise,
    /// By which grade.
    pub grade: String,
    /// Whether it is for urgent requests only.
    pub urgent: bool,
    /// Within which time.
    pub term: Term,
    /// Where it says so.
    pub citation: Citation,
}

/// 比率要求: one rate of one grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateAsked {
    /// Which.
    pub rate: WindowRate,
    /// Of which service; of all where none is named.
    pub service: Option<String>,
    /// Of which promise, where it is the part that was kept in time.
    pub promise: Option<Promise>,
    /// By which grade.
    pub grade: String,
    /// The part.
    pub least: Ratio,
    /// Whether exactly that part is enough.
    pub counts: bool,
    /// Where it says so.
    pub citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWindowBook {
    pub(super) id: Text,
    #[serde(default)]
    about: String,
    citation: RawCitation,
    #[serde(default)]
    from: Option<Day>,
    #[serde(default)]
    to: Option<Day>,
    services: Vec<RawService>,
    #[serde(default)]
    rates: Vec<RawRate>,
    #[serde(default)]
    replace: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawService {
    id: Text,
    #[serde(default)]
    about: String,
    #[serde(default)]
    channels: Vec<String>,
    #[serde(default)]
    times: Vec<RawTime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTime {
    promise: Promise,
    grade: Text,
    #[serde(default)]
    urgent: bool,
    length: u32,
    unit: TermUnit,
    #[serde(default)]
    citation: Option<RawCitation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRate {
    rate: WindowRate,
    #[serde(default)]
    service: Option<Text>,
    #[serde(default)]
    promise: Option<Promise>,
    grade: Text,
    least: Text,
    #[serde(default)]
    counts: Option<bool>,
    #[serde(default)]
    citation: Option<RawCitation>,
}

/// Reads a window; what it says twice, and a time of no length, is a mistake.
pub(super) fn window(
    text: &mut SourceText<'_>,
    raw: RawWindowBook,
    sources: &[LegalSource],
) -> ServiceWindow {
    let citation = text.citation(raw.citation, raw.from, sources);
    text.once_only(OnceOnly::Service, raw.services.iter().map(|service| &service.id));
    let mut services = Vec::with_capacity(raw.services.len());
    for service in raw.services {
        let mut times: Vec<PromisedTime> = Vec::with_capacity(service.times.len());
        for raw in service.times {
            let at = raw.grade.span().start;
            if raw.length == 0 {
                text.flaw(at, Problem::NoLength);
            }
            let (grade, term) = (raw.grade.into_inner(), Term { length: raw.length, unit: raw.unit });
            let citation = cited(text, raw.citation, &citation, sources);
            let time = PromisedTime { promise: raw.promise, grade, urgent: raw.urgent, term, citation };
            let same = |other: &PromisedTime| {
                (other.promise, &other.grade, other.urgent) == (time.promise, &time.grade, time.urgent)
            };
            if times.iter().any(same) {
                let (promise, grade) = (time.promise.word().to_owned(), time.grade.clone());
                text.mistake(at, RulebookRefusal::PromisedTwice { promise, grade });
            }
            times.push(time);
        }
        let (id, about) = (service.id.into_inner(), service.about);
        services.push(WindowService { id, about, channels: service.channels, times });
    }
    let rates = rates(text, raw.rates, &services, &citation, sources);
    ServiceWindow {
        id: raw.id.into_inner(),
        about: raw.about,
        citation,
        from: raw.from,
        to: raw.to,
        services,
        rates,
        replace: raw.replace,
    }
}

/// The rates of a window, each once for a grade, and between nothing and all.
fn rates(
    text: &mut SourceText<'_>,
    raw: Vec<RawRate>,
    services: &[WindowService],
    window: &Citation,
    sources: &[LegalSource],
) -> Vec<RateAsked> {
    let mut rates: Vec<RateAsked> = Vec::with_capacity(raw.len());
    for raw in raw {
        let at = raw.least.span().start;
        let least = match fraction(raw.least.get_ref()) {
            Ok(least) => least,
            Err(refusal) => {
                text.mistake(at, refusal);
                continue;
            }
        };
        if least < Ratio::ZERO || least > Ratio::ONE {
            text.flaw(at, Problem::RateOutside);
        }
        let rate = raw.rate;
        if (rate == WindowRate::Timely) != raw.promise.is_some() {
            text.flaw(at, Problem::RatePromise);
        }
        if let Some(service) = &raw.service {
            let known: Vec<&str> = services.iter().map(|known| known.id.as_str()).collect();
            text.word(service.span().start, "service", service.get_ref(), &known);
        }
        let grade = raw.grade.into_inner();
        let service = raw.service.map(toml::Spanned::into_inner);
        let same = |other: &RateAsked| {
            let named = (other.rate, &other.grade, &other.service, other.promise);
            named == (rate, &grade, &service, raw.promise)
        };
        if rates.iter().any(same) {
            let (rate, grade) = (rate.word().to_owned(), grade.clone());
            text.mistake(at, RulebookRefusal::RateTwice { rate, grade });
        }
        let citation = cited(text, raw.citation, window, sources);
        let counts = raw.counts.unwrap_or(true);
        rates.push(RateAsked { rate, service, promise: raw.promise, grade, least, counts, citation });
    }
    rates
}

/// A clause of its own, or that of the window.
fn cited(
    text: &mut SourceText<'_>,
    raw: Option<RawCitation>,
    window: &Citation,
    sources: &[LegalSource],
) -> Citation {
    match raw {
        Some(raw) => text.citation(raw, window.in_force, sources),
        None => window.clone(),
    }
}

impl Rulebook {
    /// 服务窗口: every edition of every window, of the book and its layers.
    pub fn windows(&self) -> impl Iterator<Item = &ServiceWindow> {
        self.books.iter().flat_map(|book| &book.windows)
    }

    /// 服务窗口: the window in force on a day; the lowest layer that may put one in its place speaks.
    ///
    /// # Errors
    /// `rulebook.unknown_window`, `rulebook.not_in_force`, `rulebook.day_needed`; `rulebook.not_permitted` where a layer
    /// has no leave.
    pub fn window(&self, id: &str, on: Option<Day>) -> Result<&ServiceWindow, Refusal> {
        let all = self.books.iter().flat_map(|book| book.windows.iter().map(|window| (book.level, window)));
        standing(all, id, on, |window, nearest| RulebookRefusal::UnknownWindow { window, nearest })
    }
}
