import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFirstOwner } from "@/lib/services/auth/create-first-owner";
import { hasOwner } from "@/lib/services/auth/has-owner";
import type { ServiceContext } from "@/lib/services/context";

const EMAIL = "owner@shiplog.local";

/** How to sign in; the password is null when somebody made the account by hand and only they know it. */
export interface OwnerSignIn {
	readonly email: string | null;
	readonly password: string | null;
}

/** Makes the demo's owner account, or answers the one an earlier run made: its password is kept in a file only its user reads. */
export async function ensureOwner(ctx: ServiceContext, dataDir: string): Promise<OwnerSignIn> {
	const path = join(dataDir, "demo-owner.json");
	if (await hasOwner(ctx)) return readKept(path) ?? { email: null, password: null };
	const password = readKept(path)?.password ?? randomBytes(12).toString("base64url");
	const signIn = { email: EMAIL, password };
	// Kept before the account is made: a run killed in between finds the password it then needs.
	writeFileSync(`${path}.new`, JSON.stringify(signIn), { mode: 0o600 });
	renameSync(`${path}.new`, path);
	await createFirstOwner(ctx, { email: EMAIL, name: "Owner", password });
	return signIn;
}

function readKept(path: string): OwnerSignIn | null {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}
