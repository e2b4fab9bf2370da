import { keepFile, type NewFile } from "../files/keep-file";
import type { Person } from "../model/person";
import { pushTo } from "../push/push-updates";
import type { WorldState } from "../world-state";
import { idOf, type Who } from "./who";

/** Somebody without an account: talks only when the test makes them. */
export class PersonHandle {
	constructor(
		protected readonly world: WorldState,
		readonly person: Person,
	) {}

	get id(): number {
		return this.person.id;
	}

	/** What `who` has to show to ask about this person. */
	accessHashFor(who: Who): bigint {
		return this.world.accessHash("user", this.person.id, idOf(who));
	}

	/** Renames the person and tells every account. */
	rename(firstName: string, lastName: string | null = null): void {
		Object.assign(this.person, { firstName, lastName });
		const name = { first_name: firstName, last_name: lastName ?? "", usernames: [] };
		for (const userId of this.world.accounts.keys()) {
			pushTo(this.world, userId, () => [{ _: "updateUserName", user_id: this.person.id, ...name }]);
		}
	}

	/** Gives them another avatar; `null` takes it away. */
	setPhoto(photo: NewFile | true | null): void {
		this.person.photo = photo === null ? null : keepFile(this.world, photo === true ? {} : photo);
	}

	/** Deletes their account: what they wrote stays. */
	vanish(): void {
		this.person.isDeleted = true;
	}
}
