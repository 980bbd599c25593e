//! `events.csv` and `requests.csv`: what was done to concerns, and what was asked for at the window.

use super::form::{Holds, TableForm, optional, required};
use super::table::{Row, Table};
use crate::concerns::ConcernEvent;
use crate::outcome::Refusal;
use crate::voting::GivenFact;
use crate::window::ServiceRequest;

/// 事件表.
pub(super) const EVENTS: TableForm = TableForm {
    name: "events",
    chinese: "事件表",
    columns: &[
        required("id", "编号", Holds::Key),
        required("concern", "事项", Holds::Key),
        required("moment", "时刻", Holds::Moment),
        required("step", "步骤", Holds::Key),
        required("actor", "办理人", Holds::Key),
        required("role", "角色", Holds::Key),
        optional("reporter", "提事人", Holds::Key),
        optional("answer", "结论", Holds::Key),
        optional("reason", "理由", Holds::Text),
        optional("names", "承办人", Holds::Key),
        optional("matter", "共同决定事项", Holds::Key),
        optional("kind", "类别", Holds::Key),
        optional("building", "楼栋", Holds::Key),
        optional("facts", "事实", Holds::Keys),
    ],
};

/// 服务请求表.
pub(super) const REQUESTS: TableForm = TableForm {
    name: "requests",
    chinese: "服务请求表",
    columns: &[
        required("id", "编号", Holds::Key),
        required("service", "服务", Holds::Key),
        optional("channel", "渠道", Holds::Key),
        optional("urgent", "紧急", Holds::Flag),
        required("received", "收到", Holds::Moment),
        optional("responded", "答复", Holds::Moment),
        optional("arrived", "到场", Holds::Moment),
        optional("completed", "办结", Holds::Moment),
        optional("called_back", "回访", Holds::Flag),
        optional("satisfied", "满意", Holds::Flag),
    ],
};

/// 事件表: one line an event, in any order; `facts` lists what holds with `;` between, and `!` before what does not.
/// Counts of a meeting or a vote have no place in a line.
///
/// ```
/// use commonhold::reading::events;
/// let text = "id,concern,moment,step,actor,role,facts\n\
///             e1,noise,2025-03-01T22:30:00+08:00,report,u4-302,resident,\n\
///             e2,noise,2025-03-08T10:00:00+08:00,deliberate,meeting,joint_meeting,minutes_kept;!posted\n";
/// let read = events("events.csv", text)?;
/// assert_eq!((read.len(), read[1].facts[1].holds), (2, false));
/// let refused = events("events.csv", &text.replace("2025-03-08T10", "2025-03-08 10")).unwrap_err();
/// assert_eq!(refused.code, "moment.not_a_moment");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((3, 10)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of moments, with file, line and column.
pub fn events(name: &str, text: &str) -> Result<Vec<ConcernEvent>, Refusal> {
    events_of(&Table::read(name, text, &EVENTS)?)
}

/// 事件表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn events_of(table: &Table<'_>) -> Result<Vec<ConcernEvent>, Refusal> {
    table.each(|row| {
        Ok(ConcernEvent {
            id: row.get("id")?,
            concern: row.get("concern")?,
            moment: row.get("moment")?,
            step: row.get("step")?,
            actor: row.get("actor")?,
            role: row.get("role")?,
            reporter: row.option("reporter")?,
            answer: row.option("answer")?,
            reason: row.option("reason")?,
            names: row.option("names")?,
            matter: row.option("matter")?,
            kind: row.option("kind")?,
            building: row.option("building")?,
            facts: facts(row)?,
            counts: Vec::new(),
        })
    })
}

fn facts(row: Row<'_>) -> Result<Vec<GivenFact>, Refusal> {
    if row.text("facts").is_empty() {
        return Ok(Vec::new());
    }
    let each = row.list("facts")?.into_iter().map(|said| match said.strip_prefix('!') {
        Some(name) => GivenFact { name: name.to_owned(), holds: false },
        None => GivenFact { name: said, holds: true },
    });
    Ok(each.collect())
}

/// 服务请求表: one line a request, in any order; `called_back` and `satisfied` are `true`, `false`, or empty where nobody
/// has said.
///
/// ```
/// use commonhold::reading::requests;
/// let text = "id,service,received,completed,satisfied\nq1,repair,2025-03-01T09:00:00+08:00,2025-03-01T10:00:00+08:00,true\n";
/// assert_eq!(requests("requests.csv", text)?[0].satisfied, Some(true));
/// let refused = requests("requests.csv", &text.replace("true", "maybe")).unwrap_err();
/// assert_eq!(refused.code, "reading.unknown_word");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of moments, with file, line and column.
pub fn requests(name: &str, text: &str) -> Result<Vec<ServiceRequest>, Refusal> {
    requests_of(&Table::read(name, text, &REQUESTS)?)
}

/// 服务请求表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn requests_of(table: &Table<'_>) -> Result<Vec<ServiceRequest>, Refusal> {
    table.each(|row| {
        Ok(ServiceRequest {
            id: row.get("id")?,
            service: row.get("service")?,
            channel: row.option("channel")?,
            urgent: row.flag("urgent")?,
            received: row.get("received")?,
            responded: row.option("responded")?,
            arrived: row.option("arrived")?,
            completed: row.option("completed")?,
            called_back: said(row, "called_back")?,
            satisfied: said(row, "satisfied")?,
        })
    })
}

/// A flag that may be left unsaid.
fn said(row: Row<'_>, column: &str) -> Result<Option<bool>, Refusal> {
    if row.text(column).is_empty() { Ok(None) } else { row.flag(column).map(Some) }
}
