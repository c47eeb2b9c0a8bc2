// Forms whose button asks the device for a passkey first: <form data-passkey="get|create" data-options="/where"> with a field "credential".

const ask = {
  get: async (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: async (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

const canAsk = typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

function show() {
  if (!canAsk) return;
  for (const form of document.querySelectorAll("form[data-passkey][hidden]")) form.hidden = false;
}

async function fill(form) {
  for (const problem of form.querySelectorAll("[data-problem]")) problem.hidden = true;
  try {
    const answer = await fetch(form.dataset.options, { method: "POST", credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.statusText);
    const credential = await ask[form.dataset.passkey](await answer.json());
    form.elements.credential.value = JSON.stringify(credential);
    form.requestSubmit();
  } catch (fault) {
    // SecurityError: the address is a number, or another name than that of the site.
    form.querySelector(`[data-problem="${fault.name === "SecurityError" ? "address" : ""}"]`).hidden = false;
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-passkey]") || form.elements.credential.value !== "") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  fill(form);
}, { capture: true });

document.addEventListener("turbo:load", show);
document.addEventListener("turbo:render", show);
show();
