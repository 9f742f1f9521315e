// The figures, made anew every few seconds while they are looked at.
async function refresh() {
  if (document.hidden || !getSelection().isCollapsed) return;
  const response = await fetch("/figures?part=1").catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("measures");
  document.getElementById("measures").replaceChildren(...fresh.childNodes);
}

setInterval(refresh, 4000);
document.addEventListener("visibilitychange", refresh);
document.documentElement.dataset.ready = "yes";
