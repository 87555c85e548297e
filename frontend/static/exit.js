// Exit, better: the page is covered before anything is asked of the network, the other tabs go blank too, and Shift
// three times does the same. Without this file the button is a plain form that works.

/** @type {HTMLFormElement | null} */
const form = document.querySelector("form.exit");
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("exit") : null;
const within = 1500;
/** For how long pages of this tab stay covered after she left, in milliseconds. */
const leaving = 60_000;

/** Hides everything and empties the page, so that a screenshot taken now shows nothing. */
export function cover() {
  document.documentElement.classList.add("covered");
  document.title = "";
  document.body.replaceChildren();
}

/** When she left in this tab; nothing where the browser keeps nothing. */
function left() {
  try {
    return Number(sessionStorage.getItem("left"));
  } catch {
    return 0;
  }
}

/** @param {number} at */
function remember(at) {
  try {
    if (at) sessionStorage.setItem("left", String(at));
    else sessionStorage.removeItem("left");
  } catch {
    // Then only the server's word counts.
  }
}

/** Ends the session without waiting for the answer, and goes where Exit leads. */
export function exit() {
  const to = form?.dataset.to ?? "about:blank";
  cover();
  remember(Date.now());
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

// On a slow network Back can be quicker than the word that she left. What the server still shows then is covered again.
if (!document.body.dataset.session) remember(0);
else if (Date.now() - left() < leaving) exit();
