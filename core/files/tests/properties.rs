//! Whoever typed it, and however: the same thing is read as the same, and nothing is read as two.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

use commonhold_files::{File, Folder, propose_mapping};
use proptest::prelude::*;

fn read(name: &str, text: String) -> Folder {
    Folder::read(&[File { name: name.to_owned(), bytes: text.into_bytes() }])
}

fn bank(day: &str, amount: &str) -> Folder {
    read("bank.csv", format!("流水号,日期,金额\n1,{day},\"{amount}\"\n"))
}

fn grouped(whole: u64) -> String {
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn full_width(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_ascii_graphic() {
                char::from_u32(u32::from(letter) + 0xfee0).unwrap()
            } else {
                letter
            }
        })
        .collect()
}

proptest! {
    #[test]
    fn an_amount_is_the_same_however_it_is_written(fen in 0_u64..10_000_000_000_000, below in any::<bool>()) {
        let (whole, part) = (fen / 100, format!("{:02}", fen % 100));
        let sign = if below && fen > 0 { "-" } else { "" };
        let plain = format!("{sign}{whole}.{part}");
        let other = format!("{}.{part}", grouped(whole));
        let bracketed = if sign.is_empty() { format!("¥{other}") } else { format!("({other})") };
        for written in [plain.clone(), format!("{sign}{other}"), full_width(&plain), bracketed, format!("{plain}元"), format!(" {plain} ")] {
            let folder = bank("2025-01-31", &written);
            prop_assert!(folder.mistakes.is_empty(), "{written}: {:?}", folder.mistakes);
            prop_assert_eq!(folder.bank.unwrap()[0].amount.to_string(), plain.clone(), "{}", written);
        }
    }

    #[test]
    fn a_day_is_the_same_however_it_is_written(year in 1990_u32..2100, month in 1_u32..13, day in 1_u32..29) {
        let plain = format!("{year}-{month:02}-{day:02}");
        let ways = [
            plain.clone(), format!("{year}/{month}/{day}"), format!("{year}.{month:02}.{day}"),
            format!("{year}年{month}月{day}日"), format!("{year}{month:02}{day:02}"), full_width(&plain),
            format!("{plain} 00:00:00"),
        ];
        for written in ways {
            let folder = bank(&written, "1.00");
            prop_assert!(folder.mistakes.is_empty(), "{written}: {:?}", folder.mistakes);
            prop_assert_eq!(folder.bank.unwrap()[0].day.to_string(), plain.clone(), "{}", written);
        }
        // With the year last it is read only where no other day is written so.
        let turned = bank(&format!("{day}/{month}/{year}"), "1.00");
        if day <= 12 && day != month {
            prop_assert_eq!(turned.mistakes[0].code.as_str(), "files.two_days");
        } else {
            prop_assert_eq!(turned.bank.unwrap()[0].day.to_string(), plain);
        }
    }

    #[test]
    fn one_mark_before_three_digits_is_always_asked(whole in 1_u32..1000, part in 0_u32..1000, comma in any::<bool>()) {
        let mark = if comma { ',' } else { '.' };
        let folder = bank("2025-01-31", &format!("{whole}{mark}{part:03}"));
        prop_assert_eq!(folder.mistakes[0].code.as_str(), "files.two_numbers");
        prop_assert!(folder.bank.is_none());
    }

    #[test]
    fn columns_may_stand_in_any_order(order in Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle()) {
        let lines = [["房号", "楼号", "用途", "销售状态", "登记面积"], ["1-1", "1", "住宅", "已售", "89.50"], ["1-2", "1", "车位", "未售", ""]];
        let text = |order: &[usize]| -> String {
            lines.iter().map(|line| order.iter().map(|place| line[*place]).collect::<Vec<_>>().join(",") + "\n").collect()
        };
        let (plain, shuffled) = (read("units.csv", text(&[0, 1, 2, 3, 4])), read("units.csv", text(&order)));
        prop_assert!(shuffled.mistakes.is_empty(), "{:?}", shuffled.mistakes);
        prop_assert_eq!(plain.units, shuffled.units);
    }

    #[test]
    fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..300), name in 0_usize..7) {
        let name = ["units.csv", "ledger.csv", "ratings.csv", "bank.xlsx", "motions.toml", "mapping.toml", "contract.toml"][name];
        let file = File { name: name.to_owned(), bytes };
        let _ = propose_mapping(&file, None);
        let folder = Folder::read(&[file]);
        for mistake in &folder.mistakes {
            let at = mistake.at.as_ref().unwrap();
            prop_assert!(at.line >= 1 && at.column >= 1);
        }
    }

    #[test]
    fn any_letters_in_a_table_are_read_or_told(rows in prop::collection::vec("[0-9a-z,.;/¥（）年月日是否住宅# -]{0,40}", 0..8)) {
        let text = format!("房号,楼号,用途,销售状态,登记面积\n{}", rows.join("\n"));
        let folder = read("units.csv", text);
        for mistake in &folder.mistakes {
            let at = mistake.at.as_ref().unwrap();
            prop_assert!(at.line >= 1 && at.line <= 9);
            prop_assert!(folder.line(at).is_some());
        }
        prop_assert!(folder.units.is_some() || !folder.mistakes.is_empty());
    }
}
