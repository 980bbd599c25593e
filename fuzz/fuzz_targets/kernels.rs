//! Kernels: columns of any length and content are counted and shared, or refused; sums are kept.
#![no_main]

use commonhold::apportion::kernel::largest_remainder_into;
use commonhold::voting::{SplitRule, kernel::count};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (i64, Vec<(u64, u8, u8)>, bool)| {
    let (total, rows, largest) = input;
    let areas: Vec<u64> = rows.iter().map(|row| row.0).collect();
    let owners: Vec<u32> = rows.iter().map(|row| u32::from(row.1)).collect();
    let choices: Vec<u8> = rows.iter().map(|row| row.2 % 8).collect();
    let split = if largest { SplitRule::LargestArea } else { SplitRule::Spoilt };
    if let Ok(counted) = count(&areas, &owners, &choices, None, split) {
        let whole = areas.iter().fold(0_u128, |sum, area| sum.saturating_add(u128::from(*area)));
        assert_eq!(counted.area.iter().sum::<u128>(), whole);
        let mut distinct = owners.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(counted.heads.iter().sum::<u64>(), distinct.len() as u64);
    }
    let mut parts = vec![0_i64; areas.len()];
    if largest_remainder_into(total, &areas, None, &mut parts).is_ok() {
        assert_eq!(parts.iter().map(|part| i128::from(*part)).sum::<i128>(), i128::from(total));
    }
});
