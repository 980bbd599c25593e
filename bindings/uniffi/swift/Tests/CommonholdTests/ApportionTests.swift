import Foundation
import XCTest

@testable import Commonhold

final class ApportionTests: XCTestCase {
    private func facts(_ weights: [Weighted]) -> ApportionFacts {
        ApportionFacts(
            total: Foundation.Decimal(100), minorDigits: 2, method: .largestRemainder, ties: .key, lots: [],
            weights: weights)
    }

    func testACentNoOneCanShareGoesToTheLargestRemainder() throws {
        let thirds = ["u1", "u2", "u3"].map { Weighted(key: $0, weight: Fraction(1)) }
        let outcome = try apportion(facts: facts(thirds))
        XCTAssertEqual(outcome.value.parts.map { "\($0.amount)" }, ["33.34", "33.33", "33.33"])
        XCTAssertFalse(outcome.isDraft)
        XCTAssertFalse(try outcome.explain(language: "zh-CN").steps.isEmpty)
    }

    func testARefusalSaysItsSentence() {
        XCTAssertThrowsError(try apportion(facts: facts([]))) { error in
            XCTAssertEqual((error as? CommonholdError)?.sentence, "there is nobody to share with")
        }
    }
}
