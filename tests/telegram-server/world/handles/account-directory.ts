import { PtsLog } from "../log/pts-log";
import type { Account } from "../model/account";
import type { Person } from "../model/person";
import type { NewAccount } from "../world";
import type { WorldState } from "../world-state";
import { AccountHandle } from "./account-handle";
import { addPerson } from "./add-person";

/** Who can sign in, by phone, token or id. */
export class AccountDirectory {
	readonly #byId = new Map<number, AccountHandle>();
	readonly #byPhone = new Map<string, AccountHandle>();
	readonly #byToken = new Map<string, AccountHandle>();

	constructor(private readonly world: WorldState) {}

	byId(userId: number): AccountHandle | null {
		return this.#byId.get(userId) ?? null;
	}

	byPhone(phone: string): AccountHandle | null {
		return this.#byPhone.get(phone.replace(/\D/g, "")) ?? null;
	}

	byToken(token: string): AccountHandle | null {
		return this.#byToken.get(token) ?? null;
	}

	add(given: NewAccount): AccountHandle {
		const person = addPerson(this.world, { ...given, firstName: given.firstName ?? "Ola" });
		const handle = new AccountHandle(this.world, person, this.#open(person), given);
		this.#byId.set(person.id, handle);
		this.#byPhone.set(given.phone, handle);
		return handle;
	}

	addBot(given: { token: string; name: string; username?: string }): AccountHandle {
		const username = given.username === undefined ? {} : { username: given.username };
		const person = addPerson(this.world, { firstName: given.name, isBot: true, ...username });
		const handle = new AccountHandle(this.world, person, this.#open(person), { phone: null });
		this.#byId.set(person.id, handle);
		this.#byToken.set(given.token, handle);
		return handle;
	}

	#open(person: Person): Account {
		const account: Account = {
			userId: person.id,
			isBot: person.isBot,
			pts: new PtsLog(),
			randomIds: new Set(),
			takeouts: new Set(),
			takeoutDelay: 0,
			isLimited: false,
		};
		this.world.accounts.set(person.id, account);
		return account;
	}
}
