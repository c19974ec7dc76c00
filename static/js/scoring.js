// SPDX-License-Identifier: EUPL-1.2
// The scoring page saves while you type, and answers to keys. Without this file every button saves.
"use strict";

(() => {
  const form = document.getElementById("score-form");
  if (!form) return;
  const text = (name) => form.dataset[`text${name}`];
  const state = document.getElementById("score-saved");
  const stateText = document.getElementById("score-saved-text");
  const trouble = document.getElementById("score-trouble");
  const QUIET_MS = 900;
  const LONGEST_MS = 5000;
  const RETRY_MS = 5000;
  const parts = [...form.querySelectorAll("[data-principle]")];
  const dirty = new Set();
  const inConflict = new Set(parts.filter((part) => part.querySelector("[data-conflict] *")));
  let timer = 0;
  let waitingSince = 0;
  let saving = null;
  let leaving = false;

  // ---- what is on the page -------------------------------------------------------------------------------------
  const isEvidenceField = (name) => /-evidence_(title|url|file)$/.test(name);

  const say = (message, isGood) => {
    state.hidden = false;
    state.classList.toggle("mv-saved--wait", !isGood);
    if (stateText.textContent !== message) stateText.textContent = message;
  };

  const warn = (message, link) => {
    trouble.hidden = !message;
    trouble.textContent = message || "";
    if (message && link) {
      const anchor = document.createElement("a");
      anchor.href = link.href;
      if (!link.href.startsWith("#")) anchor.target = "_blank";
      anchor.rel = "noopener";
      anchor.className = "utrecht-link";
      anchor.textContent = link.label;
      trouble.append(" ", anchor);
    }
  };

  const cookie = (name) =>
    document.cookie
      .split("; ")
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1) || "";

  // A sign-in in another window makes a new token; the cookie always has the one that counts.
  const freshToken = () => cookie(form.dataset.csrfCookie);

  const body = (some) => {
    const data = new FormData();
    for (const [name, value] of new FormData(form)) {
      const part = some.find((each) => name.startsWith(`${each.dataset.principle}-`));
      if (part && !isEvidenceField(name)) data.append(name, value);
    }
    data.append("current", form.dataset.current);
    return data;
  };

  const showGate = (part) => {
    const chosen = (field) => part.querySelector(`input[name="${part.dataset.principle}-${field}"]:checked`)?.value;
    const level = Number.parseInt(chosen("answer") ?? "", 10);
    const evidence = Number.parseInt(chosen("evidence_level") ?? "", 10);
    const refused = level >= Number(part.dataset.gateFrom) && evidence < Number(part.dataset.gateMin);
    const gate = part.querySelector("[data-gate]");
    if (gate.hidden === refused) gate.hidden = !refused;
  };

  // ---- saving --------------------------------------------------------------------------------------------------
  const replace = (id, html) => {
    const place = document.getElementById(id);
    const focused = place.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    place.innerHTML = html;
    if (focused) place.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  };

  const showConflict = (code, html) => {
    const part = parts.find((each) => each.dataset.principle === code);
    part.querySelector("[data-conflict]").innerHTML = html;
    inConflict.add(part);
    dirty.delete(part);
  };

  const take = (answer, sent) => {
    for (const [code, score] of Object.entries(answer.scores || {})) {
      form.elements[`${code}-version`].value = score.version;
      const part = parts.find((each) => each.dataset.principle === code);
      if (!dirty.has(part)) window.scoreDraft?.drop(part);
    }
    for (const [code, html] of Object.entries(answer.conflicts || {})) showConflict(code, html);
    if (answer.jump) replace("score-jump", answer.jump);
    if (answer.progress) replace("score-progress", answer.progress);
    const problems = Object.values(answer.problems || {});
    if (answer.refused || problems.length) {
      for (const part of sent) dirty.add(part);
      warn(answer.refused || problems.join(" "));
      say(text("Dirty"), false);
      return !answer.refused && { wait: true };
    }
    if (Object.keys(answer.conflicts || {}).length) {
      const [first] = Object.keys(answer.conflicts);
      warn(text("Conflict"), { href: `#${first}-conflict`, label: text("Both") });
      say(text("Conflict"), false);
      return { wait: true };
    }
    warn("");
    say(dirty.size ? text("Dirty") : answer.message, !dirty.size);
    return { ok: true };
  };

  const retryLater = (sent) => {
    for (const part of sent) if (!inConflict.has(part)) dirty.add(part);
    clearTimeout(timer);
    timer = setTimeout(save, RETRY_MS);
  };

  const post = async (sent) => {
    const options = {
      method: "POST",
      body: body(sent),
      headers: { "X-CSRFToken": freshToken() },
      redirect: "manual",
      keepalive: true,
      credentials: "same-origin",
    };
    let response;
    try {
      response = await fetch(form.dataset.save, options);
    } catch {
      say(text("Dirty"), false);
      warn(navigator.onLine ? text("Failed") : text("Offline"));
      retryLater(sent);
      return;
    }
    if (response.type === "opaqueredirect" || response.status === 403) {
      say(text("Dirty"), false);
      warn(text("SignedOut"), { href: form.dataset.signIn, label: text("SignIn") });
      retryLater(sent);
    } else if (response.status === 404) {
      say(text("Dirty"), false);
      warn(text("Gone"));
      for (const part of sent) dirty.add(part);
    } else if (response.headers.get("Content-Type")?.startsWith("application/json")) {
      take(await response.json(), sent);
    } else {
      say(text("Dirty"), false);
      warn(text("Failed"));
      retryLater(sent);
    }
  };

  async function save() {
    clearTimeout(timer);
    if (saving) await saving;
    const sent = [...dirty].filter((part) => !inConflict.has(part));
    if (!sent.length) return;
    waitingSince = 0;
    for (const part of sent) dirty.delete(part);
    say(text("Saving"), false);
    saving = post(sent);
    await saving;
    saving = null;
  }

  const changed = (event) => {
    const part = event.target.closest("[data-principle]");
    if (!part || !event.target.name || isEvidenceField(event.target.name)) return;
    dirty.add(part);
    showGate(part);
    if (inConflict.has(part)) return;
    window.scoreDraft?.keep(part);
    say(text("Dirty"), false);
    clearTimeout(timer);
    // Who types on without a pause is saved as well, and a level that is pressed does not wait for the next one.
    waitingSince ||= Date.now();
    const left = Math.max(waitingSince + LONGEST_MS - Date.now(), 0);
    timer = setTimeout(save, event.target.type === "radio" ? 0 : Math.min(QUIET_MS, left));
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", (event) => {
    if (event.target.tagName === "TEXTAREA" && dirty.size) save();
  });
  window.addEventListener("online", save);

  // ---- leaving -------------------------------------------------------------------------------------------------
  // A press on a button of the form sends everything itself, after a save that is under way has told its version.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    const token = freshToken();
    if (token) form.elements.csrfmiddlewaretoken.value = token;
    if (saving) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const button = event.submitter;
      saving.then(() => form.requestSubmit(button));
      return;
    }
    leaving = true;
    window.scoreDraft?.send();
  }, true);

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    const stays = !link || link.target || link.hasAttribute("download") || link.getAttribute("href").startsWith("#");
    if (stays || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!dirty.size && !saving) return;
    event.preventDefault();
    await save();
    if (saving) await saving;
    window.location.href = link.href;
  });

  window.addEventListener("pagehide", () => {
    if (!leaving) save();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !leaving) save();
  });
  window.addEventListener("beforeunload", (event) => {
    if (leaving) return;
    const unsavedEvidence = [...form.elements].some((each) => isEvidenceField(each.name || "") && each.value);
    if (dirty.size || saving || unsavedEvidence) event.preventDefault();
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
  });

  // ---- keys ----------------------------------------------------------------------------------------------------
  const isTyping = (target) =>
    target.isContentEditable ||
    ["TEXTAREA", "SELECT"].includes(target.tagName) ||
    (target.tagName === "INPUT" && !["radio", "checkbox", "button", "submit"].includes(target.type));

  const partInView = () => {
    const own = document.activeElement.closest?.("[data-principle]");
    return own || parts.find((part) => part.getBoundingClientRect().bottom > 160) || parts[0];
  };

  const choose = (value) => {
    const part = partInView();
    const radio = part.querySelector(`input[name="${part.dataset.principle}-answer"][value="${CSS.escape(value)}"]`);
    if (!radio) return false;
    radio.focus();
    radio.click();
    return true;
  };

  const step = (by) => {
    const button = form.querySelector(`[data-go="${by > 0 ? "next" : "previous"}"]`);
    if (parts.length === 1) {
      button?.click();
      return;
    }
    const next = parts[parts.indexOf(partInView()) + by];
    next?.querySelector("h2").focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.altKey) {
      const by = { KeyN: 1, KeyP: -1 }[event.code];
      if (!by) return;
      event.preventDefault();
      step(by);
      return;
    }
    if (form.dataset.keys !== "on" || isTyping(event.target)) return;
    const value = /^[0-9]$/.test(event.key) ? event.key : event.key === "?" ? "dont_know" : "";
    if (value && choose(value)) event.preventDefault();
  });

  for (const part of parts) showGate(part);
  document.querySelector("[data-conflict] .mv-conflict")?.focus();
})();
