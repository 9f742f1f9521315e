// Words that a rule should have reported, chosen in the text with the mouse or, in a dialogue, with the keyboard alone.
const points = (words) => [...words].length; // the server counts code points

// The stretches of words in some provisions, joined as one text, and where each code unit of it stands in the statute.
function join(units) {
  let text = "";
  const places = [];
  for (const unit of units) {
    if (text) {
      text += "\n";
      places.push(-1);
    }
    for (const run of unit.querySelectorAll("[data-at]")) {
      let at = Number(run.dataset.at);
      for (const point of run.textContent) {
        for (let index = 0; index < point.length; index += 1) places.push(at);
        at += 1;
      }
      text += run.textContent;
    }
  }
  return { text, places };
}

function placeIn(units, container, offset) {
  // where a boundary of a selection stands in the joined text
  let length = 0;
  const range = document.createRange();
  for (const [index, unit] of units.entries()) {
    if (index) length += 1;
    for (const run of unit.querySelectorAll("[data-at]")) {
      range.selectNodeContents(run);
      const place = range.comparePoint(container, offset);
      if (place < 0) return length;
      if (place === 0) {
        range.setEnd(container, offset);
        return length + range.toString().length;
      }
      length += run.textContent.length;
    }
  }
  return length;
}

export class Marking {
  #dialog = document.getElementById("marking");
  #form = this.#dialog.querySelector("form");
  #passage = this.#form.elements.passage;
  #joined = { text: "", places: [] };
  #statute = "";
  #locator = "";
  #anchor = "";
  #back = null;
  #outbox;

  constructor(outbox) {
    this.#outbox = outbox;
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do=mark]");
      if (button) this.open([button.closest(".unit")]);
      const remove = event.target.closest("[data-do=remove]");
      if (remove) this.#remove(remove.closest("li"));
    });
    for (const kind of ["select", "keyup", "mouseup", "input"]) this.#passage.addEventListener(kind, () => this.#tell());
    // browsers let nobody select by keyboard in a field that is read-only: this one takes no words, and is put right if it does
    this.#passage.addEventListener("beforeinput", (event) => event.preventDefault());
    this.#passage.addEventListener("input", () => {
      this.#passage.value = this.#joined.text;
    });
    this.#form.addEventListener("submit", (event) => {
      if (event.submitter?.value === "save" && !this.#save()) event.preventDefault();
    });
    this.#dialog.addEventListener("close", () => this.#back?.focus());
  }

  get isOpen() {
    return this.#dialog.open;
  }

  // Open the dialogue on what is selected, else on the provision that has the focus, else on the one given.
  openHere(otherwise) {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const units = range ? [...document.querySelectorAll(".passage .unit")].filter((unit) => range.intersectsNode(unit)) : [];
    if (units.length) {
      const [from, to] = [placeIn(units, range.startContainer, range.startOffset), placeIn(units, range.endContainer, range.endOffset)];
      this.open(units, from, to);
    } else {
      const unit = document.activeElement?.closest(".passage .unit") ?? otherwise;
      if (unit) this.open([unit]);
    }
  }

  open(units, from = 0, to = 0) {
    this.#joined = join(units);
    this.#statute = units[0].closest(".passage").dataset.statute;
    this.#locator = units[0].dataset.place;
    this.#anchor = units[0].id;
    this.#back = document.activeElement;
    this.#form.reset();
    this.#form.querySelector(".where").textContent = this.#locator;
    const code = document.getElementById("finding")?.dataset.code;
    if (code) this.#form.elements.code.value = code;
    this.#passage.value = this.#joined.text;
    this.#dialog.showModal();
    this.#passage.focus();
    this.#passage.setSelectionRange(from, to);
    this.#tell();
  }

  #chosen() {
    const { text, places } = this.#joined;
    let [from, to] = [this.#passage.selectionStart, this.#passage.selectionEnd];
    while (from < to && /\s/.test(text[from])) from += 1;
    while (from < to && /\s/.test(text[to - 1])) to -= 1;
    return from < to ? { words: text.slice(from, to), start: places[from], end: places[to - 1] + 1 } : null;
  }

  #tell() {
    const shown = this.#form.querySelector(".words");
    const chosen = this.#chosen();
    const words = chosen?.words ?? shown.dataset.none;
    shown.classList.toggle("none", !chosen);
    if (shown.textContent !== words) shown.textContent = words;
  }

  #save() {
    const chosen = this.#chosen();
    if (!chosen) return false;
    const { code, label, comment } = this.#form.elements;
    const body = { statute: this.#statute, start: chosen.start, end: chosen.end, code: code.value, label: label.value.trim(), comment: comment.value };
    const id = this.#outbox.add({ kind: "mark", ...body });
    this.#list(id, chosen.words, [code.value, label.value.trim(), comment.value].filter(Boolean).join(", "));
    return true;
  }

  #list(id, words, rest) {
    const list = document.getElementById("missed-list");
    const row = document.createElement("li");
    row.dataset.id = id;
    const place = document.createElement("span");
    place.textContent = this.#locator;
    const quote = document.createElement("q");
    quote.textContent = points(words) > 60 ? `${[...words].slice(0, 57).join("")}…` : words;
    const note = document.createElement("span");
    note.className = "faint";
    note.textContent = rest;
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.do = "remove";
    button.textContent = list.dataset.remove;
    row.append(place, " ", quote, " ", note, " ", button);
    list.append(row);
    list.previousElementSibling.hidden = true;
  }

  #remove(row) {
    const list = row.parentElement;
    this.#outbox.add({ kind: "withdraw", of: "mark", replaces: row.dataset.id });
    row.remove();
    list.previousElementSibling.hidden = list.children.length > 0;
  }
}
