import { randomBytes } from "node:crypto";
import { createVerifier, type SrpAttempt, type Verifier } from "../crypto/srp";
import type { Authorization } from "../wire/auth-key";
import type { Session } from "../wire/session";

/** A code that was sent and is waited for. */
export interface PendingCode {
	readonly phone: string;
	/** UNIX ms. */
	readonly expiresAt: number;
	sentTimes: number;
}

export interface PendingSrp {
	readonly userId: number;
	readonly verifier: Verifier;
	readonly attempt: SrpAttempt;
}

/** A QR token: who shows it, and who said yes to it. */
export interface LoginToken {
	readonly session: Session;
	/** UNIX ms. */
	readonly expiresAt: number;
	userId: number | null;
}

/** A ticket from one data centre to another. */
export interface TransferTicket {
	readonly userId: number;
	readonly dc: number;
	readonly from: Authorization;
}

/** Sign-ins under way. */
export class LoginDesk {
	readonly codes = new Map<string, PendingCode>();
	readonly srp = new Map<bigint, PendingSrp>();
	readonly tokens = new Map<string, LoginToken>();
	readonly tickets = new Map<bigint, TransferTicket>();
	readonly #verifiers = new Map<string, Verifier>();

	/** Making one takes 100 000 hashes: done once a password. */
	verifierOf(password: string): Verifier {
		const verifier = this.#verifiers.get(password) ?? createVerifier(password);
		this.#verifiers.set(password, verifier);
		return verifier;
	}

	newId(): bigint {
		return randomBytes(8).readBigInt64LE();
	}

	newHash(): string {
		return randomBytes(9).toString("hex");
	}
}
