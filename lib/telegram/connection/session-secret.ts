import { z } from "zod";
import { AppError } from "../../errors";

/** What signs an account in silently: its DC, where that was last reached, and a key for each DC it has been to. */
export interface SessionSecret {
	readonly dc: number;
	readonly host: string;
	readonly port: number;
	/** Base64 of the 256-byte authorisation key, by DC. */
	readonly keys: Readonly<Record<string, string>>;
	/** The keys are nobody's yet: a sign-in is under way. */
	readonly isUnfinished?: boolean | undefined;
}

const PREFIX = "shiplog1.";

const secretSchema = z.object({
	dc: z.int().min(1).max(1000),
	host: z.string().min(1),
	port: z.int().min(1).max(65_535),
	keys: z.record(z.string().regex(/^\d+$/), z.base64().length(344)),
	isUnfinished: z.boolean().optional(),
});

/** One line of text without spaces. Telegram's own formats hold one key and a signed 16-bit port; this one has neither limit. */
export function writeSecret(secret: SessionSecret): string {
	return PREFIX + Buffer.from(JSON.stringify(secret), "utf8").toString("base64url");
}

/** Throws `invalid` without quoting the text: it is a secret even when it cannot be read. */
export function readSecret(text: string): SessionSecret {
	const body = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : "";
	const parsed = secretSchema.safeParse(parseJson(Buffer.from(body, "base64url").toString("utf8")));
	if (!parsed.success) {
		throw new AppError("invalid", "This is not a session of Shiplog", { hint: "Sign the account in again." });
	}
	return parsed.data;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
