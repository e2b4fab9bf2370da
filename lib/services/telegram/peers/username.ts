/** Telegram's own rule, and the four letters that auctioned names may have. */
const USERNAME = /^[a-z](?:_?[a-z0-9]){3,31}$/;

/** `name` as a username in lower case, or `null` where it cannot be one. */
export function toUsername(name: string): { readonly type: "username"; readonly username: string } | null {
	const username = name.toLowerCase();
	return USERNAME.test(username) ? { type: "username", username } : null;
}
