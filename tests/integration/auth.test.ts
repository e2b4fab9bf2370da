import { describe, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { findUserByEmail } from "@/db/queries/users";
import { AppError } from "@/lib/errors";
import { createLogger } from "@/lib/logger";
import { createFirstOwner } from "@/lib/services/auth/create-first-owner";
import { endSession } from "@/lib/services/auth/end-session";
import { findSession } from "@/lib/services/auth/find-session";
import { hasOwner } from "@/lib/services/auth/has-owner";
import { openSession, SESSION_SECONDS } from "@/lib/services/auth/open-session";
import { verifyPassword } from "@/lib/services/auth/verify-password";
import type { ServiceContext } from "@/lib/services/context";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const START = new Date("2025-11-17T06:00:00Z");

function contextAt(now: Date = START): ServiceContext {
	return { actor: { type: "anonymous" }, now: () => now, db: database().db, log: createLogger("silent") };
}

const OWNER = { email: " Ada@Example.org ", name: "Ada", password: "correct horse battery" };

async function codeOf(work: Promise<unknown>): Promise<string> {
	const error = await work.then(
		() => null,
		(failure: unknown) => failure,
	);
	return error instanceof AppError ? error.code : `no AppError: ${String(error)}`;
}

describe("the first owner", () => {
	test("two set-ups at once, on connections of their own, make one owner", async () => {
		expect(await hasOwner(contextAt())).toBe(false);
		const other = openDatabase({ url: database().url });
		try {
			const both = await Promise.allSettled([
				createFirstOwner(contextAt(), OWNER),
				createFirstOwner({ ...contextAt(), db: other }, { ...OWNER, email: "eve@example.org" }),
			]);
			expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		} finally {
			await other.close();
		}
		const owners = await Promise.all(
			["ada@example.org", "eve@example.org"].map((email) => findUserByEmail(database().db, email)),
		);
		expect(owners.filter((owner) => owner !== null)).toHaveLength(1);
		await database().db.pool.query("DELETE FROM users");
	});

	test("a later set-up is refused as a conflict, and the address is kept in lower case", async () => {
		await createFirstOwner(contextAt(), OWNER);
		expect(await codeOf(createFirstOwner(contextAt(), { ...OWNER, email: "late@example.org" }))).toBe("conflict");
		expect(await findUserByEmail(database().db, "ada@example.org")).toMatchObject({
			userId: 1,
			name: "Ada",
			role: "owner",
		});
	});

	test("the password is kept as argon2id with 19 MiB and two passes", async () => {
		const user = await findUserByEmail(database().db, "ada@example.org");
		expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	});

	test("a short password and a malformed address name their field", async () => {
		await expect(createFirstOwner(contextAt(), { ...OWNER, password: "short" })).rejects.toMatchObject({
			place: { field: "password" },
		});
		await expect(createFirstOwner(contextAt(), { ...OWNER, email: "ada" })).rejects.toMatchObject({
			place: { field: "email" },
		});
	});
});

describe("signing in", () => {
	test("answers the user for the right password and null for a wrong one or an unknown address", async () => {
		const attempt = { address: "192.0.2.1", email: "ADA@example.org", password: OWNER.password };
		expect(await verifyPassword(contextAt(), attempt)).toMatchObject({ userId: 1, email: "ada@example.org" });
		expect(await verifyPassword(contextAt(), { ...attempt, password: "wrong horse battery" })).toBeNull();
		expect(await verifyPassword(contextAt(), { ...attempt, email: "nobody@example.org" })).toBeNull();
	});

	test("nobody signs in with the phrase the dummy hash is made of", async () => {
		const attempt = { address: null, email: "nobody@example.org", password: "nobody signs in with this" };
		expect(await verifyPassword(contextAt(), attempt)).toBeNull();
	});

	test("an account is closed after eight wrong passwords, even to the right one, wherever they come from", async () => {
		const email = "target@example.org";
		for (let attempt = 0; attempt < 8; attempt += 1) {
			expect(
				await verifyPassword(contextAt(), { email, password: "guess", address: `198.51.100.${attempt}` }),
			).toBeNull();
		}
		await expect(
			verifyPassword(contextAt(), { email, password: "guess", address: "198.51.100.99" }),
		).rejects.toMatchObject({
			code: "rate_limited",
			retryAfterMs: expect.any(Number),
		});
	});

	test("an address is closed after thirty attempts at different accounts", async () => {
		const guess = (at: number) =>
			verifyPassword(contextAt(), { email: `user${at}@example.org`, password: "guess", address: "203.0.113.7" });
		for (let at = 0; at < 30; at += 1) expect(await guess(at)).toBeNull();
		expect(await codeOf(guess(30))).toBe("rate_limited");
	});
});

describe("sessions", () => {
	test("a session is live until it is ended, and its copies die with it", async () => {
		const { sid } = await openSession(contextAt(), { userId: 1 });
		expect(sid.length).toBeGreaterThanOrEqual(43);
		expect(await findSession(contextAt(), { sid })).toMatchObject({
			userId: 1,
			role: "owner",
			email: "ada@example.org",
		});
		await endSession(contextAt(), { sid });
		expect(await findSession(contextAt(), { sid })).toBeNull();
	});

	test("a session is over after its time", async () => {
		const { sid } = await openSession(contextAt(), { userId: 1 });
		const end = new Date(START.getTime() + SESSION_SECONDS * 1_000);
		expect(await findSession(contextAt(new Date(end.getTime() - 1)), { sid })).not.toBeNull();
		expect(await findSession(contextAt(end), { sid })).toBeNull();
	});

	test("an unknown id is nobody", async () => {
		expect(await findSession(contextAt(), { sid: "made-up" })).toBeNull();
	});
});
