//! 版本与层级: which edition stands on a day after every layer; one rule for processes, bodies and windows.

use super::RulebookRefusal;
use super::body::Body;
use super::model::{Level, in_force, not_found};
use super::names::nearest;
use super::process::Process;
use super::window::ServiceWindow;
use crate::exact::{Day, shown};
use crate::outcome::{Citation, Refusal};

/// What may stand in several layers and editions, the lower in place of the upper.
pub(super) trait Edition {
    fn id(&self) -> &str;
    /// What it is, and where it says so.
    fn said(&self) -> (&str, &Citation);
    /// The first day in force, and the first no longer.
    fn days(&self) -> (Option<Day>, Option<Day>);
    /// The levels that may put another in its place.
    fn replace(&self) -> &[Level];
}

macro_rules! edition {
    ($($name:ty),*) => {$(
        impl Edition for $name {
            fn id(&self) -> &str {
                &self.id
            }
            fn said(&self) -> (&str, &Citation) {
                (&self.about, &self.citation)
            }
            fn days(&self) -> (Option<Day>, Option<Day>) {
                (self.from, self.to)
            }
            fn replace(&self) -> &[Level] {
                &self.replace
            }
        }
    )*};
}

edition!(Process, Body, ServiceWindow);

/// The edition of an id that stands on a day, of all editions from the highest layer to the lowest; `unknown` says
/// what was asked for and the nearest name.
pub(super) fn standing<'a, E: Edition>(
    all: impl Iterator<Item = (Level, &'a E)> + Clone,
    id: &str,
    on: Option<Day>,
    unknown: impl FnOnce(String, String) -> RulebookRefusal,
) -> Result<&'a E, Refusal> {
    let mut editions = all.clone().filter(|(_, edition)| edition.id() == id);
    let mut standing: Option<&E> = None;
    for (level, lower) in editions.clone() {
        let (from, to) = lower.days();
        if !in_force(from, to, on) {
            continue;
        }
        if let Some(upper) = standing.filter(|upper| !upper.replace().contains(&level)) {
            return Err(not_permitted(lower, upper));
        }
        standing = Some(lower);
    }
    let nearest = nearest(id, all.map(|(_, edition)| edition.id()));
    standing.ok_or_else(|| not_found(id, on, editions.next().is_some(), unknown(shown(id), nearest)))
}

/// Why a layer may not put its own in place of what stands above it: what each says, and where.
fn not_permitted<E: Edition>(lower: &E, upper: &E) -> Refusal {
    let ((value, lower_citation), (mandatory, upper_citation)) = (lower.said(), upper.said());
    let refusal = RulebookRefusal::NotPermitted {
        id: lower.id().to_owned(),
        value: value.to_owned(),
        mandatory: mandatory.to_owned(),
        lower_citation: lower_citation.to_string(),
        upper_citation: upper_citation.to_string(),
    };
    Refusal::from(refusal).citing(upper_citation.clone())
}
