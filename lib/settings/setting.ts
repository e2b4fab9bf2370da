import { AppError } from "@/lib/errors";

/** A value somebody configured, and where it was found. */
export interface Setting {
	/** As people know it, e.g. `TELEGRAM_API_ID`, wherever it was found. */
	readonly name: string;
	/** Trimmed, never empty. */
	readonly value: string;
	/** Where, in words: `in the environment or .env`. */
	readonly origin: string;
	/** The file it was found in; `null`: in the environment. */
	readonly file: string | null;
}

/** Looks a setting up in all places, in their order of precedence; `null`: it is nowhere. */
export type FindSetting = (name: string) => Setting | null;

/** An AppError that names the setting, where it was found and what is wrong with it; never its value. */
export function unusableSetting(setting: Setting, complaint: string, hint?: string): AppError {
	return new AppError("invalid", `The setting ${setting.name} ${complaint} (it is set ${setting.origin}).`, {
		hint: hint ?? "Correct it there, as .env.example shows.",
		place: { field: setting.name, ...(setting.file !== null && { file: setting.file }) },
	});
}
