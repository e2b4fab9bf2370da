import { signIn } from "next-auth/react";

/** next-auth's word for a wrong password or an unknown address. */
const WRONG_CREDENTIALS = "CredentialsSignin";

/** Signs in with a password; `null` when it worked, else the sentence to show. */
export async function signInWithPassword(email: string, password: string): Promise<string | null> {
	try {
		const answer = await signIn("credentials", { email, password, redirect: false });
		if (answer?.ok && !answer.error) return null;
		if (answer?.error === WRONG_CREDENTIALS) return "Address or password is wrong.";
		return answer?.error ?? "The server gave no answer. Try again in a minute.";
	} catch {
		return "The server does not answer. Check that it is running, then try again.";
	}
}

/** Where to go after signing in: a path of our own, never another site. */
export function safePath(next: string | null): string {
	if (next === null || !next.startsWith("/") || next.startsWith("//") || next.includes("\\")) return "/groups";
	return next;
}
