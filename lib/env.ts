import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./errors";
import { settingsFinder } from "./settings/find-setting";
import type { JobsEnv } from "./settings/jobs-env";
import type { ModelEnv } from "./settings/model-env";
import { readJobsEnv } from "./settings/read-jobs-env";
import { readModelEnv } from "./settings/read-model-env";
import { readTelegramEnv } from "./settings/read-telegram-env";
import { unusableSetting } from "./settings/setting";
import type { TelegramEnv } from "./settings/telegram-env";

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
const NODE_ENVS = ["production", "development", "test"] as const;

/** Shorter secrets can be guessed offline from one signed cookie. */
const SECRET_LENGTH_MIN = 32;

/** Guessing over the network is slow; a word somebody made up is not enough all the same. */
const TOKEN_LENGTH_MIN = 16;

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
	/** Seals Telegram sessions; `null`: a key file below the data folder does. */
	readonly sessionSecret: string | null;
	/** What `sessionSecret` was before: still opens what it sealed, until that is sealed anew. */
	readonly sessionSecretBefore: string | null;
	/** Opens `/metrics` to others than this machine; `null`: nobody else may read it. */
	readonly metricsToken: string | null;
	readonly telegram: TelegramEnv;
	/** File that says how far a demo's clock is ahead; `null` outside a demo. */
	readonly demoClock: string | null;
	readonly jobs: JobsEnv;
	/** A language model that may be asked about messages; `null`: there is none. */
	readonly model: ModelEnv | null;
	/** A known proxy stands in front, so `x-forwarded-for` names the caller. Otherwise anybody could write it. */
	readonly trustsProxy: boolean;
	/** Bytes one upload may hold, all its files together. */
	readonly uploadBytesMax: number;
	readonly logLevel: LogLevel;
	readonly nodeEnv: (typeof NODE_ENVS)[number];
}

const mysqlUrl = z.url({ protocol: /^mysql$/, error: "is not a mysql:// URL" });
const webUrl = z.url({ protocol: /^https?$/, error: "is not an http(s) URL" });
const textOf = (charsMin: number) => z.string().min(charsMin, `is shorter than ${charsMin} characters`);

/**
 * The one reader of `process.env`; where a variable is absent, of the INI file and of mounted secret files. Reading a
 * field that is absent or malformed throws AppError("invalid") naming the setting and where it was found.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
	const find = settingsFinder(source);
	const read = <T>(name: string, schema: z.ZodType<T>, fallback?: T): T => {
		const setting = find(name);
		if (setting === null && fallback !== undefined) return fallback;
		if (setting === null) throw absent(name);
		const parsed = schema.safeParse(setting.value);
		if (!parsed.success) throw unusableSetting(setting, parsed.error.issues[0]?.message ?? "is malformed");
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
			return read("NEXTAUTH_SECRET", textOf(SECRET_LENGTH_MIN));
		},
		get sessionSecret() {
			return read("SHIPLOG_SECRET", textOf(SECRET_LENGTH_MIN).nullable(), null);
		},
		get sessionSecretBefore() {
			return read("SHIPLOG_SECRET_PREVIOUS", textOf(SECRET_LENGTH_MIN).nullable(), null);
		},
		get metricsToken() {
			return read("METRICS_TOKEN", textOf(TOKEN_LENGTH_MIN).nullable(), null);
		},
		get telegram() {
			return readTelegramEnv(find);
		},
		get jobs() {
			return readJobsEnv(find);
		},
		get model() {
			return readModelEnv(find);
		},
		get demoClock() {
			const file = read("SHIPLOG_DEMO_CLOCK", z.string().min(1, "is empty").nullable(), null);
			if (file === null || readTelegramEnv(find).mode === "demo") return file;
			throw new AppError("invalid", "SHIPLOG_DEMO_CLOCK is set outside a demo.", {
				hint: "Only a demo may run ahead of time. Remove it, or set SHIPLOG_MODE=demo.",
				place: { field: "SHIPLOG_DEMO_CLOCK" },
			});
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

function absent(name: string): AppError {
	return new AppError("invalid", `The environment variable ${name} is not set.`, {
		hint: "Start with `npm start`, which sets it, or set it as .env.example shows.",
		place: { field: name },
	});
}
