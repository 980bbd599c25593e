package commonhold

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.BooleanNode
import com.fasterxml.jackson.databind.node.ObjectNode
import com.fasterxml.jackson.databind.node.TextNode
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assertions.fail
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method

/** The shared corpus, replayed through the doors of this binding. */
class CorpusTest {
    private val json = ObjectMapper()

    /** The marks that keep a draft. */
    private val open = setOf("unknown", "unreconciled")
    private val files =
        File(System.getProperty("commonhold.cases")).walk().filter { it.extension == "json" }.sorted().toList()

    @TestFactory
    fun everyCaseOfTheCorpusHolds(): List<DynamicTest> {
        assertTrue(files.isNotEmpty(), "no case file was found")
        return files.flatMap { file ->
            val tree = json.readTree(file)
            tree["cases"].map { case ->
                writeOut(case["given"], tree["texts"])
                DynamicTest.dynamicTest("${file.nameWithoutExtension} ${case["id"].asText()}") { replay(case) }
            }
        }
    }

    /** Books and layers that the file names or lays out in lines, written out as texts. */
    private fun writeOut(given: JsonNode, texts: JsonNode?) {
        if (given !is ObjectNode) return
        fun whole(text: JsonNode): JsonNode {
            val lines = if (text.isObject) texts!![text["text"].asText()] else text
            return if (lines.isArray) TextNode(lines.joinToString("\n") { it.asText() }) else text
        }
        given["rulebook"]?.let { given.set<JsonNode>("rulebook", whole(it)) }
        (given["layers"] as? ArrayNode)?.let { layers -> layers.indices().forEach { layers.set(it, whole(layers[it])) } }
    }

    private fun ArrayNode.indices() = 0 until size()

    private fun replay(case: JsonNode) {
        val (rule, given) = case["rule"].asText() to case["given"].toString()
        val answer = try {
            run(rule, given)
        } catch (refusal: CommonholdException) {
            val expected = case["refuse"] ?: fail("refused, ${refusal.code}: ${refusal.sentence}")
            assertRefused(expected, refusal)
            typed[rule]?.let { assertRefused(expected, it.refusal(given)) }
            return
        }
        val expected = case["expect"] ?: fail("an outcome where a refusal was expected: $answer")
        typed[rule]?.let {
            assertEquals(answer, it.answer(given), "the typed rule and the door differ")
            assertSentencesCanBeRead(it.outcome(given))
        }
        val outcome = json.readTree(answer)
        val value = outcome["value"]
        // Each clause is said once and referred to by its place.
        for (beside in outcome["warnings"] + outcome["findings"]) {
            val place = beside["citation"] ?: continue
            (beside as ObjectNode).set<JsonNode>("citation", outcome["citations"][place.asInt()])
        }
        for ((path, wanted) in expected.properties()) {
            val found = value[path] ?: when (path) {
                "warnings", "findings" -> outcome[path]
                "draft" -> BooleanNode.valueOf(outcome["findings"].any { it["mark"].asText() in open })
                else -> null
            }
            assertHolds(path, wanted, found)
        }
        assertInOrder(case["steps"]?.map { it.asText() } ?: listOf(), outcome["steps"].map { it["code"].asText() })
    }

    private fun assertRefused(expected: JsonNode, refusal: CommonholdException) {
        assertEquals(expected["code"].asText(), refusal.code)
        val data = refusal.data.associate { it.name to it.value.text }
        for ((name, wanted) in expected["data"]?.properties() ?: setOf()) {
            assertEquals(wanted.asText(), data[name], name)
        }
        assertEquals(refusal.sentence, refusal.toString())
    }

    private fun assertHolds(path: String, wanted: JsonNode, found: JsonNode?) {
        when {
            found == null -> assertTrue(wanted.isNull, "$path is not there")
            wanted.isObject && found.isObject ->
                for ((name, below) in wanted.properties()) assertHolds("$path.$name", below, found[name] ?: found.named(name))
            wanted.isArray && found.isArray && wanted.size() == found.size() ->
                for (place in 0 until wanted.size()) assertHolds("$path.$place", wanted[place], found[place])
            else -> assertEquals(wanted, found, path)
        }
    }

