import type { TelegramLimits } from "@/lib/domain/telegram-limits";

export const SHIPLOG_MODES = ["production", "demo", "test"] as const;
export type ShiplogMode = (typeof SHIPLOG_MODES)[number];

/** What my.telegram.org gives an application. */
export interface TelegramCredentials {
	readonly apiId: number;
	readonly apiHash: string;
}

/** A SOCKS5 proxy all of Telegram's traffic goes through. */
export interface TelegramProxy {
	readonly host: string;
	readonly port: number;
	readonly username?: string;
	readonly password?: string;
}

/** A server on this machine that plays Telegram. */
export interface TelegramTestDc {
	readonly host: string;
	readonly port: number;
	/** PEM of its RSA key. */
	readonly publicKeyPem: string;
}

/** Everything configured of Telegram. */
export interface TelegramEnv {
	/** `false`: nothing connects. */
	readonly enabled: boolean;
	/** Whether history may be read; never without `enabled`. */
	readonly historyEnabled: boolean;
	/** Whether groups may be watched live; never without `enabled`. */
	readonly updatesEnabled: boolean;
	/** `null`: nobody can sign in; everything else works. */
	readonly credentials: TelegramCredentials | null;
	readonly proxy: TelegramProxy | null;
	/** `null`: the real Telegram. */
	readonly testDc: TelegramTestDc | null;
	readonly limits: TelegramLimits;
	readonly mode: ShiplogMode;
}
