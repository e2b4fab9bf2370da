import type { Logger } from "../logger";
import type { CallGate } from "./call-gate";
import { chatCalls } from "./calls/chat-calls";
import { differenceCalls } from "./calls/difference-calls";
import { historyCalls } from "./calls/history-calls";
import { memberCalls } from "./calls/member-calls";
import { membershipCalls } from "./calls/membership-calls";
import { reactionCalls } from "./calls/reaction-calls";
import { reportCalls } from "./calls/report-calls";
import { topicCalls } from "./calls/topic-calls";
import { DcBook } from "./connection/dc-address";
import type { SocksProxy } from "./connection/dial";
import { KeyRing } from "./connection/key-ring";
import { QuietLogger } from "./connection/quiet-logger";
import { TelegramConnection } from "./connection/telegram-connection";
import { type TestDc, trustTestDc } from "./connection/test-dc";
import { TIMING, type Timing } from "./connection/timing";
import { installTolerantContainer } from "./connection/tolerant-container";
import { fileCalls } from "./files/file-calls";
import type { TelegramGateway } from "./gateway";
import { loginDoor } from "./login/login-door";

export interface GatewayOptions {
	readonly apiId: number;
	readonly apiHash: string;
	/** What `exportSession` gave; `null` before the first sign-in. */
	readonly session: string | null;
	/** Every request passes it. */
	readonly gate: CallGate;
	/** SOCKS5. */
	readonly proxy?: SocksProxy | null;
	/** A loopback server instead of Telegram. */
	readonly testDc?: TestDc | null;
	readonly timing?: Partial<Timing>;
	readonly log: Logger;
}

/** A gateway to Telegram. Nothing is sent before `connect`. Throws AppError for a session it cannot read or a test server elsewhere. */
export function openGateway(options: GatewayOptions): TelegramGateway {
	installTolerantContainer();
	const { apiId, apiHash, gate, log, testDc = null, proxy = null } = options;
	if (testDc !== null) trustTestDc(testDc);
	const timing = { ...TIMING, ...options.timing };
	const isTest = testDc !== null;
	const book = new DcBook(testDc);
	const keys = new KeyRing(options.session, book, isTest);
	const plan = { proxy, isTest, logger: new QuietLogger(log), dialMs: timing.dialMs };
	return gatewayOver(new TelegramConnection({ app: { apiId, apiHash }, gate, book, keys, plan, timing, log }));
}

function gatewayOver(connection: TelegramConnection): TelegramGateway {
	return {
		login: loginDoor(connection),
		connect: (signal) => connection.connect(signal),
		close: () => connection.close(),
		exportSession: () => connection.session.export(),
		onUpdates: (listen) => connection.updates.add(listen),
		onConnection: (listen) => connection.states.add(listen),
		...chatCalls(connection),
		...membershipCalls(connection),
		...topicCalls(connection),
		...historyCalls(connection),
		...reactionCalls(connection),
		...memberCalls(connection),
		...reportCalls(connection),
		...differenceCalls(connection),
		...fileCalls(connection),
	};
}
