import { z } from "zod";
import { openSecret } from "../secrets/open-secret";
import { sealSecret } from "../secrets/seal-secret";

const LoginSecret = z.object({
	/** `null`: signing in without a number. */
	phone: z.string().nullable(),
	/** What Telegram calls the code it sent. */
	codeHash: z.string().nullable(),
	/** The half-made session; the code and the password belong to it. */
	session: z.string(),
});

/** What a sign-in under way must remember from one answer to the next. */
export type LoginSecret = z.infer<typeof LoginSecret>;

export function sealLogin(loginId: string, secret: LoginSecret): Promise<string> {
	return sealSecret({ loginId }, JSON.stringify(secret));
}

export async function openLogin(loginId: string, sealed: string): Promise<LoginSecret> {
	return LoginSecret.parse(JSON.parse(await openSecret({ loginId }, sealed)));
}
