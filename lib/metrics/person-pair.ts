/** Two people, in no order: `lowId` < `highId`. */
export interface PersonPair {
	readonly lowId: number;
	readonly highId: number;
}
