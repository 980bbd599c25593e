//! The year of an invented compound (示例小区) as a notice is made from it, every outcome as its rule lays it out.

use commonhold::apportion::Part;
use commonhold::evaluation::{
    Consequence, GroupScore, ItemScore, NeededVote, NextGrade, Purpose, ScoreResult,
};
use commonhold::notice::{
    NoticeFacts, ObjectionChannel, PostingPlace, UnitBuilding, VoteOutcome, VoteResult,
};
use commonhold::ranking::{Ranking, rank_companies};
use commonhold::selection::{Selection, select_orders};
use commonhold::settlement::{SettleFacts, Statement, settle};
use commonhold::surplus::{Conservation, ShareBasis, ShareLine, Shares, Transfer, Treatment, TreatmentTotal};
use commonhold::voting::{DecideFacts, decide};
use commonhold::{Amount, Citation, Detail, ExactNumber, Outcome, Period, Rate, canonical};

pub fn amount(text: &str) -> Amount {
    Amount::parse(text).unwrap()
}

pub fn number(text: &str) -> ExactNumber {
    ExactNumber::parse(text).unwrap()
}

fn outcome<T>(value: T) -> Outcome<T> {
    Outcome { value, steps: vec![], warnings: vec![], findings: vec![] }
}

const YEAR: &str = r#"{
  "compound": "示例小区", "currency": {"code": "CNY", "minor_digits": 2},
  "period": {"from": "2024-01-01", "to": "2025-01-01"},
  "contract": {"source": "示例小区物业服务合同", "clause": "第12条",
    "remuneration": {"base": "collected", "rate": "0.10", "score_factor": "0.98", "rounding": "half_even",
      "prior_arrears_included": false, "prepayments_included": false}},
  "budget": {"wages": "1320000.00", "maintenance": "486000.00", "cleaning": "312000.00", "greening": "158000.00",
    "public_order": "640000.00", "office": "46000.00", "depreciation": "38000.00", "insurance": "52000.00",
    "other_agreed": "30000.00"},
  "opening": "86214.37", "billed": "3642180.00", "collected": "3468905.60", "prior_arrears_collected": "21730.00",
  "not_yet_due": "0.00", "prepayments": "48210.00", "other_agreed_decision": "业主大会决定 2024-03 (示例)",
  "expenditure": {"wages": "1298460.20", "maintenance": "501377.85", "cleaning": "309150.00", "greening": "149820.40",
    "public_order": "632000.00", "office": "43918.66", "depreciation": "38000.00", "insurance": "51640.00",
    "other_agreed": "24000.00"},
  "pools": {"prepayment": {"opening": "40600.00", "outflow": "40600.00"}, "shared_income": {"closing": "263480.00"}},
  "pass_through": "128764.20", "deposits": "215000.00"
}"#;

pub fn statement() -> Outcome<Statement> {
    let facts: SettleFacts = canonical::from_json("year", YEAR).unwrap();
    settle(&facts, Detail::Steps).unwrap()
}

/// 36 units in three buildings; the parts sum to the total.
pub fn shares(total: Amount) -> Outcome<Shares> {
    let fen = total.units_at(2).unwrap();
    let weights: Vec<(String, i64)> = (1_i64..=3)
        .flat_map(|building| {
            (1_i64..=12).map(move |unit| (format!("{building}-{unit:04}"), 80 + building * 7 + unit * 3))
        })
        .collect();
    let sum: i64 = weights.iter().map(|(_, weight)| *weight).sum();
    let mut fens: Vec<i64> = weights.iter().map(|(_, weight)| fen * weight / sum).collect();
    let left = fen - fens.iter().sum::<i64>();
    fens.iter_mut().take(usize::try_from(left.abs()).unwrap()).for_each(|part| *part += left.signum());
    let of = |fen: i64| Amount::from_units(fen, 2).unwrap();
    let parts: Vec<Part> = weights
        .iter()
        .zip(&fens)
        .map(|((key, _), fen)| Part { key: key.clone(), amount: of(*fen) })
        .collect();
    let lines = parts.iter().map(|part| ShareLine {
        unit: part.key.clone(),
        owner: Some(format!("owner-of-{}", part.key)),
        co_owners: vec![],
        days: None,
        treatment: Treatment::Offset,
        gross: part.amount,
        set_off: of(0),
        net: part.amount,
    });
    let zero = of(0);
    outcome(Shares {
        total,
        basis: ShareBasis::Area,
        transfer: Transfer::FollowsUnit,
        total_weight: ExactNumber::whole(sum),
        left_over: left,
        cut_off: Some(number("211/500")),
        level: vec![],
        lines: lines.collect(),
        parts,
        at_most: vec![],
        treatments: vec![TreatmentTotal { treatment: Treatment::Offset, amount: total }],
        debts: vec![],
        set_off: zero,
        excluded: vec![],
        conservation: Conservation {
            parts: total,
            treatments: total,
            lines: total,
            set_off: zero,
            net: total,
            holds: true,
        },
        level_served: 0,
    })
}

