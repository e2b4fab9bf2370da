import { startTelegramServer, type TelegramServer } from "../start-telegram-server";
import type { World } from "../world/world";
import { openControlServer } from "./control/control-server";
import type { DemoWorld } from "./demo-world";
import { followClock } from "./follow-clock";
import { openDemo } from "./open-demo";
import { keepTalking } from "./talk/keep-talking";
import { Talker } from "./talk/talker";

export interface DemoServerOptions {
	/** 0, the default, picks a free one; the same for the other ports. */
	readonly port?: number;
	readonly fileDcPort?: number;
	readonly controlPort?: number;
	/** RSA private key (PEM) to answer with; one is made for the process when left out. */
	readonly keyPem?: string;
	/** File the demo remembers itself by; nothing is kept when left out. */
	readonly statePath?: string;
	/** File in which sign-ins outlive a restart; forgotten with the process when left out. */
	readonly keysPath?: string;
	readonly seed?: number;
	/** File that says how many milliseconds the world's clock is ahead. */
	readonly clockPath?: string;
	/** People go on talking; `true` when left out. */
	readonly isTalking?: boolean;
}

export interface DemoServer {
	readonly telegram: TelegramServer<World>;
	readonly demo: DemoWorld;
	readonly controlPort: number;
	close(): Promise<void>;
}

/** Starts the loopback server with the demo group, its control door, and lets people talk. */
export async function startDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
	const { port = 0, fileDcPort = 0, controlPort = 0, keyPem, statePath, keysPath, seed, clockPath } = options;
	const demo = openDemo({
		now: clockPath === undefined ? Date.now : followClock(clockPath),
		...(seed === undefined ? {} : { seed }),
		...(statePath === undefined ? {} : { statePath }),
	});
	const key = keyPem === undefined ? {} : { keyPem };
	const keys = keysPath === undefined ? {} : { keysPath };
	const telegram = await startTelegramServer({ world: demo.world, port, fileDcPort, ...key, ...keys });
	const facts = { host: telegram.config.host, port: telegram.config.port, fileDcPort: telegram.config.fileDcPort };
	const control = await openControlServer({ demo, acceptQr: telegram.qr.accept, facts }, controlPort);
	const talk = options.isTalking === false ? null : keepTalking(new Talker(demo));
	return {
		telegram,
		demo,
		controlPort: control.port,
		async close() {
			talk?.stop();
			await Promise.all([control.close(), telegram.close()]);
		},
	};
}
