// "5 minutes ago" stays true while the page is open.
const units = [["day", 86400], ["hour", 3600], ["minute", 60]];

const say = at => {
  const seconds = (at - Date.now()) / 1000;
  if (Math.abs(seconds) >= 7 * 86400) return null;
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
  for (const [unit, length] of units)
    if (Math.abs(seconds) >= length) return format.format(seconds > 0 ? Math.round(seconds / length) : Math.trunc(seconds / length), unit);
  return null;
};

const update = () => {
  if (document.hidden) return;
  for (const time of document.querySelectorAll("time[data-relative]")) {
    const text = say(Date.parse(time.dateTime));
    if (text && time.textContent !== text) time.textContent = text;
  }
};

setInterval(update, 30000);
document.addEventListener("visibilitychange", update);
