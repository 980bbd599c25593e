//! The order of an object's fields in canonical JSON (RFC 8785, 3.2.3).

use std::borrow::Cow;

/// One field of an object while it is open: its name, and where it begins and ends in the text.
pub(super) struct Entry {
    pub(super) name: Cow<'static, str>,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// Objects of so few fields are put in order by turning them into place, larger ones through a copy.
const FEW_FIELDS: usize = 16;

/// Puts the fields of an object, which follow each other in the text, in the order of their names.
pub(super) fn put_in_order(text: &mut [u8], spare: &mut Vec<u8>, entries: &mut [Entry]) {
    let is_sorted = entries.windows(2).all(|pair| matches!(pair, [one, other] if before(one, other)));
    if !is_sorted && entries.len() <= FEW_FIELDS {
        turn_into_place(text, entries);
    } else if !is_sorted {
        copy_in_order(text, spare, entries);
    }
}

/// Names are ordered by their UTF-16 units (RFC 8785, 3.2.3); for ASCII that is the order of the bytes.
fn order(one: &Entry, other: &Entry) -> std::cmp::Ordering {
    if one.name.is_ascii() && other.name.is_ascii() {
        return one.name.as_bytes().cmp(other.name.as_bytes());
    }
    one.name.encode_utf16().cmp(other.name.encode_utf16())
}

fn before(one: &Entry, other: &Entry) -> bool {
    order(one, other).is_lt()
}

/// Sorts by insertion: each field is turned to where it belongs among those before it.
fn turn_into_place(text: &mut [u8], entries: &mut [Entry]) {
    for place in 1..entries.len() {
        let (sorted, rest) = entries.split_at(place);
        let Some(entry) = rest.first() else { return };
        let target = sorted.partition_point(|earlier| !before(entry, earlier));
        let Some(from) = sorted.get(target).map(|later| later.from) else { continue };
        let (to, size) = (entry.to, entry.to.saturating_sub(entry.from));
        if let Some(region) = text.get_mut(from..to) {
            region.rotate_right(size);
        }
        if let Some(moved) = entries.get_mut(target..=place) {
            moved.rotate_right(1);
            let mut start = from;
            for entry in moved {
                let size = entry.to.saturating_sub(entry.from);
                (entry.from, entry.to) = (start, start.saturating_add(size));
                start = entry.to;
            }
        }
    }
}

fn copy_in_order(text: &mut [u8], spare: &mut Vec<u8>, entries: &mut [Entry]) {
    let Some(start) = entries.first().map(|entry| entry.from) else { return };
    entries.sort_by(order);
    spare.clear();
    for entry in entries.iter() {
        spare.extend_from_slice(text.get(entry.from..entry.to).unwrap_or_default());
    }
    if let Some(region) = text.get_mut(start..start.saturating_add(spare.len())) {
        region.copy_from_slice(spare);
    }
}
