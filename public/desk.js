/* The desk in the browser: finding records while typing, and keeping drafts. Everything works without it. */

const WAIT_TO_SEARCH = 200;
const WAIT_TO_KEEP = 4000;

function option(id, { titel }, isActive) {
  const item = document.createElement("li");
  item.id = id;
  item.role = "option";
  item.textContent = titel;
  item.setAttribute("aria-selected", String(isActive));
  return item;
}

/** Adds what was chosen to the choices that work without a script, and marks it. */
function choose(lookup, { wert, titel }) {
  const found = lookup.querySelector("[data-gefunden]");
  const name = lookup.dataset.verweis;
  let input = [...found.querySelectorAll("input")].find(({ value }) => value === wert);
  if (!input) {
    const line = document.createElement("div");
    line.className = "kern-form-check";
    input = document.createElement("input");
    Object.assign(input, { className: "kern-form-check__radio", type: "radio", name, value: wert });
    input.id = `f-${name}-${crypto.randomUUID()}`;
    const label = document.createElement("label");
    Object.assign(label, { className: "kern-label", htmlFor: input.id, textContent: titel });
    line.append(input, label);
    found.prepend(line);
  }
  input.checked = true;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Makes the search field of a reference a combobox; returns it with its list and the line that tells what was found. */
function widgetOf(lookup) {
  const input = lookup.querySelector(".form-lookup__search input");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  list.id = `${input.id}-liste`;
  list.role = "listbox";
  list.hidden = true;
  list.className = "form-lookup__list";
  list.setAttribute("aria-label", "Gefundene Einträge");
  status.className = "kern-sr-only";
  status.role = "status";
  input.role = "combobox";
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  lookup.querySelector(".form-lookup__search button").hidden = true;
  input.after(list, status);
  return { input, list, status };
}

/** What the register offers for these words. */
async function offersFor({ adresse, arten }, words) {
  const address = `${adresse}?${new URLSearchParams({ typ: arten, q: words })}`;
  const reply = await fetch(address, { headers: { accept: "application/json" } }).catch(() => null);
  return reply?.ok ? reply.json().catch(() => []) : [];
}

/** Shows offers below the field and lets one be taken. */
function offerList(lookup) {
  const { input, list, status } = widgetOf(lookup);
  let offers = [];
  let active = -1;

  function show() {
    list.replaceChildren(...offers.map((offer, at) => option(`${list.id}-${at}`, offer, at === active)));
    list.hidden = offers.length === 0;
    input.setAttribute("aria-expanded", String(offers.length > 0));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
  }

  function close() {
    offers = [];
    active = -1;
    show();
  }

  function take(at) {
    const offer = offers[at];
    if (!offer) return;
    choose(lookup, offer);
    input.value = "";
    status.textContent = `${offer.titel} ausgewählt`;
    close();
  }

  function present(found) {
    offers = found;
    active = -1;
    status.textContent = found.length === 0 ? "Kein Eintrag gefunden" : `${found.length} Einträge gefunden`;
    show();
  }

  function move(step) {
    if (offers.length === 0) return false;
    active = (active + step + offers.length) % offers.length;
    show();
    return true;
  }

  return { input, list, present, move, close, take, takeActive: () => take(active) };
}

function combobox(lookup) {
  const { input, list, present, move, close, take, takeActive } = offerList(lookup);
  let timer;
  let asked = 0;

  async function search() {
    const mine = ++asked;
    const words = input.value.trim();
    if (words === "") return close();
    const found = await offersFor(lookup.dataset, words);
    if (mine === asked) present(found);
  }

  input.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(search, WAIT_TO_SEARCH);
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && move(step)) event.preventDefault();
    if (event.key === "Enter") {
      takeActive();
      event.preventDefault();
    }
    if (event.key === "Escape") close();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take([...list.children].indexOf(event.target.closest("li")));
  });
  input.addEventListener("blur", close);
}

/** Keeps what was typed a few seconds after it was, and when the page is left. */
function keepDrafts(form) {
  const told = form.querySelector("[data-entwurf-stand]");
  let isChanged = false;
  let isSent = false;
  let timer;

  async function keep() {
    if (!isChanged || isSent) return;
    isChanged = false;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("aktion", "entwurf");
    fields.set("still", "ja");
    const reply = await fetch(form.action, { method: "POST", body: fields, keepalive: true }).catch(
      () => null,
    );
    const isKept = reply?.ok && (await reply.json().catch(() => null))?.gespeichert === true;
    const time = new Date().toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
    told.textContent = isKept
      ? `Entwurf um ${time} Uhr zwischengespeichert`
      : "Der Entwurf konnte nicht zwischengespeichert werden";
    if (!isKept) isChanged = true;
  }

  form.addEventListener("input", () => {
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT_TO_KEEP);
  });
  form.addEventListener("submit", () => {
    isSent = true;
    clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keep();
  });
}

for (const lookup of document.querySelectorAll("[data-verweis]")) combobox(lookup);
for (const form of document.querySelectorAll("form[data-entwurf]")) keepDrafts(form);
document.getElementById("fehler")?.focus();
