// SPDX-License-Identifier: EUPL-1.2
// Single keys for the rows of a list: j and k to the next and the one before, x to tick, b to what is done with the
// ticked, ? for what the keys do. Everything is possible without; who does not want them switches them off.
"use strict";

(() => {
  const dialog = document.querySelector("[data-keys]");
  if (!dialog) return;
  const STORE = "mv-keys";
  const hint = document.querySelector("[data-keys-hint]");
  const toggle = dialog.querySelector("[data-keys-toggle]");
  // A browser that keeps nothing has the keys as they come.
  const read = () => {
    try {
      return localStorage.getItem(STORE) !== "off";
    } catch {
      return true;
    }
  };
  let isOn = read();

  const show = () => {
    for (const part of document.querySelectorAll("[data-keys-on]")) part.hidden = !isOn;
    for (const part of document.querySelectorAll("[data-keys-off]")) part.hidden = isOn;
  };
  const open = () => {
    if (!dialog.open) dialog.showModal();
  };

  // The first link that can be seen: a row is reached where Enter opens it. A row without one is reached at its box.
  const boxOf = (row) => row?.querySelector("input[type=checkbox]");
  const wayInto = (row) => [...row.querySelectorAll("a[href]")].find((link) => link.checkVisibility()) ?? boxOf(row);
  const rows = () => [...document.querySelectorAll("[data-row]")].filter(wayInto);
  const here = () => document.activeElement?.closest("[data-row]");

  const move = (step) => {
    const all = rows();
    const at = all.indexOf(here());
    const row = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (!row) return;
    wayInto(row).focus();
    row.scrollIntoView({ block: "nearest" });
  };
  const tick = () => boxOf(here())?.click();
  const toBar = () => {
    const form = here()?.closest("[data-picks]") ?? document.querySelector("[data-picks]");
    const bar = form?.querySelector(".mv-bulk, [data-bar]");
    bar?.querySelector("select, input:not([type=hidden]), button")?.focus();
  };
  const acts = { j: () => move(1), k: () => move(-1), x: tick, b: toBar, "?": open };

  // Who writes, or chooses in a list by its letter, is left alone.
  const isWriting = (target) =>
    target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit])");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!isOn || dialog.open || isWriting(event.target)) return;
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
    if (!act) return;
    event.preventDefault();
    act();
  });

  toggle.addEventListener("click", () => {
    isOn = !isOn;
    try {
      localStorage.setItem(STORE, isOn ? "on" : "off");
    } catch {
      // Then the choice holds for this page.
    }
    show();
  });
  hint.querySelector("button").addEventListener("click", open);
  hint.hidden = false;
  show();
})();
