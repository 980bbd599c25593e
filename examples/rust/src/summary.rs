//! The year on one screen.

use crate::said::{number, percent};
use crate::year::Year;
use commonhold::explain::grouped;
use commonhold::voting::{Decision, TestKind, TestPart, TestResult, Verdict};
use commonhold::{NumberRefusal, Ratio, Refusal};

/// The year, for a person.
pub fn of(year: &Year) -> Result<String, Refusal> {
    let mut lines = vec![
        format!("{} · {} to {} · an invented compound", year.compound, year.period.from, year.period.to),
        "─".repeat(78),
    ];
    who(year, &mut lines);
    service(year, &mut lines)?;
    community(year, &mut lines);
    votes(year, &mut lines)?;
    crate::accounts::said(year, &mut lines)?;
    shares(year, &mut lines)?;
    Ok(lines.join("\n") + "\n")
}

pub fn line(lines: &mut Vec<String>, name: &str, text: &str) {
    let pad = 12_usize.saturating_sub(name.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum());
    lines.push(format!("{name}{}{text}", " ".repeat(pad)));
}

fn who(year: &Year, lines: &mut Vec<String>) {
    let counts = year.electorate.counts;
    let [units, heads, households] =
        [counts.units, counts.heads, counts.households].map(|n| grouped(&n.to_string()));
    let area = grouped(&year.electorate.area.to_string());
    line(
        lines,
        "业主 Who",
        &format!("{units} units, {households} of them households · {area} m² · {heads} heads"),
    );
    let alike =
        year.electorate.look_alikes.iter().map(|alike| format!("{} ({})", alike.keys.join(", "), alike.name));
    let alike: Vec<String> = alike.collect();
    if !alike.is_empty() {
        line(lines, "", &format!("same name, different key, for a person to look at: {}", alike.join("; ")));
    }
}

fn service(year: &Year, lines: &mut Vec<String>) -> Result<(), Refusal> {
    let (score, pay) = (&year.score.value, &year.pay.value);
    let grade = score.grade.as_deref().unwrap_or("no grade yet");
    let (items, raters) = (score.items.len(), score.raters);
    lines.push(String::new());
    line(
        lines,
        "晒服务",
        &format!("{} of {} → {grade}; {items} aspects, {raters} raters", score.score, score.full_marks),
    );
    if let Some(next) = &score.next {
        line(lines, "", &format!("{} points below {}", number(next.points_missing), next.grade));
    }
    let mut dearest: Vec<_> = score.items.iter().collect();
    dearest.sort_by(|a, b| b.lost.cmp(&a.lost).then_with(|| a.key.cmp(&b.key)));
    let dearest = dearest.iter().take(3).map(|item| {
        let name = item.name.as_deref().unwrap_or(&item.key);
        format!("{name} −{}", number(item.lost).trim_start_matches('≈'))
    });
    line(lines, "", &format!("most points lost: {}", dearest.collect::<Vec<_>>().join(", ")));
    if let (Some(rate), Some(due), Some(withheld)) = (pay.rate, pay.pay, pay.withheld) {
        let rate = percent(rate.to_ratio(), 2)?;
        let [due, withheld] = [due, withheld].map(|sum| grouped(&sum.to_string()));
        line(lines, "", &format!("so {rate} of the pay: {due} due, {withheld} withheld"));
    }
    Ok(())
}

