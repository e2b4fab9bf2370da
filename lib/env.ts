import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./errors";

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
const NODE_ENVS = ["production", "development", "test"] as const;

/** Shorter secrets can be guessed offline from one signed cookie. */
const SECRET_LENGTH_MIN = 32;

/** A whole account's history with room to spare; a disk holds several. */
const UPLOAD_GB_MAX = 20;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment, typed. A field is parsed when it is read: drawing a picture needs no database and no secret. */
export interface Env {
	/** `mysql://user:password@host:port/database`. */
	readonly databaseUrl: string;
	/** Absolute path of the folder for everything that is not in the database: pictures, uploads, the private server. */
	readonly dataDir: string;
	/** Origin people reach the dashboard at, without a trailing slash. */
	readonly publicUrl: string;
	/** Key of sessions and pseudonyms. */
	readonly secret: string;
	/** A known proxy stands in front, so `x-forwarded-for` names the caller. Otherwise anybody could write it. */
	readonly trustsProxy: boolean;
	/** Bytes one upload may hold, all its files together. */
	readonly uploadBytesMax: number;
	readonly logLevel: LogLevel;
	readonly nodeEnv: (typeof NODE_ENVS)[number];
}

const mysqlUrl = z.url({ protocol: /^mysql$/, error: "is not a mysql:// URL" });
const webUrl = z.url({ protocol: /^https?$/, error: "is not an http(s) URL" });
const secretText = z.string().min(SECRET_LENGTH_MIN, `is shorter than ${SECRET_LENGTH_MIN} characters`);

/** The one reader of `process.env`. Reading a field that is absent or malformed throws AppError("invalid") naming the variable. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
	const read = <T>(name: string, schema: z.ZodType<T>, fallback?: T): T => {
		const value = source[name]?.trim();
		if (!value && fallback !== undefined) return fallback;
		if (!value) throw unusable(name, "is not set");
		const parsed = schema.safeParse(value);
		if (!parsed.success) throw unusable(name, parsed.error.issues[0]?.message ?? "is malformed");
		return parsed.data;
	};
	return {
		get databaseUrl() {
			return read("DATABASE_URL", mysqlUrl);
		},
		get dataDir() {
			return resolve(/* turbopackIgnore: true */ read("SHIPLOG_DATA_DIR", z.string(), ".data"));
		},
		get publicUrl() {
			const name = source.SHIPLOG_URL ? "SHIPLOG_URL" : "NEXTAUTH_URL";
			return read(name, webUrl, "http://127.0.0.1:3000").replace(/\/+$/, "");
		},
		get secret() {
			return read("NEXTAUTH_SECRET", secretText);
		},
		get trustsProxy() {
			return read("SHIPLOG_TRUST_PROXY", z.enum(["0", "1"], { error: "is neither 0 nor 1" }), "0") === "1";
		},
		get uploadBytesMax() {
			const gigabytes = z.coerce.number({ error: "is not a number" }).positive("is not above 0");
			return read("SHIPLOG_UPLOAD_MAX_GB", gigabytes, UPLOAD_GB_MAX) * 1e9;
		},
		get logLevel() {
			return read("LOG_LEVEL", z.enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(", ")}` }), "info");
		},
		get nodeEnv() {
			return read("NODE_ENV", z.enum(NODE_ENVS, { error: `is none of ${NODE_ENVS.join(", ")}` }), "development");
		},
	};
}

function unusable(name: string, complaint: string): AppError {
	return new AppError("invalid", `The environment variable ${name} ${complaint}.`, {
		hint: "Start with `npm start`, which sets it, or set it as .env.example shows.",
		place: { field: name },
	});
}
