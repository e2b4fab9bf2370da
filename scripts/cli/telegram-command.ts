import type { Command } from "commander";

type Add = (parent: Command) => void;

const connect = async () => (await import("./telegram/connect-command")).addConnectCommand;
const download = async () => (await import("./telegram/download-command")).addDownloadCommand;

/** Each subcommand with what it pulls in, loaded only when it is the one asked for. */
const SUBCOMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
	login: async () => (await import("./telegram/login-command")).addLoginCommand,
	accounts: async () => (await import("./telegram/accounts-command")).addAccountsCommand,
	logout: async () => (await import("./telegram/logout-command")).addLogoutCommand,
	revoke: async () => (await import("./telegram/revoke-command")).addRevokeCommand,
	"export-session": async () => (await import("./telegram/export-session-command")).addExportSessionCommand,
	"rotate-key": async () => (await import("./telegram/rotate-key-command")).addRotateKeyCommand,
	dialogs: async () => (await import("./telegram/dialogs-command")).addDialogsCommand,
	info: async () => (await import("./telegram/info-command")).addInfoCommand,
	participants: async () => (await import("./telegram/participants-command")).addParticipantsCommand,
	messages: async () => (await import("./telegram/messages-command")).addMessagesCommand,
	download,
	avatar: download,
	connect,
	disconnect: connect,
	pause: connect,
	resume: connect,
	"sync-history": async () => (await import("./telegram/sync-history-command")).addSyncHistoryCommand,
	watch: async () => (await import("./telegram/watch-command")).addWatchCommand,
	post: async () => (await import("./telegram/post-command")).addPostCommand,
};

/** Adds `shiplog telegram` with the subcommand `asked` for, or with all of them where it is none: for the help. */
export async function telegramCommand(asked: string): Promise<Add> {
	const wanted = SUBCOMMANDS[asked];
	const loads = wanted === undefined ? new Set(Object.values(SUBCOMMANDS)) : [wanted];
	const adds = await Promise.all([...loads].map((load) => load()));
	return (program) => {
		const parent = program.command("telegram").description("sign in to Telegram, read it, collect it and post to it");
		for (const add of adds) add(parent);
	};
}
