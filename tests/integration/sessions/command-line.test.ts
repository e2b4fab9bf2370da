import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, type SessionRoom } from "../../support/sessions/session-room";
import { until } from "../../support/until";

const SCRIPT = fileURLToPath(new URL("../../../scripts/shiplog.ts", import.meta.url));
/** Runs a command on a terminal of its own and prints what that shows; part of every Debian. */
const ON_A_TERMINAL = "/usr/bin/script";
const TOKEN = "7000000002:AAcommand-line-bot-token-of-tests";

const database = withTestDatabase();
let room: SessionRoom;
beforeAll(async () => {
	room = await openSessionRoom(database());
});
afterAll(() => room.close());

/** Runs `shiplog telegram …` with answers on standard input, which is left open as a terminal's would be. */
function start(args: readonly string[], answers: readonly string[] = [], more: Record<string, string> = {}) {
	const env = { ...process.env, ...room.settings, DATABASE_URL: database().url, LOG_LEVEL: "debug", ...more };
	const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, "telegram", ...args], { env });
	child.stdin.on("error", () => undefined).write(answers.map((answer) => `${answer}\n`).join(""));
	const printed = { err: "" };
	child.stderr.on("data", (chunk) => {
		printed.err += String(chunk);
	});
	const ended = Promise.all([once(child, "close"), text(child.stdout)]).then(([[code], out]) => ({
		...{ code, out },
		err: printed.err,
	}));
	return { child, printed, ended };
}
const run = (...args: Parameters<typeof start>) => start(...args).ended;

describe("shiplog telegram", () => {
	test("login asks for code and password, takes wrong ones back, and shows none of it", async () => {
		room.world.account({
			phone: "15550006001",
			code: "73519",
			password: "hunter2",
			passwordHint: "game",
			firstName: "Ola",
		});
		const answers = ["11111", "73519", "hunter1", "hunter2"];
		const { code, out, err } = await run(["login", "--phone", "+1 555 000 6001", "--name", "ola"], answers);
		expect({ code, out }).toEqual({ code: 0, out: "ola\tuser\tsigned in\tOla ••01\n" });
		expect(err).toContain("That is not the code Telegram sent.");
		expect(err).toContain("That is not the account's password.");
		for (const secret of [...answers.slice(1), "15550006001", "shiplog1."]) expect(err + out).not.toContain(secret);
	});

	test("login on a terminal shows no password while it is typed", async () => {
		room.world.account({ phone: "15550006003", password: "hunter2", firstName: "Una" });
		const command = `${process.execPath} --import tsx ${SCRIPT} telegram login --name una`;
		const env = { ...process.env, ...room.settings, DATABASE_URL: database().url, LOG_LEVEL: "silent" };
		const child = spawn(ON_A_TERMINAL, ["-qfec", command, "/dev/null"], { env });
		let shown = "";
		child.stdout.on("data", (chunk) => {
			shown += String(chunk);
		});
		const questions = [
			["Phone number", "15550006003"],
			["Code: ", "12345"],
			["Password: ", "hunter2"],
		] as const;
		for (const [question, answer] of questions) {
			await until(() => shown.includes(question));
			child.stdin.write(`${answer}\r`);
		}
		await until(() => shown.includes("una\tuser\tsigned in\tUna"));
		expect(shown).toContain("15550006003");
		expect(shown).not.toContain("hunter2");
	});

	test("login ends with a clear error when nobody answers", async () => {
		room.world.account({ phone: "15550006002", firstName: "Pia" });
		const { child, ended } = start(["login", "--phone", "15550006002", "--name", "pia"], ["00000"]);
		child.stdin.end();
		const { code, err } = await ended;
		expect(code).toBe(1);
		expect(err).toContain('shiplog: Nothing on standard input answers "Code:"');
		expect((await run(["accounts"])).out).not.toContain("pia");
	});

	test("login --bot takes the token from standard input, and login --qr draws a code", async () => {
		room.world.bot({ token: TOKEN, name: "Recaps", username: "recaps_bot" });
		const bot = await run(["login", "--bot", "--json"], [TOKEN]);
		expect(JSON.parse(bot.out)).toMatchObject({ name: "bot", kind: "bot", state: "ready" });
		expect(bot.err).not.toContain(TOKEN.slice(12));
		const qr = start(["login", "--qr", "--name", "scanned"]);
		await until(() => qr.printed.err.includes("tg://login?token="));
		expect(qr.printed.err).toContain("▄");
		qr.child.kill("SIGINT");
		expect(await qr.ended).toMatchObject({ code: 130, err: expect.stringContaining("shiplog: stopped.") });
		await until(() => room.tg.net.connections === 0);
	});

	test("accounts, export-session, rotate-key, revoke and logout do what they say", async () => {
		const accounts = await run(["accounts", "--json"]);
		expect(JSON.parse(accounts.out).map(({ name }: { name: string }) => name)).toEqual(["bot", "ola", "una"]);
		const file = join(mkdtempSync(join(tmpdir(), "shiplog-export-")), "ola.session");
		const exported = await run(["export-session", "ola", "--out", file]);
		expect(exported).toMatchObject({ code: 0, out: `${file}\n` });
		expect(exported.err).not.toContain("shiplog1.");
		const other = { SHIPLOG_SECRET: "another secret of thirty-two characters" };
		const previous = { ...other, SHIPLOG_SECRET_PREVIOUS: room.settings.SHIPLOG_SECRET ?? "" };
		expect((await run(["rotate-key"], [], previous)).out).toMatch(
			/^key [0-9a-f]{12}: 3 sealed anew, 0 had it already\n$/,
		);
		expect((await run(["revoke", "ola"], [], other)).out).toContain("every other session is ended");
		expect((await run(["logout", "ola"], [])).err).toContain("sealed with a key that is not here");
		expect((await run(["logout", "ola", "--remove"], [], other)).out).toBe("ola\tremoved\n");
		expect(room.tg.log.calls("auth.logOut")).toHaveLength(1);
	});

	test("says what is missing where Telegram is not set up", async () => {
		const none = { SHIPLOG_MODE: "", SHIPLOG_TELEGRAM_TEST_DC: "", SHIPLOG_TELEGRAM_TEST_KEY: "", RATE_RPS: "" };
		const { code, err } = await run(["login", "--phone", "15550006001"], [], none);
		expect(code).toBe(1);
		expect(err).toContain("TELEGRAM_API_ID");
		const half = await run(["accounts"], [], { ...none, TELEGRAM_API_ID: "12" });
		expect(half).toMatchObject({ code: 0 });
	});
});
