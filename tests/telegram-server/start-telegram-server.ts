import { LoginDesk } from "./auth/login-desk";
import { acceptLoginToken } from "./auth/qr-login";
import { openRsaKey, type RsaKey } from "./crypto/rsa-key";
import type { ServedWorld } from "./handler";
import { CallLog } from "./net/call-log";
import { Disturbances } from "./net/disturbances";
import { Faults } from "./net/faults";
import { NetControl } from "./net/net-control";
import { Problems } from "./net/problems";
import { PushGate } from "./net/push-gate";
import { readKeyFile, writeKeyFile } from "./wire/key-file";
import { KeyStore } from "./wire/key-store";
import { LOOPBACK, listen } from "./wire/listen";
import { MessageIds } from "./wire/message-ids";
import { connectPushes } from "./wire/push-updates";
import { machineClock, type ServerClock } from "./wire/server-clock";
import type { ServerCore } from "./wire/server-core";
import { SessionStore } from "./wire/session-store";

/** Where accounts live, and where files may live instead. */
const HOME_DC = 2;
const FILE_DC = 4;

export interface TelegramServerOptions<World extends ServedWorld> {
	readonly world: World;
	/** 0, the default, picks a free one. */
	readonly port?: number;
	readonly fileDcPort?: number;
	/** Refused unless it is 127.0.0.1. */
	readonly host?: string;
	/** RSA private key in PEM; by default one is made for this process. */
	readonly keyPem?: string;
	/** File by which clients' sessions outlive the server; nothing is kept when left out. */
	readonly keysPath?: string;
	/** The wire's own time: message ids, codes, salts, the call log. */
	readonly clock?: ServerClock;
}

/** A running server and the hands on it. */
export interface TelegramServer<World extends ServedWorld> {
	readonly config: {
		readonly host: typeof LOOPBACK;
		readonly port: number;
		/** PKCS#1 PEM, as libraries and SHIPLOG_TELEGRAM_TEST_KEY take it. */
		readonly publicKeyPem: string;
		readonly fileDcPort: number;
	};
	readonly world: World;
	readonly faults: Faults;
	readonly log: CallLog;
	readonly net: NetControl;
	readonly updates: PushGate;
	/** Says yes to a QR token, as the account's phone would. */
	readonly qr: { accept(token: Uint8Array, userId: number): void };
	/** Throws when the server met a request, an answer or a push it could not do. */
	assertNoUnknownMethods(): void;
	close(): Promise<void>;
}

let processKey: RsaKey | null = null;

/** Starts an MTProto server for `world` on 127.0.0.1: one port for accounts (DC 2), one for files (DC 4). */
export async function startTelegramServer<World extends ServedWorld>(
	options: TelegramServerOptions<World>,
): Promise<TelegramServer<World>> {
	if ((options.host ?? LOOPBACK) !== LOOPBACK) throw new Error(`the test server listens on ${LOOPBACK} only`);
	const core = createCore(options);
	const home = await listen(core, HOME_DC, options.port ?? 0);
	const files = await listen(core, FILE_DC, options.fileDcPort ?? 0);
	core.dcs = [
		{ dc: HOME_DC, port: home.port },
		{ dc: FILE_DC, port: files.port },
	];
	connectPushes(core);
	if (options.keysPath !== undefined) keepKeys(core, options.keysPath);
	const net = new NetControl(core);
	const { publicKeyPem } = core.rsa;
	return {
		config: { host: LOOPBACK, port: home.port, publicKeyPem, fileDcPort: files.port },
		world: options.world,
		faults: core.faults,
		log: core.log,
		net,
		updates: core.pushGate,
		qr: { accept: (token, userId) => void acceptLoginToken(core, token, userId) },
		assertNoUnknownMethods() {
			const problems = core.problems.all();
			if (problems.length > 0)
				throw new Error(`the Telegram server met what it does not know:\n${problems.join("\n")}`);
		},
		async close() {
			net.down();
			await Promise.all([home.close(), files.close()]);
		},
	};
}

function keepKeys(core: ServerCore, path: string): void {
	for (const key of readKeyFile(path, core.clock)) core.keys.add(key);
	core.keys.onChange = () => writeKeyFile(path, core.keys.all());
}

function createCore(options: TelegramServerOptions<ServedWorld>): ServerCore {
	const clock = options.clock ?? machineClock;
	const ids = new MessageIds(clock);
	if (options.keyPem === undefined) processKey ??= openRsaKey();
	return {
		world: options.world,
		clock,
		rsa: options.keyPem === undefined && processKey !== null ? processKey : openRsaKey(options.keyPem),
		ids,
		keys: new KeyStore(),
		sessions: new SessionStore(ids),
		connections: new Set(),
		faults: new Faults(),
		log: new CallLog(),
		problems: new Problems(),
		disturbances: new Disturbances(),
		pushGate: new PushGate(),
		logins: new LoginDesk(),
		dcs: [],
	};
}
