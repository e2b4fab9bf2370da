/** Something a member builds over the year: told in scenes, and worked on in stand-ups. */
export interface Project {
	readonly name: string;
	/** Handle of the member who builds it. */
	readonly owner: string;
	/** Past-tense bits of work, as they read after "Done:"; each is used once. */
	readonly tasks: readonly string[];
	/** Scenes in the order they happen; `o` is the owner. See `parseScenes`. */
	readonly story: string;
}
