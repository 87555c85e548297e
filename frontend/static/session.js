// Says when the session is about to end, with one press to stay, and covers the page once it has ended: whoever picks
// up the phone then sees nothing. Without this file the server ends the session all the same.

const warnBefore = 5 * 60;
const left = Number(document.body.dataset.session);
const words = document.getElementById("session-words");

/** @type {number | undefined} */
let timer;
let endsAt = 0;

/** @param {number} seconds */
function count(seconds) {
  endsAt = Date.now() + seconds * 1000;
  look();
}

/** Looks at the clock rather than counting, since a sleeping phone does not count. */
function look() {
  clearTimeout(timer);
  const seconds = (endsAt - Date.now()) / 1000;
  if (seconds <= 0) return ended();
  if (seconds <= warnBefore) warn();
  const next = seconds > warnBefore ? seconds - warnBefore : Math.min(seconds, 15);
  timer = setTimeout(look, Math.min(next, 3600) * 1000 + 50);
}

/** Says the hour it ends at by the clock of this device: a number of minutes would be read out anew each minute. */
function warn() {
  let note = document.getElementById("session-note");
  if (!note) {
    note = document.createElement("div");
    note.id = "session-note";
    note.className = "tell";
    note.setAttribute("role", "status");
    const text = document.createElement("p");
    const stay = document.createElement("button");
    stay.className = "soft slim";
    stay.type = "button";
    stay.textContent = words?.dataset.stay ?? "";
    stay.addEventListener("click", extend);
    note.append(text, stay);
    document.getElementById("main")?.prepend(note);
    note.scrollIntoView({ block: "nearest" });
  }
  const text = note.querySelector("p");
  const sentence = (words?.dataset.soon ?? "").replace("#", hour(endsAt));
  if (text && text.textContent !== sentence) text.textContent = sentence;
}

/** @param {number} at */
function hour(at) {
  const lang = document.documentElement.lang;
  const locale = `${lang === "en" ? "en-GB" : lang}-u-nu-latn`;
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

async function extend() {
  const answer = await fetch("/me/stay", { method: "POST", headers: { accept: "application/json" } }).catch(() => null);
  if (answer?.status === 401) return ended();
  if (!answer?.ok) return;
  const { seconds_left } = await answer.json();
  document.getElementById("session-note")?.remove();
  count(seconds_left);
}

/**
 * What she typed and did not send: the form with the most of it, as a browser would send it.
 * @returns {string}
 */
function typed() {
  let most = "";
  for (const form of document.querySelectorAll("#main form")) {
    const written = [...form.querySelectorAll("textarea, input[type=text]")].some((field) => {
      const { value, defaultValue } = /** @type {HTMLTextAreaElement} */ (field);
      return value !== "" && (field instanceof HTMLTextAreaElement || value !== defaultValue);
    });
    if (!written || form.querySelector("input[type=password]")) continue;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(/** @type {HTMLFormElement} */ (form))) fields.append(name, String(value));
    if (fields.toString().length > most.length) most = fields.toString();
  }
  return most;
}

/**
 * Has what she typed sealed for her account; for how long the session goes on after all, where another page kept it
 * open, and nothing where nobody answered.
 * @returns {Promise<number | null>}
 */
async function keep() {
  const body = new URLSearchParams({ path: location.pathname, form: typed() });
  const answer = await fetch("/drafts", { method: "POST", body, headers: { accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return answer?.status === 401 ? 0 : null;
  return (await answer.json()).seconds_left;
}

const rest = () => [...document.body.children].filter((part) => !part.matches("header, #session-over"));

/** Covers the page at once, and only then sees to what she typed in it. */
async function ended() {
  if (!document.getElementById("main") || document.getElementById("session-over")) return;
  const title = document.title;
  for (const part of rest()) part.setAttribute("hidden", "");
  document.title = "";
  document.querySelector("header.bar nav")?.setAttribute("hidden", "");
  document.body.append(over());
  const left = await keep();
  if (left === null) return;
  if (left > 0) {
    document.getElementById("session-over")?.remove();
    document.querySelector("header.bar nav")?.removeAttribute("hidden");
    for (const part of rest()) part.removeAttribute("hidden");
    document.title = title;
    return count(left);
  }
  document.querySelector("header.bar nav")?.remove();
  for (const part of rest()) part.remove();
}

/** @returns {HTMLElement} */
function over() {
  const over = document.createElement("main");
  over.id = "session-over";
  const heading = document.createElement("h1");
  heading.textContent = words?.dataset.over ?? "";
  const text = document.createElement("p");
  text.className = "lead";
  text.textContent = words?.dataset.return ?? "";
  const row = document.createElement("div");
  row.className = "row";
  const link = document.createElement("a");
  link.className = "primary";
  link.href = "/sign-in?back=" + encodeURIComponent(location.pathname);
  link.textContent = words?.dataset.signIn ?? "";
  row.append(link);
  over.append(heading, text, row);
  return over;
}

if (left > 0 && words) {
  count(left);
  addEventListener("visibilitychange", look);
  addEventListener("pageshow", look);
}

