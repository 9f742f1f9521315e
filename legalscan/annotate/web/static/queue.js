// The queue: one finding open, keys to go and to judge, verdicts shown at once and sent by the outbox.
import { Marking } from "./marking.js";
import { Outbox } from "./outbox.js";

const stage = document.getElementById("stage");
const list = document.getElementById("list");
const rows = [...list.children];
const byKey = new Map(rows.map((row) => [row.dataset.key, row]));
const filters = document.querySelector(".filters");
const tally = document.getElementById("tally");
const base = location.pathname.startsWith("/adjudication") ? "/adjudication" : "/finding";
const parts = new Map(); // findings that were fetched, as text
const past = []; // what `undo` takes back
const AHEAD = 10;
const RETRY = 2000;

const finding = () => document.getElementById("finding");
const form = () => stage.querySelector("form.verdict");
const current = () => byKey.get(finding()?.dataset.key);
const stateOf = ({ dataset: { id, verdict, reason, comment } }) => ({ id, verdict, reason, comment });
const keysAreOn = () => localStorage.getItem("legalscan-keys") !== "off";

// --- what is said ---------------------------------------------------------------------------------------------------

function set(row, state) {
  Object.assign(row.dataset, state);
  row.querySelector(".verdict-words").textContent = stage.dataset[state.verdict || "open"];
  const judged = rows.filter((one) => one.dataset.verdict).length;
  document.getElementById("done").value = judged;
  tally.textContent = tally.dataset.words.replace("{judged}", judged).replace("{total}", rows.length);
  if (row === current()) draw(row);
}

function say(row, { verdict, reason, comment }) {
  const before = stateOf(row);
  if (before.verdict === verdict && before.reason === reason && before.comment === comment) return;
  const id = outbox.add({ kind: form().dataset.kind, key: row.dataset.key, verdict, reason, comment });
  past.push({ key: row.dataset.key, id, before });
  set(row, { id, verdict, reason, comment });
}

function judge(verdict) {
  const row = current();
  if (!row) return;
  const reason = verdict === "reject" ? (form().elements.reason.value ?? "") : "";
  if (verdict === "reject" && !reason) {
    ask();
    return;
  }
  const first = !row.dataset.verdict;
  say(row, { verdict, reason, comment: form().elements.comment.value });
  if (first) step(1);
}

function ask() {
  const reasons = form()?.querySelector(".reasons");
  if (!reasons) return;
  reasons.hidden = false;
  reasons.querySelector("input").focus();
}

function noteComment() {
  const row = current();
  const comment = form()?.elements.comment.value;
  if (!row || comment === undefined || comment === row.dataset.comment) return;
  if (form().dataset.kind === "decision" && !row.dataset.verdict) return; // it goes with the decision
  say(row, { ...stateOf(row), comment });
}

function undo() {
  noteComment();
  const last = past.pop();
  if (!last) return;
  outbox.add({ kind: "withdraw", replaces: last.id });
  set(byKey.get(last.key), last.before);
  if (finding()?.dataset.key !== last.key) show(last.key);
}

const outbox = new Outbox(({ kind, of }) => {
  if (kind !== "mark" && of !== "mark") return;
  parts.clear(); // words are marked in other texts than they were
  refresh();
});

async function refresh() {
  const row = current();
  const words = row && (await fetchPart(row.dataset.key));
  if (words && row === current()) stage.querySelector("#context").replaceWith(parse(words).querySelector("#context"));
}

// --- what is shown --------------------------------------------------------------------------------------------------

function draw(row) {
  const { verdict, reason, comment } = row.dataset;
  for (const button of form().querySelectorAll("[data-verdict]")) button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
  form().querySelector(".reasons").hidden = verdict !== "reject";
  for (const radio of form().querySelectorAll("[name=reason]")) radio.checked = radio.value === reason;
  form().querySelector("[data-do=clear]").hidden = !verdict;
  const box = form().elements.comment;
  if (box !== document.activeElement) box.value = comment;
}

const parse = (words) => new DOMParser().parseFromString(words, "text/html").getElementById("finding");

// The part of the page on a finding: its words, null where the server refuses it, undefined where there is no connection.
async function fetchPart(key) {
  if (!parts.has(key)) {
    const response = await fetch(`${base}/${key}?part=1`).catch(() => undefined);
    const words = response?.ok ? await response.text().catch(() => undefined) : undefined;
    if (words === undefined) return response && !response.ok && response.status < 500 ? null : undefined;
    parts.set(key, words);
  }
  return parts.get(key);
}

let wanted = "";

