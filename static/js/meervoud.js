// SPDX-License-Identifier: EUPL-1.2
// Small betterments. Every page works without this file.
"use strict";

// A second press on the same button while the first is under way sends nothing more.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 4000);
});

// Ctrl Enter in a long text sends its form, as Enter does in a short one; no Tab through what stands below it.
document.addEventListener("keydown", (event) => {
  const text = event.target;
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented) return;
  if (!(text instanceof HTMLTextAreaElement) || !text.form) return;
  event.preventDefault();
  text.form.requestSubmit(text.form.querySelector("button:not([type=button]):not([disabled])"));
});

// Who signs out leaves no scores behind in this browser (score-draft.js keeps what is not saved yet).
document.addEventListener("submit", (event) => {
  if (!("signOut" in event.target.dataset)) return;
  for (const key of Object.keys(localStorage)) if (key.startsWith("mv-score:")) localStorage.removeItem(key);
});

// Coming back with the browser's Back button, the page is as it was but its forms may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// How many rows of a list are ticked, above what is done with them.
for (const form of document.querySelectorAll("[data-picks]")) {
  const told = form.querySelector("[data-picked]");
  if (!told) continue;
  const count = () => {
    const many = form.querySelectorAll("input[name=pick]:checked").length;
    told.hidden = !many;
    told.querySelector("b").textContent = String(many);
  };
  form.addEventListener("change", count);
  window.addEventListener("pageshow", count);
}

// A word explained in place: the link to all words opens its own answer beside it, and Escape closes that.
for (const link of document.querySelectorAll("[data-explains]")) {
  const answer = document.getElementById(link.dataset.explains);
  if (!answer?.showPopover) continue;
  link.setAttribute("role", "button");
  link.setAttribute("aria-controls", answer.id);
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    answer.togglePopover({ source: link });
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
  answer.addEventListener("toggle", (event) => link.setAttribute("aria-expanded", String(event.newState === "open")));
}
