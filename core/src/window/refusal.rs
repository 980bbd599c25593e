//! The grounds on which a window's record is refused.

use crate::outcome::refusals;

refusals! {
    /// Why the record of a service window is refused.
    pub enum WindowRefusal in "window" {
        /// A request is listed twice.
        DuplicateRequest("duplicate_request", Duplicate) { request: String },
        /// A request names a service that the window has not.
        UnknownService("unknown_service", Unknown) { service: String, nearest: String },
        /// A request came by a way that the service has not.
        UnknownChannel("unknown_channel", Unknown) { service: String, channel: String, channels: String },
        /// No service and no rate of the window has that grade.
        UnknownGrade("unknown_grade", Unknown) { grade: String, nearest: String },
        /// Something was done before the request was received, or after it was completed.
        OutOfOrder("out_of_order", Contradiction) { request: String, what: String },
        /// Somebody was called back, or answered, whose request is not completed.
        NotCompleted("not_completed", Contradiction) { request: String },
    }
}
