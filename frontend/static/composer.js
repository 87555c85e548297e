// Sends what she wrote without leaving the page. Her words stay in the form, or in sight beside it, until the server
// says that they are kept; a lost connection sends them again under the same key, so that they are said once. Nothing is
// ever put into the browser's storage: the next person at that phone must not find it. Without this file the forms
// work as they are.

import { words } from "./drawing.js";
import { follows, lose, news } from "./live.js";
import { localise } from "./times.js";

/** @typedef {{key: string, fields: URLSearchParams}} Letter */
/** @typedef {{id?: string, error?: string, message?: string, fields?: Record<string, string>, held?: boolean,
 *   rules?: string[]}} Answer */

const AGAIN = 4_000;

/** A UUID; `crypto.randomUUID` is missing on plain http. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Takes the form's words under its key, with what the pressed button says of going on.
 * @param {HTMLFormElement} form @param {HTMLElement | null} pressed @returns {Letter}
 */
function letter(form, pressed) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) fields.append(name, String(value));
  if (pressed instanceof HTMLButtonElement && pressed.name === "anyway") fields.append("anyway", pressed.value);
  return { key: fields.get("key") ?? "", fields };
}

/** @param {HTMLFormElement} form */
function renewKey(form) {
  const key = form.elements.namedItem("key");
  if (key instanceof HTMLInputElement) key.value = newKey();
}

/**
 * The answer, or null where there was none: then it may or may not have arrived, and the same key is sent again.
 * @param {HTMLFormElement} form @param {Letter} letter @returns {Promise<{ok: boolean, answer: Answer} | null>}
 */
async function send(form, letter) {
  try {
    const path = new URL(form.action).pathname;
    const response = await fetch(path, { method: "POST", body: letter.fields, headers: { accept: "application/json" } });
    return { ok: response.ok, answer: await response.json() };
  } catch {
    return null;
  }
}

/** @param {Answer} answer */
function sentence(answer) {
  const problems = Object.values(answer.fields ?? {}).filter((text) => text !== "");
  return problems.length > 0 ? problems.join(" ") : (answer.message ?? "");
}

/** Waits until it is worth sending again. @returns {Promise<void>} */
function back() {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      news.removeEventListener("back", done);
      resolve();
    };
    const timer = setTimeout(done, AGAIN);
    news.addEventListener("back", done);
  });
}

/** Says what is wrong, above the words. @param {HTMLFormElement} form @param {string} text */
function complain(form, text) {
  for (const old of form.querySelectorAll(".problem, .problems, [data-asking]")) old.remove();
  if (text === "") return;
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.setAttribute("role", "alert");
  problem.textContent = text;
  form.querySelector("textarea")?.closest(".row, .field")?.before(problem);
}

/** @param {string} text @param {string} css @returns {Element | null} */
function within(text, css) {
  const page = new DOMParser().parseFromString(text, "text/html");
  localise(page);
  const found = page.querySelector(css);
  return found ? document.importNode(found, true) : null;
}

/**
 * A rule asks something about these words: the server's own drawing of the question comes into the form, with its
 * button for going on. Where it cannot be had, its sentences do.
 * @param {HTMLFormElement} form @param {Letter} sent @param {Answer} answer
 */
