//! The compound beside its money: concerns, the window, who carries them, and the bodies that meet.

use crate::files;
use commonhold::bodies::{
    BodyCheck, BodyFacts, PostCheck, PostFacts, Resolution, ResolveFacts, check_body, check_posts, resolve,
};
use commonhold::chain::{ChainCheck, ChainCheckFacts, Door, check_chain};
use commonhold::concerns::{
    ConcernFigures, FiguresFacts, FoldFacts, RaisedConcern, Register, concern_figures, fold,
};
use commonhold::deadline::CountingPlace;
use commonhold::reading::{self, document};
use commonhold::roll::RollUnit;
use commonhold::window::{WindowFacts, WindowRecord, service_window};
use commonhold::{Day, Detail, Moment, Outcome, Period, Refusal, UtcOffset};
use serde::Deserialize;
use std::path::Path;

/// What the community's own rules say of the place: its clocks, and when the year is looked at.
const OFFSET: &str = "+08:00";

/// Everything the community did in the year.
pub struct Community {
    pub register: Outcome<Register>,
    pub figures: Outcome<ConcernFigures>,
    pub window: Outcome<WindowRecord>,
    pub chain: Outcome<ChainCheck>,
    pub committee: Outcome<BodyCheck>,
    pub meetings: Vec<Outcome<Resolution>>,
    pub posts: Outcome<PostCheck>,
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
    let follow = || {
        let book = Some("cn".to_owned());
        let place = CountingPlace { utc_offset: Some(UtcOffset::parse(OFFSET)?), ..CountingPlace::default() };
        let at = Moment::at(period.to, commonhold::TimeOfDay::START, UtcOffset::parse(OFFSET)?);
        let on = period.from;
        let layers = vec![rules.clone()];
        let register = fold(
            &FoldFacts {
                book: book.clone(),
                rulebook: None,
                layers: layers.clone(),
                on,
                process: "concern".to_owned(),
                place: place.clone(),
                events,
                at,
            },
            Detail::Steps,
        )?;
        let figures = FiguresFacts {
            book: book.clone(),
            rulebook: None,
            layers: layers.clone(),
            on,
            place: place.clone(),
            period,
            concerns: register.value.concerns.iter().filter_map(RaisedConcern::of).collect(),
        };
        let asked = WindowFacts {
            book: book.clone(),
            rulebook: None,
            layers: vec![window.clone()],
            on,
            window: "window".to_owned(),
            grade: "good".to_owned(),
            place,
            requests,
            period: Some(period),
            at,
        };
        let doors = units.iter().map(|unit| Door {
            unit: unit.id.clone(),
            building: Some(unit.building.clone()),
            floor: None,
        });
        let chain = ChainCheckFacts {
            book: book.clone(),
            rulebook: None,
            layers: layers.clone(),
            doors: doors.collect(),
            trees: trees.trees,
            posts: trees.posts,
            absences: trees.absences,
            on: trees.on,
        };
        let committee =
            BodyFacts { book: book.clone(), layers: layers.clone(), ..bodies.management_committee };
        let posts = PostFacts { book: book.clone(), layers: layers.clone(), ..bodies.posts };
        let meetings = bodies.joint_meetings.into_iter().map(|meeting| {
            let facts = ResolveFacts { book: book.clone(), layers: layers.clone(), ..meeting };
            resolve(&facts, Detail::Steps)
        });
        Ok(Community {
            figures: concern_figures(&figures, Detail::Steps)?,
            window: service_window(&asked, Detail::Steps)?,
            chain: check_chain(&chain, Detail::Steps)?,
            committee: check_body(&committee, Detail::Steps)?,
            meetings: meetings.collect::<Result<_, Refusal>>()?,
            posts: check_posts(&posts, Detail::Steps)?,
            register,
        })
    };
    follow().map_err(said)
}
