// Draws a post that came live, by cloning a shape that the page's own template drew: what is cloned has everything a
// post can have, and here what this one lacks is taken away. So the page and what came after equal the page fetched
// again.

import { when } from "./times.js";

/**
 * An event, as the server tells it.
 * @typedef {{stream: string, seq: number, kind: string, subject?: string, of?: number, alias?: string | null,
 *   badge?: string | null, facilitator?: boolean, at?: string, html?: string, lang?: string, dir?: string,
 *   notices?: string[], parent?: {id: string, alias: string | null, words: string | null}, edited?: boolean, earlier?: boolean,
 *   until?: string, given?: string[], title?: string}} Told
 */

/** What stands in a shape for the post's id, and for its parent's: sixteen bytes of zeros, and of ones. */
const SELF = "A".repeat(22);
const PARENT = "_".repeat(21) + "w";

/** @returns {DOMStringMap} the page's sentences for what is live */
export const words = () => document.querySelector(".line")?.dataset ?? {};

/** @param {string} name @returns {HTMLElement | null} */
function shape(name) {
  const template = document.querySelector(`template[data-shape="${name}"]`);
  const first = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  return first ? /** @type {HTMLElement} */ (document.importNode(first, true)) : null;
}

/** @param {string} html @returns {Element | null} */
function parsed(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content.firstElementChild;
}

/** @param {string} kind */
const isTombstone = (kind) => kind === "withdrawn" || kind === "expired" || kind === "hidden" || kind === "held";

/** @param {Told} told @param {boolean} mine @returns {HTMLElement | null} */
export function draw(told, mine) {
  const gone = isTombstone(told.kind);
  const post = shape(gone ? (told.kind === "held" ? "hidden" : told.kind) : mine ? "mine" : "theirs");
  if (!post) return null;
  name(post, told);
  if (!gone) fill(post, told);
  return post;
}

/** @param {HTMLElement} post @param {Told} told */
function name(post, told) {
  for (const part of [post, ...post.querySelectorAll("[id], [href], [action]")]) {
    for (const attribute of ["id", "href", "action"]) {
      const value = part.getAttribute(attribute);
      if (value) part.setAttribute(attribute, value.replace(SELF, told.subject ?? "").replace(PARENT, told.parent?.id ?? ""));
    }
  }
  post.dataset.seq = String(told.of ?? told.seq);
}

/** @param {HTMLElement} post @param {Told} told */
function fill(post, told) {
  const badge = told.badge ? parsed(told.badge) : null;
  if (badge) post.querySelector("svg.badge")?.replaceWith(badge);
  else post.querySelector("svg.badge")?.remove();
  const who = post.querySelector(".who b");
  if (who) {
    const alias = who.querySelector("bdi");
    if (told.alias && alias) alias.textContent = told.alias;
    else who.textContent = words().left ?? "";
  }
  if (!told.facilitator) post.querySelector(".role")?.remove();
  const time = post.querySelector(".who time");
  time?.setAttribute("datetime", told.at ?? "");
  if (time) time.textContent = when(told.at ?? "");
  answer(post, told);
  mark(post, told);
  state(post, told);
}

/** The line that says which post it answers. @param {HTMLElement} post @param {Told} told */
function answer(post, told) {
  const line = post.querySelector(".to");
  const text = line?.querySelector("a > span");
  if (!line || !text) return;
  if (!told.parent) return line.remove();
  if (told.parent.alias === null) {
    text.textContent = words().toGone ?? "";
    return;
  }
  const alias = text.querySelector("bdi");
  if (alias) alias.textContent = told.parent.alias;
  const quoted = text.querySelector("[dir=auto]");
  if (told.parent.words !== null && quoted) quoted.textContent = told.parent.words;
  else {
    quoted?.previousSibling?.remove();
    quoted?.remove();
  }
}

/** The words, behind their notices if she marked any. @param {HTMLElement} post @param {Told} told */
function mark(post, told) {
  const notice = post.querySelector("details.notice");
  const prose = post.querySelector(".prose");
  if (!notice || !(prose instanceof HTMLElement)) return;
  prose.innerHTML = told.html ?? "";
  prose.lang = told.lang ?? "";
  prose.dir = told.dir ?? "auto";
  const marked = told.notices ?? [];
  if (marked.length === 0) return notice.replaceWith(prose);
  const topics = notice.querySelector(".topics");
  const named = marked.map((topic) => topics?.querySelector(`[data-topic="${topic}"]`)).filter((found) => found != null);
  topics?.replaceChildren(...named.flatMap((topic, at) => (at > 0 ? [topics?.getAttribute("data-comma") ?? ", ", topic] : [topic])));
}

/** @param {HTMLElement} post @param {Told} told */
function state(post, told) {
  if (!told.edited) post.querySelector(".state .edited")?.remove();
  if (!told.earlier) post.querySelector(".state .earlier")?.remove();
  const until = post.querySelector(".state .goes time");
  if (told.until && until) {
    until.setAttribute("datetime", told.until);
    until.textContent = when(told.until);
  }
  else post.querySelector(".state .goes")?.remove();
  for (const given of post.querySelectorAll("[data-given]")) {
    if (!told.given?.includes(given.getAttribute("data-given") ?? "")) given.remove();
  }
  for (const line of post.querySelectorAll(".state")) if (!line.firstElementChild) line.remove();
}

/** What a post was given has changed. @param {HTMLElement} post @param {string[]} given @param {boolean} mine */
export function give(post, given, mine) {
  const all = shape(mine ? "mine" : "theirs")?.querySelectorAll("[data-given]") ?? [];
  const model = all[0]?.parentElement;
  if (!model) return;
  const inFooter = model.classList.contains("given");
  let line = post.querySelector(inFooter ? ".state.given" : ".state:not(.given)");
  if (!line) {
    line = document.createElement("p");
    line.className = model.className;
    (inFooter ? post.querySelector("footer") : post)?.append(line);
  }
  for (const old of line.querySelectorAll("[data-given]")) old.remove();
  line.append(...[...all].filter((label) => given.includes(label.getAttribute("data-given") ?? "")));
  if (!line.firstElementChild) line.remove();
}
