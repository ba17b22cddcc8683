#!/usr/bin/env python3
"""Open pages in a headless Chromium and print what is wrong with them, as JSON.

    open-pages.py AXE ADDRESS PATH…

AXE is the file axe.min.js; ADDRESS the site's root, with a slash at the end. Each page is opened in
light and dark; its console, its requests, axe's rules, the keyboard's way in, and its width on a
narrow screen are looked at. Prints {"opened": N, "searched": N, "faults": [[path, kind, text], …]}.
"""
import json, sys, urllib.parse
import browser as chromium

WIDTH = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
AXE = """axe.run(document, {resultTypes: ["violations"]%s}).then(found => found.violations.map(
  rule => rule.id + " " + rule.nodes.map(node => node.target.join(" ")).slice(0, 3).join(", ")))"""
FOCUS = """(() => { const box = document.activeElement.getBoundingClientRect();
  return document.activeElement.className + " " + (box.left >= 0 && box.width > 0); })()"""


def told(event, host):
    """What an event says that should not be: a kind and a text; None if nothing."""
    kind, given = event["method"], event.get("params", {})
    if kind == "Runtime.consoleAPICalled":
        return "console", json.dumps([part.get("value") for part in given["args"]])
    if kind == "Runtime.exceptionThrown":
        return "exception", given["exceptionDetails"].get("text", "")
    if kind == "Log.entryAdded" and given["entry"]["level"] in ("error", "warning"):
        return "log", given["entry"]["text"] + " " + given["entry"].get("url", "")
    if kind == "Page.javascriptDialogOpening":
        return "dialog", given.get("message", "")
    if kind == "Network.requestWillBeSent":
        address = given["request"]["url"]
        if urllib.parse.urlsplit(address).netloc != host:
            return "request", address
    return None


def look(page, address, path, axe, faults):
    host = urllib.parse.urlsplit(address).netloc
    page.scheme("light")
    page.size(1280, 900)
    for event in page.open(address + path):
        fault = told(event, host)
        if fault:
            faults.append([path, *fault])
    page.value(axe + "\n;0")
    faults.extend([path, "axe", text] for text in page.value(AXE % ""))
    page.scheme("dark")
    colours = page.value(AXE % ', runOnly: ["color-contrast", "link-in-text-block"]')
    faults.extend([path, "axe, dark", text] for text in colours)
    page.size(320, 800)
    over = page.value(WIDTH)
    if over > 0:
        faults.append([path, "width", f"{over} pixels too wide at 320"])
    page.press("Tab", 9)
    focus = page.value(FOCUS)
    if focus != "skip true":
        faults.append([path, "keyboard", f"the first stop is '{focus}'"])


def search(page, address, faults):
    """The number of entries that the search finds for a word."""
    page.open(address + "search/")
    page.value("""document.getElementById("search-words").value = "the";
      document.getElementById("search-words").dispatchEvent(new Event("input"))""")
    return page.value("""new Promise(done => { let turns = 0; const look = () => {
      const count = document.querySelectorAll("#search-results li a").length;
      if (count > 0 || ++turns > 100) done(count); else setTimeout(look, 50); }; look(); })""")


def main():
    axe = open(sys.argv[1], encoding="utf8").read()
    address, paths, faults = sys.argv[2], sys.argv[3:], []
    page = chromium.Browser(chromium.find())
    try:
        for path in paths:
            look(page, address, path, axe, faults)
        searched = search(page, address, faults) if "search/" in paths else 0
    finally:
        page.close()
    print(json.dumps({"opened": len(paths), "searched": searched, "faults": faults}))


main()
