import pino from "pino";
import type { LogLevel } from "./env";

/** What the product may log with: an object of facts, then a short sentence. */
export type Logger = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

const SECRET_FIELDS = [
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
];

/** What errors like to quote, and what is left of it. */
const QUOTED_SECRETS: readonly (readonly [RegExp, string])[] = [
	// Credentials inside a connection string or a proxy's address.
	[/(\w+:\/\/[^:@/\s]*:)[^@/\s]+@/g, "$1[hidden]@"],
	// A Telegram session, sealed or not.
	[/\b(shiplog1|v1\.[0-9a-f]{12})\.[\w-]{40,}/g, "$1.[hidden]"],
	// A bot's token, and the token inside a QR code.
	[/\b(\d{5,20}):[\w-]{20,}/g, "$1:[hidden]"],
	[/(tg:\/\/login\?token=)[\w-]+/g, "$1[hidden]"],
	// A job server's signing key, and the event key in the address events are sent to.
	[/\b(signkey-\w+-)[0-9a-f]+/gi, "$1[hidden]"],
	[/(\/e\/)[\w-]{16,}/g, "$1[hidden]"],
];

/**
 * A JSON-lines logger on standard error, so that standard output stays the answer of a command.
 * Secrets are masked by field name, one level deep, and inside the messages of errors.
 */
export function createLogger(
	level: LogLevel,
	destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
	return pino(
		{
			level,
			base: null,
			redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: "[hidden]" },
			serializers: { err: withoutCredentials },
			timestamp: pino.stdTimeFunctions.isoTime,
		},
		destination,
	);
}

function withoutCredentials(error: Error): object {
	const { message, stack, ...rest } = pino.stdSerializers.err(error);
	return { ...rest, message: hideCredentials(message), stack: hideCredentials(stack) };
}

function hideCredentials(text: string): string {
	return QUOTED_SECRETS.reduce((shown, [pattern, rest]) => shown.replace(pattern, rest), text);
}
