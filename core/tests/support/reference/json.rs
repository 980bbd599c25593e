//! The facts of a small vote, as the JSON of the rule `tally`.
use super::{Ballot, Delivered, EVIDENCE, IN_BOOK, Scene, Unit};

pub fn decimal(hundredths: i128) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

fn object(fields: Vec<(&str, Option<String>)>) -> String {
    let fields =
        fields.into_iter().filter_map(|(name, value)| value.map(|value| format!("\"{name}\":{value}")));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

pub fn given(scene: &Scene) -> String {
    let limits = scene.limits.map(|(least, most)| {
        object(vec![("least", Some(text(&decimal(least)))), ("most", Some(text(&decimal(most))))])
    });
    let window = |(from, to): (&str, &str)| object(vec![("from", Some(text(from))), ("to", Some(text(to)))]);
    object(vec![
        ("book", Some(text("cn"))),
        ("on", Some(text("2024-05-01"))),
        ("matter", Some(text(scene.matter))),
        ("layers", layers(scene)),
        ("parameters", parameters(scene)),
        ("facts", facts(scene)),
        ("roll", Some(roll(&scene.units))),
        ("ballots", Some(list(scene.ballots.iter().map(ballot)))),
        ("delivered", scene.delivered.as_ref().map(delivered)),
        ("text_version", scene.text_version.map(text)),
        ("duplicates", scene.duplicates.map(text)),
        ("split", scene.split.map(text)),
        ("window", scene.window.map(window)),
        ("silence", silence(scene)),
        ("unknown_area", limits),
    ])
}

fn roll(units: &[Unit]) -> String {
    let mut owners: Vec<usize> = units.iter().flat_map(|unit| unit.owners.clone()).collect();
    owners.sort_unstable();
    owners.dedup();
    let unit = |(place, unit): (usize, &Unit)| {
        let area = unit.area.map(|area| object(vec![("registered", Some(text(&decimal(area))))]));
        object(vec![
            ("id", Some(text(&format!("u{place}")))),
            ("building", Some(text("A"))),
            ("use_class", Some(text("dwelling"))),
            ("status", Some(text("sold"))),
            ("floor_area", area),
        ])
    };
    let tenure = |(place, unit): (usize, &Unit)| {
        object(vec![
            ("unit", Some(text(&format!("u{place}")))),
            ("owners", Some(list(unit.owners.iter().map(|owner| text(&format!("o{owner}")))))),
            ("representative", unit.representative.map(|owner| text(&format!("o{owner}")))),
            ("from", Some(text("2020-01-01"))),
        ])
    };
    object(vec![
        ("units", Some(list(units.iter().enumerate().map(unit)))),
        (
            "owners",
            Some(list(owners.iter().map(|owner| object(vec![("key", Some(text(&format!("o{owner}"))))])))),
        ),
        ("tenures", Some(list(units.iter().enumerate().map(tenure)))),
    ])
}

fn ballot(ballot: &Ballot) -> String {
    object(vec![
        ("voter", ballot.voter.map(|voter| text(&format!("o{voter}")))),
        ("unit", ballot.unit.map(|unit| text(&format!("u{unit}")))),
        ("choice", Some(text(ballot.choice))),
        ("channel", Some(text(ballot.channel))),
        ("received", ballot.received.map(text)),
        ("sequence", ballot.sequence.map(|sequence| sequence.to_string())),
        ("text_version", ballot.text.map(text)),
    ])
}

fn delivered(delivered: &Delivered) -> String {
    let kind = |kind: &str| ("kind", Some(text(kind)));
    match delivered {
        Delivered::Nobody => object(vec![kind("nobody")]),
        Delivered::Everyone => object(vec![kind("everyone")]),
        Delivered::Listed { keys, voters, units } => object(vec![
            kind("listed"),
            ("keys", Some(list(keys.iter().map(|key| text(key))))),
            ("voters", (!voters.is_empty()).then(|| list(voters.iter().map(|key| text(&format!("o{key}")))))),
            ("units", (!units.is_empty()).then(|| list(units.iter().map(|key| text(&format!("u{key}")))))),
        ]),
    }
}

/// An object, or nothing where it would have no field.
fn unless_empty(fields: Vec<(&str, Option<String>)>) -> Option<String> {
    fields.iter().any(|(_, value)| value.is_some()).then(|| object(fields))
}

fn said_in(scene: &Scene, place: &str) -> [Option<String>; 3] {
    let said = [scene.policy, scene.majority, scene.floor];
    said.map(|said| said.filter(|said| said.place == place).map(|said| text(said.value)))
}

fn silence(scene: &Scene) -> Option<String> {
    let [policy, majority, floor] = said_in(scene, "silence");
    let mut fields = vec![("policy", policy), ("majority", majority), ("floor", floor)];
    for (name, told) in EVIDENCE.iter().zip(&scene.evidence) {
        fields.push((name, told.filter(|(_, in_facts)| !in_facts).map(|(fact, _)| fact.to_string())));
    }
    unless_empty(fields)
}

fn facts(scene: &Scene) -> Option<String> {
    let told = IN_BOOK.iter().zip(&scene.evidence);
    let told = told.map(|(name, told)| {
        (*name, told.filter(|(_, in_facts)| *in_facts).map(|(fact, _)| fact.to_string()))
    });
    unless_empty(told.collect())
}

fn parameters(scene: &Scene) -> Option<String> {
    let [policy, majority, floor] = said_in(scene, "parameter");
    unless_empty(vec![("silence_policy", policy), ("silence_majority", majority), ("silence_floor", floor)])
}

fn layers(scene: &Scene) -> Option<String> {
    let policy = scene.policy.filter(|said| said.place == "layer")?.value;
    let layer = format!(
        "form = \"commonhold-rulebook/1\"\nname = \"covenant\"\nlevel = \"covenant\"\n[[parameters]]\n\
         id = \"silence_policy\"\nvalue = \"{policy}\"\ncitation = {{ source = \"covenant\", clause = \"1\" }}\n"
    );
    Some(list([text(&layer)]))
}
