//! Reading files: a name, for the places of refusals, and a text.

use commonhold::evaluation::{ConsequenceFacts, Rater, Rating, ScoreFacts};
use commonhold::reading::Contract;
use commonhold::roll::{Owner, Tenure, Unit as RollUnit};
use commonhold::settlement::{Posting, SettleFacts};
use commonhold::surplus::Debt;
use commonhold::voting::Ballot;

/// A contract: what it says on money, on evaluation and on pay.
pub struct Contract {
    /// Currency, period, remuneration, budget and opening balance.
    pub settlement: SettleFacts,
    /// Items, weights, bands and conditions.
    pub evaluation: ScoreFacts,
    /// The bands of pay and the sum they are applied to.
    pub pay: ConsequenceFacts,
}

/// What is no rule.
trait Functions {
    /// Reads the units of a CSV text. Refusals name file, line and column.
    #[calls(commonhold::reading::units(&name, &text)?)]
    fn read_units(name: String, text: String) -> Vec<RollUnit>;
    /// Reads the owners of a CSV text.
    #[calls(commonhold::reading::owners(&name, &text)?)]
    fn read_owners(name: String, text: String) -> Vec<Owner>;
    /// Reads who held what when, of a CSV text.
    #[calls(commonhold::reading::tenures(&name, &text)?)]
    fn read_tenures(name: String, text: String) -> Vec<Tenure>;
    /// Reads the ballots of a CSV text.
    #[calls(commonhold::reading::ballots(&name, &text)?)]
    fn read_ballots(name: String, text: String) -> Vec<Ballot>;
    /// Reads the postings of a CSV text.
    #[calls(commonhold::reading::ledger(&name, &text)?)]
    fn read_ledger(name: String, text: String) -> Vec<Posting>;
    /// Reads the debts of a CSV text.
    #[calls(commonhold::reading::debts(&name, &text)?)]
    fn read_debts(name: String, text: String) -> Vec<Debt>;
    /// Reads the raters of a CSV text.
    #[calls(commonhold::reading::raters(&name, &text)?)]
    fn read_raters(name: String, text: String) -> Vec<Rater>;
    /// Reads the marks of a CSV text.
    #[calls(commonhold::reading::ratings(&name, &text)?)]
    fn read_ratings(name: String, text: String) -> Vec<Rating>;
    /// Reads a contract of a TOML text.
    #[calls(commonhold::reading::contract(&name, &text)?)]
    fn read_contract(name: String, text: String) -> Contract;
}
