import type { TlObject } from "../../tl-object";
import type { Member } from "../../world/model/member";
import type { Reaction, StoredMessage } from "../../world/model/stored-message";

/** A line of the journal: what happened in the demo group after its written history ended. */
export type JournalEntry =
	| { readonly type: "start"; readonly startedAt: number; readonly seed: number }
	/** `counter`: how far the world's running number was, so that no id is given twice. */
	| { readonly type: "message"; readonly message: StoredMessage; readonly counter: number }
	| {
			readonly type: "edit";
			readonly id: number;
			readonly text: string;
			readonly entities: readonly TlObject[] | null;
			readonly date: number | null;
			readonly isHidden: boolean;
	  }
	| { readonly type: "delete"; readonly ids: readonly number[] }
	| { readonly type: "pin"; readonly id: number }
	| { readonly type: "reactions"; readonly id: number; readonly reactions: readonly Reaction[] }
	| { readonly type: "member"; readonly member: Member };
