// SPDX-License-Identifier: EUPL-1.2
// Passkeys: asks the browser, puts the answer into the form's hidden field and sends the form.
"use strict";

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("button[type=submit]");
  const trouble = form.querySelector("[data-passkey-trouble]");
  if (!window.PublicKeyCredential) continue;
  button.hidden = false;

  const question = async () => {
    if (form.dataset.passkey === "sign-in") {
      const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error("no question");
      return (await answer.json()).request_options;
    }
    const data = JSON.parse(document.getElementById("js_data").textContent);
    return form.dataset.passkey === "add" ? data.creation_options : data.request_options;
  };

  // Capturing, so that the guard against double sending does not count the press that only asks the browser.
  form.addEventListener(
    "submit",
    async (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      trouble.hidden = true;
      button.disabled = true;
      try {
        const options = await question();
        const { create, get } = window.webauthnJSON;
        if (form.dataset.passkey === "add") {
          Object.assign(options.publicKey.authenticatorSelection, {
            residentKey: "required",
            requireResidentKey: true,
            userVerification: "required",
          });
        }
        const credential = await (form.dataset.passkey === "add" ? create(options) : get(options));
        form.elements.credential.value = JSON.stringify(credential);
        HTMLFormElement.prototype.submit.call(form);
      } catch {
        trouble.hidden = false;
        button.disabled = false;
        button.focus();
      }
    },
    true,
  );
}
