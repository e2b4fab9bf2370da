import type { ServedAccount } from "../../handler";
import { HOME_DC } from "../files/dc";
import type { Account } from "../model/account";
import type { Person } from "../model/person";
import type { WorldState } from "../world-state";
import { PersonHandle } from "./person-handle";

export interface Secrets {
	readonly phone: string | null;
	readonly code?: string;
	readonly password?: string | null;
	readonly passwordHint?: string | null;
	readonly homeDc?: number;
}

/** Somebody who signs in; what the wire asks about them can be changed at any time. */
export class AccountHandle extends PersonHandle implements ServedAccount {
	readonly phone: string | null;
	code: string;
	password: string | null;
	passwordHint: string | null;
	isBanned = false;
	isDeactivated = false;
	homeDc: number;

	constructor(
		world: WorldState,
		person: Person,
		/** The account's own counters, for assertions. */
		readonly account: Account,
		secrets: Secrets,
	) {
		super(world, person);
		this.phone = secrets.phone;
		this.code = secrets.code ?? "12345";
		this.password = secrets.password ?? null;
		this.passwordHint = secrets.passwordHint ?? null;
		this.homeDc = secrets.homeDc ?? HOME_DC;
	}

	get userId(): number {
		return this.person.id;
	}

	/** Telegram thinks the account sends spam: PEER_FLOOD for private messages. */
	limit(isLimited = true): void {
		this.account.isLimited = isLimited;
	}

	/** Makes takeouts wait so many seconds; 0: none. */
	delayTakeout(seconds: number): void {
		this.account.takeoutDelay = seconds;
	}

	/** Cuts the account's update log: an older state is told it is too long. */
	trimHistory(): void {
		this.account.pts.trim();
	}
}
