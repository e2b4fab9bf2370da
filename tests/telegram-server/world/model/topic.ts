/** Every forum has it; its messages carry no topic. */
export const GENERAL_TOPIC = 1;

export interface Topic {
	/** Id of the message that made it; General is 1. */
	readonly id: number;
	title: string;
	/** Unix seconds. */
	readonly date: number;
	readonly creatorId: number;
	readonly iconColor: number;
	isClosed: boolean;
	isHidden: boolean;
	isPinned: boolean;
	isDeleted: boolean;
}
