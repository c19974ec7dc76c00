// SPDX-License-Identifier: EUPL-1.2
// An address that names a part of a closed chapter opens it. Without this the chapter is a page of its own.
"use strict";

const named = () => location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));

function reveal() {
  const part = named();
  const chapter = part && part.closest("details.mv-chap");
  if (!chapter) return;
  chapter.open = true;
  const fetched = chapter.querySelector("[data-chapter]");
  if (fetched) htmx.trigger(fetched, "reveal");
  part.scrollIntoView();
}

// What was fetched takes the place of the link with the same name.
document.addEventListener("htmx:afterSettle", () => {
  const part = named();
  if (part && part.closest("details.mv-chap")) part.scrollIntoView();
});
document.addEventListener("DOMContentLoaded", reveal);
window.addEventListener("hashchange", reveal);
