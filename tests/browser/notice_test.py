#!/usr/bin/env python3
"""Loads the notice in a headless Chromium and holds it to what the page promises.

Both languages, the clean example and the hostile one, at 360 px and at 1000 px: nothing wider than the
screen, no script element, no request but the page itself, no dialog, a title, one first heading and
headings in order, table heads with a scope, a language, and text that stands out from its ground.

Needs only Python's own library and a Chromium ($CHROMIUM, or one on the path). Give it the folders that
hold notice.zh-CN.html and notice.en.html: notice_test.py FOLDER [HOSTILE_FOLDER]
"""

import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
]
LONGEST_WAIT = 60

# Colours are compared as WCAG 2 does: 4.5 to 1, or 3 to 1 for large text.
LOOK = r"""
(() => {
  const luminance = (c) => {
    const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const colour = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const c = colour(getComputedStyle(at).backgroundColor);
      if (c.length === 3 || (c.length === 4 && c[3] === 1)) return c.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const node of document.querySelectorAll('body *')) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!own || !node.offsetWidth) continue;
    const style = getComputedStyle(node);
    const [one, two] = [luminance(colour(style.color).slice(0, 3)), luminance(ground(node))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) faint.push(node.className + ' ' + node.textContent.slice(0, 20) + ' ' + ratio.toFixed(2));
  }
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((node) => Number(node.tagName[1]));
  const jumps = levels.filter((level, place) => place > 0 && level > levels[place - 1] + 1).length;
  const wide = [...document.querySelectorAll('body *')].filter((node) => {
    if (node.closest('thead')) return false;
    const box = node.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
  }).map((node) => node.tagName + '.' + node.className).slice(0, 5);
  return JSON.stringify({
    title: document.title,
    lang: document.documentElement.lang,
    overflow: document.documentElement.scrollWidth - innerWidth,
    wide,
    scripts: document.querySelectorAll('script').length,
    foreign: document.querySelectorAll('img,iframe,object,embed,link,form,video,audio').length,
    handlers: [...document.querySelectorAll('*')].filter((n) => [...n.attributes].some((a) => a.name.startsWith('on'))).length,
    firsts: levels.filter((level) => level === 1).length,
    parts: levels.filter((level) => level === 2).length,
    jumps,
    tables: document.querySelectorAll('table').length,
    captions: document.querySelectorAll('table > caption').length,
    scopeless: document.querySelectorAll('th:not([scope])').length,
    faint: faint.slice(0, 5),
    text: document.body.innerText.length,
    said: document.querySelector('h1').innerText,
  });
})()
"""


def chromium() -> str:
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    found = next((path for path in map(shutil.which, filter(None, names)) if path), None)
    if found is None:
        sys.exit("no Chromium: set CHROMIUM, or install one (tests/browser/run does)")
    return found


class Browser:
    """One headless browser, spoken to over a pipe."""

    def __init__(self, profile: str):
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()

        def ends():
            # The browser reads from 3 and writes to 4; both are moved out of the way first.
            reading, writing = os.dup(to_browser), os.dup(from_browser)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            [chromium(), *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=ends, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.number, self.events, self.session = b"", 0, [], None

    def receive(self) -> dict:
        until = time.monotonic() + LONGEST_WAIT
        while b"\0" not in self.buffer:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.read_end], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            read = os.read(self.read_end, 1 << 16)
            if not read:
                raise ConnectionError("the browser has gone")
            self.buffer += read
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method: str, **parameters) -> dict:
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open_tab(self):
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.ask(f"{domain}.enable")

    def load(self, url: str, width: int) -> tuple[dict, list[str], list[str]]:
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.events.clear()
        self.ask("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())
        look = json.loads(self.ask("Runtime.evaluate", expression=LOOK, returnByValue=True)["result"]["value"])
        of = lambda method: [event["params"] for event in self.events if event.get("method") == method]
        requests = [sent["request"]["url"] for sent in of("Network.requestWillBeSent")]
        dialogs = [dialog["message"] for dialog in of("Page.javascriptDialogOpening")]
        return look, requests, dialogs

    def close(self):
        os.close(self.write_end)
        os.close(self.read_end)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def problems(look: dict, requests: list[str], dialogs: list[str], url: str, lang: str, hostile: bool) -> list[str]:
    checks = [
        (look["lang"] == lang, f"lang is {look['lang']}"),
        (bool(look["title"].strip()), "there is no title"),
        (look["overflow"] <= 0, f"{look['overflow']} px wider than the screen"),
        (not look["wide"], f"elements beyond the edge: {look['wide']}"),
        (look["scripts"] == 0, "there are script elements"),
        (look["foreign"] == 0, "there are elements that load or send"),
        (look["handlers"] == 0, "there are event handlers"),
        (requests == [url], f"requests beside the page: {[sent for sent in requests if sent != url]}"),
        (not dialogs, f"dialogs opened: {dialogs}"),
        (look["firsts"] == 1 and look["parts"] >= 3, f"{look['firsts']} first and {look['parts']} second headings"),
        (look["jumps"] == 0, "a level of headings is skipped"),
        (look["tables"] == look["captions"] and look["tables"] > 0, "a table has no caption"),
        (look["scopeless"] == 0, "a table head has no scope"),
        (not look["faint"], f"too little contrast: {look['faint']}"),
        (look["text"] > 1000, "hardly any text"),
        (not hostile or "<script>alert(1)</script>" in look["said"], "the hostile name is not shown as typed"),
    ]
    return [problem for holds, problem in checks if not holds]


def main() -> int:
    folders = [pathlib.Path(folder).resolve() for folder in sys.argv[1:]]
    if not folders:
        sys.exit(__doc__)
    wrong = seen = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            browser.open_tab()
            for place, folder in enumerate(folders):
                for lang in ("zh-CN", "en"):
                    url = (folder / f"notice.{lang}.html").as_uri()
                    for width in (360, 1000):
                        found = problems(*browser.load(url, width), url, lang, hostile=place > 0)
                        seen += 1
                        wrong += bool(found)
                        for problem in found:
                            print(f"{url} at {width} px: {problem}")
        finally:
            browser.close()
    print(f"{seen - wrong} passed, {wrong} failed")
    return 1 if wrong or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
