import { toString as drawQr } from "qrcode";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/lib/services/context";
import { answerCode } from "@/lib/services/telegram/login/answer-code";
import { answerPassword } from "@/lib/services/telegram/login/answer-password";
import { cancelLogin } from "@/lib/services/telegram/login/cancel-login";
import { signInBot } from "@/lib/services/telegram/login/sign-in-bot";
import { startPhoneLogin } from "@/lib/services/telegram/login/start-phone-login";
import { startQrLogin } from "@/lib/services/telegram/login/start-qr-login";
import { waitForScan } from "@/lib/services/telegram/login/wait-for-scan";
import { type Answers, answersFrom } from "./answers";
import { describeAccount } from "./describe-account";
import { runReading } from "./run-reading";

export interface LoginFlags {
	readonly phone?: string;
	readonly qr?: boolean;
	readonly bot?: boolean;
	readonly name?: string;
	readonly json?: boolean;
}

/** Runs `shiplog telegram login` to its end; Ctrl-C gives the sign-in up. */
export function runLogin(flags: LoginFlags): Promise<void> {
	return runReading("login", async (ctx, { signal }) => {
		const answers = answersFrom(process.stdin, process.stderr, signal);
		try {
			const account = await signIn(ctx, flags, answers, signal);
			process.stdout.write(flags.json ? `${JSON.stringify(account, null, 2)}\n` : describeAccount(account));
		} finally {
			answers.close();
		}
	});
}

async function signIn(
	ctx: ServiceContext,
	flags: LoginFlags,
	answers: Answers,
	signal: AbortSignal,
): Promise<TelegramAccount> {
	let login = await start(ctx, flags, answers);
	try {
		while (login.account === null) login = await next(ctx, login, answers, signal);
		return login.account;
	} catch (error) {
		await cancelLogin(ctx, { loginId: login.loginId });
		throw error;
	}
}

async function start(ctx: ServiceContext, flags: LoginFlags, answers: Answers): Promise<TelegramLogin> {
	const ways = [flags.phone !== undefined, flags.qr === true, flags.bot === true].filter(Boolean).length;
	if (ways > 1) throw new AppError("invalid", "Use one of --phone, --qr and --bot.");
	const name = flags.name ?? (flags.bot ? "bot" : "main");
	if (flags.qr) return startQrLogin(ctx, { name });
	if (flags.bot) return signInBot(ctx, { name, token: await answers.askSecret("Bot token from @BotFather: ") });
	const phone = flags.phone ?? (await answers.ask("Phone number with country code: "));
	return startPhoneLogin(ctx, { name, phone });
}

/** Tells what the sign-in waits for and gives it. */
async function next(
	ctx: ServiceContext,
	login: TelegramLogin,
	answers: Answers,
	signal: AbortSignal,
): Promise<TelegramLogin> {
	const { loginId, problem } = login;
	if (login.step === "failed") throw failed(login);
	if (problem !== null) process.stderr.write(`${problem.message} ${problem.hint}\n`);
	switch (login.step) {
		case "code_sent":
			if (problem === null) process.stderr.write(`Telegram sent a code (${login.via ?? "it does not say how"}).\n`);
			return answerCode(ctx, { loginId, code: await answers.ask("Code: ") });
		case "password_needed": {
			const hint = login.passwordHint === null ? "" : ` (hint: ${login.passwordHint})`;
			return answerPassword(ctx, { loginId, password: await answers.askSecret(`Password${hint}: `) });
		}
		case "qr_shown":
			if (login.qr !== null) await showQr(login.qr.url);
			return waitForScan(ctx, login, signal);
		case "done":
			return login;
	}
}

/** The code to scan, and its link, for a terminal that cannot draw or an app on the same machine. */
async function showQr(url: string): Promise<void> {
	process.stderr.write(await drawQr(url, { type: "terminal", small: true }));
	process.stderr.write("Scan this in the Telegram app: Settings, Devices, Link Desktop Device.\n");
	process.stderr.write(`Or open it where Telegram is signed in: ${url}\n`);
}

function failed({ problem }: TelegramLogin): AppError {
	const { message, hint } = problem ?? { message: "The sign-in failed.", hint: "Start again." };
	return new AppError("conflict", message, { hint });
}
