import { z } from "zod";
import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { takeStep } from "./take-step";

const CodeAnswer = z.object({
	loginId: z.string().min(1).max(36),
	/** People copy codes with spaces and dashes in them. */
	code: z
		.string()
		.transform((text) => text.replace(/[\s-]/g, ""))
		.pipe(z.string().min(1, "Type the code.").max(32)),
});

/** Answers with the code Telegram sent. A wrong one may be given again (`problem`); an expired one ends the sign-in. */
export function answerCode(
	ctx: ServiceContext,
	input: z.input<typeof CodeAnswer>,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramLogin> {
	const { loginId, code } = parseInput(CodeAnswer, input);
	requireAccess(canUseTelegram(ctx.actor));
	return takeStep(
		ctx,
		{ loginId, step: "code_sent" },
		(gateway, { phone, codeHash }, signal) =>
			gateway.login.signIn(phone ?? "", codeHash ?? "", code, { lane: "interactive", signal }),
		parts,
	);
}
