//! 凭证行: which lines of which vouchers count in a figure, and which only touch its account.

use super::said::WhyNot;
use crate::exact::MinorUnits;
use crate::keyed::by_key;
use crate::outcome::{Mark, Refusal};
use crate::settlement::{
    Account, CostItem, Dated, Posting, PostingLine, Reversals, SettleFacts, payers, standings,
};
use std::collections::BTreeMap;

/// 计数范围: the lines that a figure is made of.
pub(super) enum Counted<'a> {
    /// All lines of an account, credits above zero.
    Credits(Account),
    /// All lines of an account, debits above zero.
    Debits(Account),
    /// Charges or payments of one payer, credits above zero.
    OfPayer(Account, (Option<&'a str>, Option<&'a str>)),
    /// Charges that fall due after the period, of all or of one payer.
    NotYetDue(Option<(Option<&'a str>, Option<&'a str>)>),
    /// Spending of all items, of one, or of none of the nine; all of it, or what stands in a certain way.
    Spent(OfItem, Option<Standing>),
    /// What moved a pool in (`true`) or out, by what each posting left on its account.
    Moved(Account, bool),
    /// What moved a party's part of a pool in (`true`) or out, by what each posting left of it.
    MovedOf(Account, OfParty<'a>, bool),
    /// 退还的预交: what left the prepayments and was paid back.
    Refunded,
    /// The lines on the fund's account that are on one bank account; with one alone those that name none as well.
    OnBank(&'a str, bool),
}

/// A party by its unit, owner and creditor, and whether what names the unit and no owner is its own.
#[derive(Clone, Copy)]
pub(super) struct OfParty<'a> {
    pub(super) named: [Option<&'a str>; 3],
    pub(super) is_only_owner: bool,
}

impl OfParty<'_> {
    fn holds(self, line: &PostingLine) -> bool {
        let [unit, owner, creditor] = self.named;
        let line = [line.unit.as_deref(), line.owner.as_deref(), line.creditor.as_deref()];
        line == [unit, owner, creditor] || (self.is_only_owner && line == [unit, None, creditor])
    }
}

#[derive(Clone, Copy)]
pub(super) enum OfItem {
    Any,
    One(CostItem),
    Unclassified,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Allowed,
    Disallowed,
    InQuestion,
}

impl Standing {
    pub(super) const fn of(mark: Mark) -> Standing {
        match mark {
            Mark::Allowed => Standing::Allowed,
            Mark::Disallowed => Standing::Disallowed,
            _ => Standing::InQuestion,
        }
    }
}

/// One line of a voucher, in its posting.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) posting: &'a Posting,
    pub(super) place: usize,
    pub(super) line: &'a PostingLine,
    units: i128,
    inside: bool,
    /// How the line stands, of spending in the period.
    mark: Option<Mark>,
    /// Whether it falls due after the period, or takes back what does.
    not_yet_due: bool,
}

/// How a line reads in a figure.
enum Read {
    /// It is not on the figure's account.
    Elsewhere,
    Counts(i128),
    Not(WhyNot),
}

/// 计入与不计入: the lines that count, each with its sign, and those that do not.
pub(super) struct Lines<'a> {
    pub(super) counted: Vec<(Entry<'a>, i128)>,
    pub(super) not_counted: Vec<(Entry<'a>, WhyNot)>,
}

impl Lines<'_> {
    pub(super) fn sum(&self) -> i128 {
        self.counted.iter().fold(0_i128, |sum, (_, units)| sum.plus(*units))
    }
}

/// Every line of every posting, by the ids of the postings.
pub(super) fn entries<'a>(facts: &'a SettleFacts, dated: &Dated<'_>) -> Result<Vec<Entry<'a>>, Refusal> {
    let mut marks = standings(facts, dated)?.into_iter();
    let reversals = Reversals::of(facts);
    let mut entries = Vec::new();
    for posting in by_key(&facts.postings, |posting| &posting.id) {
        let inside = reversals.counts(posting);
        for (place, line) in posting.lines.iter().enumerate() {
            let spends = inside && line.account == Account::Expenditure;
            let mark = if spends { marks.next() } else { None };
            let units = i128::from(facts.currency.minor_units(line.amount)?);
            let not_yet_due = reversals.due(posting, line).is_some_and(|due| due >= facts.period.to);
            entries.push(Entry { posting, place, line, units, inside, mark, not_yet_due });
        }
    }
    Ok(entries)
}

