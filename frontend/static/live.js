// Follows what this page shows: what is said appears, what is taken back goes. The page from the server is the truth;
// this only brings it sooner, and wherever it is not sure it fetches the page's list again. Without this file the room
// has a frame that refreshes itself, and a conversation is what it was when it was opened.

import { draw, give, words } from "./drawing.js";
import { localise } from "./times.js";

/** @typedef {import("./drawing.js").Told} Told */

/** RFC 6455 leaves 4000-4999 to us: the session has ended. */
const SESSION_ENDED = 4001;
const SLOWEST = 30_000;

/** Says `back` when the connection is there again, and `placed` (detail: the post's id) when a post has appeared. */
export const news = new EventTarget();

class Stream {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.id = element.dataset.stream ?? "";
    this.seq = Number(element.dataset.seq);
    /** Posts up to this number are on the page, or on an older one, or not for her. */
    this.from = this.seq;
    this.fetching = false;
    this.lost = false;
    /** @type {Told[]} */
    this.waiting = [];
  }

  /** @param {Told} told */
  hear(told) {
    if (this.lost || told.seq <= this.seq) return;
    if (this.fetching) {
      this.waiting.push(told);
      return;
    }
    if (told.seq !== this.seq + 1) return void this.again([told]);
    this.seq = told.seq;
    this.show(told);
  }

  /** @param {Told} told */
  show(told) {
    switch (told.kind) {
      case "nothing":
        return;
      case "acknowledged":
        return this.acknowledge(told);
      case "renamed":
        return rename(told);
      case "closed":
      case "reopened":
        return reloadUnlessTyping(told.kind);
      default:
        return told.subject ? this.place(told) : void this.again([]);
    }
  }

  /** @param {Told} told */
  place(told) {
    const number = told.of ?? told.seq;
    const old = document.getElementById("p-" + told.subject);
    if (number === 1 && told.of !== undefined && told.kind !== "edited" && !this.element.matches(".chat")) retitle(told);
    if (!old && number <= this.from) return;
    const post = draw(told, told.alias === this.element.dataset.alias);
    if (!post) return;
    const wasAtEnd = atEnd();
    if (old) {
      carry(old, post);
      old.replaceWith(post);
    } else {
      const next = [...this.element.children].find((other) => !("seq" in /** @type {HTMLElement} */ (other).dataset) ? other.matches(".waiting") : Number(/** @type {HTMLElement} */ (other).dataset.seq) > number);
      this.element.insertBefore(post, next ?? null);
    }
    if (post.matches("article") && number === 1) post.className = "opening";
    if (old) this.requote(told);
    news.dispatchEvent(new CustomEvent("placed", { detail: told.subject }));
    if (wasAtEnd && !old && this.element.matches(".chat")) toEnd();
  }

  /** What answers a post quotes it: taken back, its words must go from there too. @param {Told} told */
  requote(told) {
    const quotes = this.element.querySelectorAll(`.to a[href="#p-${told.subject}"] > span`);
    if (quotes.length === 0) return;
    if (told.html !== undefined) return void this.again([]);
    for (const quote of quotes) quote.textContent = words().toGone ?? "";
  }

  /** @param {Told} told */
  acknowledge(told) {
    const post = document.getElementById("p-" + told.subject);
    // In a conversation only she who wrote it sees what it was given.
    if (post) give(post, told.given ?? [], post.matches(".mine") || (post.matches("article") && !post.querySelector(".acks")));
  }

  /** Fetches the page's list again, and goes on from there. @param {Told[]} heard */
  async again(heard) {
    if (this.fetching) return;
    this.fetching = true;
    this.waiting = heard;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
      if (!answer.ok || answer.redirected) throw new Error("no page");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.take(page);
    } catch {
      this.fetching = false;
      this.waiting = [];
      return connection.lose();
    }
    this.fetching = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const told of waiting) this.hear(told);
  }

  /** @param {Document} page */
  take(page) {
    localise(page);
    const fresh = page.querySelector(`[data-stream="${this.id}"]`);
    if (!(fresh instanceof HTMLElement)) {
      // The page is no longer the latest one: it says where it goes on.
      this.lost = true;
      const list = page.querySelector(".posts");
      if (list) this.element.replaceChildren(...list.childNodes);
      const pager = page.querySelector(".posts + .pager");
      if (pager) this.element.after(pager);
      return;
    }
    const unsent = [...this.element.querySelectorAll(".waiting, .refused")];
    const wasAtEnd = atEnd();
    this.element.replaceChildren(...fresh.childNodes, ...unsent);
    this.seq = Number(fresh.dataset.seq);
    this.from = this.seq;
    for (const post of this.element.querySelectorAll("[id^=p-]")) {
      news.dispatchEvent(new CustomEvent("placed", { detail: post.id.slice(2) }));
    }
    if (wasAtEnd && this.element.matches(".chat")) toEnd();
  }

  gone() {
    this.lost = true;
    say("gone", true);
    for (const form of document.querySelectorAll("form.say, form#reply")) form.setAttribute("hidden", "");
  }
}

/** The line that says that someone may be asking for help. The server knows what it says; this only fetches it. */
class Alerts {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.id = element.dataset.alerts ?? "";
    this.seq = Number(element.dataset.seq);
    this.lost = false;
  }

  /** @param {Told} told */
  hear(told) {
    if (told.seq <= this.seq) return;
    this.seq = told.seq;
    if (told.kind === "alerted") this.again([]);
  }

  /** @param {Told[]} _ */
  async again(_) {
    const answer = await fetch(this.element.dataset.from ?? "", { headers: { accept: "text/html" }, cache: "no-store" }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-alerts]");
    if (fresh) this.element.replaceChildren(...fresh.childNodes);
  }

  gone() {
    this.lost = true;
    this.element.replaceChildren();
  }
}

