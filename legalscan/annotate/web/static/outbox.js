// What was said and is not yet known to be on the server's disk. It is kept in the browser, so that it survives a lost
// connection, a closed tab and a restart, and is sent in order, again and again, until the server has acknowledged it.
const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content ?? "";

function makeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is not there without HTTPS
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export class Outbox {
  #author = meta("author");
  #csrf = meta("csrf");
  #prefix = `legalscan-outbox:${JSON.stringify(meta("author"))}:`;
  #unsaved = new Map(); // where the browser keeps nothing
  #running = false;
  #timer = 0;
  #tries = 0;
  #count = 0;
  #signedOut = false;
  #sign = document.getElementById("state");
  #onSaved;

  constructor(onSaved) {
    this.#onSaved = onSaved;
    window.addEventListener("online", () => this.flush());
    window.addEventListener("beforeunload", (event) => {
      if (this.#waiting().length) event.preventDefault();
    });
    document.querySelector("[data-do=retry]")?.addEventListener("click", () => this.#retry());
    document.querySelector("[data-do=discard]")?.addEventListener("click", () => this.#discard());
    this.flush();
  }

  // Keep a statement and send it as soon as can be; the id under which the server will know it.
  add(body) {
    const id = makeId();
    const name = `${this.#prefix}${String(Date.now()).padStart(15, "0")}-${String(this.#count++).padStart(6, "0")}`;
    this.#keep(name, JSON.stringify({ id, ...body }));
    this.flush();
    return id;
  }

  // What is still to be sent of a kind of body, oldest first.
  pending(test) {
    return this.#entries().map(([, body]) => body).filter(test);
  }

  async flush() {
    if (this.#running) return;
    this.#running = true;
    clearTimeout(this.#timer);
    let wait = false;
    for (let next = this.#waiting()[0]; next && !wait; next = this.#waiting()[0]) {
      this.#show(this.#tries ? "waiting" : "saving");
      wait = !(await this.#send(...next));
    }
    this.#running = false;
    if (wait) {
      this.#tries += 1;
      this.#timer = setTimeout(() => this.flush(), Math.min(15000, 500 * 2 ** this.#tries));
    } else this.#tries = 0;
    this.#show(this.#signedOut ? "signed-out" : wait ? "waiting" : "saved");
  }

  async #send(name, body) {
    let response;
    try {
      response = await fetch("/annotations", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRF-Token": this.#csrf },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10000),
      });
      if (response.ok) {
        const told = await response.json();
        this.#drop(name);
        this.#signedOut = false;
        this.#onSaved?.(body, told);
        return true;
      }
      if (response.status === 401 || response.status === 403) return await this.#knock(response, name, body);
    } catch {
      return false;
    }
    if (response.status >= 500 || response.status === 429 || response.status === 408) return false;
    this.#keep(name, JSON.stringify({ ...body, held: response.status })); // the server will never take it: a person decides
    return true;
  }

  // The session is another one than the page was made in, or none.
  async #knock(response, name, body) {
    const { error } = await response.json();
    if (error === "not-yours") {
      this.#keep(name, JSON.stringify({ ...body, held: response.status }));
      return true;
    }
    const who = await fetch("/who?part=1");
    const told = who.ok ? await who.json() : {};
    this.#signedOut = told.author !== this.#author;
    if (!this.#signedOut) this.#csrf = told.csrf;
    return false;
  }

  #entries() {
    const found = [...this.#unsaved];
    try {
      for (let index = 0; index < localStorage.length; index += 1) {
        const name = localStorage.key(index);
        if (name.startsWith(this.#prefix)) found.push([name, localStorage.getItem(name)]);
      }
    } catch {
      // nothing is kept there
    }
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, words]) => [name, JSON.parse(words)]);
  }

  #waiting() {
    return this.#entries().filter(([, body]) => !body.held);
  }

  #keep(name, words) {
    try {
      localStorage.setItem(name, words);
    } catch {
      this.#unsaved.set(name, words);
    }
  }

  #drop(name) {
    this.#unsaved.delete(name);
    try {
      localStorage.removeItem(name);
    } catch {
      // it was not there
    }
  }

  #retry() {
    for (const [name, { held, ...body }] of this.#entries()) if (held) this.#keep(name, JSON.stringify(body));
    this.flush();
  }

  #discard() {
    for (const [name, body] of this.#entries()) if (body.held) this.#drop(name);
    this.#show("saved");
  }

  #show(state) {
    const held = this.#entries().filter(([, body]) => body.held).length;
    const shown = state === "saved" && held ? "held" : state;
    const count = shown === "held" ? held : this.#waiting().length;
    this.#sign.className = shown;
    const words = this.#sign.dataset[shown === "signed-out" ? "signedOut" : shown].replace("{count}", count);
    const said = this.#sign.querySelector(".said");
    if (said.textContent !== words) said.textContent = words;
    document.getElementById("held").hidden = shown !== "held";
  }
}
