export interface Poll {
	readonly id: bigint;
	readonly question: string;
	readonly options: readonly string[];
	readonly isMultipleChoice: boolean;
	readonly isQuiz: boolean;
	readonly isPublic: boolean;
	isClosed: boolean;
	/** Chosen options' positions by person. */
	readonly votes: Map<number, readonly number[]>;
}
