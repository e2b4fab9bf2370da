/** A basic group became a supergroup: what was asked for goes on in another chat, which the group's source names now. */
export class ChatMoved extends Error {
	constructor() {
		super("The chat became a supergroup.");
		this.name = "ChatMoved";
	}
}
