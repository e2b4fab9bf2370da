import type { Database } from "@/db/client";
import { openBareGramjs } from "@/tests/support/bare-gramjs";
import { median } from "../median";
import { type BenchScene, openBenchGate } from "./bench-scene";

const ROUNDS = 7;

export interface Pages {
	/** Pages of 100 messages a second, medians of interleaved rounds. */
	readonly bare: number;
	readonly ours: number;
	readonly pages: number;
}

/** Reading the whole group, newest to oldest: a bare gramjs loop, and our gateway behind the gate with its mapping. */
export async function measurePages({ scene, group }: BenchScene, db: Database): Promise<Pages> {
	const gate = openBenchGate(db, Number.POSITIVE_INFINITY);
	const gramjs = await openBareGramjs(scene.tg.config, scene.ola.phone ?? "", scene.ola.code);
	const gateway = await scene.signedIn(scene.ola, { gate });
	const oursPage = async (offsetId: number) => {
		const { messages, span } = await gateway.history(group, { offsetId, limit: 100 }, { lane: "backfill" });
		return { count: messages.length, lastId: span?.minId ?? 0 };
	};
	const bare: number[] = [];
	const ours: number[] = [];
	let pages = 0;
	for (let round = -1; round < ROUNDS; round += 1) {
		const one = await readAll((offsetId) => gramjs.page(group, offsetId));
		const other = await readAll(oursPage);
		pages = other.pages;
		if (one.pages !== pages || one.messages !== other.messages) throw new Error("The two loops read different things.");
		if (round >= 0) bare.push(one.perSecond);
		if (round >= 0) ours.push(other.perSecond);
	}
	gate.close();
	await Promise.all([gramjs.close(), gateway.close()]);
	return { bare: median(bare), ours: median(ours), pages };
}

async function readAll(read: (offsetId: number) => Promise<{ count: number; lastId: number }>) {
	const from = performance.now();
	let pages = 0;
	let messages = 0;
	for (let offsetId = 0; ; ) {
		const page = await read(offsetId);
		if (page.count === 0) break;
		pages += 1;
		messages += page.count;
		offsetId = page.lastId;
	}
	return { pages, messages, perSecond: (pages * 1000) / (performance.now() - from) };
}
