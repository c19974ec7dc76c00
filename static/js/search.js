// SPDX-License-Identifier: EUPL-1.2
// Search as one types: a combobox with a list of options (ARIA Authoring Practices), and Ctrl K to come to the field.
// Without this file the form leads to the page that finds the same.
"use strict";

const WAIT = 150;
const LEAST = 2;

for (const form of document.querySelectorAll("[data-find]")) {
  const field = form.querySelector("input[type=search]");
  const list = document.createElement("div");
  list.className = "mv-pal";
  list.id = `${field.id}-lijst`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent.trim());
  const said = document.createElement("p");
  said.className = "mv-sr";
  said.setAttribute("role", "status");
  form.append(list, said);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let asked = null;
  let timer = 0;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector("[aria-selected=true]");

  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(null);
  };
  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    open(false);
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const address = `${form.dataset.find}?q=${encodeURIComponent(field.value.trim())}`;
    try {
      const answer = await fetch(address, { signal: asked.signal, headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok) return open(false);
      list.innerHTML = await answer.text();
      for (const option of options()) option.id = `${list.id}-${option.id}`;
      open(true);
      const last = options().at(-1);
      said.textContent = (last ?? list).textContent.trim().replace(/\s+/g, " ");
    } catch (error) {
      if (error.name !== "AbortError") open(false);
    }
  };

  field.addEventListener("input", () => {
    close();
    if (field.value.trim().length >= LEAST) timer = setTimeout(ask, WAIT);
  });
  field.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      location.assign(all[at].href);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden || !all.length) return;
      event.preventDefault();
      // Past the last, and before the first, one is in the field again.
      const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? all.length - 1 : at - 1;
      choose(all[next] ?? null);
    }
  });
  // A press on an option must not take the focus out of the field before the link is followed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const fields = [...document.querySelectorAll("[data-find] input[type=search]")];
  const field = fields.find((one) => one.offsetParent !== null);
  const link = document.querySelector("[data-find-link]");
  if (!field && !link) return;
  event.preventDefault();
  if (!field) return link.click();
  field.focus();
  field.select();
});
