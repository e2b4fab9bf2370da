import { AppError } from "@/lib/errors";
import { driverErrorOf } from "./driver-error";

/** Which database the failing statement was for; the password never gets here. */
export interface DatabaseTarget {
	readonly host: string;
	readonly user: string;
	readonly database: string;
}

/** Host, user and database of a URL, for messages. */
export function databaseTargetOf(url: string): DatabaseTarget {
	const parsed = new URL(url);
	return {
		host: parsed.searchParams.get("socketPath") ?? parsed.host,
		user: decodeURIComponent(parsed.username),
		database: decodeURIComponent(parsed.pathname.slice(1)),
	};
}

/** Driver failures of set-up, told as one clear error that says what to do; anything else comes back as it is. */
export function explainDatabaseError(error: unknown, target: DatabaseTarget): unknown {
	const found = driverErrorOf(error);
	if (found === null || error instanceof AppError) return error;
	const problem = describe(found.errno, found.code, target);
	if (problem === null) return error;
	const place = { field: "DATABASE_URL" };
	return new AppError(problem.code, problem.message, { hint: problem.hint, place, cause: error });
}

interface Problem {
	readonly code: AppError["code"];
	readonly message: string;
	readonly hint: string;
}

function describe(errno: number, code: string, { host, user, database }: DatabaseTarget): Problem | null {
	switch (errno) {
		case 0:
			return {
				code: "upstream_unavailable",
				message: `No database server answers at ${host} (${code}).`,
				hint: "Start it or correct DATABASE_URL; unset DATABASE_URL to let Shiplog run its own.",
			};
		case 1045:
		case 1698:
			return {
				code: "forbidden",
				message: `The database server at ${host} refused the password of user ${user}.`,
				hint: "Correct user and password in DATABASE_URL.",
			};
		case 1044:
		case 1142:
		case 1143:
		case 1227:
		case 1370:
			return {
				code: "forbidden",
				message: `User ${user} may not do what Shiplog needs in database ${database} at ${host}.`,
				hint: `As an administrator run: GRANT ALL PRIVILEGES ON \`${database}\`.* TO '${user}'@'%'`,
			};
		case 3:
		case 1021:
		case 1114:
			return {
				code: "upstream_unavailable",
				message: `The disk of the database server at ${host} is full.`,
				hint: "Free some space and start again; nothing is lost.",
			};
		case 1040:
			return {
				code: "upstream_unavailable",
				message: `The database server at ${host} has no free connection.`,
				hint: "Close other clients or raise max_connections.",
			};
		default:
			return null;
	}
}
