// Exit, better: the page is covered before anything is asked of the network, the other tabs go blank too, and Shift
// three times does the same. Without this file the button is a plain form that works.

/** @type {HTMLFormElement | null} */
const form = document.querySelector("form.exit");
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("exit") : null;
const within = 1500;

/** Hides everything and empties the page, so that a screenshot taken now shows nothing. */
export function cover() {
  document.documentElement.classList.add("covered");
  document.title = "";
  document.body.replaceChildren();
}

/** Ends the session without waiting for the answer, and goes where Exit leads. */
export function exit() {
  const to = form?.dataset.to ?? "about:blank";
  cover();
  tabs?.postMessage("exit");
  // keepalive: the request outlives the page. Should it fail, the session still ends by itself when it has idled.
  fetch("/exit", { method: "POST", keepalive: true, headers: { accept: "application/json" } }).catch(() => {});
  location.replace(to);
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  exit();
});

tabs?.addEventListener("message", () => {
  cover();
  location.replace(form?.dataset.to ?? "about:blank");
});

/** @type {number[]} */
let pressed = [];
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") {
    pressed = [];
    return;
  }
  if (event.repeat) return;
  pressed = [...pressed.filter((at) => event.timeStamp - at < within), event.timeStamp];
  if (pressed.length >= 3) exit();
});

// A page kept for the Back button is shown as it was. It is covered before it can be seen, and asked for again.
addEventListener("pagehide", () => document.documentElement.classList.add("covered"));
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
  else document.documentElement.classList.remove("covered");
});
