import type { TlObject } from "../../tl-object";
import type { Media, Sender } from "../model/stored-message";

/** A message about to be written; everything left out is absent. */
export interface Draft {
	readonly from: Sender | null;
	readonly text?: string;
	readonly entities?: readonly TlObject[];
	readonly media?: Media;
	readonly action?: TlObject;
	readonly replyTo?: number;
	readonly quote?: string;
	readonly topicId?: number;
	/** Unix seconds; now when left out. */
	readonly date?: number;
	readonly groupedId?: bigint;
	readonly forward?: TlObject;
	readonly viaBotId?: number;
	readonly postAuthor?: string;
	readonly isSilent?: boolean;
	readonly views?: number;
	readonly randomId?: bigint;
}
