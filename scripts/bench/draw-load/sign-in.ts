import { OWNER } from "./fill-workspace";

/** Cookies a browser would hold after signing in at `url`, as one header. */
export async function signIn(url: string): Promise<string> {
	const token = await fetch(`${url}/api/auth/csrf`);
	const { csrfToken } = (await token.json()) as { csrfToken: string };
	const answer = await fetch(`${url}/api/auth/callback/credentials`, {
		method: "POST",
		redirect: "manual",
		headers: { cookie: cookiesOf(token), origin: url },
		body: new URLSearchParams({ csrfToken, email: OWNER.email, password: OWNER.password, json: "true" }),
	});
	const cookies = cookiesOf(answer);
	if (!cookies.includes("session-token")) throw new Error(`Signing in failed: ${answer.status}`);
	return cookies;
}

function cookiesOf(answer: Response): string {
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
}
