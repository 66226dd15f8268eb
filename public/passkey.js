// Forms with data-passkey ask the device for a passkey when their button is pressed; they work in browsers that can.
const forms = document.querySelectorAll("form[data-passkey]");
const isAble =
  typeof PublicKeyCredential === "function" &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";

async function ask(form) {
  const options = JSON.parse(form.dataset.passkey);
  const isNew = form.dataset.passkeyKind === "new";
  const name = form.elements.name?.value;
  if (isNew && name) Object.assign(options.user, { name, displayName: name });
  return isNew
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

/** Sends the form with what the device has answered. */
async function answer(form) {
  const given = await ask(form);
  form.elements.passkey.value = JSON.stringify(given.toJSON());
  form.submit();
}

for (const form of isAble ? forms : []) {
  const button = form.querySelector("[data-passkey-button]");
  const trouble = form.querySelector("[data-passkey-trouble]");
  for (const part of form.querySelectorAll("[data-passkey-only]")) part.hidden = false;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    trouble.hidden = true;
    button.disabled = true;
    void answer(form).catch(() => {
      trouble.hidden = false;
      button.disabled = false;
    });
  });
}