fn community(year: &Year, lines: &mut Vec<String>) {
    let community = &year.community;
    let register = &community.register.value;
    let all = register.concerns.len();
    let count = |is: fn(&commonhold::concerns::ConcernState) -> bool| {
        register.concerns.iter().filter(|concern| is(concern)).count()
    };
    let solved = count(|concern| concern.solved);
    let (open, again) = (count(|concern| !concern.closed), count(|concern| concern.reopened > 0));
    let late = register.overdue.len();
    lines.push(String::new());
    line(
        lines,
        "办事",
        &format!("{all} concerns: {solved} solved, {open} open ({late} overdue), {again} taken up again"),
    );
    let aside: usize = register.concerns.iter().map(|concern| concern.aside.len()).sum();
    let events: usize = register.concerns.iter().map(|concern| concern.applied.len()).sum();
    line(lines, "", &format!("from {} events; {aside} of them stand aside", events.saturating_add(aside)));
    let window = &community.window.value;
    let (kept, broken) = window.promises.iter().fold((0_u32, 0_u32), |(kept, broken), one| {
        (kept.saturating_add(one.kept), broken.saturating_add(one.broken))
    });
    line(lines, "窗口", &format!("{} requests: {kept} promises kept, {broken} broken", window.received));
    let chain = &community.chain.value;
    let vacant: Vec<&str> = chain.trees.iter().flat_map(|tree| &tree.vacant).map(String::as_str).collect();
    let never: usize = chain.trees.iter().map(|tree| tree.never.len()).sum();
    line(lines, "链与网格", &format!("{never} doors that nobody reaches; vacant: {}", vacant.join(", ")));
    let missing =
        community.meetings.iter().filter(|meeting| !meeting.outcome.value.missing_parties.is_empty()).count();
    let sound = |sound: Option<bool>| match sound {
        Some(true) => "as its rules ask",
        Some(false) => "not as its rules ask",
        None => "open: not everything is told",
    };
    line(
        lines,
        "议事",
        &format!(
            "management committee {}; {} joint meetings, {missing} with a party missing; posts {}",
            sound(community.committee.outcome.value.sound),
            community.meetings.len(),
            sound(Some(community.posts.value.sound)),
        ),
    );
    let reviewed = crate::reviewed::said(&year.review.value, &year.robustness.value);
    let orders = crate::orders::said(&community.orders.value, &community.ranking.value);
    for (name, said) in reviewed.into_iter().chain(orders) {
        line(lines, name, &said);
    }
}

fn votes(year: &Year, lines: &mut Vec<String>) -> Result<(), Refusal> {
    lines.push(String::new());
    for (motion, tally) in &year.votes {
        let name = format!("表决 {}", motion.id);
        line(lines, &name, &format!("{} — {}", verdict_word(tally.value.verdict), motion.en));
        for said in verdict(&tally.value.judged) {
            line(lines, "", &said);
        }
        let (against, same): (Vec<_>, Vec<_>) =
            tally.value.duplicates.iter().partition(|one| one.conflicting);
        if !same.is_empty() {
            line(lines, "", &format!("sent twice and counted once: {}", voters(&same)));
        }
        if !against.is_empty() {
            line(lines, "", &format!("sent twice, saying two things, so spoilt: {}", voters(&against)));
        }
    }
    Ok(())
}

fn voters(ballots: &[&commonhold::voting::DuplicateBallots]) -> String {
    let voters: Vec<&str> = ballots.iter().map(|one| one.voter.as_str()).collect();
    voters.join(", ")
}

/// The verdict as people say it.
pub fn verdict_word(verdict: Decision) -> &'static str {
    match verdict {
        Decision::Passed => "PASSED",
        Decision::Failed => "FAILED",
        Decision::Inquorate => "TOO FEW TOOK PART",
        Decision::OpenUntil => "STILL OPEN",
        Decision::NextStage => "GOES TO THE NEXT STAGE",
        Decision::PendingConsent => "WAITS FOR CONSENT",
        Decision::NeedsFact => "CANNOT BE TOLD YET",
        Decision::NeedsLots => "NEEDS LOTS",
    }
}

