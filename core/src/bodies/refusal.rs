//! The grounds on which a body is refused.

use crate::exact::Day;
use crate::outcome::refusals;

refusals! {
    /// Why a body, its resolution or its posts are refused.
    pub enum BodyRefusal in "bodies" {
        /// One person holds two seats of the body on the same day.
        TwoSeats("two_seats", Duplicate) { person: String },
        /// A seat or a post ends on or before the day it begins.
        EmptySeat("empty_seat", Contradiction) { person: String },
        /// A meeting is listed twice.
        DuplicateMeeting("duplicate_meeting", Duplicate) { meeting: String },
        /// A meeting lies after the day that is asked.
        MeetingLater("meeting_later", Contradiction) { meeting: String, day: Day, on: Day },
        /// Somebody is listed twice among those who came.
        PresentTwice("present_twice", Duplicate) { person: String },
        /// Somebody came, voted or was stood for who is no member.
        NotAMember("not_a_member", Unknown) { person: String },
        /// Somebody voted who was not there and was not stood for.
        VotedAbsent("voted_absent", Contradiction) { person: String },
        /// A member voted twice.
        VotedTwice("voted_twice", Duplicate) { person: String },
        /// Somebody is stood for who came, or by who did not, or twice.
        BadProxy("bad_proxy", Contradiction) { person: String, by: String },
        /// The book says no procedure for the body.
        NoProcedure("no_procedure", Missing) { body: String },
        /// The body may only recommend, and the matter is the owners'.
        OwnersMatter("owners_matter", Contradiction) { body: String, matter: String, procedure: String },
    }
}
