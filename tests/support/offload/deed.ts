/** What {@link file://./obedient-process.ts} may be told to do. */
export interface Deed {
	readonly deed: "say" | "tell priority" | "refuse" | "break" | "die" | "be killed" | "wait to be called off" | "hang";
	readonly word?: string;
}