/// Every test with both its sides, and what a failing one lacks.
pub fn verdict(verdict: &Verdict) -> Vec<String> {
    let parts = [(TestPart::Quorum, "took part"), (TestPart::Pass, "agreed")];
    let mut said: Vec<String> = parts
        .iter()
        .filter_map(|(part, name)| {
            let tests = verdict.tests.iter().filter(|test| test.part == *part && test.kind == TestKind::Test);
            let tests: Vec<String> = tests.map(one_test).collect();
            (!tests.is_empty()).then(|| format!("{name:<10}{}", tests.join("   ")))
        })
        .collect();
    for missing in &verdict.missing {
        let more = if missing.more_than { "more than " } else { "" };
        let lack = number(missing.missing);
        said.push(format!("missing   {more}{lack} {} ({})", missing.measure, missing.set.word()));
    }
    if verdict.verdict == Decision::NeedsFact {
        said.push(format!(
            "not given {}",
            verdict.needs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        ));
    }
    said
}

fn one_test(test: &TestResult) -> String {
    let measure = test.shape.as_ref().and_then(|shape| shape.measure.as_deref()).unwrap_or(&test.rule);
    let mark = match test.holds {
        Some(true) => "✓",
        Some(false) => "✗",
        None => "?",
    };
    let operator = match test.op.map(|op| op.in_words()) {
        Some("at least") => "≥",
        Some("more than") => ">",
        Some("at most") => "≤",
        _ => "<",
    };
    match (test.left, test.right) {
        (Some(left), Some(right)) => {
            format!("{measure} {} {operator} {} {mark}", number(left), number(right))
        }
        _ => format!("{measure} not given {mark}"),
    }
}

fn shares(year: &Year, lines: &mut Vec<String>) -> Result<(), NumberRefusal> {
    let Some(shares) = year.shares.as_ref().map(|shares| &shares.value) else {
        line(lines, "", "nothing can be shared yet");
        return Ok(());
    };
    let part = |found: Option<&commonhold::apportion::Part>| {
        found.map_or(String::new(), |part| format!("{} gets {}", part.key, grouped(&part.amount.to_string())))
    };
    let least = shares.parts.iter().min_by(|a, b| a.amount.cmp(&b.amount).then_with(|| a.key.cmp(&b.key)));
    let most = shares.parts.iter().max_by(|a, b| a.amount.cmp(&b.amount).then_with(|| b.key.cmp(&a.key)));
    let total = shares.total.to_ratio();
    let mean = if shares.parts.is_empty() {
        total
    } else {
        total.divided_by(Ratio::whole(i64::try_from(shares.parts.len()).unwrap_or(i64::MAX)))?
    };
    let (units, mean) = (grouped(&shares.parts.len().to_string()), number(mean.into()));
    line(lines, "", &format!("{units} units by area: {}, {}, the mean is {mean}", part(least), part(most)));
    let ways = shares
        .treatments
        .iter()
        .map(|way| format!("{} {}", treatment(way.treatment), grouped(&way.amount.to_string())));
    let set_off = grouped(&shares.set_off.to_string());
    line(
        lines,
        "",
        &format!("{}; {set_off} of it set off against arrears", ways.collect::<Vec<_>>().join(", ")),
    );
    let sums =
        if shares.conservation.holds { "parts, ways and lines all sum to the total" } else { "sums differ" };
    line(lines, "", sums);
    Ok(())
}

const fn treatment(treatment: commonhold::surplus::Treatment) -> &'static str {
    use commonhold::surplus::Treatment;
    match treatment {
        Treatment::Refund => "refunded",
        Treatment::Carry => "carried",
        Treatment::Offset => "offset",
        Treatment::ToFund => "to the maintenance fund",
        Treatment::SpecialAssessment => "assessed",
    }
}

/// What was written, and the digest and the short code that the pages print.
pub fn files(folder: &str, made: &[(&str, String)], digest: &str, code: &str) -> String {
    let mut lines = vec![String::new()];
    for (name, text) in made {
        line(&mut lines, "", &format!("{folder}/{name}  {} bytes", grouped(&text.len().to_string())));
    }
    line(&mut lines, "摘要 digest", digest);
    line(&mut lines, "短码 code", code);
    lines.join("\n") + "\n"
}
