//! 小区事务: concerns, the window, who carries them, the bodies that meet, and what residents order.

use super::Lived;
use crate::documents::{Bodies, Orders, Trees, Wish};
use commonhold::bodies::{BodyFacts, PostFacts, ResolveFacts, check_body, check_posts, resolve};
use commonhold::chain::{ChainCheckFacts, Door, check_chain};
use commonhold::concerns::{ConcernFigures, FiguresFacts, FoldFacts, RaisedConcern, concern_figures, fold};
use commonhold::deadline::CountingPlace;
use commonhold::notice::{BodyOutcome, MeetingOutcome};
use commonhold::ranking::rank_companies;
use commonhold::selection::{
    EmptyBallots, Order, Resident, SelectionFacts, Support, SupportWeight, Worth, select_orders,
};
use commonhold::window::{WindowFacts, service_window};
use commonhold::{Detail, Moment, Outcome, Period, Refusal, TimeOfDay};

impl Lived<'_> {
    /// Everything beside the money.
    pub(super) fn community(&mut self) {
        if !self.readable(&["contract", "motions", "concerns"]) {
            return;
        }
        self.concerns();
        self.window();
        self.chain();
        if let Some(bodies) = self.folder.bodies.clone() {
            self.bodies(bodies);
        }
        if let Some(orders) = self.folder.orders.clone() {
            let ran = select_orders(&selection(orders, self.book()), Detail::Steps);
            self.year.orders = self.outcome(ran, Some(("orders", "")));
        }
        if let Some(companies) = self.folder.companies.clone() {
            let ran = rank_companies(&companies, Detail::Steps);
            self.year.ranking = self.outcome(ran, Some(("companies", "")));
        }
    }

    fn terms(&self) -> crate::documents::CommunityTerms {
        self.folder.motions.as_ref().map(|motions| motions.community.clone()).unwrap_or_default()
    }

    fn place(&self) -> CountingPlace {
        CountingPlace { utc_offset: self.terms().utc_offset, ..CountingPlace::default() }
    }

    /// The layer of rules that the compound's own process is in.
    fn own_rules(&self) -> Vec<String> {
        self.folder.concerns.iter().cloned().collect()
    }

    /// The end of the period, on the compound's clock.
    fn at(&self) -> Option<Moment> {
        Moment::at(self.year.period?.to, TimeOfDay::START, self.terms().utc_offset?)
    }

    fn concerns(&mut self) {
        let Some(period) = self.year.period else { return };
        // A book that says no such number says nothing wrong; of a register it is asked for below.
        self.year.least_cell = self.figures(period, Vec::new()).ok().map(|figures| figures.value.least_cell);
        let (Some(events), Some(process)) = (self.folder.events.clone(), self.terms().process) else {
            return;
        };
        let facts = FoldFacts {
            book: self.book(),
            rulebook: None,
            layers: self.own_rules(),
            on: period.from,
            process,
            place: self.place(),
            events,
            at: self.at(),
        };
        self.year.register = self.outcome(fold(&facts, Detail::Steps), Some(("concerns", "")));
        let Some(register) = &self.year.register else { return };
        let concerns = register.value.concerns.iter().filter_map(RaisedConcern::of).collect();
        self.year.concerns = self.outcome(self.figures(period, concerns), Some(("concerns", "")));
    }

    /// The figures of some concerns, under the book and the compound's own rules.
    fn figures(
        &self,
        period: Period,
        concerns: Vec<RaisedConcern>,
    ) -> Result<Outcome<ConcernFigures>, Refusal> {
        let facts = FiguresFacts {
            book: self.book(),
            rulebook: None,
            layers: self.own_rules(),
            on: period.from,
            place: self.place(),
            period,
            concerns,
        };
        concern_figures(&facts, Detail::Steps)
    }

    fn window(&mut self) {
        let terms = self.terms();
        let (Some(requests), Some(rules), Some(period)) =
            (self.folder.requests.clone(), self.folder.window.clone(), self.year.period)
        else {
            return;
        };
        let (Some(window), Some(grade)) = (terms.window, terms.grade) else { return };
        let facts = WindowFacts {
            book: self.book(),
            rulebook: None,
            layers: vec![rules],
            on: period.from,
            window,
            grade,
            place: self.place(),
            requests,
            period: Some(period),
            at: self.at(),
        };
        self.year.window = self.outcome(service_window(&facts, Detail::Steps), Some(("window", "")));
    }

    fn chain(&mut self) {
        let (Some(Trees { on, trees, posts, absences }), Some(units)) =
            (self.folder.chain.clone(), self.folder.units.as_ref())
        else {
            return;
        };
        let doors = units.iter().map(|unit| Door {
            unit: unit.id.clone(),
            building: Some(unit.building.clone()),
            floor: None,
        });
        let facts = ChainCheckFacts {
            book: self.book(),
            rulebook: None,
            layers: self.own_rules(),
            doors: doors.collect(),
            trees,
            posts,
            absences,
            on,
        };
        self.year.chain = self.outcome(check_chain(&facts, Detail::Steps), Some(("chain", "")));
    }

    fn bodies(&mut self, bodies: Bodies) {
        let (book, layers) = (self.book(), self.own_rules());
        if let Some(committee) = bodies.management_committee {
            let facts = BodyFacts { book: book.clone(), layers: layers.clone(), ..committee };
            let ran = check_body(&facts, Detail::Steps);
            if let Some(outcome) = self.outcome(ran, Some(("bodies", "management_committee"))) {
                self.year.bodies.push(BodyOutcome { body: facts.body, on: facts.on, outcome });
            }
        }
        for (place, meeting) in bodies.joint_meetings.into_iter().enumerate() {
            let facts = ResolveFacts { book: book.clone(), layers: layers.clone(), ..meeting };
            let part = format!("joint_meetings[{place}]");
            if let Some(outcome) = self.outcome(resolve(&facts, Detail::Steps), Some(("bodies", &part))) {
                self.year.meetings.push(MeetingOutcome { body: facts.body, on: facts.on, outcome });
            }
        }
        if let Some(posts) = bodies.posts {
            let facts = PostFacts { book, layers, ..posts };
            self.year.posts = self.outcome(check_posts(&facts, Detail::Steps), Some(("bodies", "posts")));
        }
    }
}

/// The facts of the rule; the book says what the owners decide jointly.
fn selection(asked: Orders, book: Option<String>) -> SelectionFacts {
    let supports = asked.orders.iter().flat_map(|wish| {
        let of = wish.supporters.iter();
        of.map(|resident| Support { resident: resident.clone(), order: wish.id.clone(), points: None })
    });
    let resident = |id| Resident { id, area: None, groups: vec![] };
    SelectionFacts {
        supports: supports.collect(),
        currency: asked.currency,
        budget: asked.budget,
        rule: asked.rule,
        worth: Worth::Count,
        weight: SupportWeight::Heads,
        empty_ballots: EmptyBallots::Counted,
        ties: asked.ties,
        lots: vec![],
        orders: asked.orders.into_iter().map(order).collect(),
        residents: asked.residents.into_iter().map(resident).collect(),
        caps: vec![],
        completions: asked.completions,
        payments: false,
        book,
        rulebook: None,
        layers: vec![],
        on: Some(asked.on),
    }
}

fn order(wish: Wish) -> Order {
    Order {
        id: wish.id,
        cost: Some(wish.cost),
        needs: wish.needs,
        excludes: vec![],
        group: None,
        touches: Some(wish.touches),
        support: None,
    }
}
