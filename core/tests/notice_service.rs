//! The notice on concerns, requests, bodies and the chain: nobody is named, and nothing becomes markup.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::explain::Language;
use commonhold::notice::{Manifest, Notice, NoticeFacts, compose, outcomes_json};
use commonhold::{Day, Period};

fn facts() -> NoticeFacts {
    let day = |text: &str| Day::parse(text).unwrap();
    NoticeFacts {
        compound: "示例小区".into(),
        period: Period { from: day("2025-01-01"), to: day("2026-01-01") },
        remark: None,
        posted: vec![],
        objections: None,
        score: None,
        consequence: None,
        concerns: None,
        window: None,
        statement: None,
        shares: None,
        buildings: vec![],
        votes: vec![],
        bodies: vec![],
        meetings: vec![],
        posts: None,
        chain: None,
        previous: None,
        replaces: None,
        orders: None,
        ranking: None,
        robustness: None,
        review: None,
        books: None,
        issued: None,
        names: vec![],
        order: vec![],
        least_cell: None,
    }
}

fn composed(facts: &NoticeFacts, language: Language) -> Notice {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap()
}

/// Concerns and requests of a hostile register: markup where a kind and a service are named.
fn with_service(facts: NoticeFacts) -> NoticeFacts {
    use commonhold::canonical::from_json;
    let concern = |id: u32, kind: &str| {
        format!(
            r#"{{"concern": "u4-302's {id}", "reported": "2025-03-01T02:00:00Z", "kind": "{kind}", "building": "4"}}"#
        )
    };
    let concerns: Vec<String> =
        (0..9).map(|id| concern(id, if id < 3 { "<script>x</script>" } else { "noise" })).collect();
    let figures = from_json(
        "figures",
        &format!(
            r#"{{"book": "cn", "on": "2025-03-01", "place": {{"utc_offset": "+08:00"}},
                "period": {{"from": "2025-01-01", "to": "2026-01-01"}}, "concerns": [{}]}}"#,
            concerns.join(",")
        ),
    )
    .unwrap();
    let figures = commonhold::concerns::concern_figures(&figures, commonhold::Detail::Steps).unwrap();
    let book = r#"
form = "commonhold-rulebook/1"
name = "an invented contract"
level = "contract"
[[windows]]
id = "window"
citation = { source = "an invented contract", clause = "annex" }
services = [{ id = "<b>repair</b>", times = [{ promise = "respond", grade = "good", length = 1, unit = "hours" }] }]
rates = [{ rate = "call_back", grade = "good", least = "1/2" }]
"#;
    let window: commonhold::window::WindowFacts = from_json(
        "window",
        r#"{"book": "cn", "on": "2025-03-01", "window": "window", "grade": "good", "place": {"utc_offset": "+08:00"},
            "requests": [{"id": "q1", "service": "<b>repair</b>", "received": "2025-03-01T02:00:00Z",
            "responded": "2025-03-01T02:30:00Z", "completed": "2025-03-01T04:00:00Z", "called_back": true}]}"#,
    )
    .unwrap();
    let window = commonhold::window::WindowFacts { layers: vec![book.to_owned()], ..window };
    let window = commonhold::window::service_window(&window, commonhold::Detail::Steps).unwrap();
    NoticeFacts { concerns: Some(figures), window: Some(window), ..facts }
}

#[test]
fn concerns_and_requests_are_shown_without_names_and_without_small_numbers() {
    let facts = with_service(facts());
    for language in Language::ALL {
        let notice = composed(&facts, language);
        let page = notice.html();
        assert!(!page.contains("u4-302"), "a name is withheld");
        assert!(!page.contains("<script") && !page.contains("<b>repair"), "no text becomes markup");
        assert!(page.contains("&lt;script&gt;") && page.contains("&lt;b&gt;repair"), "but it is there");
        let body = &page[page.find("</style>").unwrap()..];
        assert!(
            !body.contains('{') && !body.contains("notice.") && !body.contains("promise."),
            "all is said"
        );
        let table = notice.markdown();
        let rows: Vec<&str> = table.lines().filter(|line| line.contains("script")).collect();
        // Three of nine, and with them the six, or the total would give them away.
        assert_eq!(rows.len(), 1);
        assert!(rows[0].contains("| – | 0 |") && !rows[0].contains('3'), "{}", rows[0]);
    }
}

