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
];

/** Credentials inside a connection string, which drivers like to quote in their error messages. */
const URL_CREDENTIALS = /(\w+:\/\/[^:@/\s]+:)[^@/\s]+@/g;

/**
 * A JSON-lines logger on standard error, so that standard output stays the answer of a command.
 * Secrets are masked by field name, one level deep, and inside connection strings of errors.
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
	return text.replace(URL_CREDENTIALS, "$1[hidden]@");
}
