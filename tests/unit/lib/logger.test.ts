import { expect, test } from "vitest";
import { createLogger } from "@/lib/logger";

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
	let text = "";
	write(createLogger("debug", { write: (line) => (text += line) }));
	return text;
}

test.each([
	"password",
	"passwordHash",
	"secret",
	"token",
	"session",
	"cookie",
	"authorization",
	"phone",
	"databaseUrl",
	"apiHash",
	"botToken",
	"codeHash",
	"phoneCodeHash",
	"sealed",
	"signingKey",
	"signingKeyFallback",
	"eventKey",
])("never writes a %s, at the top or one level down", (field) => {
	const text = logged((log) => log.info({ [field]: "hunter2", user: { [field]: "hunter2" } }, "signed in"));
	expect(text).toContain("[hidden]");
	expect(text).not.toContain("hunter2");
});

test("hides credentials inside the connection string an error quotes", () => {
	const error = new Error("cannot connect to mysql://shiplog:hunter2@127.0.0.1:3306/shiplog");
	const text = logged((log) => log.error({ err: error }, "no database"));
	expect(text).toContain("mysql://shiplog:[hidden]@127.0.0.1:3306/shiplog");
	expect(text).not.toContain("hunter2");
});

test.each([
	["a session", `cannot read shiplog1.${"A".repeat(60)}`, "shiplog1.[hidden]"],
	["a sealed session", `cannot open v1.0123456789ab.${"A".repeat(60)}`, "v1.0123456789ab.[hidden]"],
	["a bot's token", `refused 7000000001:${"A".repeat(35)}`, "7000000001:[hidden]"],
	["a QR code", `shown tg://login?token=${"A".repeat(40)}`, "tg://login?token=[hidden]"],
	["a job server's signing key", `not signed with signkey-prod-${"A".repeat(32)}`, "signkey-prod-[hidden]"],
	["a job server's event key", `cannot reach http://10.0.0.2:8288/e/${"A".repeat(32)}`, "8288/e/[hidden]"],
	["a proxy's password", "no way through socks5://user:AAAAAAAA@10.0.0.1:1080", "socks5://user:[hidden]@10.0.0.1"],
])("hides %s that an error quotes, its causes and stack included", (_what, message, shown) => {
	const error = new Error("outer", { cause: new Error(message) });
	for (const err of [new Error(message), error]) {
		const text = logged((log) => log.error({ err }, "failed"));
		expect(text).toContain(shown);
		expect(text).not.toContain("AAAAAAAA");
	}
});

test("keeps what is no secret", () => {
	expect(JSON.parse(logged((log) => log.info({ groupId: 7 }, "collected")))).toMatchObject({
		groupId: 7,
		msg: "collected",
	});
});
