import { migrationTarget } from "../calls/at-dc";
import type { TelegramConnection } from "../connection/telegram-connection";

/** An account moves once; the second answer comes from its own DC. */
const MOVES_MAX = 2;

/** Repeats a step of signing in at the DC Telegram names: `PHONE_MIGRATE_4`, `USER_MIGRATE_4`, `NETWORK_MIGRATE_4`. */
export async function withMigration<T>(connection: TelegramConnection, step: () => Promise<T>): Promise<T> {
	for (let moves = 0; ; moves++) {
		try {
			return await step();
		} catch (error) {
			const dc = migrationTarget(error);
			if (dc === null || moves >= MOVES_MAX) throw error;
			await connection.moveTo(dc);
		}
	}
}
