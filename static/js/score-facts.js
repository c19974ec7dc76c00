// SPDX-License-Identifier: EUPL-1.2
// A fact of the register goes into the reason with one key or one press. Without this file facts are read and typed over.
"use strict";

(() => {
  const form = document.getElementById("score-form");
  if (!form) return;
  const parts = [...form.querySelectorAll("[data-principle]")];
  const status = document.getElementById("score-cited");
  const hasKeys = form.dataset.keys === "on";
  const LETTERS = "abcdefghijklmnopqrstuvwxyz";

  // One principle on the page has its facts beside the form; all on one page have them inside each.
  const factsOf = (part) => [...(parts.length > 1 ? part : document).querySelectorAll("[data-fact]")];

  const cite = (part, fact) => {
    const field = part.querySelector("textarea[name$='-rationale']");
    const line = fact.dataset.fact.trim();
    const before = field.value.trimEnd();
    const after = before ? `${before}\n${line}\n` : `${line}\n`;
    if (before.split("\n").includes(line)) {
      status.textContent = form.dataset.textCitedBefore;
    } else if (after.length > field.maxLength) {
      status.textContent = form.dataset.textCitedFull;
    } else {
      field.value = after;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      status.textContent = `${form.dataset.textCited} ${line}`;
    }
  };

  for (const part of parts) {
    factsOf(part).forEach((fact, at) => {
      const button = fact.querySelector("[data-cite]");
      button.hidden = false;
      button.addEventListener("click", () => cite(part, fact));
      if (!hasKeys || at >= LETTERS.length) return;
      button.setAttribute("aria-keyshortcuts", LETTERS[at]);
      const key = document.createElement("kbd");
      key.textContent = LETTERS[at];
      button.append(key);
    });
  }

  const isTyping = (target) =>
    target.isContentEditable ||
    ["TEXTAREA", "SELECT"].includes(target.tagName) ||
    (target.tagName === "INPUT" && !["radio", "checkbox", "button", "submit"].includes(target.type));

  document.addEventListener("keydown", (event) => {
    if (!hasKeys || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target)) return;
    const own = document.activeElement.closest?.("[data-principle]");
    const part = own || parts.find((one) => one.getBoundingClientRect().bottom > 160) || parts[0];
    const fact = factsOf(part).find((one) => one.querySelector("[data-cite]").getAttribute("aria-keyshortcuts") === event.key);
    if (!fact) return;
    event.preventDefault();
    cite(part, fact);
  });
})();
