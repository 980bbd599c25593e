//! 重复入账: what says on a document what another posting already says on it.

use super::postings::{Posting, PostingLine};
use super::reversals::Reversals;
use crate::exact::Day;
use crate::outcome::Mark;
use foldhash::fast::RandomState;
use foldhash::{HashMap, HashMapExt};
use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

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
    let mut first: HashMap<&str, &Posting> = HashMap::new();
    let mut said: HashMap<(&str, Said<'a>), &str> = HashMap::new();
    let says = |of: &'a Posting| {
        let day = dated.get(of.id.as_str()).copied().unwrap_or(of.day);
        (day, of.lines.as_slice(), of.reverses.as_deref())
    };
    for (posting, document) in on_shared_documents(postings) {
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

/// The postings whose document may be another's as well, in their order. Nearly every document is one posting's alone: a map of
/// all of them is larger than a processor's own memory, two sets of bits by their hash are not. Of the documents that are alone
/// about one in sixteen is looked at in vain.
fn on_shared_documents<'a>(postings: &[&'a Posting]) -> impl Iterator<Item = (&'a Posting, &'a str)> {
    let mut seen = Bits::for_each(postings.len());
    let hasher = RandomState::default();
    let look = |posting: &&'a Posting| Some(seen.see(hasher.hash_one(posting.document.as_deref()?)));
    let places: Vec<Option<u32>> = postings.iter().map(look).collect();
    let shared =
        postings.iter().zip(places).filter(move |(_, place)| place.is_some_and(|place| seen.is_twice(place)));
    shared.filter_map(|(posting, _)| Some((*posting, posting.document.as_deref()?)))
}

/// Which places were seen once, and which more than once.
struct Bits {
    once: Vec<u64>,
    twice: Vec<u64>,
}

impl Bits {
    /// Sixteen places for each of so many.
    fn for_each(count: usize) -> Bits {
        let words = count.div_ceil(4).next_power_of_two().min(1 << 25);
        Bits { once: vec![0; words], twice: vec![0; words] }
    }

    /// Sees what has the hash; its place.
    fn see(&mut self, hash: u64) -> u32 {
        let places = u64::try_from(self.once.len()).unwrap_or(1).saturating_mul(64);
        let place = u32::try_from(hash.checked_rem(places).unwrap_or(0)).unwrap_or(0);
        let (word, bit) = Bits::at(place);
        if let (Some(once), Some(twice)) = (self.once.get_mut(word), self.twice.get_mut(word)) {
            *twice |= *once & bit;
            *once |= bit;
        }
        place
    }

    fn is_twice(&self, place: u32) -> bool {
        let (word, bit) = Bits::at(place);
        self.twice.get(word).is_some_and(|twice| twice & bit != 0)
    }

    fn at(place: u32) -> (usize, u64) {
        (usize::try_from(place.div_euclid(64)).unwrap_or(0), 1_u64.rotate_left(place.rem_euclid(64)))
    }
}
