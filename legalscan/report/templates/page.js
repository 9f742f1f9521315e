"use strict";
(() => {
  const page = document.documentElement;
  page.classList.add("js");
  const form = document.querySelector(".filters");
  if (!form) return;
  const cards = [...document.querySelectorAll(".card")];
  const byNumber = new Map(cards.map((card) => [card.id.slice(1), card]));
  const pointing = new Map(cards.map((card) => [card.id.slice(1), []]));
  const marks = [...document.querySelectorAll("[data-f]")];
  for (const mark of marks) for (const number of mark.dataset.f.split(" ")) pointing.get(number)?.push(mark);
  const checked = (name) => new Set([...form.elements].filter((box) => box.name === name && box.checked).map((box) => box.value));

  function filter() {
    const severities = checked("severity"), families = checked("family"), all = checked("all").size > 0;
    let shown = 0;
    for (const card of cards) {
      const visible = severities.has(card.dataset.severity) && families.has(card.dataset.family) && (all || !("rest" in card.dataset));
      card.hidden = !visible;
      shown += visible;
    }
    for (const mark of marks) {
      const off = mark.dataset.f.split(" ").every((number) => byNumber.get(number)?.hidden);
      if (mark.tagName === "MARK") mark.classList.toggle("off", off);
      else mark.toggleAttribute("hidden", off);
    }
    form.querySelector("output").textContent = document.body.dataset.visible.replace("{total}", cards.length).replace("{shown}", shown);
  }

  function point(card, on) {
    card.classList.toggle("active", on);
    for (const mark of pointing.get(card.id.slice(1))) if (mark.tagName === "MARK") mark.classList.toggle("active", on);
  }

  function go(card) {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const visible = cards.filter((card) => !card.hidden);
    if (!visible.length) return;
    const here = document.activeElement?.closest?.(".card");
    const at = here ? visible.indexOf(here) + by : by > 0 ? 0 : visible.length - 1;
    go(visible[Math.max(0, Math.min(visible.length - 1, at))]);
  }

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const type of ["focusin", "focusout", "mouseover", "mouseout"]) {
    document.addEventListener(type, (event) => {
      const on = type === "focusin" || type === "mouseover";
      const near = event.target.closest?.(".card, mark[data-f], .ref[data-f]");
      if (!near) return;
      if (near.matches(".card")) point(near, on);
      else for (const number of near.dataset.f.split(" ")) point(byNumber.get(number), on);
    });
  }
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("mark[data-f]");
    const card = mark && mark.dataset.f.split(" ").map((number) => byNumber.get(number)).find((one) => !one.hidden);
    if (card && !getSelection().toString()) go(card);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" && event.target.matches(".card")) document.getElementById("r" + event.target.id.slice(1))?.focus();
    else return;
    event.preventDefault();
  });
  for (const mark of document.querySelectorAll("details:not(.facsimile)")) window.addEventListener("beforeprint", () => { mark.open = true; });
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target?.closest("details:not([open])");
    if (closed) {
      closed.open = true;
      target.scrollIntoView();
    }
    if (target?.matches(".card")) target.focus({ preventScroll: true });
  });
  filter();
  page.dataset.ready = String(Math.round(performance.now()));
})();
