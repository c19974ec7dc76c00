// SPDX-License-Identifier: EUPL-1.2
// Looks an address up as one types, and fills in what is picked at once. Without this file a button does the first, and
// the server the second when the form is sent.
"use strict";

const ADDRESS_REST = 350;
const ADDRESS_LEAST = 3;

for (const part of document.querySelectorAll("[data-addresses]")) {
  const form = part.closest("form");
  const field = part.querySelector("[name=find]");
  const list = part.querySelector("[data-found]");
  const words = part.querySelector("[data-found-words]");
  const told = part.querySelector("[data-found-told]");
  let asked = null;
  let timer = 0;

  const ask = async () => {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams({ find: field.value, csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
    try {
      const answer = await fetch(part.dataset.addresses, { method: "POST", body, signal: asked.signal });
      if (!answer.ok) return;
      list.innerHTML = await answer.text();
      const count = list.querySelector("legend")?.textContent ?? list.textContent;
      told.textContent = count.trim().replace(/\s+/g, " ");
      field.toggleAttribute("aria-invalid", Boolean(list.querySelector("#id_find_error")));
      words.hidden = !list.querySelector('[name=found][value*=","]');
    } catch (error) {
      // The button still does it.
      if (error.name !== "AbortError") told.textContent = "";
    }
  };

  const set = (name, value) => {
    const control = form.elements[name];
    if (!control) return;
    control.value = value;
    if (control.dispatchEvent) control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const chooseArea = (radio, isArea) => {
    const control = form.elements.area;
    const known = (radio.dataset.areas ?? "").split(" ").filter(Boolean);
    if (!control || !known.length || (control.value && !isArea)) return;
    const values = control.options ? [...control.options] : [...control];
    const fitting = values.find((each) => known.includes(each.value));
    if (fitting) control.value = fitting.value;
  };

  const apply = (radio) => {
    if (!radio.value) return;
    for (const square of form.querySelectorAll("[name=square]:checked")) square.checked = false;
    const [at, , label] = radio.value.split(/\|([^|]*)\|(.*)/s);
    const [longitude, latitude] = at ? at.split(",") : ["", ""];
    const comma = document.documentElement.lang === "nl";
    set("longitude", comma ? longitude.replace(".", ",") : longitude);
    set("latitude", comma ? latitude.replace(".", ",") : latitude);
    chooseArea(radio, !at);
    if (at && words.querySelector("input").checked) set(words.dataset.foundWords, label);
    told.textContent = told.dataset.foundTold;
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    asked?.abort();
    if (field.value.trim().length >= ADDRESS_LEAST) timer = setTimeout(ask, ADDRESS_REST);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    ask();
  });
  part.querySelector("[name=act]").addEventListener("click", (event) => {
    event.preventDefault();
    ask();
  });
  list.addEventListener("change", (event) => apply(event.target));
  words.addEventListener("change", () => {
    const picked = list.querySelector("[name=found]:checked");
    if (picked) apply(picked);
  });
  // Everything is filled in already; what was changed afterwards is not filled in again.
  form.addEventListener("submit", () => {
    const none = list.querySelector('[name=found][value=""]');
    if (none) none.checked = true;
  });
}
