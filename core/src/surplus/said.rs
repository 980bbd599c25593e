//! What the steps and warnings say, and the clauses they cite.

use super::facts::{Excluded, ShareBasis, ShareFacts, Transfer};
use super::shares::{ShareFinding, ShareGap};
use crate::citation::Citation;
use crate::day::Day;
use crate::outcome::{Trace, named};

pub(super) fn note_total(trace: &mut Trace, facts: &ShareFacts) {
    trace.step("surplus.total", || {
        let values = vec![
            named("total", facts.total),
            named("from", facts.period.from),
            named("to", facts.period.to),
            named("transfer", transfer_name(facts.transfer)),
        ];
        (values, owners_bear())
    });
}

pub(super) fn note_excluded(trace: &mut Trace, excluded: &[Excluded]) {
    for excluded in excluded {
        trace.step("surplus.excluded", || {
            (vec![named("unit", &excluded.unit), named("reason", &excluded.reason)], agreed_or_area())
        });
    }
}

pub(super) fn warn_of_findings(trace: &mut Trace, findings: &[ShareFinding]) {
    for finding in findings {
        let code = match finding.gap {
            ShareGap::AreaUnknown => "surplus.area_unknown",
            ShareGap::BilledUnknown => "surplus.billed_unknown",
            ShareGap::PaidUnknown => "surplus.paid_unknown",
            ShareGap::ClassUnknown => "surplus.class_unknown",
            ShareGap::FactorUnknown => "surplus.factor_unknown",
            ShareGap::HolderUnknown => "surplus.holder_unknown",
        };
        trace.warn(code, vec![named("unit", &finding.unit)], Some(page()));
    }
}

pub(super) const fn basis_name(basis: ShareBasis) -> &'static str {
    match basis {
        ShareBasis::Area => "area",
        ShareBasis::ChargesBilled => "charges_billed",
        ShareBasis::ChargesPaid => "charges_paid",
        ShareBasis::Heads => "heads",
        ShareBasis::ClassArea => "class_area",
    }
}

const fn transfer_name(transfer: Transfer) -> &'static str {
    match transfer {
        Transfer::FollowsUnit => "follows_unit",
        Transfer::ProrataByDays => "prorata_by_days",
        Transfer::OwnerOnRecordDate => "owner_on_record_date",
    }
}

/// As agreed, and otherwise by exclusive-part area.
pub(super) fn agreed_or_area() -> Citation {
    Citation { in_force: Day::new(2021, 1, 1).ok(), ..Citation::new("Civil Code", "art. 283") }
}

/// Surplus and deficit are the owners'.
pub(super) fn owners_bear() -> Citation {
    fee_measures("art. 9(3)")
}

/// The prepaid fund is held for the owners who paid it.
pub(super) fn held_for_the_owners() -> Citation {
    fee_measures("art. 12(1)")
}

/// Fees and fund are settled when title passes.
pub(super) fn settled_at_transfer() -> Citation {
    fee_measures("art. 15(3)")
}

fn fee_measures(clause: &str) -> Citation {
    Citation {
        in_force: Day::new(2004, 1, 1).ok(), ..Citation::new("物业服务收费管理办法", clause)
    }
}

/// This library's own page, where no statute speaks.
pub(super) fn page() -> Citation {
    Citation::page("surplus")
}