/// The lines of a figure, by day, posting and place in the posting.
pub(super) fn lines<'a>(
    facts: &'a SettleFacts,
    dated: &Dated<'_>,
    counted: &Counted<'_>,
) -> Result<Lines<'a>, Refusal> {
    let payers = payers(facts);
    let mut lines = Lines { counted: Vec::new(), not_counted: Vec::new() };
    for entry in entries(facts, dated)? {
        match read(facts, counted, &payers, &entry)? {
            Read::Elsewhere => {}
            Read::Counts(_) if !entry.inside => lines.not_counted.push((entry, WhyNot::OutsidePeriod)),
            Read::Counts(units) => lines.counted.push((entry, units)),
            Read::Not(why) => {
                lines.not_counted.push((entry, if entry.inside { why } else { WhyNot::OutsidePeriod }));
            }
        }
    }
    set_reversals_apart(&mut lines);
    lines.counted.sort_by(|(a, _), (b, _)| a.order().cmp(&b.order()));
    lines.not_counted.sort_by(|(a, _), (b, _)| a.order().cmp(&b.order()));
    Ok(lines)
}

impl<'a> Entry<'a> {
    fn order(&self) -> (crate::Day, &'a str, usize) {
        (self.posting.day, self.posting.id.as_str(), self.place)
    }

    fn payer(&self) -> (Option<&'a str>, Option<&'a str>) {
        (self.line.unit.as_deref(), self.line.owner.as_deref())
    }
}

type Payers<'a> = BTreeMap<(Option<&'a str>, Option<&'a str>), (Option<&'a str>, Option<&'a str>)>;

fn read(
    facts: &SettleFacts,
    counted: &Counted<'_>,
    payers: &Payers<'_>,
    entry: &Entry<'_>,
) -> Result<Read, Refusal> {
    let (account, units) = (entry.line.account, entry.units);
    let is_payer = |payer| payers.get(&entry.payer()).is_some_and(|of| *of == payer);
    let read = match *counted {
        Counted::Credits(of) if of == account => Read::Counts(units.turned()),
        Counted::Debits(of) if of == account => Read::Counts(units),
        Counted::OfPayer(of, payer) if of == account && is_payer(payer) => Read::Counts(units.turned()),
        Counted::NotYetDue(payer) if account == Account::Billed && payer.is_none_or(is_payer) => {
            if entry.not_yet_due { Read::Counts(units.turned()) } else { Read::Not(WhyNot::Due) }
        }
        Counted::Spent(item, standing) if account == Account::Expenditure && item.holds(entry.line) => {
            spent(entry, standing)
        }
        Counted::Moved(of, comes) if of == account => moved(facts, entry, comes, |_| true)?,
        Counted::MovedOf(of, party, comes) if of == account && party.holds(entry.line) => {
            moved(facts, entry, comes, |line| party.holds(line))?
        }
        Counted::Refunded => refunded(facts, entry)?,
        Counted::OnBank(bank, alone) if account == Account::ServiceFund => match entry.line.bank.as_deref() {
            Some(named) if named == bank => Read::Counts(units),
            None if alone => Read::Counts(units),
            _ => Read::Elsewhere,
        },
        _ => Read::Elsewhere,
    };
    Ok(read)
}

impl OfItem {
    fn holds(self, line: &PostingLine) -> bool {
        match self {
            OfItem::Any => true,
            OfItem::One(item) => line.cost_item == Some(item),
            OfItem::Unclassified => line.cost_item.is_none(),
        }
    }
}

/// 认定: spending counts where it stands as the figure asks.
fn spent(entry: &Entry<'_>, standing: Option<Standing>) -> Read {
    let Some((mark, wanted)) = entry.mark.zip(standing) else { return Read::Counts(entry.units) };
    if Standing::of(mark) == wanted {
        return Read::Counts(entry.units);
    }
    Read::Not(match mark {
        Mark::Allowed => WhyNot::Allowed,
        Mark::Disallowed => WhyNot::Disallowed,
        Mark::Unreconciled => WhyNot::Unreconciled,
        Mark::Unknown => WhyNot::Unknown,
    })
}

