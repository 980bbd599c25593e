//! The compound beside its money: concerns, the window, who carries them, and the bodies that meet.

use crate::files;
use commonhold::bodies::{BodyFacts, PostCheck, PostFacts, ResolveFacts, check_body, check_posts, resolve};
use commonhold::chain::{ChainCheck, ChainCheckFacts, Door, check_chain};
use commonhold::concerns::{
    ConcernEvent, ConcernFigures, FiguresFacts, FoldFacts, RaisedConcern, Register, concern_figures, fold,
};
use commonhold::deadline::CountingPlace;
use commonhold::notice::{BodyOutcome, MeetingOutcome};
use commonhold::ranking::{Ranking, RankingFacts, rank_companies};
use commonhold::reading::{self, document};
use commonhold::roll::RollUnit;
use commonhold::selection::{Selection, select_orders};
use commonhold::window::{ServiceRequest, WindowFacts, WindowRecord, service_window};
use commonhold::{Day, Detail, Moment, Outcome, Period, Refusal, TimeOfDay, UtcOffset};
use serde::Deserialize;
use std::path::Path;

/// What the community's own rules say of the place: its clocks, and when the year is looked at.
const OFFSET: &str = "+08:00";
/// The book that everything is asked under.
const BOOK: &str = "cn";

/// Everything the community did in the year.
pub struct Community {
    pub register: Outcome<Register>,
    pub figures: Outcome<ConcernFigures>,
    pub window: Outcome<WindowRecord>,
    pub chain: Outcome<ChainCheck>,
    pub committee: BodyOutcome,
    pub meetings: Vec<MeetingOutcome>,
    pub posts: Outcome<PostCheck>,
    pub orders: Outcome<Selection>,
    pub ranking: Outcome<Ranking>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bodies {
    management_committee: BodyFacts,
    joint_meetings: Vec<ResolveFacts>,
    posts: PostFacts,
}

/// The chain as a file has it: the doors come from the units.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Trees {
    on: Day,
    trees: Vec<commonhold::chain::ChainTree>,
    posts: Vec<commonhold::chain::ChainPost>,
    #[serde(default)]
    absences: Vec<commonhold::chain::Absence>,
}

/// Reads the files of a folder and follows the year.
pub fn live(folder: &Path, units: &[RollUnit], period: Period) -> Result<Community, String> {
    let said = |refusal: Refusal| crate::said::refusal(&refusal);
    let text = |name: &str| files::text(&folder.join(name));
    let events = reading::events("events.csv", &text("events.csv")?).map_err(said)?;
    let requests = reading::requests("requests.csv", &text("requests.csv")?).map_err(said)?;
    let bodies: Bodies = document("bodies.toml", &text("bodies.toml")?).map_err(said)?;
    let trees: Trees = document("chain.toml", &text("chain.toml")?).map_err(said)?;
    let (rules, window) = (text("concerns.toml")?, text("window.toml")?);
    let asked: crate::orders::Asked = document("orders.toml", &text("orders.toml")?).map_err(said)?;
    let companies: RankingFacts = document("companies.toml", &text("companies.toml")?).map_err(said)?;
    let orders = asked.facts(BOOK);
    let follow = || {
        let asked = Asked::of(period, rules.clone())?;
        let register = fold(&asked.register(events), Detail::Steps)?;
        let figures = concern_figures(&asked.figures(&register.value), Detail::Steps)?;
        let window = service_window(&asked.window(window.clone(), requests), Detail::Steps)?;
        let chain = check_chain(&asked.chain(trees, units), Detail::Steps)?;
        let (book, layers) = (Some(BOOK.to_owned()), asked.layers.clone());
        let committee =
            BodyFacts { book: book.clone(), layers: layers.clone(), ..bodies.management_committee };
        let posts = PostFacts { book: book.clone(), layers: layers.clone(), ..bodies.posts };
        let meetings = bodies.joint_meetings.into_iter().map(|meeting| {
            let facts = ResolveFacts { book: book.clone(), layers: layers.clone(), ..meeting };
            let outcome = resolve(&facts, Detail::Steps)?;
            Ok(MeetingOutcome { body: facts.body, on: facts.on, outcome })
        });
        let meetings = meetings.collect::<Result<_, Refusal>>()?;
        let outcome = check_body(&committee, Detail::Steps)?;
        let committee = BodyOutcome { body: committee.body, on: committee.on, outcome };
        let posts = check_posts(&posts, Detail::Steps)?;
        let orders = select_orders(&orders, Detail::Steps)?;
        let ranking = rank_companies(&companies, Detail::Steps)?;
        Ok(Community { register, figures, window, chain, committee, meetings, posts, orders, ranking })
    };
    follow().map_err(said)
}

/// What every question of the year has in common.
struct Asked {
    layers: Vec<String>,
    place: CountingPlace,
    period: Period,
    /// The end of the year.
    at: Option<Moment>,
}

impl Asked {
    fn of(period: Period, rules: String) -> Result<Asked, Refusal> {
        let offset = UtcOffset::parse(OFFSET)?;
        let place = CountingPlace { utc_offset: Some(offset), ..CountingPlace::default() };
        let at = Moment::at(period.to, TimeOfDay::START, offset);
        Ok(Asked { layers: vec![rules], place, period, at })
    }

    fn register(&self, events: Vec<ConcernEvent>) -> FoldFacts {
        FoldFacts {
            book: Some(BOOK.to_owned()),
            rulebook: None,
            layers: self.layers.clone(),
            on: self.period.from,
            process: "concern".to_owned(),
            place: self.place.clone(),
            events,
            at: self.at,
        }
    }

    fn figures(&self, register: &Register) -> FiguresFacts {
        FiguresFacts {
            book: Some(BOOK.to_owned()),
            rulebook: None,
            layers: self.layers.clone(),
            on: self.period.from,
            place: self.place.clone(),
            period: self.period,
            concerns: register.concerns.iter().filter_map(RaisedConcern::of).collect(),
        }
    }

    fn window(&self, contract: String, requests: Vec<ServiceRequest>) -> WindowFacts {
        WindowFacts {
            book: Some(BOOK.to_owned()),
            rulebook: None,
            layers: vec![contract],
            on: self.period.from,
            window: "window".to_owned(),
            grade: "good".to_owned(),
            place: self.place.clone(),
            requests,
            period: Some(self.period),
            at: self.at,
        }
    }

    fn chain(&self, trees: Trees, units: &[RollUnit]) -> ChainCheckFacts {
        let door = |unit: &RollUnit| Door {
            unit: unit.id.clone(),
            building: Some(unit.building.clone()),
            floor: None,
        };
        ChainCheckFacts {
            book: Some(BOOK.to_owned()),
            rulebook: None,
            layers: self.layers.clone(),
            doors: units.iter().map(door).collect(),
            trees: trees.trees,
            posts: trees.posts,
            absences: trees.absences,
            on: trees.on,
        }
    }
}
