package commonhold

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** Concerns and terms of days, with facts built natively. Everything here is invented. */
class CommunityTest {
    private val chengdu = CountingPlace(utcOffset = ZoneOffset.ofHours(8))
    private val march = LocalDate.of(2025, 3, 1)

    private val report = ConcernEvent(
        id = "e1", concern = "noise", moment = Instant.parse("2025-03-01T14:30:00Z"), step = "report",
        actor = "u4-302", role = "resident", kind = "noise", building = "4",
    )
    private val screen = ConcernEvent(
        id = "e2", concern = "noise", moment = Instant.parse("2025-03-03T01:00:00Z"), step = "screen",
        actor = "branch", role = "compound_branch", answer = "accept",
    )

    @Test
    fun deadline() {
        val asked = DeadlineFacts(
            book = "cn",
            place = chengdu,
            started = Started.Moment(Instant.parse("2025-01-24T08:00:00Z")),
            term = Term(7u, TermUnit.WORKING_DAYS),
            at = Instant.parse("2025-02-10T16:00:01Z"),
        )
        val due = deadline(asked)
        assertEquals(LocalDate.of(2025, 2, 10), due.value.lastDay)
        assertEquals(Instant.parse("2025-02-10T16:00:00Z"), due.value.ends)
        assertEquals(DeadlineState.OVERDUE, due.value.state)
    }

    @Test
    fun fold() {
        val register = fold(FoldFacts(book = "cn", on = march, process = "concern", place = chengdu, events = listOf(screen, report)))
        assertEquals("accepted", register.value.concerns.single().state)
        assertEquals("u4-302", register.value.concerns.single().reporter)
    }

    @Test
    fun proposeRefusesWhatIsOutOfOrder() {
        val early = screen.copy(step = "assign", answer = null)
        val refused = assertThrows(CommonholdException::class.java) {
            propose(ProposeFacts(book = "cn", on = march, process = "concern", place = chengdu, events = listOf(report), event = early))
        }
        assertEquals("concerns.not_possible", refused.code)
        assertEquals("event", refused.path)
    }
}
