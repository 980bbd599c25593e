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

/// 重复入账: which of the postings on shared documents say what another says on the same one. What was taken back and leaves nothing says nothing; nor
/// is repeated what a checker does not let stand.
pub(super) fn repeated<'a>(
    shared: &[&'a Posting],
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
    for posting in shared {
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

/// 共用单据: which postings' documents may be another's as well. Nearly every document is one posting's alone: a map of all of
/// them is larger than a processor's own memory, two sets of bits by their hash are not. Of the documents that are alone
/// about one in sixteen is looked at in vain.
pub(super) struct Documents {
    hasher: RandomState,
    seen: Bits,
    places: Vec<Option<u32>>,
}

impl Documents {
    /// Room for the documents of so many postings.
    pub(super) fn of(postings: usize) -> Documents {
        let (hasher, seen) = (RandomState::default(), Bits::for_each(postings));
        Documents { hasher, seen, places: Vec::with_capacity(postings) }
    }

    /// Looks at the next posting.
    pub(super) fn see(&mut self, posting: &Posting) {
        let hash = posting.document.as_deref().map(|document| self.hasher.hash_one(document));
        self.places.push(hash.map(|hash| self.seen.see(hash)));
    }

    /// Of the postings as they were looked at, those whose document may be another's, by their ids.
    pub(super) fn shared<'a>(&self, postings: &'a [Posting]) -> Vec<&'a Posting> {
        let is_shared = |place: &Option<u32>| place.is_some_and(|place| self.seen.is_twice(place));
        let looked_at = postings.iter().zip(&self.places).filter(|(_, place)| is_shared(place));
        let mut shared: Vec<&Posting> = looked_at.map(|(posting, _)| posting).collect();
        shared.sort_by(|one, other| one.id.cmp(&other.id));
        shared
    }
}

/// Which places were seen once, and which more than once.
struct Bits {
    /// Those seen once beside those seen more than once: both are looked at in one place of memory.
    words: Vec<[u64; 2]>,
}

impl Bits {
    /// Sixteen places for each of so many.
    fn for_each(count: usize) -> Bits {
        let words = count.div_ceil(4).next_power_of_two().min(1 << 25);
        Bits { words: vec![[0; 2]; words] }
    }

    /// Sees what has the hash; its place.
    fn see(&mut self, hash: u64) -> u32 {
        let places = u64::try_from(self.words.len()).unwrap_or(1).saturating_mul(64);
        let place = u32::try_from(hash.checked_rem(places).unwrap_or(0)).unwrap_or(0);
        let (word, bit) = Bits::at(place);
        if let Some([once, twice]) = self.words.get_mut(word) {
            *twice |= *once & bit;
            *once |= bit;
        }
        place
    }

    fn is_twice(&self, place: u32) -> bool {
        let (word, bit) = Bits::at(place);
        self.words.get(word).is_some_and(|[_, twice]| twice & bit != 0)
    }

    fn at(place: u32) -> (usize, u64) {
        (usize::try_from(place.div_euclid(64)).unwrap_or(0), 1_u64.rotate_left(place.rem_euclid(64)))
    }
}
