import { resolve } from "node:path";
import type { DemoServer } from "./start-demo-server";

/** The invented people's own zone: their weeks begin there. */
const TIMEZONE = "Europe/London";

/** Everything somebody needs to sign in and find the group. */
export function factsOf({ telegram, demo, controlPort }: DemoServer, keyFile: string | null) {
	const { host, port, fileDcPort } = telegram.config;
	const group = demo.group.username ?? "";
	return { host, port, fileDcPort, controlPort, keyFile, ...demo.secrets, group, timezone: TIMEZONE };
}

/** The same for a person's eyes. */
export function describeDemo({ demo }: DemoServer, facts: ReturnType<typeof factsOf>): string {
	const { group } = demo;
	return [
		`${group.chat.title}: ${group.messages.length} messages, ${group.members.length} people, @${facts.group}`,
		`Telegram server  ${facts.host}:${facts.port} (files: ${facts.fileDcPort})`,
		`public key       ${facts.keyFile ?? "not written; give --key-file PATH"}`,
		`sign in with     phone ${facts.phone}, code ${facts.code}, password ${facts.password}`,
		`bot token        ${facts.botToken}`,
		`control          http://${facts.host}:${facts.controlPort}/`,
		...(facts.keyFile === null ? [] : ["point Shiplog at it with", ...pointers(facts, facts.keyFile)]),
		"",
	].join("\n");
}

function pointers({ host, port }: { readonly host: string; readonly port: number }, keyFile: string): string[] {
	return [
		"  SHIPLOG_MODE=demo",
		`  SHIPLOG_TELEGRAM_TEST_DC=${host}:${port}`,
		`  SHIPLOG_TELEGRAM_TEST_KEY=${resolve(keyFile)}`,
	];
}
