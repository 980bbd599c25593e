#!/usr/bin/env python3
"""Holds the notice to its forms: a telephone, a board, A4, and those who listen to it.

A telephone of 390 by 844 px shows the answers and every part folded, on at most six screens, and nothing is wider than it
once all is opened; a board of 1920 px has three columns and letters of 22 px; on A4 the front takes at most two sheets, the
annex begins a new one, and nothing stays folded. Where axe-core is told, no violation of any of its rules is left.

forms_test.py AXE_MIN_JS FOLDER...
"""

import base64
import json
import pathlib
import sys
import tempfile

from notice_test import Browser

PHONE, SCREEN, SCREENS = 390, 844, 6
WIDE, BOARD, LETTERS = 1000, 1920, 22
SHEETS = 2

WIDER = """[...document.querySelectorAll('body *')].filter((node) => {
  if (node.closest('thead') || node.closest('svg') || node.closest('.unseen')) return false;
  const box = node.getBoundingClientRect();
  return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
}).map((node) => node.tagName + '.' + node.className + ' ' + node.textContent.slice(0, 30)).slice(0, 5)"""

FOLDED = """[...document.querySelectorAll('details')].filter((node) =>
  !node.querySelector('.inside').checkVisibility({contentVisibilityAuto: true})).length"""

AXE = "axe.run(document).then((found) => JSON.stringify(found.violations.map((rule) =>"\
    " rule.id + ': ' + rule.nodes.slice(0, 2).map((node) => node.html.slice(0, 120)).join(' | '))))"


class Page:
    """One page in a browser, asked for what it looks like."""

    def __init__(self, browser: Browser, url: str):
        self.browser, self.url = browser, url

    def load(self, width: int):
        self.browser.ask("Emulation.setEmulatedMedia", media="")
        self.browser.load(self.url, width)

    def look(self, expression: str):
        found = self.browser.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in found:
            raise RuntimeError(f"{expression[:60]}: {found['exceptionDetails']}")
        return found["result"].get("value")

    def sheets(self) -> int:
        pdf = base64.b64decode(self.browser.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
        return pdf.count(b"/Type /Page\n")

    def violations(self, axe: str) -> list[str]:
        self.look(axe)
        return json.loads(self.look(AXE))


def telephone(page: Page) -> list[str]:
    page.load(PHONE)
    height, parts = page.look("document.documentElement.scrollHeight"), page.look("document.querySelectorAll('.annex .part').length")
    folded = page.look(FOLDED)
    page.look("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    wider, still = page.look(WIDER), page.look(FOLDED)
    print(f"{page.url.rsplit('/', 2)[-2:]}: {height} px on a telephone, {height / SCREEN:.1f} screens")
    checks = [
        (height <= SCREEN * SCREENS, f"{height} px high on a telephone, more than {SCREENS} screens"),
        (folded == parts > 0, f"{folded} of {parts} parts are folded on a telephone"),
        (still == 0, f"{still} parts cannot be opened"),
        (not wider, f"opened, wider than a telephone: {wider}"),
    ]
    return [problem for holds, problem in checks if not holds]


def screens(page: Page) -> list[str]:
    page.load(WIDE)
    wide = page.look(FOLDED)
    page.load(BOARD)
    letters = page.look("parseFloat(getComputedStyle(document.body).fontSize)")
    columns = page.look("getComputedStyle(document.querySelector('.front')).gridTemplateColumns.split(' ').length")
    wider, folded = page.look(WIDER), page.look(FOLDED)
    checks = [
        (wide == 0 and folded == 0, f"folded on a screen: {wide}, on a board: {folded}"),
        (letters >= LETTERS, f"letters of {letters} px on a board"),
        (columns == 3, f"{columns} columns on a board"),
        (not wider, f"wider than the board: {wider}"),
    ]
    return [problem for holds, problem in checks if not holds]


def paper(page: Page) -> list[str]:
    page.load(WIDE)
    page.browser.ask("Emulation.setEmulatedMedia", media="print")
    folded = page.look(FOLDED)
    begins = page.look("getComputedStyle(document.querySelector('.annex')).breakBefore")
    rows = page.look("[...document.querySelectorAll('tr')].every((row) => getComputedStyle(row).breakInside === 'avoid')")
    all_sheets = page.sheets()
    page.look("document.querySelectorAll('.annex, footer').forEach((node) => node.remove())")
    front = page.sheets()
    print(f"{page.url.rsplit('/', 2)[-2:]}: {all_sheets} sheets of A4, {front} before the annex")
    checks = [
        (folded == 0, f"{folded} parts stay folded on paper"),
        (begins == "page", "the annex does not begin a sheet"),
        (rows, "a row may be cut by the end of a sheet"),
        (0 < front <= SHEETS, f"{front} sheets before the annex"),
    ]
    return [problem for holds, problem in checks if not holds]


def listened_to(page: Page, axe: str) -> list[str]:
    found = []
    for width in (PHONE, WIDE):
        page.load(width)
        found += [f"axe at {width} px: {violation}" for violation in page.violations(axe)]
    page.load(PHONE)
    page.look("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    return found + [f"axe, all opened: {violation}" for violation in page.violations(axe)]


def main() -> int:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    folders = [pathlib.Path(folder).resolve() for folder in sys.argv[2:]]
    wrong = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            browser.open_tab()
            for folder in folders:
                for lang in ("zh-CN", "en"):
                    page = Page(browser, (folder / f"notice.{lang}.html").as_uri())
                    found = telephone(page) + screens(page) + paper(page) + listened_to(page, axe)
                    wrong += len(found)
                    for problem in found:
                        print(f"{page.url}: {problem}")
        finally:
            browser.close()
    print(f"{wrong} problems in {len(folders) * 2} pages")
    return 1 if wrong or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
