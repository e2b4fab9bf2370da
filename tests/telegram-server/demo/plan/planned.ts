/** A message that will be written; others refer to it by `key`. */
export interface PlannedPost {
	readonly kind: "post";
	/** ms. */
	readonly at: number;
	readonly key: string;
	/** Handle; `bell` is the bot. */
	readonly speaker: string;
	readonly text: string;
	readonly answers: string | null;
	readonly hasPhoto: boolean;
	readonly poll: readonly string[] | null;
}

export type Planned =
	| PlannedPost
	| {
			readonly kind: "react";
			readonly at: number;
			readonly key: string;
			readonly speaker: string;
			readonly emoji: string;
	  }
	| {
			readonly kind: "vote";
			readonly at: number;
			readonly key: string;
			readonly speaker: string;
			readonly option: number;
	  }
	| { readonly kind: "edit"; readonly at: number; readonly key: string; readonly text: string }
	| { readonly kind: "delete"; readonly at: number; readonly key: string }
	| { readonly kind: "pin"; readonly at: number; readonly key: string; readonly speaker: string }
	| { readonly kind: "join"; readonly at: number; readonly speaker: string; readonly via: "link" | "self" | "added" }
	| { readonly kind: "leave"; readonly at: number; readonly speaker: string };
