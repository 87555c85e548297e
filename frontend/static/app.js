// Loads what improves this page.
import "./exit.js";
import "./session.js";
