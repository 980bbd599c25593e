package commonhold

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.math.BigDecimal
import java.time.LocalDate

/** A compound's rules, each called once with facts built natively. Everything here is invented. */
class YearTest {
    private val year = Period(from = LocalDate.of(2024, 1, 1), to = LocalDate.of(2025, 1, 1))
    private val yuan = Currency("CNY", 2u)
    private val mayDay = LocalDate.of(2024, 5, 1)

    private fun money(text: String) = BigDecimal(text)

    private val roll = Roll(
        units = listOf("1", "2", "3").map {
            RollUnit(it, "A", UseClass.DWELLING, UnitStatus.SOLD, AreaBySource(registered = BigDecimal("90.00")))
        },
        owners = listOf("a", "b", "c").map { Owner(key = it, kind = OwnerKind.PERSON) },
        tenures = listOf("1" to "a", "2" to "b", "3" to "c").map { (unit, owner) ->
            Tenure(unit = unit, owners = listOf(owner), from = LocalDate.of(2020, 1, 1))
        },
        parking = ParkingRule(includeArea = false, includeHead = false),
        coOwnerKey = CoOwnerKey.GROUP,
    )

    @Test
    fun settle() {
        val terms = RemunerationTerms(RemunerationBase.POOL, rate = BigDecimal("0.10"), rounding = Rounding.HALF_UP)
        val outcome = settle(
            SettleFacts(
                compound = "示例小区",
                currency = yuan,
                period = year,
                contract = ContractTerms("示例小区物业服务合同", "第六条", terms),
                opening = money("0"),
                billed = money("1000"),
                collected = money("900"),
                expenditureTotal = money("700"),
            ),
        )
        assertTrue(outcome.isDraft)
        assertEquals(money("110.00"), outcome.value.closingBounds?.least)
        assertEquals(money("810.00"), outcome.value.closingBounds?.most)
        assertEquals(Mark.UNKNOWN, outcome.findings.first().mark)
        assertTrue(outcome.steps.all { it.citation.source.isNotEmpty() })
    }

    @Test
    fun shareSurplus() {
        val areas = mapOf("1-101" to "89.37", "1-102" to "120.50", "1-103" to "66.08")
        val outcome = shareSurplus(
            ShareFacts(
                currency = yuan,
                total = money("1000.00"),
                period = year,
                basis = ShareBasis.AREA,
                transfer = Transfer.FOLLOWS_UNIT,
                ties = Ties.KEY,
                bearers = areas.map { (unit, area) -> ShareBearer(unit, BigDecimal(area)) },
            ),
        )
        assertEquals(money("1000.00"), outcome.value.parts.sumOf { it.amount })
    }

    @Test
    fun score() {
        val outcome = score(
            ScoreFacts(
                items = listOf(EvaluationItem("all", null, Fraction.of(100), Fraction.of(100), Fraction.of(0))),
                ratings = listOf(Rating("r1", "all", Fraction.of(161, 2))),
                missing = MissingMarks.REFUSE,
                scale = Scale.OF_MAX,
                bands = listOf(Band("A", from = Fraction.of(80)), Band("B", from = Fraction.of(0))),
                edges = Edges.AS_GIVEN,
            ),
        )
        assertEquals("A", outcome.value.grade)
        assertEquals(Fraction.parse("80.5"), outcome.value.score)
    }

    @Test
    fun tally() {
        val yes = { voter: String -> Ballot(voter = voter, choice = BallotState.YES, channel = Channel.WRITTEN) }
        val outcome = tally(
            TallyFacts(
                book = "cn",
                on = mayDay,
                matter = "hire_manager",
                roll = roll,
                ballots = listOf(yes("a"), yes("b")),
                delivered = Delivered.Everyone,
                duplicates = DuplicateRule.REFUSE,
                split = SplitRule.SPOILT,
                badBallots = BadBallotRule.REFUSE,
                silence = SilenceClause(SilencePolicy.NOT_PARTICIPATING, majority = MajorityRule.SAME_WAY),
            ),
        )
        assertEquals(Decision.PASSED, outcome.value.verdict)
    }

    @Test
    fun decide() {
        val counts = SetCounts(all = Fraction.of(1143), yes = Fraction.of(381), no = Fraction.of(381))
        val measures = listOf("heads", "area").map { MeasureCounts(it, counts) }
        val verdict = decide(DecideFacts(book = "cn", on = mayDay, matter = "hire_manager", counts = measures)).value
        assertEquals(Decision.FAILED, verdict.verdict)
        assertEquals(true, verdict.quorum)
    }

    @Test
    fun aBookThatCannotBeReadIsRefusedAtItsPlace() {
        val refusal = assertThrows(CommonholdException::class.java) {
            checkRulebook(RulebookFacts(rulebook = "not = [toml", on = mayDay))
        }
        assertEquals(1u, refusal.at?.line)
    }
}
