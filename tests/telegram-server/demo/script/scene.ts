/** One message of a written scene. */
export interface SceneLine {
	/** A handle, or a slot (one letter) that is cast anew each time. */
	readonly speaker: string;
	readonly text: string;
	/** Index of the line it answers. */
	readonly answers: number | null;
	/** How many react; `null`: left to chance. */
	readonly warm: number | null;
	readonly hasPhoto: boolean;
	readonly isPinned: boolean;
	readonly poll: readonly string[] | null;
	/** Pause before it; `null`: a few minutes. */
	readonly afterMinutes: number | null;
}

export interface Scene {
	/** Week it belongs to; `null`: any. */
	readonly week: number | null;
	readonly lines: readonly SceneLine[];
}
