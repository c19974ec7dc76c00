// SPDX-License-Identifier: EUPL-1.2
// The seconds in which letters can be taken back, counted down; without it the page says until which moment.
"use strict";

for (const undo of document.querySelectorAll("[data-undo]")) {
  const end = performance.now() + Number(undo.dataset.undo) * 1000;
  const left = undo.querySelector("[data-undo-left]");
  const over = document.querySelector("[data-undo-over] span");
  left.hidden = false;
  const timer = setInterval(() => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    left.querySelector("b").textContent = String(seconds);
    if (seconds) return;
    clearInterval(timer);
    // Who was about to press the button is not left nowhere.
    const hadFocus = undo.contains(document.activeElement);
    undo.hidden = true;
    over.hidden = false;
    if (hadFocus) document.querySelector("main").focus();
  }, 250);
}