/// What the posting leaves on an account, debits above zero.
fn left(facts: &SettleFacts, posting: &Posting, accounts: &[Account]) -> Result<i128, Refusal> {
    let mut left = 0_i128;
    for line in posting.lines.iter().filter(|line| accounts.contains(&line.account)) {
        left = left.plus(i128::from(facts.currency.minor_units(line.amount)?));
    }
    Ok(left)
}

/// 增减: a posting moves a pool, or a party's part of it, by what it leaves on it; what takes a posting back counts on the side it takes back.
fn moved(
    facts: &SettleFacts,
    entry: &Entry<'_>,
    comes: bool,
    of_it: impl Fn(&PostingLine) -> bool,
) -> Result<Read, Refusal> {
    let account = entry.line.account;
    let mut left = 0_i128;
    for line in entry.posting.lines.iter().filter(|line| line.account == account && of_it(line)) {
        left = left.plus(i128::from(facts.currency.minor_units(line.amount)?));
    }
    if left == 0 {
        return Ok(Read::Not(WhyNot::PassesOn));
    }
    let turns = |units: i128| if account.adds_when_debited() { units } else { units.turned() };
    let came = (turns(left) > 0) == entry.posting.reverses.is_none();
    Ok(one_way(turns(entry.units), came, comes))
}

fn one_way(signed: i128, came: bool, comes: bool) -> Read {
    match (came == comes, comes) {
        (false, _) => Read::Not(WhyNot::OtherSide),
        (true, true) => Read::Counts(signed),
        (true, false) => Read::Counts(signed.turned()),
    }
}

/// 退还: of what a posting takes out of the prepayments, what it pays out or owes as a bill; the lines by which it goes, or all that
/// leaves the prepayments where that much or more is paid out.
fn refunded(facts: &SettleFacts, entry: &Entry<'_>) -> Result<Read, Refusal> {
    let money = [Account::ServiceFund, Account::Payable];
    let turned = |units: i128| if entry.posting.reverses.is_some() { units.turned() } else { units };
    let left_there = left(facts, entry.posting, &[Account::Prepayment])?;
    let out = turned(left_there).max(0);
    let paid_out = turned(left(facts, entry.posting, &money)?).turned().max(0);
    let on_prepayment = entry.line.account == Account::Prepayment;
    if out > 0 && paid_out >= out && on_prepayment {
        return Ok(Read::Counts(entry.units));
    }
    if paid_out > 0 && paid_out < out && money.contains(&entry.line.account) {
        return Ok(Read::Counts(entry.units.turned()));
    }
    if paid_out > 0 && out > 0 {
        return Ok(Read::Elsewhere);
    }
    Ok(match (on_prepayment, left_there == 0, out > 0) {
        (false, _, _) => Read::Elsewhere,
        (true, true, _) => Read::Not(WhyNot::PassesOn),
        (true, false, true) => Read::Not(WhyNot::NotPaidBack),
        (true, false, false) => Read::Not(WhyNot::OtherSide),
    })
}

/// 冲销: a voucher and what takes it back, where both count and leave nothing, are set apart together.
fn set_reversals_apart(lines: &mut Lines<'_>) {
    let mut sums: BTreeMap<&str, (i128, bool)> = BTreeMap::new();
    for (entry, units) in &lines.counted {
        let (of, back) = match entry.posting.reverses.as_deref() {
            Some(reversed) => (reversed, true),
            None => (entry.posting.id.as_str(), false),
        };
        let (sum, taken_back) = sums.entry(of).or_default();
        *sum = sum.plus(*units);
        *taken_back |= back;
    }
    let none_left = |of: &str| sums.get(of).is_some_and(|(sum, taken_back)| *sum == 0 && *taken_back);
    let mut counted = Vec::with_capacity(lines.counted.len());
    for (entry, units) in std::mem::take(&mut lines.counted) {
        match entry.posting.reverses.as_deref() {
            Some(of) if none_left(of) => lines.not_counted.push((entry, WhyNot::Reversal)),
            None if none_left(&entry.posting.id) => lines.not_counted.push((entry, WhyNot::Reversed)),
            _ => counted.push((entry, units)),
        }
    }
    lines.counted = counted;
}