const ITEMS: [(&str, &str, &str, &str); 12] = [
    ("public_order", "公共秩序维护", "12", "11.04"),
    ("sanitation", "环境卫生维护", "12", "10.92"),
    ("greening", "绿化养护", "8", "7.12"),
    ("equipment", "设施设备维护", "10", "8.95"),
    ("fire", "消防安全", "10", "9.4"),
    ("parking", "停车管理", "6", "4.98"),
    ("rectification", "问题整改", "10", "8.6"),
    ("innovation", "创新服务", "6", "5.1"),
    ("repair", "报修响应", "8", "7.2"),
    ("disclosure", "信息公示", "6", "5.76"),
    ("staff", "服务礼仪", "6", "5.46"),
    ("records", "档案与合同", "6", "5.52"),
];

pub fn score() -> Outcome<ScoreResult> {
    let items: Vec<ItemScore> = ITEMS
        .iter()
        .map(|(key, name, weight, points)| ItemScore {
            key: (*key).into(),
            name: Some((*name).into()),
            weight: number(weight),
            mean: None,
            satisfied: None,
            few: false,
            answers: 46,
            points: number(points),
            lost: ExactNumber(number(weight).0.minus(number(points).0).unwrap()),
        })
        .collect();
    let group = |key: &str, weight: &str, raters, score: &str| GroupScore {
        key: key.into(),
        weight: number(weight),
        raters,
        returned: raters,
        few: false,
        answers: raters * 12,
        score: Some(number(score)),
    };
    outcome(ScoreResult {
        score: number("90.05"),
        exact_score: number("90.05"),
        full_marks: number("100"),
        fallen_from: None,
        points: number("90.05"),
        lost: number("9.95"),
        grade: Some("良好".into()),
        grade_by_score: Some("良好".into()),
        grades_possible: vec![],
        next: Some(NextGrade { grade: "优秀".into(), points_missing: number("4.95") }),
        raters: 48,
        returned: 48,
        left_out: 0,
        aspects: vec![],
        items,
        groups: vec![group("residents", "60", 36, "89.72"), group("committee", "40", 12, "271639/3000")],
        adjustments: vec![],
    })
}

pub fn consequence() -> Outcome<Consequence> {
    let cost = |(key, amount_of): (&str, &str)| Part { key: key.into(), amount: amount(amount_of) };
    outcome(Consequence {
        kept: None,
        grade: Some("良好".into()),
        band: Some(2),
        rate: Some(Rate::parse("0.98").unwrap()),
        rate_by_score: None,
        rate_is_upper_bound: false,
        full_pay: amount("346890.56"),
        pay: Some(amount("339952.75")),
        withheld: Some(amount("6937.81")),
        withheld_for_score: Some(amount("6937.81")),
        withheld_for_conditions: Some(amount("0.00")),
        withheld_for_events: None,
        events: vec![],
        costs: [
            ("equipment", "1200.00"),
            ("parking", "2100.00"),
            ("rectification", "2337.81"),
            ("sanitation", "1300.00"),
        ]
        .map(cost)
        .to_vec(),
        retention: None,
        votes_needed: vec![NeededVote {
            purpose: Purpose::Renewal,
            matter: Some("hire_manager".into()),
            notice_days: None,
            citations: vec![Citation::new("Civil Code", "art. 278(1)")],
            company_notice_days: None,
            company_notice_by: None,
            decide_by: None,
            ends_not_before: None,
        }],
    })
}

