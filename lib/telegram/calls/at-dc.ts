import { TelegramFailure } from "../telegram-failure";

/** A file or a group's statistics move once at most; more would be a loop. */
const MOVES_MAX = 2;

/** Asks at `dc` (`null`: the account's own) and again wherever Telegram points to: `FILE_MIGRATE_4`, `STATS_MIGRATE_1`. */
export async function atDc<T>(dc: number | null, ask: (dc: number | null) => Promise<T>): Promise<T> {
	let at = dc;
	for (let moves = 0; ; moves++) {
		try {
			return await ask(at);
		} catch (error) {
			const next = migrationTarget(error);
			if (next === null || moves >= MOVES_MAX) throw error;
			at = next;
		}
	}
}

/** The DC a refusal with code 303 names; `null` for any other error. */
export function migrationTarget(error: unknown): number | null {
	if (!(error instanceof TelegramFailure) || error.code !== 303) return null;
	const digits = /_MIGRATE_(\d+)$/.exec(error.reason)?.[1];
	return digits === undefined ? null : Number(digits);
}