    /** What somebody typed stands in backticks; the rest of every sentence is ours, in both languages. */
    @Suppress("UNCHECKED_CAST")
    private fun assertSentencesCanBeRead(outcome: Any) {
        fun part(name: String) = outcome.javaClass.getMethod("get$name").invoke(outcome)
        val (steps, warnings) = part("Steps") as List<Step> to part("Warnings") as List<OutcomeWarning>
        for (language in listOf("en", "zh-CN")) {
            val said = explain(steps, warnings, part("Findings") as List<Finding>, language)
            for (one in said.steps + said.warnings + said.findings) {
                val ours = one.sentence.split("`").filterIndexed { place, _ -> place % 2 == 0 }.joinToString("")
                assertTrue(ours.none { it in "{}_" } && !one.sentence.startsWith(one.code), one.sentence)
            }
        }
    }

    /** Of a step, a warning or a finding the values stand under their own names. */
    private fun JsonNode.named(name: String): JsonNode? =
        this["values"]?.firstOrNull { it["name"].asText() == name }?.get("value")?.get("value")

    private fun assertInOrder(wanted: List<String>, made: List<String>) {
        val left = made.iterator()
        for (code in wanted) {
            assertTrue(left.asSequence().any { it == code }, "the step $code is not there, or not in this order")
        }
    }

    /** A value as it stands in sentences. */
    private val Value.text: String
        get() = when (this) {
            is Value.Text -> value
            is Value.Count -> value.toString()
            is Value.Amount -> value.toPlainString()
            is Value.Area -> value.toPlainString()
            is Value.Ratio -> plain(value)
            is Value.Wide -> plain(value)
            is Value.Day -> value.toString()
            is Value.Moment -> value.toString()
            is Value.Flag -> value.toString()
            is Value.Word -> value
            is Value.Unknown -> "?"
            is Value.Absent -> "–"
        }

    /** A number prints as a decimal where one of at most six places ends. */
    private fun plain(number: Fraction): String = try {
        val decimal = number.numerator.toBigDecimal().divide(number.denominator.toBigDecimal())
        if (decimal.scale() > 6) number.toString() else decimal.toPlainString()
    } catch (_: ArithmeticException) {
        number.toString()
    }

    /** Facts from JSON, the rule itself, its outcome to JSON: found by their types, so a new rule is replayed at once. */
    private class Typed(val read: Method, val rule: Method, val write: Method) {
        fun outcome(given: String): Any = call(rule, call(read, given), true)!!

        fun answer(given: String): String = call(write, outcome(given)) as String

        fun refusal(given: String): CommonholdException =
            try {
                fail("an outcome where a refusal was expected: ${answer(given)}")
            } catch (refusal: CommonholdException) {
                refusal
            }

        private fun call(method: Method, vararg arguments: Any?): Any? =
            try {
                method.invoke(null, *arguments)
            } catch (failure: InvocationTargetException) {
                throw failure.targetException
            }
    }

    private val typed: Map<String, Typed> = run {
        val doors = Class.forName("commonhold.CommonholdKt").methods.toList()
        val written = Regex("_[a-z]")
        rules().mapNotNull { name ->
            val camel = written.replace(name) { it.value.drop(1).uppercase() }
            val rule = doors.firstOrNull {
                it.name == camel && it.parameterTypes.size == 2 && it.parameterTypes[1] == Boolean::class.javaPrimitiveType
            } ?: return@mapNotNull null
            val read = doors.first { it.name.endsWith("FromJson") && it.returnType == rule.parameterTypes[0] }
            val write = doors.first { it.name.endsWith("ToJson") && it.parameterTypes[0] == rule.returnType }
            name to Typed(read, rule, write)
        }.toMap()
    }

    @TestFactory
    fun everyRuleIsTyped() = rules().map { name -> DynamicTest.dynamicTest(name) { assertTrue(name in typed) } }
}