/** What she opened or pressed stays so when a post is drawn anew. @param {Element} old @param {HTMLElement} post */
function carry(old, post) {
  const notice = post.querySelector("details.notice");
  if (notice instanceof HTMLDetailsElement) notice.open = old.querySelector("details.notice[open]") !== null;
  for (const button of old.querySelectorAll("button[aria-pressed=true]")) {
    post.querySelector(`button[value="${button.getAttribute("value")}"]`)?.setAttribute("aria-pressed", "true");
  }
}

/** @param {Told} told */
function rename(told) {
  const heading = document.querySelector("main h1");
  if (!(heading instanceof HTMLElement)) return;
  heading.textContent = told.title ?? "";
  heading.lang = told.lang ?? "";
  heading.dir = told.dir ?? "auto";
}

/** What she is typing stays; she is told, and what she sends is refused with her words kept. @param {string} kind */
function reloadUnlessTyping(kind) {
  const typed = [...document.querySelectorAll("textarea")].some((area) => area.value.trim() !== "");
  if (!typed) return location.reload();
  if (kind === "closed") say("closed", true);
}

/** A title is its opening's words, and goes and comes back with them. @param {Told} told */
function retitle(told) {
  if (told.html !== undefined) return void renew();
  const heading = document.querySelector("main h1");
  if (!(heading instanceof HTMLElement)) return;
  heading.textContent = words().titleGone ?? "";
  heading.removeAttribute("lang");
  heading.removeAttribute("dir");
}

/** Fetches the heading again. */
async function renew() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main h1");
  if (fresh) document.querySelector("main h1")?.replaceWith(fresh);
}

/** Whether she is where the newest stands: only then the page moves along by itself. */
const atEnd = () => (document.getElementById("chat")?.getBoundingClientRect().bottom ?? 0) < innerHeight + 80;
const toEnd = () => document.querySelector("#chat > :last-child")?.scrollIntoView({ block: "end" });

/** @param {"connected" | "lost" | "gone" | "ended" | "closed"} what @param {boolean} bad */
function say(what, bad) {
  const line = document.querySelector(".line");
  const text = words()[what] ?? "";
  if (!(line instanceof HTMLElement)) return;
  line.hidden = false;
  line.classList.toggle("lost", bad);
  if (line.textContent !== text) line.textContent = text;
}

const connection = {
  /** @type {WebSocket | null} */
  socket: null,
  /** @type {(Stream | Alerts)[]} */
  streams: [],
  tries: 0,
  /** @type {number | undefined} */
  timer: undefined,

  open() {
    clearTimeout(this.timer);
    if (this.socket || this.streams.every((stream) => stream.lost)) return;
    const socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/live");
    this.socket = socket;
    socket.addEventListener("open", () => {
      for (const { id, seq, lost } of this.streams) {
        if (!lost) socket.send(JSON.stringify({ do: "follow", stream: id, after: seq }));
      }
    });
    socket.addEventListener("message", ({ data }) => this.hear(JSON.parse(data)));
    socket.addEventListener("close", ({ code }) => {
      if (this.socket !== socket) return;
      this.socket = null;
      if (code === SESSION_ENDED) return say("ended", true);
      this.wait();
    });
  },

  /** @param {{event?: Told, heads?: object, reload?: string, gone?: string}} frame */
  hear(frame) {
    const find = (/** @type {string} */ id) => this.streams.find((stream) => stream.id === id);
    if (frame.event) find(frame.event.stream)?.hear(frame.event);
    else if (frame.reload) find(frame.reload)?.again([]);
    else if (frame.gone) find(frame.gone)?.gone();
    else if (frame.heads) {
      this.tries = 0;
      say("connected", false);
      news.dispatchEvent(new Event("back"));
    }
  },

  /** Comes back later, each time a little later, and not at the same moment as everyone else. */
  wait() {
    say("lost", true);
    const slow = Math.min(SLOWEST, 500 * 2 ** this.tries++);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), slow * (0.5 + Math.random() / 2));
  },

  /** Something else found that the connection is not there. */
  lose() {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    this.wait();
  },

  /** The phone says that it is worth trying. */
  tryNow() {
    if (this.socket || this.streams.length === 0) return;
    this.tries = 0;
    this.open();
  },
};

/** Whether something is followed here at all. */
export const follows = () => connection.streams.some((stream) => stream instanceof Stream && !stream.lost);
export const lose = () => connection.lose();

/** The list takes the frame's place. */
function unframe() {
  const chat = document.getElementById("chat");
  if (!chat?.hidden) return;
  document.querySelector("iframe.frame")?.remove();
  chat.hidden = false;
  toEnd();
}

const lists = [...document.querySelectorAll("[data-stream][data-seq]")];
const alerts = [...document.querySelectorAll("[data-alerts]")];
if (lists.length + alerts.length > 0 && "WebSocket" in window) {
  if (lists.length > 0) unframe();
  connection.streams = [
    ...lists.map((list) => new Stream(/** @type {HTMLElement} */ (list))),
    ...alerts.map((line) => new Alerts(/** @type {HTMLElement} */ (line))),
  ];
  connection.open();
  addEventListener("online", () => connection.tryNow());
  addEventListener("offline", () => connection.lose());
  addEventListener("visibilitychange", () => document.hidden || connection.tryNow());
}
