import type { Change } from "../log/pts-log";
import type { Chat } from "../model/chat";
import type { Member } from "../model/member";
import type { Reaction } from "../model/stored-message";

/** Something that happened in a chat, for whoever keeps a record of it. */
export type WorldEvent =
	| { readonly kind: "change"; readonly chat: Chat; readonly change: Change }
	| {
			readonly kind: "reactions";
			readonly chat: Chat;
			readonly messageId: number;
			readonly reactions: readonly Reaction[];
	  }
	| { readonly kind: "member"; readonly chat: Chat; readonly member: Member };
