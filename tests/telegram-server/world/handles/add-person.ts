import { keepFile, type NewFile } from "../files/keep-file";
import type { Person } from "../model/person";
import type { WorldState } from "../world-state";

export interface NewPerson {
	readonly firstName: string;
	readonly lastName?: string;
	readonly username?: string;
	readonly isBot?: boolean;
	readonly isDeleted?: boolean;
	readonly phone?: string;
	readonly about?: string;
	/** `true`: a drawn avatar. */
	readonly photo?: NewFile | true;
}

/** User ids in the range Telegram hands out today, above what 32 bits hold. */
const FIRST_USER = 5_000_000_000;

export function addPerson(world: WorldState, given: NewPerson): Person {
	const { photo } = given;
	const person: Person = {
		id: FIRST_USER + world.next() * 11,
		firstName: given.firstName,
		lastName: given.lastName ?? null,
		username: given.username ?? null,
		isBot: given.isBot ?? false,
		isDeleted: given.isDeleted ?? false,
		phone: given.phone ?? null,
		about: given.about ?? null,
		photo: photo === undefined ? null : keepFile(world, photo === true ? {} : photo),
	};
	world.people.set(person.id, person);
	return person;
}
