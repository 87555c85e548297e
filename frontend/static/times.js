// Hours as the clock of this device has them. The server knows one clock, UTC, and says so at the foot of its pages; it
// is never told where someone is. Here each hour becomes that of the phone, and the line at the foot, which would then
// be wrong, goes. What stands in `datetime` stays UTC.

/** @returns {DOMStringMap} the page's words for days */
const words = () => /** @type {HTMLElement | null} */ (document.querySelector(".zone"))?.dataset ?? {};

/** What has no hour is a day, the same everywhere. @param {string} at */
const isDay = (at) => !/T(?!00:00:00)/.test(at);

/** A time in the words of the page: the hour today, else the day. @param {string} at */
export function when(at) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  const timeZone = isDay(at) ? "UTC" : undefined;
  // Swedish writes a day as it sorts.
  const day = (/** @type {Date} */ one) => one.toLocaleDateString("sv", { timeZone });
  const now = new Date();
  if (day(date) === day(now)) {
    return timeZone ? (words().today ?? "") : date.toLocaleTimeString("sv", { hour: "2-digit", minute: "2-digit" });
  }
  if (day(date) === day(new Date(now.getTime() - 86_400_000))) return words().yesterday ?? "";
  const lang = document.documentElement.lang;
  // The server writes its numbers in these digits, in Arabic too.
  const locale = `${lang === "en" ? "en-GB" : lang}-u-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(date);
}

/** Sets the hours of a part of the page right. @param {ParentNode} part */
export function localise(part) {
  for (const time of part.querySelectorAll("time[datetime]")) {
    const at = time.getAttribute("datetime") ?? "";
    if (!isDay(at)) time.textContent = when(at);
  }
}

localise(document);
for (const line of document.querySelectorAll(".zone")) line.setAttribute("hidden", "");
