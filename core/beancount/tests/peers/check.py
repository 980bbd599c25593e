#!/usr/bin/env python3
"""Ask the real Beancount, and hledger where it is installed, what they make of the ledgers that we write.

    check.py FOLDER            FOLDER is what the example `export` of the crate has written
    check.py FOLDER --spoil    spoil each file in one place, and see the tools object

For each `NAME.beancount`: `bean-check` finds nothing wrong; loaded with Beancount's own Python, the balance of every pool on the
day after the period is the closing that the settlement tells (`NAME.json`), and every posting is there with its id, its document,
its other texts, its lines and its days. For each `NAME.journal`: `hledger check` finds nothing wrong, balances are the same, and
every id is found again. Exits with 1 when anything differs.
"""
import io
import json
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr
from datetime import date
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True
from beancount import loader
from beancount.core.data import Balance, Transaction

TEXTS = ("id", "document", "decision", "currency", "reverses", "invoice")
OF_LINE = ("work", "unit", "owner", "creditor", "bank", "scope")
# The accounts whose pools are the fund's own, so that debits add to them.
OWN = {"service_fund", "deferred_cost", "claim"}
HLEDGER = shutil.which("hledger")


def bean_check(path):
    """What `bean-check` says; nothing where all is well."""
    command = [str(Path(sys.executable).with_name("bean-check")), "--no-cache", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    said = (done.stdout + done.stderr).strip()
    return said or (f"bean-check ends with {done.returncode}" if done.returncode else "")


def signed(closing):
    """A closing as a debit."""
    amount = Decimal(closing["amount"])
    return amount if closing["word"] in OWN else -amount


def texts(of, keys):
    return {key: of[key] for key in keys if of.get(key) is not None}


def line_told(line):
    """One of our lines as Beancount should hold it."""
    told = texts(line, OF_LINE)
    if line.get("due"):
        told["due"] = date.fromisoformat(line["due"])
    if line.get("tariff"):
        told["tariff"] = Decimal(line["tariff"])
    for key, day in (line.get("service") or {}).items():
        told[f"service_{key}"] = date.fromisoformat(day)
    return Decimal(line["amount"]), told


def without_place(meta):
    return {key: value for key, value in (meta or {}).items() if key not in ("filename", "lineno") and not key.startswith("__")}


def differences_of_postings(told, entries):
    """Each posting with its texts, days, marks and lines."""
    loaded = {entry.meta["id"]: entry for entry in entries if isinstance(entry, Transaction) and "id" in entry.meta}
    if len(loaded) != len(told["postings"]):
        yield f"{len(loaded)} postings of {len(told['postings'])}"
    for posting in told["postings"]:
        entry = loaded.get(posting["id"])
        if entry is None:
            yield f"no posting {posting['id']!r}"
            continue
        wanted = texts(posting, TEXTS)
        counts_on = told["moved"].get(posting["id"], posting["day"])
        if counts_on != posting["day"] or posting["id"] in told["moved"]:
            wanted["day"] = date.fromisoformat(posting["day"])
        if posting.get("booked_on"):
            wanted["booked_on"] = date.fromisoformat(posting["booked_on"])
        if posting.get("mark", "allowed") != "allowed":
            wanted["mark"] = posting["mark"]
        if without_place(entry.meta) != wanted or entry.date.isoformat() != counts_on:
            yield f"{posting['id']!r}: {without_place(entry.meta)} on {entry.date}, not {wanted} on {counts_on}"
        lines = [(line.units.number, without_place(line.meta)) for line in entry.postings]
        if lines != [line_told(line) for line in posting["lines"]]:
            yield f"{posting['id']!r}: lines {lines}"


def differences_of_opening(told, entries):
    """The opening of each pool, by party and bank account."""
    opened = [entry for entry in entries if isinstance(entry, Transaction) and entry.meta.get("kind") == "opening"]
    lines = [(line.units.number, without_place(line.meta)) for entry in opened for line in entry.postings
             if line.account != "Equity:Opening-Balances"]
    if lines != [line_told(line) for line in told["openings"]] or any(entry.date.isoformat() != told["from"] for entry in opened):
        yield f"opening: {lines}"


def balance_before(entries, day, account):
    """What Beancount's postings leave on an account before a day."""
    return sum((line.units.number for entry in entries if isinstance(entry, Transaction) and entry.date < day
                for line in entry.postings if line.account == account), Decimal(0))


def differences(path):
    """All that is not as the settlement tells it."""
    told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    with redirect_stderr(io.StringIO()):
        entries, errors, options = loader.load_file(str(path))
    yield from (error.message for error in errors)
    after = date.fromisoformat(told["to"])
    asserted = {entry.account: entry.amount for entry in entries if isinstance(entry, Balance) and entry.date == after}
    if options["operating_currency"] != [told["currency"]["code"]]:
        yield f"currency {options['operating_currency']}"
    if set(asserted) != {closing["account"] for closing in told["closings"]}:
        yield f"asserted are {sorted(asserted)}"
    for closing in told["closings"]:
        held = balance_before(entries, after, closing["account"])
        if held != signed(closing) or asserted[closing["account"]].number != signed(closing):
            yield f"{closing['account']}: Beancount {held}, settlement {signed(closing)}"
    yield from differences_of_opening(told, entries)
    yield from differences_of_postings(told, entries)


def unquoted(value):
    """The value of a tag, without the escapes of our journals."""
    return json.loads(value) if value.startswith('"') else value


def hledger(*arguments):
    return subprocess.run([HLEDGER, *arguments], capture_output=True, text=True, encoding="utf-8")


def differences_in_hledger(path):
    """All that hledger finds or tells otherwise."""
    told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    journal = str(path.with_suffix(".journal"))
    said = hledger_check(journal)
    if said:
        yield f"hledger: {said[:400]}"
        return
    printed = json.loads(hledger("-f", journal, "print", "-O", "json").stdout)
    tags = [dict(transaction["ttags"]) for transaction in printed]
    found = {unquoted(tag["id"]): (tag, transaction) for tag, transaction in zip(tags, printed) if "id" in tag}
    if len(found) != len(told["postings"]):
        yield f"hledger: {len(found)} postings of {len(told['postings'])}"
    for posting in told["postings"]:
        tag, transaction = found.get(posting["id"], ({}, None))
        have = {key: unquoted(tag[key]) for key in TEXTS if key in tag}
        if have != texts(posting, TEXTS):
            yield f"hledger: {posting['id']!r}: {have}"
            continue
        for line, theirs in zip(posting["lines"], transaction["tpostings"], strict=True):
            own = dict(theirs["ptags"])
            have = {key: unquoted(own[key]) for key in OF_LINE if key in own}
            number = theirs["pamount"][0]["aquantity"]
            amount = Decimal(number["decimalMantissa"]).scaleb(-number["decimalPlaces"])
            if have != texts(line, OF_LINE) or amount != Decimal(line["amount"]) or theirs["pdate"]:
                yield f"hledger: {posting['id']!r}: {amount} {have}"


def hledger_check(path):
    """What `hledger` says of a journal with all its checks; nothing where all is well."""
    done = hledger("-f", str(path), "check", "--strict", "accounts", "commodities")
    return done.stderr.strip() or (f"hledger ends with {done.returncode}" if done.returncode else "")


# The tools, the ending of their files, the last assertion of such a file, and what each says when it does not hold.
SPOILT = [("bean-check", bean_check, "beancount", r"(?m)^(\S+ balance \S+  -?[0-9.]*)([0-9])( ~ 0 )", "Balance failed")]
if HLEDGER:
    SPOILT.append(("hledger", hledger_check, "journal", r"(?m)^( +\S+  [0-9.]+ \S+ = -?[0-9.]*)([0-9])( )", "balance assertion"))


def spoilt(path, assertion):
    """The same file with another last digit in its last closing; None where nothing is closed."""
    text = path.read_text(encoding="utf-8")
    held = list(re.finditer(assertion, text))
    if not held:
        return None
    last = held[-1]
    other = path.with_name(f"spoilt-{path.name}")
    other.write_text(text[:last.start(2)] + str((int(last[2]) + 1) % 10) + text[last.end(2):], encoding="utf-8")
    return other


def check_spoilt(paths):
    """Every spoilt file must be found out, and by what was spoilt."""
    unseen = []
    for tool, check, ending, assertion, objection in SPOILT:
        others = list(filter(None, (spoilt(path.with_suffix(f".{ending}"), assertion) for path in paths)))
        with ThreadPoolExecutor(2) as pool:
            said = list(pool.map(check, others))
        missed = [f"{other.name}: {tool} does not see it" for other, one in zip(others, said) if objection not in one]
        for other in others:
            other.unlink()
        print(f"{len(others)} spoilt files, {len(others) - len(missed)} found out by {tool}")
        unseen += missed
    return unseen


def main(folder, spoil):
    paths = sorted(Path(folder).glob("*.beancount"))
    if not paths:
        sys.exit(f"{folder} holds no ledger")
    if spoil:
        wrong = check_spoilt(paths)
    else:
        with ThreadPoolExecutor(2) as pool:
            wrong = [f"{path.name}: {said}" for path, said in zip(paths, pool.map(bean_check, paths)) if said]
        print(f"bean-check: {len(paths) - len(wrong)} of {len(paths)} files")
        told = [json.loads(path.with_suffix(".json").read_text(encoding="utf-8")) for path in paths]
        print(f"Beancount's Python: {sum(len(t['closings']) for t in told)} closings, {sum(len(t['postings']) for t in told)} postings compared")
        wrong += [f"{path.name}: {said}" for path in paths for said in differences(path)]
        if HLEDGER:
            with ThreadPoolExecutor(2) as pool:
                found = list(pool.map(lambda path: list(differences_in_hledger(path)), paths))
            print(f"hledger: {sum(not one for one in found)} of {len(paths)} journals")
            wrong += [f"{path.name}: {said}" for path, one in zip(paths, found) for said in one]
        else:
            print("hledger is not installed: the journals were not checked")
    print(*wrong[:20], f"{len(wrong)} differences", sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], "--spoil" in sys.argv[2:]))
