// What the server said moves to the corner and goes away by itself, unless somebody points at it or it is said only once.
const stay = 6000;

const dismissLater = toast => {
  let timer = setTimeout(() => toast.remove(), stay);
  toast.addEventListener("pointerenter", () => clearTimeout(timer));
  toast.addEventListener("pointerleave", () => { timer = setTimeout(() => toast.remove(), stay / 2); });
  toast.addEventListener("focusin", () => clearTimeout(timer));
};

const collect = () => {
  const corner = document.getElementById("toasts");
  if (!corner) return;
  for (const message of document.querySelectorAll("#flash .flash-message")) {
    const close = document.createElement("button");
    close.type = "button";
    close.className = "icon-button toast-close";
    close.textContent = "×";
    close.ariaLabel = corner.dataset.close ?? "Close";
    close.addEventListener("click", () => message.remove());
    message.append(close);
    // What is done about a message answers it: the corner outlives the page, and would go on offering it beside the answer.
    message.querySelector("form")?.addEventListener("turbo:submit-end", sent => { if (sent.detail.success) message.remove(); });
    corner.append(message);
    if (!message.classList.contains("flash-bad") && !("lasts" in message.dataset)) dismissLater(message);
  }
};

addEventListener("turbo:load", collect);
addEventListener("turbo:render", collect);
