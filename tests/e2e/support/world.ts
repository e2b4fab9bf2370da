import { resolve } from "node:path";

/** Folder of one browser run, made anew each time. */
const WORLD = resolve(".data/test/e2e");

/** The sample community's export, written before the app starts; the setup project uploads it. */
export const SAMPLE_FOLDER = `${WORLD}/sample`;
export const SAMPLE_EXPORT = `${SAMPLE_FOLDER}/result.json`;

/** Cookies of the signed-in owner, written by the setup project. */
export const SIGNED_IN = `${WORLD}/signed-in.json`;

/** The account the setup project creates on its first visit. */
export const OWNER = { name: "Ada", email: "ada@example.org", password: "correct horse battery staple" } as const;

/** Who and what lives on the loopback Telegram server of the browser tests. */
export const TELEGRAM = {
	owner: { phone: "15550001111", code: "22222", password: "hunter2", passwordHint: "a bunny" },
	bot: { token: "6000000001:browser-tests", name: "Recap Bot", username: "recap_test_bot" },
	groupTitle: "Harbour Lights",
} as const;
export const TELEGRAM_KEY_FILE = `${WORLD}/telegram-key.pem`;
