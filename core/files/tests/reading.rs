//! Files as people have them: what is read, and that it is told.

use commonhold::explain::Language;
use commonhold_files::{File, Folder};

fn read(files: &[(&str, &[u8])]) -> Folder {
    let file = |(name, bytes): &(&str, &[u8])| File { name: (*name).to_owned(), bytes: bytes.to_vec() };
    Folder::read(&files.iter().map(file).collect::<Vec<_>>())
}

fn told(folder: &Folder) -> String {
    folder.understood.iter().map(|note| note.sentence(Language::En) + "\n").collect()
}

fn codes(folder: &Folder) -> Vec<&str> {
    folder.mistakes.iter().map(|mistake| mistake.code.as_str()).collect()
}

const UNITS: &str =
    "房号,楼号,房屋用途,销售状态,登记面积\n1-101,1,住宅,已售,89.50\n1-102,1,商铺,未售,96.20\n";

#[test]
fn chinese_columns_and_words_are_ours_and_told() {
    let folder = read(&[("2025年房屋台账.csv", UNITS.as_bytes())]);
    assert_eq!(codes(&folder), [""; 0]);
    let units = folder.units.as_ref().unwrap();
    assert_eq!(
        (units[0].id.as_str(), units[1].use_class.word(), units[1].status.word()),
        ("1-101", "commercial", "unsold")
    );
    let told = told(&folder);
    assert!(
        told.contains("`房号` is `unit`") && told.contains("`商铺` in `房屋用途` is `commercial`"),
        "{told}"
    );
}

