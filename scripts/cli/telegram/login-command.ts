import type { Command } from "commander";
import { type LoginFlags, runLogin } from "./run-login";

/** `shiplog telegram login`: signs an account in, once; afterwards everything signs in silently. */
export function addLoginCommand(parent: Command): void {
	parent
		.command("login")
		.description("sign an account in: by phone number, by QR code, or a bot by its token")
		.option("--phone <number>", "phone number with country code; Telegram sends a code")
		.option("--qr", "show a QR code to scan in the Telegram app (Settings, Devices)")
		.option("--bot", "sign in a bot; its token is asked for")
		.option("--name <name>", "what to call the account (default: main, or bot)")
		.option("--json", "print the account as one JSON object")
		.addHelpText("after", "\nAnswers (code, password, token) are typed, or read from standard input, one a line.")
		.action((flags: LoginFlags) => runLogin(flags));
}
