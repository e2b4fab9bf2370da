/** Whom a text names. Exactly one of the two is set. */
export interface Mention {
	readonly memberId: number | null;
	/** Lower case, without `@`. */
	readonly username: string | null;
}

const USERNAME = /^@?([a-z][a-z0-9_]{2,31})$/i;

/** `null`: not a name Telegram gives. */
export function mentionOfUsername(written: string): Mention | null {
	const username = USERNAME.exec(written)?.[1];
	return username === undefined ? null : { memberId: null, username: username.toLowerCase() };
}

/** @param id a member's id in digits, perhaps with the source's prefix (`user123`) */
export function mentionOfId(id: string): Mention | null {
	const digits = /^(?:user)?(\d{1,15})$/.exec(id)?.[1];
	return digits === undefined ? null : { memberId: Number(digits), username: null };
}

/** In order, each once. */
export function distinctMentions(mentions: readonly Mention[]): Mention[] {
	if (mentions.length < 2) return [...mentions];
	return [...new Map(mentions.map((mention) => [mention.username ?? `#${mention.memberId}`, mention])).values()];
}
