import { randomBytes } from "node:crypto";
import type { InngestFunction } from "inngest";
import { afterAll, beforeAll, describe } from "vitest";
import type { JobServer } from "../job-server";
import { type EmbeddedOptions, type EmbeddedServer, openEmbeddedServer } from "./embedded-server";
import { openRealServer, realServerUrl } from "./real-server";
import { Tally } from "./tally";
import { type Workshop, World } from "./world";

type MakeFunctions = (workshop: Workshop) => readonly InngestFunction.Any[];
type Scenes = (world: () => World) => void;

/** The same scenes on the embedded executor, and on a real Inngest server where INNGEST_CONTRACT_URL names one. */
export function onEveryServer(title: string, make: MakeFunctions, scenes: Scenes): void {
	describe(`${title} on the embedded executor`, () => {
		scenes(withEmbeddedServer(make));
	});
	const isThere = realServerUrl() !== null;
	const where = isThere ? "on a real Inngest server" : "on a real Inngest server (INNGEST_CONTRACT_URL is not set)";
	describe.skipIf(!isThere)(`${title} ${where}`, () => {
		scenes(withServer(openRealServer, make));
	});
}

/** Gives the enclosing suite an embedded executor, whose clock and life are in its hands. */
export function withEmbeddedServer(make: MakeFunctions, options: EmbeddedOptions = {}): () => World<EmbeddedServer> {
	return withServer((appId, tally) => openEmbeddedServer(appId, tally, options), make);
}

function withServer<S extends JobServer>(
	open: (appId: string, tally: Tally) => Promise<S>,
	make: MakeFunctions,
): () => World<S> {
	let world: World<S> | null = null;
	beforeAll(async () => {
		const appId = `contract-${randomBytes(4).toString("hex")}`;
		const named = (name: string) => `${appId}/${name}`;
		const tally = new Tally();
		const server = await open(appId, tally);
		world = new World(server, tally, named);
		await server.start(make({ client: server.client, named }));
	});
	afterAll(async () => {
		await world?.server.stop();
	});
	return () => {
		if (world === null) throw new Error("The suite's server is only there while its tests run.");
		return world;
	};
}
