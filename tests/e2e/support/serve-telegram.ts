import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { startTelegramServer } from "../../telegram-server/start-telegram-server";
import { createWorld } from "../../telegram-server/world/create-world";
import { TELEGRAM, TELEGRAM_KEY_FILE } from "./world";

const DAY_MS = 86_400_000;
const WEEKS = 4;
const LINES = [
	"Shipped the new importer, have a look",
	"How do I rotate the key?",
	"You run rotate-key and restart, that is all",
	"The build is red again, who is on it?",
	"Fixed, it was the cache",
	"Lovely work 🎉",
	"Demo on Friday: the map view",
] as const;

/** A small Telegram for the browser tests: one owner with a password, one group with four weeks of talk, one bot. */
const world = createWorld({ seed: 5, now: () => Date.now() });
const owner = world.account({ ...TELEGRAM.owner, firstName: "Ola", lastName: "Nordmann" });
world.bot(TELEGRAM.bot);
const start = Math.floor(Date.now() / DAY_MS) * DAY_MS - WEEKS * 7 * DAY_MS;
const group = world.supergroup({ title: TELEGRAM.groupTitle, username: "harbour_lights", creator: owner, at: start });
const people = ["Ines", "Jonas", "Камилла", "مریم", "Lech"].map((firstName) => world.user({ firstName }));
for (const [index, person] of people.entries()) group.join(person, { at: start + (index + 1) * 3_600_000 });
for (let day = 0; day < WEEKS * 7; day += 1) {
	for (const [index, text] of LINES.entries()) {
		const from = people[(day + index) % people.length] ?? owner;
		const id = group.post({ from, text, at: start + day * DAY_MS + (8 + index) * 3_600_000 });
		if (index === 5) group.react(id, [{ from: owner, emoji: "❤" }]);
	}
}

const server = await startTelegramServer({ world });
mkdirSync(dirname(TELEGRAM_KEY_FILE), { recursive: true });
writeFileSync(TELEGRAM_KEY_FILE, server.config.publicKeyPem);
process.send?.({ type: "ready", port: server.config.port, keyFile: TELEGRAM_KEY_FILE });