/// A committee with a barred member, a meeting that lacks a party, a conflict of posts, a chain that misses a door.
fn with_bodies(facts: NoticeFacts) -> NoticeFacts {
    use commonhold::bodies::{BodyFacts, PostFacts, ResolveFacts, check_body, check_posts, resolve};
    use commonhold::chain::{ChainCheckFacts, check_chain};
    use commonhold::notice::{BodyOutcome, MeetingOutcome};
    use commonhold::{Detail, canonical::from_json};
    let book = r#"
form = \"commonhold-rulebook/1\"
name = \"an invented covenant\"
level = \"covenant\"
[[bodies]]
id = \"<b>council\"
citation = { source = \"an invented covenant\", clause = \"9\" }
rules = [{ rule = \"size\", least = 1 }, { rule = \"bar\", ties = [\"kin\"] }, { rule = \"present\", of = \"owner\" }, { rule = \"minutes\", contents = [\"tasks\"] }, { rule = \"recommends\" }]
[[overlaps]]
id = \"both\"
wanted = false
first = { body = \"manager\" }
second = { body = \"<b>council\" }
citation = { source = \"an invented covenant\", clause = \"10\" }
"#.replace('\n', "\\n");
    let asked = format!(r#""book": "cn", "layers": ["{book}"], "on": "2025-03-01""#);
    let seat = |person: &str, ties: &str| {
        format!(r#"{{"person": "{person}", "party": "owner", "from": "2025-01-01"{ties}}}"#)
    };
    let (barred, free) = (seat("somebody-a", r#", "ties": ["kin"]"#), seat("somebody-b", r#", "ties": []"#));
    let text = format!(r#"{{{asked}, "body": "<b>council", "seats": [{barred}, {free}]}}"#);
    let body: BodyFacts = from_json("body", &text).unwrap();
    let text = format!(r#"{{{asked}, "body": "<b>council", "seats": [{free}], "present": []}}"#);
    let met: ResolveFacts = from_json("met", &text).unwrap();
    let post = |body: &str| format!(r#"{{"person": "somebody-a", "body": "{body}", "from": "2025-01-01"}}"#);
    let text = format!(r#"{{{asked}, "posts": [{}, {}]}}"#, post("manager"), post("<b>council"));
    let posts: PostFacts = from_json("posts", &text).unwrap();
    let text = r#"{"book": "cn", "on": "2025-03-01", "doors": [{"unit": "8-0101"}], "posts": [{"person": "somebody-a",
        "node": "<b>top", "from": "2025-01-01", "to": "2025-04-01", "term_to": "2026-01-01"}],
        "trees": [{"id": "grid", "levels": ["grid"], "nodes": [{"id": "<b>top", "level": "grid"}]}]}"#;
    let chain: ChainCheckFacts = from_json("chain", text).unwrap();
    let bodies = vec![BodyOutcome {
        body: body.body.clone(),
        on: body.on,
        outcome: check_body(&body, Detail::Steps).unwrap(),
    }];
    let outcome = resolve(&met, Detail::Steps).unwrap();
    let meetings = vec![MeetingOutcome { body: met.body, on: met.on, outcome }];
    let posts = Some(check_posts(&posts, Detail::Steps).unwrap());
    NoticeFacts { bodies, meetings, posts, chain: Some(check_chain(&chain, Detail::Steps).unwrap()), ..facts }
}

#[test]
fn bodies_and_the_chain_are_shown_without_names() {
    let facts = with_bodies(facts());
    for (language, said) in [
        (
            Language::En,
            [
                "1 of 2 as asked; not: 1; not told: 0",
                "✗ conflict",
                "no leaf covers 8-0101",
                "1 officer leaves",
            ],
        ),
        (
            Language::ZhCn,
            ["2 人中 1 人符合，1 人不符合，0 人未说明", "✗ 冲突", "无人联系 8-0101", "1 人在任期届满前离任"],
        ),
    ] {
        let notice = composed(&facts, language);
        let page = notice.html();
        assert!(!page.contains("somebody"), "a name is withheld");
        assert!(!page.contains("<b>council") && !page.contains("<b>top"), "no text becomes markup");
        assert!(page.contains("&lt;b&gt;council"), "but it is there");
        let missing: Vec<&str> = said.into_iter().filter(|said| !page.contains(said)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let body = &page[page.find("</style>").unwrap()..];
        assert!(!body.contains('{') && !body.contains("notice.") && !body.contains("rule."), "all is said");
    }
}

#[test]
fn a_body_of_which_not_all_is_told_makes_a_draft() {
    let whole = with_bodies(facts());
    assert!(!composed(&whole, Language::En).is_draft(), "what is found to be wrong is no open question");
    let mut open = whole;
    for check in &mut open.bodies {
        let facts = r#"{"book": "cn-beijing", "on": "2025-03-01", "body": "management_committee", "seats":
            [{"person": "somebody-c", "party": "owner", "from": "2025-01-01"}]}"#;
        let facts = commonhold::canonical::from_json("body", facts).unwrap();
        check.outcome = commonhold::bodies::check_body(&facts, commonhold::Detail::Steps).unwrap();
    }
    let notice = composed(&open, Language::En);
    assert_eq!(notice.draft, ["Of a body, a meeting or the posts not everything is told."]);
}
