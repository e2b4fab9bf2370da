import { randomUUID } from "node:crypto";
import { insertTelegramLogin, type StoredLogin } from "@/db/queries/telegram-logins";
import type { LoginStep } from "@/lib/domain/telegram-login";
import type { ServiceContext } from "../../context";
import { type LoginSecret, sealLogin } from "./login-secret";
import { type LoginShown, writeShown } from "./login-shown";
import { LOGIN_MS } from "./login-timing";

export interface NewLogin {
	readonly accountId: string;
	readonly step: LoginStep;
	readonly secret: LoginSecret | null;
	readonly shown: Partial<LoginShown>;
}

/** Stores the first step of a sign-in. */
export async function beginLogin(ctx: ServiceContext, { accountId, step, ...rest }: NewLogin): Promise<StoredLogin> {
	const loginId = randomUUID();
	const createdAt = ctx.now();
	const login: StoredLogin = {
		...{ loginId, accountId, step, createdAt },
		secret: rest.secret === null ? null : await sealLogin(loginId, rest.secret),
		shown: writeShown(rest.shown),
		expiresAt: new Date(createdAt.getTime() + LOGIN_MS),
	};
	await insertTelegramLogin(ctx.db, login);
	return login;
}
