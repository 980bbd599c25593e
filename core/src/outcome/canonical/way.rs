//! The way through a text of JSON to what its reader could not read, such as `roll.units[17].id`.

use std::borrow::Cow;

/// The way to what a reader could not read that stopped there; nothing where it is the whole text.
///
/// What is made from a part that was read whole is refused at the end of the object or list around it. Which part it
/// was is then asked with `refuses`: whether a reader refuses the facts, and does not only miss the rest, when
/// the text ends there.
pub(super) fn way_to(text: &str, stopped: Stopped, refuses: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut way = String::new();
    let (stopped, to) = match stopped {
        Stopped::At(stopped) => (stopped, text.trim_end().len()),
        Stopped::BrokenOff => (text.len(), END),
    };
    let mut part = Part { step: Step::Place(0), begin: 0, from: text.find(['{', '['])?, to };
    loop {
        let refused = |part: &Part<'_>| text.get(..part.to).is_some_and(refuses);
        let found = if stopped < part.to {
            stopped_in(Parts::of(text, part.from), stopped, refused)
        } else {
            first_refused(|| Parts::of(text, part.from), refused)
        };
        let Some(found) = found else { break };
        match &found.step {
            Step::Field(name) if way.is_empty() => way.push_str(name),
            Step::Field(name) => way.extend([".", name]),
            Step::Place(place) => way.push_str(&format!("[{place}]")),
        }
        part = found;
    }
    (!way.is_empty()).then_some(way)
}

/// The part in which a reader stopped.
fn stopped_in<'a>(parts: Parts<'a>, stopped: usize, refused: impl Fn(&Part<'_>) -> bool) -> Option<Part<'a>> {
    let mut before = None;
    for part in parts {
        if part.to < stopped {
            before = Some(part);
            continue;
        }
        // A reader that refuses an entry of a list still takes the comma behind it.
        return match before {
            Some(before) if stopped <= part.from && refused(&before) => Some(before),
            _ => Some(part).filter(|part| part.begin <= stopped),
        };
    }
    None
}

/// The first part with which a reader refuses the facts. The parts of a large list are gone through again rather than kept.
fn first_refused<'a>(parts: impl Fn() -> Parts<'a>, refused: impl Fn(&Part<'_>) -> bool) -> Option<Part<'a>> {
    let (mut from, mut to) = (0_usize, parts().count());
    while from < to {
        let middle = from.midpoint(to);
        if parts().nth(middle).is_some_and(|part| refused(&part)) {
            to = middle;
        } else {
            from = middle.saturating_add(1);
        }
    }
    parts().nth(from)
}

/// Where a reader stopped.
pub(super) enum Stopped {
    /// After so many bytes.
    At(usize),
    /// At the end of a text that breaks off.
    BrokenOff,
}

/// The field of a name, or the entry at a place of a list.
enum Step<'a> {
    Field(Cow<'a, str>),
    Place(usize),
}

/// Where a part ends that has no end in the text.
const END: usize = usize::MAX;

/// A part of an object or a list, as offsets in the text.
struct Part<'a> {
    step: Step<'a>,
    /// Behind the bracket or the comma before it.
    begin: usize,
    /// Where its value begins.
    from: usize,
    /// Where its value ends.
    to: usize,
}

/// The parts of the object or list that begins there, in their order; none of anything else. The text may be faulty: what
/// its last part has is then taken for it.
struct Parts<'a> {
    text: &'a str,
    object: bool,
    /// How many parts were there before.
    place: usize,
    /// How far it was gone through; nothing behind its end.
    at: Option<usize>,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str, from: usize) -> Parts<'a> {
        let bracket = text.get(from..).and_then(|rest| rest.chars().next());
        let at = from.checked_add(1).filter(|_| matches!(bracket, Some('{' | '[')));
        Parts { text, object: bracket == Some('{'), place: 0, at }
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        let (mut at, mut depth) = (self.at?, 0_usize);
        let mut part = Own { begin: at, ..Own::default() };
        while let Some(letter) = self.text.get(at..).and_then(|rest| rest.chars().next()) {
            let next = at.saturating_add(match letter {
                '"' => length_of_text(self.text.get(at..).unwrap_or_default()),
                letter => letter.len_utf8(),
            });
            match letter {
                ',' | '}' | ']' if depth == 0 => {
                    self.at = (letter == ',').then_some(next);
                    let found = part.of(self.object, self.place);
                    self.place = self.place.saturating_add(usize::from(found.is_some()));
                    if found.is_some() || self.at.is_none() {
                        return found;
                    }
                    part = Own { begin: next, ..Own::default() };
                }
                '"' if depth == 0 && self.object && part.name.is_none() => {
                    let quoted = self.text.get(at..next);
                    part.name = quoted.and_then(|quoted| serde_json::from_str(quoted).ok());
                }
                ':' => {}
                blank if blank.is_whitespace() => {}
                _ => {
                    part.value = Some((part.value.map_or(at, |(from, _)| from), next));
                    depth = match letter {
                        '{' | '[' => depth.saturating_add(1),
                        '}' | ']' => depth.saturating_sub(1),
                        _ => depth,
                    };
                }
            }
            at = next;
        }
        self.at = None;
        if depth > 0 {
            // It has no end: whatever is missing belongs to it.
            part.value = part.value.map(|(from, _)| (from, END));
        }
        part.of(self.object, self.place)
    }
}

/// A part that is being gone through.
#[derive(Default)]
struct Own<'a> {
    begin: usize,
    name: Option<Cow<'a, str>>,
    value: Option<(usize, usize)>,
}

impl<'a> Own<'a> {
    /// A part: a name in an object, a value in a list, and nothing between two commas.
    fn of(self, object: bool, place: usize) -> Option<Part<'a>> {
        let Own { begin, name, value } = self;
        let step = match (object, name) {
            (true, name) => Step::Field(name?),
            (false, _) => Step::Place(value.map(|_| place)?),
        };
        // Behind a name there may be no value yet.
        let (from, to) = value.unwrap_or((END, END));
        Some(Part { step, begin, from, to })
    }
}

/// How many bytes a text takes with its quotes; all that is left where it does not end.
fn length_of_text(from: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in from.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at.saturating_add(1),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    from.len()
}
