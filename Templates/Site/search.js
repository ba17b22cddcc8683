// Search over the index that stands beside the pages: names first, then claims, the newest first.
// Everything from the index is set as text, never as markup.
"use strict";
(() => {
  const box = document.getElementById("search-box");
  const field = document.getElementById("search-words");
  const state = document.getElementById("search-state");
  const results = document.getElementById("search-results");
  if (!box || !field || !state || !results) return;
  const most = 60;
  const months = new Map();
  let contents = null;
  let turn = 0;

  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  const fetched = async (name) => {
    const answer = await fetch(name);
    if (!answer.ok) throw new Error(name);
    return answer.json();
  };
  const claims = async (month) => {
    if (!months.has(month)) {
      const found = await fetched(month + ".json");
      for (const claim of found.claims) claim.folded = " " + folded(claim.text.join(" "));
      months.set(month, found.claims);
    }
    return months.get(month);
  };
  const element = (name, kind, text) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.textContent = text;
    return made;
  };
  const entry = (address, above, name, line) => {
    const item = document.createElement("li");
    const link = element("a", "", name);
    link.href = "../" + address;
    item.append(element("p", "when", above), link);
    if (line) item.append(element("span", "line", line));
    return item;
  };
  const inWords = new Intl.DateTimeFormat(
    "en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const day = (date) => inWords.format(new Date(date + "T00:00:00Z"));
  const kinds = { actor: "Actor", state: "State", alliance: "Alliance", source: "Source" };
  const matches = (text, words) => words.every((word) => text.includes(" " + word));

  const search = async () => {
    const mine = ++turn;
    const words = folded(field.value).split(" ").filter(Boolean);
    history.replaceState(null, "", words.length ? "#" + encodeURIComponent(field.value) : "#");
    results.replaceChildren();
    state.textContent = "";
    if (!words.length) return;
    contents ??= await fetched("index.json");
    const found = contents.records
      .filter((record) => matches(" " + folded(record.names.join(" ")), words))
      .map((record) => entry(record.address, kinds[record.kind] ?? record.kind, record.names[0]));
    for (const month of contents.months) {
      if (found.length >= most) break;
      const all = await claims(month);
      if (mine !== turn) return;
      for (const claim of all) {
        if (found.length < most && matches(claim.folded, words))
          found.push(entry(claim.address, day(claim.date), claim.text[0], claim.text[1]));
      }
    }
    if (mine !== turn) return;
    results.replaceChildren(...found);
    const count = found.length;
    state.textContent = count >= most ? "The first " + most + " matches."
      : count > 1 ? count + " matches." : count ? "1 match." : "Nothing found.";
  };
  let wait = 0;
  const begin = () => {
    clearTimeout(wait);
    wait = setTimeout(() => search().catch(() => {
      state.textContent = "The index could not be read.";
    }), 120);
  };
  field.addEventListener("input", begin);
  box.hidden = false;
  if (location.hash.length > 1) {
    try { field.value = decodeURIComponent(location.hash.slice(1)); } catch { /* not a query */ }
    begin();
  }
})();
