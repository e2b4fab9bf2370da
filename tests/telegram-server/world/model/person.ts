import type { StoredFile } from "./stored-file";

/** Anybody: a person, a bot; some of them also have an account somebody signs in to. */
export interface Person {
	readonly id: number;
	firstName: string;
	lastName: string | null;
	username: string | null;
	readonly isBot: boolean;
	isDeleted: boolean;
	readonly phone: string | null;
	about: string | null;
	photo: StoredFile | null;
}
