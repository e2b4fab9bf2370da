import type { TlObject } from "../../tl-object";
import type { NewFile } from "../files/keep-file";
import type { When, Who } from "./who";

/** A message to be written into a chat. */
export interface Post {
	/** `"chat"`: an anonymous admin, or a channel's own post. */
	readonly from: Who | "chat";
	readonly text?: string;
	readonly entities?: readonly TlObject[];
	readonly replyTo?: number;
	readonly quote?: string;
	readonly topic?: number;
	/** Now, by the world's clock, when left out. */
	readonly at?: When;
	/** `true`: a drawn picture. */
	readonly photo?: NewFile | true;
	readonly document?: NewFile;
	/** Several pictures, one message each, under one `grouped_id`; the text goes with the first. */
	readonly album?: readonly (NewFile | true)[];
	readonly poll?: NewPoll;
	/** `MessageMedia` of any other kind. */
	readonly media?: TlObject;
	/** `messageFwdHeader`. */
	readonly forward?: TlObject;
	readonly viaBot?: Who;
	readonly author?: string;
	readonly isSilent?: boolean;
	readonly views?: number;
}

export interface NewPoll {
	readonly question: string;
	readonly options: readonly string[];
	readonly isMultipleChoice?: boolean;
	readonly isQuiz?: boolean;
	readonly isPublic?: boolean;
}
