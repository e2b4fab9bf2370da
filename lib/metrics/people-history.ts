/** What people of a week did before it, and who was there. */
export interface PeopleHistory {
	/** When each person active in the week wrote their first message ever (epoch milliseconds). */
	readonly firstPostAt: ReadonlyMap<number, number>;
}
