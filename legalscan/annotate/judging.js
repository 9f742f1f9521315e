// One finding at a time: its words in their place, what the rule says, and buttons for a verdict.
const make = (name, parent, words, kind) => {
  const node = document.createElement(name);
  if (words !== undefined) node.textContent = words;
  if (kind) node.className = kind;
  parent.append(node);
  return node;
};

function render({ model, el }) {
  const words = model.get("words");
  const box = make("section", el, undefined, "legalscan-judging");
  const draw = () => {
    box.replaceChildren();
    const cards = model.get("cards");
    const place = model.get("position");
    if (!cards.length) return void make("p", box, words.none);
    const card = cards[place];
    const judged = cards.filter((one) => one.verdict).length;
    make("p", box, `${place + 1} / ${cards.length} · ${words.judged} ${judged}`, "legalscan-faint");
    make("p", box, `${card.code} · ${card.statute} ${card.locator}`, "legalscan-place");
    const text = make("p", box, undefined, "legalscan-text");
    text.append(card.before);
    make("mark", text, card.quote);
    text.append(card.after);
    make("p", box, card.message);
    const reason = make("select", box);
    reason.setAttribute("aria-label", words.reason);
    make("option", reason, words.reason).value = "";
    for (const value of model.get("reasons")) make("option", reason, value).value = value;
    reason.value = card.reason;
    const comment = make("textarea", box);
    comment.placeholder = words.comment;
    comment.value = card.comment;
    const row = make("div", box, undefined, "legalscan-row");
    for (const verdict of ["accept", "reject", "unsure"]) {
      const button = make("button", row, words[verdict]);
      button.setAttribute("aria-pressed", String(card.verdict === verdict));
      button.onclick = () =>
        model.send({ place, verdict, reason: verdict === "reject" ? reason.value : "", comment: comment.value });
    }
    for (const [label, step] of [["←", -1], ["→", 1]]) {
      const button = make("button", row, label);
      button.setAttribute("aria-label", step < 0 ? words.before : words.next);
      button.disabled = place + step < 0 || place + step >= cards.length;
      button.onclick = () => {
        model.set("position", place + step);
        model.save_changes();
      };
    }
    make("p", box, model.get("problem"), "legalscan-problem").setAttribute("role", "status");
  };
  for (const name of ["cards", "position", "problem"]) model.on(`change:${name}`, draw);
  draw();
}

export default { render };