/// Three motions judged by the rule, from counts.
const VOTES: [(&str, &str); 3] = [
    (
        "2024年度结余抵扣2025年物业费",
        r#"{"book": "cn", "on": "2025-01-20", "matter": "other_major", "counts": {
            "heads": {"all": "1122", "yes": "651", "no": "98", "abstain": "41", "blank": "9", "spoilt": "5",
                      "silent": "310", "undelivered": "8"},
            "area": {"all": "121980", "yes": "70125.4", "no": "11020.2", "abstain": "5200", "blank": "1100",
                     "spoilt": "769", "silent": "32965.4", "undelivered": "800"}}}"#,
    ),
    (
        "在3号楼架空层设置快递柜",
        r#"{"book": "cn", "on": "2025-01-20", "matter": "change_shared_parts", "counts": {
            "heads": {"all": "1122", "yes": "580", "no": "205", "abstain": "19"},
            "area": {"all": "121980", "yes": "66170.95", "no": "20043.65", "abstain": "2000"}}}"#,
    ),
    (
        "续聘物业服务企业",
        r#"{"book": "cn", "on": "2025-01-20", "matter": "hire_manager", "counts": {
            "heads": {"all": "1122", "yes": "600", "no": "120", "abstain": "12"},
            "area": {"all": "121980", "yes": "70000", "no": "12000", "abstain": "1000"}}}"#,
    ),
];

pub fn votes() -> Vec<VoteOutcome> {
    let judged = VOTES.iter().map(|(motion, given)| {
        let facts: DecideFacts = canonical::from_json("vote", given).unwrap();
        let outcome = decide(&facts, Detail::Steps).unwrap();
        let result = VoteResult::Decided { outcome };
        VoteOutcome { motion: (*motion).into(), on: "2025-01-20".parse().unwrap(), result }
    });
    judged.collect()
}

pub fn orders() -> Outcome<Selection> {
    let given = r#"{"budget": "300.00", "rule": "greedy_by_support", "book": "cn", "on": "2024-03-01", "orders": [
        {"id": "读书角", "cost": "180.00", "touches": ["change_shared_parts"], "support": "3"},
        {"id": "会客厅", "cost": "150.00", "touches": [], "support": "2"}]}"#;
    select_orders(&canonical::from_json("orders", given).unwrap(), Detail::Steps).unwrap()
}

pub fn ranking() -> Outcome<Ranking> {
    let given = r#"{"companies": ["甲", "乙"], "method": "weighted_sum", "criteria": [
        {"key": "方案", "weight": "3", "direction": "benefit"}, {"key": "报价", "weight": "1", "direction": "cost"}],
        "values": [{"company": "甲", "criterion": "方案", "value": "9"}, {"company": "乙", "criterion": "方案", "value": "8"},
        {"company": "甲", "criterion": "报价", "value": "3"}, {"company": "乙", "criterion": "报价", "value": "2"}],
        "missing": "refuse"}"#;
    rank_companies(&canonical::from_json("companies", given).unwrap(), Detail::Steps).unwrap()
}

pub fn facts() -> NoticeFacts {
    let statement = statement();
    let shares = shares(statement.value.closing.unwrap());
    let buildings = shares.value.parts.iter().map(|part| UnitBuilding {
        unit: part.key.clone(),
        building: format!("{}号楼", part.key.split('-').next().unwrap()),
    });
    NoticeFacts {
        compound: "示例小区".into(),
        period: Period { from: "2024-01-01".parse().unwrap(), to: "2025-01-01".parse().unwrap() },
        remark: Some("示例数据，全部虚构 · invented data".into()),
        posted: vec![
            PostingPlace {
                place: "东门公示栏".into(),
                from: "2025-02-01".parse().unwrap(),
                to: Some("2025-03-04".parse().unwrap()),
            },
            PostingPlace { place: "各单元门厅".into(), from: "2025-02-01".parse().unwrap(), to: None },
        ],
        objections: Some(ObjectionChannel {
            channel: "物业管理委员会办公室（物业服务中心一楼），书面提出".into(),
            until: Some("2025-03-03".parse().unwrap()),
            answer_days: Some(7),
        }),
        score: Some(score()),
        consequence: Some(consequence()),
        buildings: buildings.collect(),
        shares: Some(shares),
        concerns: None,
        window: None,
        bodies: vec![],
        meetings: vec![],
        posts: None,
        chain: None,
        statement: Some(statement),
        votes: votes(),
        previous: None,
        replaces: None,
        orders: Some(orders()),
        ranking: Some(ranking()),
        robustness: None,
        review: None,
        books: None,
        issued: None,
        names: vec![],
        order: vec![],
        least_cell: None,
    }
}
