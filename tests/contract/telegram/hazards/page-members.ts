import pino from "pino";
import { openGate } from "@/lib/telegram/open-gate";
import { openGateway } from "@/lib/telegram/open-gateway";

/** A process of its own that reads many pages of members and tells its heap before and after; run with `--expose-gc`. */
interface Task {
	readonly testDc: { host: string; port: number; publicKeyPem: string };
	readonly session: string;
	readonly chat: { kind: "channel"; id: number; accessHash: string };
	readonly pages: number;
}

process.once("message", (task: Task) => void run(task));

async function run({ testDc, session, chat, pages }: Task): Promise<void> {
	const log = pino({ enabled: false });
	const gateway = openGateway({ apiId: 1, apiHash: "test", session, gate: openGate, testDc, log });
	await gateway.connect();
	const read = async (count: number) => {
		let people = 0;
		for (let page = 0; page < count; page++) {
			people += (await gateway.members(chat, { type: "recent" }, (page % 50) * 200, 200)).items.length;
		}
		return people;
	};
	await read(5);
	const before = heap();
	const people = await read(pages);
	const after = heap();
	await gateway.close();
	process.send?.({ people, grownBytes: after - before });
	process.disconnect();
}

function heap(): number {
	globalThis.gc?.();
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}
