import Foundation

/// An exact number as text, `"2/3"` or `"12.5"`. Nothing is rounded to make one; the core checks it.
public struct Fraction: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(text: String) {
        self.text = text
    }

    public init(_ numerator: Int, over denominator: Int = 1) {
        text = "\(numerator)/\(denominator)"
    }

    public var description: String { text }
}

/// A civil day, `2026-01-31`: no clock and no time zone.
public struct CivilDay: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(text: String) {
        self.text = text
    }

    public var description: String { text }

    public var components: DateComponents {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return DateComponents() }
        return DateComponents(year: parts[0], month: parts[1], day: parts[2])
    }
}

/// A moment, `2026-01-31T08:30:00Z`, in whole seconds.
public struct UtcMoment: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(text: String) {
        self.text = text
    }

    public var description: String { text }

    public var date: Date? { ISO8601DateFormatter().date(from: text) }
}

/// A moment as the clock on the wall shows it, `2026-01-31T16:30:00+08:00`.
public struct OffsetMoment: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(text: String) {
        self.text = text
    }

    public var description: String { text }

    public var date: Date? { ISO8601DateFormatter().date(from: text) }
}

/// A decimal from the core that Foundation could not read.
struct UnreadableDecimal: Error {
    let text: String
}

private let plain = Locale(identifier: "en_US_POSIX")

func exactDecimal(_ text: String) throws -> Foundation.Decimal {
    guard let decimal = Foundation.Decimal(string: text, locale: plain) else {
        throw UnreadableDecimal(text: text)
    }
    return decimal
}

/// All its digits and a point. `NSDecimalString` is not used: on Linux, older Foundations stop when it is given a locale.
func plainText(_ decimal: Foundation.Decimal) -> String { decimal.description }
