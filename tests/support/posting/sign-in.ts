import { randomUUID } from "node:crypto";
import { insertTelegramAccount, storeSignIn } from "@/db/queries/telegram-accounts";
import type { SeenPeer } from "@/lib/domain/telegram-peer";
import { readEnv } from "@/lib/env";
import type { ServiceContext } from "@/lib/services/context";
import { sealSecret } from "@/lib/services/telegram/secrets/seal-secret";
import type { LoginDoor } from "@/lib/telegram/gateway";
import { openGate } from "@/lib/telegram/open-gate";
import { openGateway } from "@/lib/telegram/open-gateway";

/** An account with a stored session, as after a sign-in on the dashboard. */
async function signIn(
	ctx: ServiceContext,
	{ name, kind }: { readonly name: string; readonly kind: "user" | "bot" },
	enter: (door: LoginDoor) => Promise<SeenPeer>,
): Promise<void> {
	const { testDc } = readEnv().telegram;
	const gateway = openGateway({ apiId: 1, apiHash: "test", session: null, gate: openGate, testDc, log: ctx.log });
	await gateway.connect();
	const { peer, username } = await enter(gateway.login);
	const session = gateway.exportSession();
	await gateway.close();
	const accountId = randomUUID();
	await insertTelegramAccount(ctx.db, { accountId, name, kind, at: ctx.now() });
	const identity = { telegramUserId: peer.peerId, displayName: peer.name ?? name, username, phoneHint: null };
	await storeSignIn(ctx.db, accountId, {
		sealed: await sealSecret({ accountId }, session),
		identity,
		at: ctx.now(),
	});
}

export function signInUser(ctx: ServiceContext, name: string, phone: string): Promise<void> {
	return signIn(ctx, { name, kind: "user" }, async (door) => {
		const { hash } = await door.sendCode(phone);
		const step = await door.signIn(phone, hash, "12345");
		if (step.type !== "signed_in") throw new Error(`${name} needs a password`);
		return step.self;
	});
}

export function signInBot(ctx: ServiceContext, name: string, token: string): Promise<void> {
	return signIn(ctx, { name, kind: "bot" }, (door) => door.bot(token));
}
