/** One row of a chat's admin log (kept by Telegram for about two days). Kinds we do not know keep Telegram's name. */
export interface AdminLogEvent {
	/** Decimal, growing. */
	readonly eventId: string;
	readonly at: Date;
	readonly actorId: number;
	/** `joined`, `joined_by_link`, `joined_by_request`, `invited`, `left`, `banned`, `unbanned`, `promoted`, `demoted`, else Telegram's own. */
	readonly kind: string;
	/** The person acted on; `null`: nobody. */
	readonly memberId: number | null;
	/** Small facts as text: old and new title, message id. */
	readonly details: Readonly<Record<string, string>>;
}

/** A number and what it was in the period before. */
export interface StatisticsFigure {
	readonly current: number;
	readonly previous: number;
}

/** Telegram's own statistics of a supergroup; figures it leaves out are `null`. */
export interface GroupStatistics {
	readonly from: Date;
	readonly to: Date;
	readonly members: StatisticsFigure | null;
	readonly messages: StatisticsFigure | null;
	readonly viewers: StatisticsFigure | null;
	readonly posters: StatisticsFigure | null;
	readonly topPosters: readonly { readonly memberId: number; readonly messages: number; readonly avgChars: number }[];
	readonly topAdmins: readonly {
		readonly memberId: number;
		readonly deleted: number;
		readonly kicked: number;
		readonly banned: number;
	}[];
	readonly topInviters: readonly { readonly memberId: number; readonly invitations: number }[];
}
