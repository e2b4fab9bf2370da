import { z } from "zod";
import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { takeStep } from "./take-step";

const PasswordAnswer = z.object({
	loginId: z.string().min(1).max(36),
	/** As typed: a password may begin with a space. */
	password: z.string().min(1, "Type the password.").max(512),
});

/** Answers with the password of two-step verification; it is proven, never sent. A wrong one may be given again. */
export function answerPassword(
	ctx: ServiceContext,
	input: z.input<typeof PasswordAnswer>,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramLogin> {
	const { loginId, password } = parseInput(PasswordAnswer, input);
	requireAccess(canUseTelegram(ctx.actor));
	return takeStep(
		ctx,
		{ loginId, step: "password_needed" },
		async (gateway, _secret, signal) => {
			const self = await gateway.login.password(password, { lane: "interactive", signal });
			return { type: "signed_in", self };
		},
		parts,
	);
}