async function show(key) {
  noteComment();
  wanted = key;
  const words = await fetchPart(key);
  if (wanted !== key) return; // another one was asked for meanwhile
  const row = byKey.get(key);
  document.getElementById("notice").hidden = words !== undefined;
  if (words === null) location.assign(`${base}/${key}`); // signed out: the page that says so
  if (words === undefined) setTimeout(() => wanted === key && show(key), RETRY); // no connection: it is tried again
  if (!words) return;
  stage.replaceChildren(parse(words));
  for (const other of list.querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  row.querySelector("a").setAttribute("aria-current", "true");
  history.replaceState(null, "", `${base}/${key}`);
  settle(row);
  document.getElementById("place").focus({ preventScroll: true });
  look(row);
}

// Fetch what comes next, so that one can go on when the connection drops.
async function look(row) {
  const visible = rows.filter((one) => !one.hidden);
  const here = Math.max(0, visible.indexOf(row));
  for (const next of [row, ...visible.slice(here + 1, here + 1 + AHEAD), ...visible.slice(Math.max(0, here - 1), here)]) {
    if ((await fetchPart(next.dataset.key)) === undefined) return;
  }
}

function settle(row) {
  draw(row);
  row.scrollIntoView({ block: "nearest" });
  stage.querySelector("mark.finding")?.scrollIntoView({ block: "center" });
  stage.querySelector("#judge").scrollTop = 0;
  const guideline = document.getElementById("guideline");
  guideline.addEventListener("toggle", () => {
    localStorage.setItem("legalscan-guideline", guideline.open ? "open" : "closed");
    if (guideline.open) fillGuideline(guideline);
  });
  guideline.open = localStorage.getItem("legalscan-guideline") === "open";
}

const rules = new Map();

async function fillGuideline(guideline) {
  const { code } = guideline.dataset;
  if (!rules.has(code)) {
    const response = await fetch(`/rule/${code}?part=1`).catch(() => null);
    if (!response?.ok) return;
    rules.set(code, await response.text());
  }
  guideline.querySelector(".rule").replaceWith(new DOMParser().parseFromString(rules.get(code), "text/html").querySelector(".rule"));
}

function step(by, test = () => true) {
  const here = rows.indexOf(current());
  const fits = (row) => !row.hidden && test(row);
  const next = by > 0 ? rows.slice(here + 1).find(fits) : rows.slice(0, here).reverse().find(fits);
  if (next) show(next.dataset.key);
  return Boolean(next);
}

function nextOpen() {
  const isOpen = (row) => !row.dataset.verdict;
  if (!step(1, isOpen)) {
    const first = rows.find((row) => !row.hidden && isOpen(row));
    if (first) show(first.dataset.key);
  }
}

function filter() {
  if (!filters) return;
  const { code, act, verdict, search } = filters.elements;
  const looked = search.value.trim().toLowerCase();
  let shown = 0;
  for (const row of rows) {
    const fits =
      (!code.value || row.dataset.code === code.value) &&
      (!act.value || row.dataset.act === act.value) &&
      (!verdict.value || (row.dataset.verdict || "open") === verdict.value) &&
      (!looked || row.textContent.toLowerCase().includes(looked));
    row.hidden = !fits;
    shown += fits;
  }
  const told = document.getElementById("shown");
  told.textContent = shown ? (shown < rows.length ? told.dataset.words.replace("{shown}", shown) : "") : told.dataset.none;
}

// --- keys and buttons -----------------------------------------------------------------------------------------------

const marking = document.getElementById("marking") ? new Marking(outbox) : null;
const help = document.getElementById("keys");
const box = help.querySelector("[name=keys]");
box.checked = keysAreOn();
box.addEventListener("change", () => localStorage.setItem("legalscan-keys", box.checked ? "on" : "off"));

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  n: nextOpen,
  a: () => judge("accept"),
  r: ask,
  u: () => judge("unsure"),
  c: () => form()?.elements.comment.focus(),
  z: undo,
  m: () => marking?.openHere(stage.querySelector("mark.finding")?.closest(".unit")),
  g: () => {
    const guideline = document.getElementById("guideline");
    if (guideline) guideline.open = !guideline.open;
  },
  f: () => filters?.elements.code.focus(),
  "?": () => help.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
  const typing = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
  if (typing) {
    if (event.key === "Escape" && finding()) document.getElementById("place").focus({ preventScroll: true });
    return;
  }
  if (!keysAreOn()) return;
  const reasons = form()?.querySelector(".reasons:not([hidden])");
  const radio = reasons && /^[1-9]$/.test(event.key) ? reasons.querySelectorAll("input")[event.key - 1] : null;
  if (radio) {
    radio.checked = true;
    judge("reject");
  } else if (Object.hasOwn(KEYS, event.key)) KEYS[event.key]();
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("#list a");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    show(link.closest("li").dataset.key);
    return;
  }
  const button = event.target.closest("button");
  if (button?.dataset.verdict && button.closest("form.verdict")) judge(button.dataset.verdict);
  else if (button?.dataset.do === "undo") undo();
  else if (button?.dataset.do === "clear") say(current(), { verdict: "", reason: "", comment: current().dataset.comment });
  else if (button?.dataset.do === "keys") help.showModal();
});

let typed = 0;
stage.addEventListener("input", (event) => {
  if (!event.target.matches("textarea")) return;
  clearTimeout(typed);
  typed = setTimeout(noteComment, 1200);
});
stage.addEventListener("focusout", (event) => {
  if (event.target.matches("form.verdict textarea")) noteComment();
});
stage.addEventListener("focusout", (event) => {
  // arrows walk through the reasons; what is chosen when they are left counts, where it changes a rejection
  const reasons = event.target.closest(".reasons");
  if (reasons && !reasons.contains(event.relatedTarget) && current()?.dataset.verdict === "reject") judge("reject");
});
stage.addEventListener("click", (event) => {
  if (event.target.matches("[name=reason]") && event.detail > 0) judge("reject");
});
stage.addEventListener("keydown", (event) => {
  if (event.target.matches("[name=reason]") && event.key === "Enter") {
    event.target.checked = true;
    judge("reject");
  }
});
stage.addEventListener("submit", (event) => event.preventDefault());
filters?.addEventListener("input", filter);
filters?.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("pagehide", noteComment);

// what was said before the page was last closed and has not been sent yet
for (const body of outbox.pending(({ kind, held }) => !held && kind === (base === "/finding" ? "verdict" : "decision"))) {
  const row = byKey.get(body.key);
  if (row) set(row, { id: body.id, verdict: body.verdict, reason: body.reason, comment: body.comment });
}
filter();
if (finding()) {
  settle(current());
  if (location.pathname === "/" || location.pathname === "/adjudication") history.replaceState(null, "", `${base}/${current().dataset.key}`);
  look(current());
}
document.documentElement.dataset.ready = "yes";
