import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { describeDemo, factsOf } from "./demo/describe-demo";
import { startDemoServer } from "./demo/start-demo-server";

const { values } = parseArgs({
	options: {
		port: { type: "string", default: "0" },
		"file-dc-port": { type: "string", default: "0" },
		"control-port": { type: "string", default: "0" },
		/** Folder for what the demo remembers between runs, its sign-ins, and the server's public key. */
		home: { type: "string" },
		/** The same one by one: the file it remembers itself by, the file for the public key. */
		state: { type: "string" },
		"key-file": { type: "string" },
		seed: { type: "string" },
		/** File that says how many milliseconds the world's clock is ahead of this machine's. */
		"clock-file": { type: "string" },
		/** Nobody talks on. */
		silent: { type: "boolean", default: false },
		/** One JSON object instead of lines for people. */
		json: { type: "boolean", default: false },
	},
});
const { home } = values;
const statePath = values.state ?? (home === undefined ? undefined : join(home, "demo.jsonl"));
const keyFile = values["key-file"] ?? (home === undefined ? null : join(home, "server-key.pem"));

const server = await startDemoServer({
	port: Number(values.port),
	fileDcPort: Number(values["file-dc-port"]),
	controlPort: Number(values["control-port"]),
	isTalking: !values.silent,
	...(statePath === undefined ? {} : { statePath }),
	...(home === undefined ? {} : { keysPath: join(home, "sign-ins.json") }),
	...(values["clock-file"] === undefined ? {} : { clockPath: values["clock-file"] }),
	...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
});
if (keyFile !== null) {
	mkdirSync(dirname(keyFile), { recursive: true });
	writeFileSync(keyFile, server.telegram.config.publicKeyPem);
}
const facts = factsOf(server, keyFile);
process.stdout.write(values.json ? `${JSON.stringify(facts)}\n` : describeDemo(server, facts));
process.send?.({ type: "ready", ...facts });

const stop = () => {
	server.close().then(
		() => process.exit(0),
		() => process.exit(1),
	);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
// Started by another process: it is gone, and nobody else would end this one.
process.once("disconnect", stop);
