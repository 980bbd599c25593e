//! What the steps and warnings say, and the clauses they cite.

use super::facts::{Excluded, ShareBasis, Transfer};
use super::shares::{ShareFinding, ShareGap};
use super::sharing::Sharing;
use crate::citation::Citation;
use crate::outcome::{Trace, named};

pub(super) fn note_total(trace: &mut Trace, facts: &Sharing<'_>) {
    trace.lawful_step("surplus.total", "surplus", || {
        vec![
            named("total", facts.total),
            named("from", facts.period.from),
            named("to", facts.period.to),
            named("transfer", transfer_name(facts.transfer)),
            named("belongs_to", &facts.belongs_to),
        ]
    });
}

pub(super) fn note_excluded(trace: &mut Trace, excluded: &[Excluded]) {
    for excluded in excluded {
        trace.lawful_step("surplus.excluded", "surplus", || {
            vec![named("unit", &excluded.unit), named("reason", &excluded.reason)]
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

/// This library's own page, where no statute speaks.
pub(super) fn page() -> Citation {
    Citation::page("surplus")
}
