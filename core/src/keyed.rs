//! Lists in the order of their keys.

/// The entries of a list in the order of the bytes of their keys; entries of one key keep their order.
pub(crate) fn by_key<'a, T>(list: &'a [T], key: impl Fn(&'a T) -> &'a str) -> Vec<&'a T> {
    let places = places_by_key(list.iter().map(key).zip(0..).collect());
    places.into_iter().filter_map(|(_, place)| list.get(place)).collect()
}

// One sort for the lists of every type.
fn places_by_key(mut keys: Vec<(&str, usize)>) -> Vec<(&str, usize)> {
    keys.sort_unstable();
    keys
}
