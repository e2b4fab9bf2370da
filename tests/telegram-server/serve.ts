import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type DemoServer, startDemoServer } from "./demo/start-demo-server";

const { values } = parseArgs({
	options: {
		port: { type: "string", default: "0" },
		"file-dc-port": { type: "string", default: "0" },
		"control-port": { type: "string", default: "0" },
		/** Where to write the server's public key. */
		"key-file": { type: "string" },
		/** Where the demo remembers itself between runs. */
		state: { type: "string" },
		seed: { type: "string" },
		silent: { type: "boolean", default: false },
		/** One JSON object instead of lines for people. */
		json: { type: "boolean", default: false },
	},
});

const server = await startDemoServer({
	port: Number(values.port),
	fileDcPort: Number(values["file-dc-port"]),
	controlPort: Number(values["control-port"]),
	isTalking: !values.silent,
	...(values.state === undefined ? {} : { statePath: values.state }),
	...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
});
if (values["key-file"] !== undefined) writeFileSync(values["key-file"], server.telegram.config.publicKeyPem);
process.stdout.write(values.json ? `${JSON.stringify(factsOf(server))}\n` : describe(server));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => {
		server.close().then(
			() => process.exit(0),
			() => process.exit(1),
		);
	});
}

function factsOf({ telegram, demo, controlPort }: DemoServer) {
	const { host, port, fileDcPort } = telegram.config;
	const { group, secrets } = demo;
	const { username } = group;
	return { host, port, fileDcPort, controlPort, keyFile: values["key-file"] ?? null, ...secrets, username };
}

function describe(started: DemoServer): string {
	const facts = factsOf(started);
	const { group } = started.demo;
	return [
		`${group.chat.title}: ${group.messages.length} messages, ${group.members.length} people, @${facts.username}`,
		`Telegram server  ${facts.host}:${facts.port} (files: ${facts.fileDcPort})`,
		`public key       ${facts.keyFile ?? "not written; give --key-file PATH"}`,
		`sign in with     phone ${facts.phone}, code ${facts.code}, password ${facts.password}`,
		`bot token        ${facts.botToken}`,
		`control          http://${facts.host}:${facts.controlPort}/`,
		"",
	].join("\n");
}