async function ask(form, sent, answer) {
  complain(form, sentence(answer));
  const path = new URL(form.action).pathname;
  const headers = { accept: "text/html" };
  const page = await fetch(path, { method: "POST", body: sent.fields, headers, redirect: "manual" }).catch(() => null);
  // Anything but a refusal: it was taken after all, and the page that is loaded again shows it.
  if (page?.type === "opaqueredirect") return location.reload();
  const question = page ? within(await page.text(), "[data-asking]") : null;
  if (!(question instanceof HTMLElement)) return;
  complain(form, "");
  form.querySelector("textarea")?.closest(".row, .field")?.before(question);
  // Its beginning is in sight: where help is, before what asks.
  question.scrollIntoView({ block: question.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
}

/** Shows her what waits, as her page will: nobody else sees it. @param {HTMLFormElement} form @param {Answer} answer */
async function showWaiting(form, answer) {
  const page = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" }).catch(() => null);
  const waits = page ? within(await page.text(), `[id="w-${answer.id}"]`) : null;
  if (!(waits instanceof HTMLElement)) return complain(form, answer.message ?? "");
  form.before(waits);
  waits.scrollIntoView({ block: "nearest" });
}

/** What came back to her was sent again: it is with her no longer. @param {HTMLFormElement} form @param {Letter} sent */
function letGo(form, sent) {
  const again = sent.fields.get("again");
  if (!again) return;
  document.getElementById("w-" + again)?.remove();
  for (const part of form.querySelectorAll("input[name=again], .came-back")) part.remove();
}

/** What waited and is shown now stands among the posts. */
news.addEventListener("placed", (event) => {
  document.getElementById("w-" + /** @type {CustomEvent} */ (event).detail)?.remove();
});

/** @param {HTMLFormElement} form */
function empty(form) {
  for (const box of form.querySelectorAll("input:checked")) /** @type {HTMLInputElement} */ (box).checked = false;
  for (const fold of form.querySelectorAll("details[open]")) fold.removeAttribute("open");
  const area = form.querySelector("textarea");
  if (area) area.value = "";
}

/** A conversation's form: the words stay in it until they are kept. @param {HTMLFormElement} form */
function reply(form) {
  let sending = false;
  form.addEventListener("submit", async (event) => {
    const pressed = /** @type {SubmitEvent} */ (event).submitter;
    if (!follows() || pressed?.getAttribute("value") === "preview") return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    const area = form.querySelector("textarea");
    if (area) area.readOnly = true;
    complain(form, "");
    await deliver(form, pressed);
    if (area) area.readOnly = false;
    sending = false;
  });
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} pressed */
async function deliver(form, pressed) {
  const sent = letter(form, pressed);
  let outcome = await send(form, sent);
  while (!outcome) {
    complain(form, words().lost ?? "");
    lose();
    await back();
    outcome = await send(form, sent);
  }
  const { ok, answer } = outcome;
  if (!ok && answer.rules) return ask(form, sent, answer);
  complain(form, ok ? "" : sentence(answer));
  if (!ok) {
    if (answer.error === "key_reused") renewKey(form);
    return;
  }
  empty(form);
  renewKey(form);
  letGo(form, sent);
  form.querySelector("input[name=parent]")?.remove();
  form.querySelector(".preview")?.remove();
  const heading = form.querySelector("h2[data-plain]");
  if (heading instanceof HTMLElement) heading.textContent = heading.dataset.plain ?? "";
  if (answer.held) return showWaiting(form, answer);
  reveal(answer.id ?? "");
}

/** Shows her what she posted, as soon as it is there. @param {string} id */
function reveal(id) {
  const look = () => document.getElementById("p-" + id)?.scrollIntoView({ block: "nearest" });
  if (document.getElementById("p-" + id)) return look();
  const placed = (/** @type {Event} */ event) => {
    if (/** @type {CustomEvent} */ (event).detail !== id) return;
    news.removeEventListener("placed", placed);
    look();
  };
  news.addEventListener("placed", placed);
}

/**
 * Chooses the message that the form answers, or none: its line shows whom, and what may be said without words.
 * @param {HTMLFormElement} form @param {Element | null} message
 */
function answer(form, message) {
  const parent = form.elements.namedItem("parent");
  const line = form.querySelector(".answering");
  const acks = document.getElementById("acks");
  if (!(parent instanceof HTMLInputElement) || !(line instanceof HTMLElement) || !(acks instanceof HTMLFormElement)) return;
  const id = message?.id.slice(2) ?? "";
  parent.value = id;
  line.hidden = id === "";
  acks.action = `/posts/${id}/acknowledge`;
  const alias = line.querySelector("bdi");
  if (alias) alias.textContent = message?.querySelector(".who bdi")?.textContent ?? "";
  for (const button of line.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(given.get(id)?.has(button.value) ?? false));
  }
}

/** What she acknowledged from this page, by message. @type {Map<string, Set<string>>} */
const given = new Map();

/** Answering a message leaves nothing behind that she typed. @param {HTMLFormElement} form @param {HTMLElement} list */
function answering(form, list) {
  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.reply") : null;
    if (!link || !follows()) return;
    event.preventDefault();
    answer(form, link.closest("li"));
    form.querySelector("textarea")?.focus();
  });
  form.querySelector(".answering a.reply")?.addEventListener("click", (event) => {
    event.preventDefault();
    answer(form, null);
    form.querySelector("textarea")?.focus();
  });
  const acks = /** @type {HTMLFormElement | null} */ (document.getElementById("acks"));
  acks?.addEventListener("submit", async (event) => {
    const pressed = event.submitter;
    if (!follows() || !(pressed instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const path = new URL(acks.action).pathname;
    const body = new URLSearchParams({ kind: pressed.value });
    const done = await fetch(path, { method: "POST", body, headers: { accept: "application/json" } }).catch(() => null);
    if (!done?.ok) return lose();
    const { id, stands } = await done.json();
    const kinds = given.get(id) ?? new Set();
    given.set(id, kinds);
    if (stands) kinds.add(pressed.value);
    else kinds.delete(pressed.value);
    pressed.setAttribute("aria-pressed", String(stands));
  });
}

/** A room's form: she may go on typing while what she said before is on its way. @param {HTMLFormElement} form */
function chat(form) {
  const area = form.querySelector("textarea");
  const list = document.getElementById("chat");
  if (!area || !list) return;
  answering(form, list);
  /** One after another, so that what she says keeps its order. */
  let last = Promise.resolve();
  form.addEventListener("submit", (event) => {
    if (!follows()) return;
    event.preventDefault();
    if (area.value.trim() === "") return;
    const sent = letter(form, event.submitter);
    const line = bubble(sent.fields.get("text") ?? "");
    list.append(line);
    line.scrollIntoView({ block: "nearest" });
    complain(form, "");
    empty(form);
    answer(form, null);
    renewKey(form);
    area.focus();
    last = last.then(() => say(form, area, sent, line));
  });
  area.addEventListener("keydown", (event) => {
    const plain = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    // On a phone Enter is a new line: there is no Shift beside it.
    if (!plain || !matchMedia("(hover: hover) and (pointer: fine)").matches) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

/** @param {string} text @returns {HTMLLIElement} */
function bubble(text) {
  const line = document.createElement("li");
  line.className = "mine waiting";
  const prose = document.createElement("div");
  prose.className = "prose";
  prose.dir = "auto";
  prose.translate = false;
  prose.textContent = text;
  const state = document.createElement("p");
  state.className = "state";
  line.append(prose, state);
  return line;
}

/** @param {HTMLFormElement} form @param {HTMLTextAreaElement} area @param {Letter} sent @param {HTMLLIElement} line */
async function say(form, area, sent, line) {
  const state = line.querySelector(".state");
  let outcome = await send(form, sent);
  while (!outcome) {
    if (state) state.textContent = form.dataset.waiting ?? "";
    lose();
    await back();
    outcome = await send(form, sent);
  }
  if (state) state.textContent = "";
  const { ok, answer: told } = outcome;
  if (ok) letGo(form, sent);
  if (ok && told.held) {
    line.remove();
    return showWaiting(form, told);
  }
  if (ok) return settle(line, told.id ?? "");
  const free = area.value === "";
  refuse(form, area, sent, line, sentence(told));
  if (told.rules && free) await ask(form, sent, told);
}

/** Her message is kept; it appears by its event, like everyone's, and takes the place of what she typed. */
/** @param {HTMLLIElement} line @param {string} id */
function settle(line, id) {
  if (document.getElementById("p-" + id)) return line.remove();
  const placed = (/** @type {Event} */ event) => {
    if (/** @type {CustomEvent} */ (event).detail !== id) return;
    news.removeEventListener("placed", placed);
    line.remove();
  };
  news.addEventListener("placed", placed);
}

/**
 * Gives her words back: into the form if it is empty, else they stay in sight with a way to send them again.
 * @param {HTMLFormElement} form @param {HTMLTextAreaElement} area @param {Letter} sent @param {HTMLLIElement} line
 * @param {string} why
 */
function refuse(form, area, sent, line, why) {
  complain(form, why);
  if (area.value === "") {
    area.value = sent.fields.get("text") ?? "";
    for (const topic of sent.fields.getAll("notices")) {
      const box = form.querySelector(`input[name=notices][value="${topic}"]`);
      if (box instanceof HTMLInputElement) box.checked = true;
    }
    answer(form, document.getElementById("p-" + sent.fields.get("parent")));
    return line.remove();
  }
  line.className = "mine refused";
  const state = line.querySelector(".state");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "plain";
  again.textContent = form.dataset.again ?? "";
  again.addEventListener("click", () => {
    line.className = "mine waiting";
    complain(form, "");
    sent.fields.set("key", newKey());
    state?.replaceChildren();
    say(form, area, sent, line);
  });
  state?.replaceChildren(why, " ", again);
}

for (const form of document.querySelectorAll("form.say")) chat(/** @type {HTMLFormElement} */ (form));
for (const form of document.querySelectorAll("form#reply")) reply(/** @type {HTMLFormElement} */ (form));