#[test]
fn every_usual_encoding_and_delimiter_says_the_same() {
    let plain = read(&[("units.csv", UNITS.as_bytes())]).units;
    assert!(plain.is_some());
    let with_mark = [b"\xEF\xBB\xBF".as_slice(), UNITS.as_bytes()].concat();
    let (gb18030, ..) = encoding_rs::GB18030.encode(UNITS);
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(UNITS.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let bare: Vec<u8> = UNITS.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let windows = UNITS.replace('\n', "\r\n");
    let (semicolons, tabs) = (UNITS.replace(',', ";"), UNITS.replace(',', "\t"));
    let said = format!("sep=;\n{semicolons}");
    let titled = format!(
        "示例小区房屋台账,,,,\n编制：2025年,,,,\n{UNITS}合计,,,,185.70\n备注：面积以产权证为准,,,,\n"
    );
    let texts = [windows, semicolons, tabs, said, titled];
    let bytes =
        [with_mark, gb18030.into_owned(), utf16, bare].into_iter().chain(texts.map(String::into_bytes));
    for (place, bytes) in bytes.enumerate() {
        let folder = read(&[("units.csv", &bytes)]);
        assert_eq!(codes(&folder), [""; 0], "{place}");
        assert_eq!(folder.units, plain, "{place}: {}", told(&folder));
    }
}

#[test]
fn numbers_and_days_as_people_write_them() {
    let text = "流水号,日期,金额,附言\n\
        1,2021/8/15,\"1,500.00\",a\n\
        2,2021年8月5日,￥2000,b\n\
        3,20210815,（1.00）,c\n\
        4,2021.8.15,１２．５０,d\n\
        5,25/08/2021,\"-1,234,567.80元\",e\n";
    let folder = read(&[("bank.csv", text.as_bytes())]);
    assert_eq!(codes(&folder), [""; 0]);
    let lines = folder.bank.as_ref().unwrap();
    let said: Vec<(String, String)> =
        lines.iter().map(|line| (line.day.to_string(), line.amount.to_string())).collect();
    let expected = [
        ("2021-08-15", "1500.00"),
        ("2021-08-05", "2000"),
        ("2021-08-15", "-1.00"),
        ("2021-08-15", "12.50"),
        ("2021-08-25", "-1234567.80"),
    ];
    assert_eq!(said, expected.map(|(day, amount)| (day.to_owned(), amount.to_owned())));
    let told = told(&folder);
    for part in ["brackets mean below zero", "`１２．５０`", "is 2021-08-25"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn what_can_mean_two_things_is_asked_and_the_mapping_answers() {
    let text = "流水号,日期,金额\n1,01/02/2025,2.000\n2,03/02/2025,\"613,56\"\n";
    let asked = read(&[("bank.csv", text.as_bytes())]);
    assert_eq!(codes(&asked), ["files.two_days", "files.two_numbers", "files.two_days", "files.two_numbers"]);
    assert!(asked.bank.is_none());
    let mapping = "form = \"commonhold-mapping/1\"\n[bank]\ndecimal = \",\"\ndays = \"day_month_year\"\n";
    let answered = read(&[("bank.csv", text.as_bytes()), ("mapping.toml", mapping.as_bytes())]);
    assert_eq!(codes(&answered), [""; 0]);
    let lines = answered.bank.as_ref().unwrap();
    assert_eq!((lines[0].day.to_string(), lines[0].amount.to_string()), ("2025-02-01".into(), "2000".into()));
    assert_eq!(
        (lines[1].day.to_string(), lines[1].amount.to_string()),
        ("2025-02-03".into(), "613.56".into())
    );
}

#[test]
fn a_mapping_says_which_columns_and_words_are_ours() {
    let text = "序号,房间号码,幢,类型,状况,产权面积（㎡）,客户\n1,101,一幢,高层,在住,89.50,甲\n";
    let mapping = "form = \"commonhold-mapping/1\"\n[units]\nfile = \"台账.csv\"\nignore = [\"客户\"]\n\
        [units.columns]\nunit = \"房间号码\"\nbuilding = \"幢\"\nuse_class = \"类型\"\nstatus = \"状况\"\n\
        registered_area = \"产权面积\"\n\
        [units.words.use_class]\ndwelling = [\"高层\"]\n[units.words.status]\nsold = \"在住\"\n";
    let folder = read(&[("台账.csv", text.as_bytes()), ("mapping.toml", mapping.as_bytes())]);
    assert_eq!(codes(&folder), [""; 0], "{:?}", folder.mistakes);
    assert_eq!(folder.units.as_ref().unwrap()[0].building, "一幢");
    let wrong = mapping.replace("\"幢\"", "\"栋座\"");
    let folder = read(&[("台账.csv", text.as_bytes()), ("mapping.toml", wrong.as_bytes())]);
    assert!(codes(&folder).contains(&"files.mapped_column_missing"), "{:?}", codes(&folder));
    let other = mapping.replace("mapping/1", "mapping/9");
    let folder = read(&[("台账.csv", text.as_bytes()), ("mapping.toml", other.as_bytes())]);
    assert!(codes(&folder).contains(&"files.unknown_form"));
}

const CONTRACT: &str = "[settlement]\nbook = \"cn\"\ncurrency = { code = \"CNY\", minor_digits = 2 }\n\
    period = { from = \"2025-01-01\", to = \"2026-01-01\" }\n[settlement.contract]\nsource = \"合同\"\n";

#[test]
fn aspects_and_months_that_go_across_are_rows() {
    let ratings = "评价人,公共秩序,环境卫生\nr1,9,8.5\nr2,,7\n";
    let folder = read(&[("ratings.csv", ratings.as_bytes())]);
    let read_so = folder.ratings.as_ref().unwrap();
    assert_eq!(read_so.len(), 3);
    assert_eq!((read_so[1].item.as_str(), read_so[1].score.to_string()), ("环境卫生", "8.5".to_owned()));

    let ledger = "凭证号,科目,支出项目,1月,二月,2025年12月\nv1,支出,清洁费,100.00,,5.00\nv1,物业服务资金,,-100.00,,-5.00\n";
    let folder = read(&[("contract.toml", CONTRACT.as_bytes()), ("ledger.csv", ledger.as_bytes())]);
    assert_eq!(codes(&folder), [""; 0], "{:?}", folder.mistakes);
    let postings = folder.ledger.as_ref().unwrap();
    let said: Vec<_> =
        postings.iter().map(|one| (one.id.as_str(), one.day.to_string(), one.lines.len())).collect();
    let expected = [("v1 2025-01", "2025-01-31".to_owned(), 2), ("v1 2025-12", "2025-12-31".to_owned(), 2)];
    assert_eq!(said, expected);
    let alone = read(&[("ledger.csv", ledger.as_bytes())]);
    assert!(codes(&alone).contains(&"files.month_without_year"));
}

#[test]
fn two_header_lines_and_two_halves_of_an_amount() {
    let units = "房号,楼号,用途,销售状态,面积,\n,,,,登记,实测\n1-1,1,住宅,已售,10.00,10.10\n";
    let folder = read(&[("units.csv", units.as_bytes())]);
    assert_eq!(codes(&folder), [""; 0]);
    let area = folder.units.as_ref().unwrap()[0].floor_area;
    assert_eq!(
        (area.registered.unwrap().to_string(), area.surveyed.unwrap().to_string()),
        ("10.00".into(), "10.10".into())
    );

    let ledger = "凭证号,日期,科目,借方金额,贷方金额\nv1,2025-01-01,支出,100.00,\nv1,,物业服务资金,,100.00\n";
    let folder = read(&[("ledger.csv", ledger.as_bytes())]);
    assert_eq!(codes(&folder), [""; 0]);
    let amounts: Vec<String> =
        folder.ledger.as_ref().unwrap()[0].lines.iter().map(|line| line.amount.to_string()).collect();
    assert_eq!(amounts, ["100.00", "-100.00"]);
    let both = ledger.replace("100.00,\n", "100.00,1.00\n");
    assert_eq!(codes(&read(&[("ledger.csv", both.as_bytes())])), ["files.two_halves"]);
}

#[test]
fn a_folder_lacks_only_what_it_lacks() {
    let folder = read(&[("units.csv", UNITS.as_bytes()), ("plan.pdf", b"%PDF")]);
    assert!(folder.mistakes.is_empty() && folder.ledger.is_none());
    assert!(told(&folder).contains("plan.pdf is no table or document of ours"));
    assert!(read(&[]).is_empty());
}

#[test]
fn a_tick_in_a_column_of_its_own_is_a_choice() {
    let text = "房号,同意,反对,弃权\n1-101,√,,\n1-102,,√,\n1-103,,,\n1-104,perhaps,,\n";
    let folder = read(&[("ballots.csv", text.as_bytes())]);
    assert_eq!(codes(&folder), ["files.empty_cell", "files.not_a_flag"]);
    let right = "房号,同意,反对,弃权\n1-101,√,,\n1-102,,√,\n";
    let folder = read(&[("ballots.csv", right.as_bytes())]);
    assert_eq!(codes(&folder), [""; 0]);
    let choices: Vec<&str> =
        folder.ballots.as_ref().unwrap().iter().map(|ballot| ballot.choice.word()).collect();
    assert_eq!(choices, ["yes", "no"]);
}
