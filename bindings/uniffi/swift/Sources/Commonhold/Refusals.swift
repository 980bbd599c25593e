import Foundation

extension CommonholdError {
    /// What a person should read; the generated `errorDescription` is a list of fields.
    public var sentence: String { description }
}
