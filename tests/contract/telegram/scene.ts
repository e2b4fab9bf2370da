import pino from "pino";
import type { SignInStep, TelegramGateway } from "@/lib/telegram/gateway";
import { openGate } from "@/lib/telegram/open-gate";
import { type GatewayOptions, openGateway } from "@/lib/telegram/open-gateway";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import { createWorld } from "../../telegram-server/world/create-world";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import type { World } from "../../telegram-server/world/world";

/** A server with an empty world, and gateways to it that are closed with it. */
export interface Scene {
	readonly tg: TelegramServer<World>;
	readonly world: World;
	/** Someone who can sign in. */
	readonly ola: AccountHandle;
	open(options?: Partial<GatewayOptions>): TelegramGateway;
	/** Signed in and connected. */
	signedIn(account?: AccountHandle, options?: Partial<GatewayOptions>): Promise<TelegramGateway>;
	/** Throws when the server was asked anything it does not know. */
	close(): Promise<void>;
}

export async function startScene(): Promise<Scene> {
	const world = createWorld({ seed: 7, now: () => Date.now() });
	const tg = await startTelegramServer({ world });
	const ola = world.account({ phone: "15550001111", code: "12345", firstName: "Ola", lastName: "Ek" });
	const opened: TelegramGateway[] = [];
	const open: Scene["open"] = (options = {}) => {
		const gateway = openGateway({
			apiId: 1,
			apiHash: "test",
			session: null,
			gate: openGate,
			testDc: tg.config,
			log: pino({ enabled: false }),
			...options,
		});
		opened.push(gateway);
		return gateway;
	};
	return {
		tg,
		world,
		ola,
		open,
		async signedIn(account = ola, options = {}) {
			const gateway = open(options);
			await gateway.connect();
			await signIn(gateway, account);
			return gateway;
		},
		async close() {
			await Promise.all(opened.map((gateway) => gateway.close()));
			await tg.close();
			tg.assertNoUnknownMethods();
		},
	};
}

export async function signIn(gateway: TelegramGateway, account: AccountHandle): Promise<SignInStep> {
	const phone = account.phone ?? "";
	const { hash } = await gateway.login.sendCode(phone);
	return gateway.login.signIn(phone, hash, account.code);
}
