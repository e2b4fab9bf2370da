import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY_MS = 20;
const LOOK_MS_MAX = 20_000;

/** Looks again and again until `look` finds something; fails when it has not within twenty seconds. */
export async function until<T>(
	look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
): Promise<T> {
	const giveUpAt = Date.now() + LOOK_MS_MAX;
	for (;;) {
		const found = await look();
		if (found !== null && found !== undefined && found !== false) return found;
		if (Date.now() > giveUpAt) throw new Error(`It did not come about within ${LOOK_MS_MAX} ms: ${look.toString()}`);
		await wait(LOOK_EVERY_MS);
	}
}
