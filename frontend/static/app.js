// Loads what improves this page.
