"""Concerns and terms of days, with facts built natively. Everything here is invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

import commonhold as ch
import pytest

CHENGDU = timezone(timedelta(hours=8))
PLACE = ch.CountingPlace(utc_offset="+08:00")


def at(day: int, hour: int, month: int = 3) -> datetime:
    return datetime(2025, month, day, hour, tzinfo=CHENGDU)


REPORT = ch.ConcernEvent(
    id="e1", concern="noise", moment=at(1, 22), step="report", actor="u4-302", role="resident", kind="noise", building="4"
)
SCREEN = ch.ConcernEvent(
    id="e2", concern="noise", moment=at(3, 9), step="screen", actor="branch", role="compound_branch", answer="accept"
)


def test_deadline() -> None:
    due = ch.deadline(
        ch.DeadlineFacts(
            book="cn",
            place=PLACE,
            started=ch.StartedMoment(moment=at(24, 16, 1)),
            term=ch.Term(length=7, unit=ch.TermUnit.WORKING_DAYS),
            at=at(11, 1, 2),
        )
    )
    assert due.value.last_day == date(2025, 2, 10)
    assert due.value.ends == datetime(2025, 2, 10, 16, tzinfo=timezone.utc)
    assert due.value.state is ch.DeadlineState.OVERDUE
    judged = due.steps[-1]
    assert judged.values[0].value == ch.ValueMoment(value=at(11, 1, 2))


def test_fold_takes_events_in_any_order() -> None:
    facts = ch.FoldFacts(
        book="cn", on=date(2025, 3, 1), process="concern", place=PLACE, events=[SCREEN, REPORT, SCREEN]
    )
    (concern,) = ch.fold(facts).value.concerns
    assert (concern.state, concern.reporter, concern.aside) == ("accepted", "u4-302", ())


def test_propose_refuses_what_is_out_of_order() -> None:
    early = ch.ConcernEvent(
        id="e2", concern="noise", moment=at(3, 9), step="assign", actor="branch", role="compound_branch"
    )
    facts = ch.ProposeFacts(
        book="cn", on=date(2025, 3, 1), process="concern", place=PLACE, events=[REPORT], event=early
    )
    with pytest.raises(ch.Refusal) as refused:
        ch.propose(facts)
    assert refused.value.code == "concerns.not_possible"
    assert "`screen, withdraw`" in str(refused.value)


@dataclass
class Wrong:
    moment: object
    says: str


@pytest.mark.parametrize(
    "wrong",
    [
        Wrong(datetime(2025, 3, 1), "datetime.datetime with its offset is wanted"),
        Wrong(date(2025, 3, 1), "datetime.datetime with its offset is wanted"),
        Wrong("2025-03-01T00:00:00Z", "datetime.datetime with its offset is wanted"),
    ],
)
def test_a_moment_is_an_aware_datetime(wrong: Wrong) -> None:
    with pytest.raises(TypeError, match=wrong.says):
        ch.Stop(from_=wrong.moment)  # type: ignore[arg-type]


def test_a_moment_has_whole_seconds() -> None:
    with pytest.raises(ch.Refusal) as refused:
        ch.Stop(from_=datetime(2025, 3, 1, microsecond=1, tzinfo=CHENGDU))
    assert refused.value.code == "moment.parts_of_a_second"
    with pytest.raises(ch.Refusal):
        ch.Stop(from_=datetime(1969, 12, 31, tzinfo=timezone.utc))
