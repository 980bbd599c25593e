//! 重复入账: what says on a document what another posting already says on it.

use super::postings::{Posting, PostingLine};
use super::reversals::Reversals;
use crate::exact::Day;
use crate::outcome::Mark;
use foldhash::{HashMap, HashMapExt};
use std::collections::hash_map::Entry;

/// 原日期: the day that a posting is dated, by its id, where it counts on another.
pub(crate) type Dated<'a> = HashMap<&'a str, Day>;

/// The posting that already says the same, by the id of each that repeats it.
pub(super) type Repeated<'a> = HashMap<&'a str, &'a str>;

/// What a posting says beside its id and its document.
type Said<'a> = (Day, &'a [PostingLine], Option<&'a str>);

/// 重复入账: which postings say on the same document what another says. What was taken back and leaves nothing says nothing; nor
/// is repeated what a checker does not let stand.
pub(super) fn repeated<'a>(
    postings: &[&'a Posting],
    reversals: &Reversals<'_>,
    dated: &Dated<'_>,
) -> Repeated<'a> {
    let mut repeated = Repeated::new();
    // Nearly every document is one posting's alone; what is said on those of several is looked up as a whole.
    let mut first: HashMap<&str, &Posting> = HashMap::with_capacity(postings.len());
    let mut said: HashMap<(&str, Said<'a>), &str> = HashMap::new();
    let says = |of: &'a Posting| {
        let day = dated.get(of.id.as_str()).copied().unwrap_or(of.day);
        (day, of.lines.as_slice(), of.reverses.as_deref())
    };
    for &posting in postings {
        let Some(document) = posting.document.as_deref() else { continue };
        if posting.mark == Mark::Disallowed || reversals.leaves_nothing(posting) {
            continue;
        }
        let before = match first.entry(document) {
            Entry::Vacant(free) => {
                free.insert(posting);
                continue;
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        said.entry((document, says(before))).or_insert(before.id.as_str());
        let of = *said.entry((document, says(posting))).or_insert(posting.id.as_str());
        if of != posting.id {
            repeated.insert(posting.id.as_str(), of);
        }
    }
    repeated
}
