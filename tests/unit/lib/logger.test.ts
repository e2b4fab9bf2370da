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

test("keeps what is no secret", () => {
	expect(JSON.parse(logged((log) => log.info({ groupId: 7 }, "collected")))).toMatchObject({
		groupId: 7,
		msg: "collected",
	});
});
