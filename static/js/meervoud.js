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

// Who signs out leaves no scores behind in this browser (score-draft.js keeps what is not saved yet).
document.addEventListener("submit", (event) => {
  if (!("signOut" in event.target.dataset)) return;
  for (const key of Object.keys(localStorage)) if (key.startsWith("mv-score:")) localStorage.removeItem(key);
});

// Coming back with the browser's Back button, the page is as it was but its forms may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
