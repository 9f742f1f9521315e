// A whole text, in which missed findings are marked.
import { Marking } from "./marking.js";
import { Outbox } from "./outbox.js";

async function refresh() {
  const response = await fetch(location.pathname).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  document.querySelector(".passage").replaceChildren(...fresh.querySelector(".passage").childNodes);
}

const outbox = new Outbox(() => {
  if (!outbox.pending(() => true).length) refresh();
});
const marking = new Marking(outbox);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || marking.isOpen || event.target.matches("input, textarea, select")) return;
  if (event.key === "m" && localStorage.getItem("legalscan-keys") !== "off") {
    event.preventDefault();
    marking.openHere(null);
  }
});
document.documentElement.dataset.ready = "yes";
