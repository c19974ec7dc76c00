// SPDX-License-Identifier: EUPL-1.2
// What stands on the scoring page and is not saved yet is kept in this browser too, and offered back after a crash.
// It goes as soon as it is saved, and with signing out (meervoud.js). Without this file nothing else changes.
"use strict";

(() => {
  const PREFIX = "mv-score:";
  const SENT = "mv-score-sent";
  // A browser may forbid or fill its storage; then there is only what the server has.
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) || "{}");
    } catch {
      return {};
    }
  };
  const write = (key, draft) => {
    try {
      if (Object.keys(draft).length) localStorage.setItem(key, JSON.stringify(draft));
      else localStorage.removeItem(key);
    } catch {
      // Nothing to do: the page itself says what is not saved.
    }
  };

  const form = document.getElementById("score-form");
  const parts = form ? [...form.querySelectorAll("[data-principle]")] : [];
  // What a button sent and does not come back on this page was saved.
  const sent = JSON.parse(sessionStorage.getItem(SENT) || "null");
  sessionStorage.removeItem(SENT);
  if (sent) {
    const draft = read(sent.key);
    const isHere = (code) => parts.some((part) => part.dataset.principle === code);
    for (const code of sent.codes) if (!isHere(code)) delete draft[code];
    write(sent.key, draft);
  }
  const offer = document.getElementById("score-draft");
  if (!form || !offer) return;
  const key = `${PREFIX}${form.dataset.person}:${form.dataset.save}`;

  const isKept = (name) => /-(answer|rationale|evidence_level|confidence)$/.test(name);
  const valuesOf = (part) => {
    const fields = [...part.querySelectorAll("[name]")].filter((field) => isKept(field.name));
    const values = {};
    for (const field of fields) {
      if (field.type !== "radio") values[field.name] = field.value;
      else if (field.checked) values[field.name] = field.value;
    }
    return values;
  };

  const change = (act) => {
    const draft = read(key);
    act(draft);
    write(key, draft);
  };
  window.scoreDraft = {
    keep: (part) => change((draft) => { draft[part.dataset.principle] = valuesOf(part); }),
    drop: (part) => change((draft) => { delete draft[part.dataset.principle]; }),
    send: () => {
      sessionStorage.setItem(SENT, JSON.stringify({ key, codes: parts.map((part) => part.dataset.principle) }));
    },
  };

  const differs = (part, values) => {
    const now = valuesOf(part);
    return Object.keys(values).some((name) => values[name] !== (now[name] ?? ""));
  };
  const putBack = (part, values) => {
    for (const [name, value] of Object.entries(values)) {
      for (const field of part.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === "radio") field.checked = field.value === value;
        else field.value = value;
      }
    }
    part.querySelector("textarea").dispatchEvent(new Event("change", { bubbles: true }));
  };

  for (const other of Object.keys(localStorage)) {
    if (other.startsWith(PREFIX) && !other.startsWith(`${PREFIX}${form.dataset.person}:`)) localStorage.removeItem(other);
  }
  const draft = read(key);
  const found = parts.filter((part) => draft[part.dataset.principle] && differs(part, draft[part.dataset.principle]));
  for (const part of parts) if (!found.includes(part)) delete draft[part.dataset.principle];
  write(key, draft);
  if (!found.length) return;
  offer.hidden = false;
  offer.querySelector("[data-put-back]").addEventListener("click", () => {
    offer.hidden = true;
    for (const part of found) putBack(part, draft[part.dataset.principle]);
    found[0].querySelector("textarea").focus();
  });
  offer.querySelector("[data-throw-away]").addEventListener("click", () => {
    offer.hidden = true;
    for (const part of found) window.scoreDraft.drop(part);
    found[0].querySelector("h2")?.focus();
  });
})();
