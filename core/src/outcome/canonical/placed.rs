//! Where in a text of JSON a part of the facts stands.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Line and column at which the value of a path such as `roll.units[17].id` begins, or that of the nearest part of the
/// way that the text has.
pub(super) fn place_of(text: &str, path: &str) -> Option<(usize, usize)> {
    let way = way_of(path);
    (0..=way.len()).rev().find_map(|steps| {
        let mut reader = serde_json::Deserializer::from_str(text);
        // A reader says where it stands only when it fails, so it is made to fail at the end of the way.
        let error = Way(way.get(..steps)?).deserialize(&mut reader).err()?;
        error.to_string().starts_with(HERE).then(|| beginning(text, error.line(), error.column()))?
    })
}

/// A step of a way: the field of a name, or the entry at a place of a list. Some lists are objects in files, one field
/// an entry, in the order of the text.
#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Place(usize),
}

fn way_of(path: &str) -> Vec<Step<'_>> {
    let steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    let read = steps.map(|step| match step.strip_suffix(']').and_then(|place| place.parse().ok()) {
        Some(place) => Step::Place(place),
        None => Step::Field(step),
    });
    read.collect()
}

/// How many bytes a reader had taken that says line and column.
pub(super) fn offset(text: &str, line: usize, bytes: usize) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    Some(before.checked_add(bytes)?.min(text.len()))
}

/// From where a reader stopped before a value to where the value begins, as a line and a column in characters.
fn beginning(text: &str, line: usize, bytes: usize) -> Option<(usize, usize)> {
    let stopped = offset(text, line, bytes)?;
    let start =
        text.get(stopped..)?.find(|letter: char| !(letter.is_whitespace() || ":,".contains(letter)))?;
    let until = text.get(..stopped.checked_add(start)?)?;
    let lines = until.matches('\n').count().checked_add(1)?;
    let column = until.rsplit('\n').next()?.chars().count().checked_add(1)?;
    Some((lines, column))
}

const HERE: &str = "here";

/// The rest of a way.
struct Way<'a>(&'a [Step<'a>]);

impl<'de> DeserializeSeed<'de> for Way<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0.split_first() {
            None => Err(D::Error::custom(HERE)),
            Some((step, rest)) => deserializer.deserialize_any(From(*step, rest)),
        }
    }
}

/// Where a way goes on from an object or a list.
struct From<'a>(Step<'a>, &'a [Step<'a>]);

impl<'de> Visitor<'de> for From<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut place = 0_usize;
        while let Some(key) = map.next_key::<String>()? {
            let found = match self.0 {
                Step::Field(name) => key == name,
                Step::Place(wanted) => place == wanted,
            };
            if found {
                return map.next_value_seed(Way(self.1));
            }
            map.next_value::<IgnoredAny>()?;
            place = place.saturating_add(1);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Step::Place(place) = self.0 else { return Ok(()) };
        for _ in 0..place {
            list.next_element::<IgnoredAny>()?;
        }
        list.next_element_seed(Way(self.1)).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn the_place_is_that_of_the_value() {
        let text = "{\n  \"名\": 1, \"roll\": {\"units\": [\n    {\"id\": \"a\"},\n    {\"id\":\n  \"b\"}, [2]\n  ]}\n}";
        let begins_with = |path: &str| {
            let (line, column) = place_of(text, path).unwrap();
            text.lines().nth(line - 1).unwrap().chars().skip(column - 1).collect::<String>()
        };
        assert_eq!(begins_with("roll.units[0].id"), "\"a\"},");
        assert_eq!(begins_with("roll.units[1].id"), "\"b\"}, [2]");
        assert_eq!(begins_with("roll.units[2]"), "[2]");
        assert_eq!(begins_with("名"), "1, \"roll\": {\"units\": [");
        assert_eq!(begins_with("roll[0][0].id"), "\"a\"},", "a list that is an object in files");
        assert_eq!(begins_with("roll.units[1].area"), "{\"id\":", "the nearest part that is there");
        assert_eq!(place_of("{}", "roll"), Some((1, 1)));
    }
}
