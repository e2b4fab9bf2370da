/** What a person's words for a chat can mean. */
export type ChatRef =
	/** In lower case, without `@`. */
	| { readonly type: "username"; readonly username: string }
	/** A marked id, as the Bot API writes it. */
	| { readonly type: "marked"; readonly peerId: number }
	/** A bare id: a channel's or a basic group's, which only a look can tell. */
	| { readonly type: "bare"; readonly id: number }
	| { readonly type: "invite"; readonly hash: string }
	/** Anything else: a title, or our own slug of a tracked group. */
	| { readonly type: "title"; readonly title: string }
	/** A Telegram link that leads to no chat. */
	| { readonly type: "unusable"; readonly reason: string };
