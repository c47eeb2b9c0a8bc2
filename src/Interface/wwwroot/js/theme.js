// Switches at once; the cookie tells the server.
addEventListener("submit", event => {
  const form = event.target.closest("[data-theme-switch]");
  if (!form || !event.submitter) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const theme = event.submitter.value;
  const root = document.documentElement;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  root.dataset.theme = theme;
  root.dataset.bsTheme = theme === "automatic"
    ? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")
    : theme;
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === event.submitter));
  dispatchEvent(new Event("tandem:theme"));
}, true);
