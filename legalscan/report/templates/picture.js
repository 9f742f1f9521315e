"use strict";
// Shows both sentences of a chosen line beside the picture, and hides what is not asked for. Without it, lines lead to the list below.
document.documentElement.classList.add("js");
const all = (selector) => [...document.querySelectorAll(selector)];
const panel = document.querySelector(".panel");
const curves = all(".curve");
const boxes = all(".box");
const state = { box: null };

function choose(number, move) {
  const pair = document.getElementById("c" + number);
  const copy = pair.cloneNode(true);
  copy.removeAttribute("id");
  copy.removeAttribute("aria-labelledby");
  copy.querySelector("h3").removeAttribute("id");
  panel.replaceChildren(copy);
  panel.scrollTop = 0;
  curves.forEach((curve) => curve.classList.toggle("chosen", curve.dataset.c === number));
  if (move) panel.focus({ preventScroll: true });
}

function update() {
  const statuses = new Set(all("input[name=status]:checked").map((input) => input.value));
  const shown = new Set();
  curves.forEach((curve) => {
    const wanted = statuses.has(curve.dataset.status);
    const near = state.box === null || curve.dataset.ends.split(" ").includes(state.box);
    curve.toggleAttribute("hidden", !wanted);
    curve.style.display = wanted ? "" : "none";
    curve.classList.toggle("faded", wanted && !near);
    if (wanted && near) { curve.removeAttribute("tabindex"); shown.add(curve.dataset.c); } else curve.setAttribute("tabindex", "-1");
  });
  const joined = new Set(curves.filter((curve) => shown.has(curve.dataset.c)).flatMap((curve) => curve.dataset.ends.split(" ")));
  boxes.forEach((box) => {
    box.setAttribute("aria-pressed", String(box.dataset.b === state.box));
    box.classList.toggle("faded", state.box !== null && !joined.has(box.dataset.b));
  });
  all("section > .pair").forEach((pair) => { pair.hidden = !shown.has(pair.id.slice(1)); });
  document.querySelector("output").textContent = document.body.dataset.shown
    .replace("{total}", all("section > .pair").length).replace("{shown}", shown.size);
}

function toggle(box) {
  state.box = box === state.box ? null : box;
  update();
}

curves.forEach((curve) => curve.addEventListener("click", (event) => {
  event.preventDefault();
  choose(curve.dataset.c, event.detail === 0);
}));
boxes.forEach((box) => {
  box.addEventListener("click", () => toggle(box.dataset.b));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); toggle(box.dataset.b); }
  });
});
all("input[name=status]").forEach((input) => input.addEventListener("change", update));
document.getElementById("all").addEventListener("click", () => {
  all("input[name=status]").forEach((input) => { input.checked = true; });
  toggle(null);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  state.box = null;
  update();
  const chosen = document.querySelector(".curve.chosen");
  if (chosen && panel.contains(document.activeElement)) chosen.focus();
});
update();
