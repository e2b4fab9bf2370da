/** Something a person can put right: printed as one line, without a stack. */
export class Failure extends Error {
	/**
	 * @param {string} message what is wrong and where
	 * @param {string} [hint] what to do next
	 */
	constructor(message, hint) {
		super(message);
		this.name = "Failure";
		this.hint = hint;
	}
}

/** What full disks look like in the words of Node, npm, dpkg, MariaDB (errno 28) and the driver. */
const DISK_FULL = /ENOSPC|no space left on device|disk (?:is )?full|err(?:no|code): 28\b|quota exceeded/i;

/** What a folder that cannot be written looks like. */
const NOT_WRITABLE = /\b(EACCES|EROFS|EPERM)\b.*?'([^']+)'/;

/**
 * The one line printed for any error.
 * @param {unknown} error
 */
export function describeFailure(error) {
	const { message, hint } = explain(error);
	return `shiplog: ${message}${hint ? ` ${hint}` : ""}`;
}

/**
 * @param {unknown} error
 * @returns {{ message: string, hint?: string | undefined }}
 */
function explain(error) {
	const text = error instanceof Error ? error.message : String(error);
	if (DISK_FULL.test(text)) return { message: "The disk is full.", hint: "Free some space and run the command again." };
	if (error instanceof Failure) return { message: text, hint: error.hint };
	const denied = NOT_WRITABLE.exec(text);
	if (denied) {
		return {
			message: `No permission to write ${denied[2]}.`,
			hint: "Run as the owner of this folder, or give it to yourself.",
		};
	}
	return { message: error instanceof Error && error.stack ? error.stack : text };
}
