// Loads what improves this page.
import "./exit.js";
import "./session.js";
import "./times.js";
import "./live.js";
import "./composer.js";
