import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "@/db/client";
import { readEnv } from "@/lib/env";
import { findFreePort } from "@/scripts/bootstrap/process/ports.mjs";
import { startGreeting } from "../../support/fake-greeting-server";
import { startCommand } from "../../support/start-command";

let dataDir = "";
beforeAll(() => {
	dataDir = mkdtempSync(join(tmpdir(), "shiplog-"));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** `npm start` under these settings: its exit code and everything it printed. */
async function start(env: Record<string, string>): Promise<{ code: number | null; printed: string }> {
	const port = String(await findFreePort());
	const command = startCommand("scripts/bootstrap.mjs", ["start"], { PORT: port, SHIPLOG_DATA_DIR: dataDir, ...env });
	const code = await command.ended();
	return { code, printed: command.printed() };
}

describe("npm start refuses in one line", () => {
	test("a port in use, before it starts a database", async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
		onTestFinished(() => void other.close());
		const address = other.address();
		const port = typeof address === "object" && address ? address.port : 0;
		const { code, printed } = await start({ PORT: String(port), DATABASE_URL: "" });
		expect(code).toBe(1);
		expect(printed).toBe(
			`shiplog: Port ${port} is in use. Stop the program that listens there, or choose another: PORT=${port + 1}.\n`,
		);
		expect(existsSync(join(dataDir, "mariadb"))).toBe(false);
	});

	test.each([
		["5.7.44", "MySQL 5.7.44, which is too old. Use MySQL 8.0.22 or newer"],
		["8.0.21", "MySQL 8.0.21, which is too old. Use MySQL 8.0.22 or newer"],
		["5.5.5-10.3.39-MariaDB", "MariaDB 10.3.39, which is too old. Use MariaDB 10.6.0 or newer"],
	])("a server of version %s", async (version, complaint) => {
		const old = await startGreeting(version);
		onTestFinished(() => old.close());
		const { code, printed } = await start({ DATABASE_URL: `mysql://u:p@127.0.0.1:${old.port}/shiplog` });
		expect(code).toBe(1);
		expect(printed).toContain(complaint);
		expect(printed.trim().split("\n")).toHaveLength(1);
	});

	test("an account that may not create the database", async () => {
		const name = `shut_${randomBytes(4).toString("hex")}`;
		const server = openDatabase({ url: readEnv().databaseUrl.replace(/\/[^/]*$/, "/"), connectionsMax: 1 });
		onTestFinished(() => server.close());
		for (const host of ["127.0.0.1", "localhost"]) {
			await server.pool.query(`CREATE USER '${name}'@'${host}' IDENTIFIED BY 'pw'`);
			onTestFinished(() => server.pool.query(`DROP USER '${name}'@'${host}'`).then(() => undefined));
		}
		const url = new URL(readEnv().databaseUrl);
		Object.assign(url, { username: name, password: "pw", pathname: `/${name}` });
		const { code, printed } = await start({ DATABASE_URL: url.href });
		expect(code).toBe(1);
		expect(printed).toMatch(new RegExp(`^shiplog: User ${name} may not .* GRANT ALL PRIVILEGES ON .*\\n$`, "m"));
		expect(printed).not.toContain("    at ");
	});

	test("a DATABASE_URL that is none", async () => {
		const { code, printed } = await start({ DATABASE_URL: "postgres://h/db" });
		expect(code).toBe(1);
		expect(printed).toBe(
			"shiplog: DATABASE_URL is not a mysql:// URL. Write it as mysql://user:password@host:3306/shiplog.\n",
		);
	});

	test("a PORT that is none", async () => {
		expect(await start({ PORT: "http" })).toEqual({
			code: 1,
			printed: "shiplog: PORT is http, which is no port. Use a number from 1 to 65535.\n",
		});
	});
});
