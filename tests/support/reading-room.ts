import type { Database } from "@/db/client";
import type { ServiceContext } from "@/lib/services/context";
import { systemClock } from "@/lib/services/telegram/clock";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { type Scene, startScene } from "../contract/telegram/scene";
import { aServiceContext } from "../factories/service-context";
import type { AccountHandle } from "../telegram-server/world/handles/account-handle";

/** A loopback Telegram and a context to read it into a database. */
export interface ReadingRoom extends Scene {
	readonly ctx: ServiceContext;
	/** Moves the context's clock; the world's own is the machine's. */
	at(now: Date): ServiceContext;
	/** The account signed in, as services are lent it. */
	reader(account?: AccountHandle, accountId?: string): Promise<AccountReader & { readonly pauses: string[] }>;
}

export async function openReadingRoom(db: Database): Promise<ReadingRoom> {
	const scene = await startScene();
	return {
		...scene,
		ctx: aServiceContext(db, new Date()),
		at: (now) => aServiceContext(db, now),
		async reader(account = scene.ola, accountId = `account-${account.id}`) {
			const gateway = await scene.signedIn(account);
			const pauses: string[] = [];
			const gate = {
				pauseForMembers: async (from: number, to: number) => {
					pauses.push(`${from}-${to}`);
				},
			};
			const { signal } = new AbortController();
			return { accountId, kind: "user", gateway, gate, signal, clock: systemClock, pauses };
		},
	};
}
