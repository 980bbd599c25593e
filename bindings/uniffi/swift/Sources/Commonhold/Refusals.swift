import Foundation

extension CommonholdError {
    /// What a person should read; `errorDescription` is the same.
    public var sentence: String { description }
}
