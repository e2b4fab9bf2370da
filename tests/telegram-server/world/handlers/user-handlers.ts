import type { Handlers } from "../../handler";
import { personAsked } from "../asked/person-asked";
import { viewerOf } from "../asked/viewer-of";
import { objectOf, objectsOf } from "../read-request";
import { Cast } from "../view/cast";
import { fileObject } from "../view/file-object";
import { userObject } from "../view/user-object";
import type { WorldState } from "../world-state";

export function userHandlers(world: WorldState): Handlers {
	return {
		"users.getUsers": (request, call) => {
			const viewer = viewerOf(world, call);
			const people = objectsOf(request, "id").map((input) => personAsked(world, viewer, input));
			return people.map((person) => userObject(world, person.id, viewer.userId));
		},
		"users.getFullUser": (request, call) => {
			const viewer = viewerOf(world, call);
			const person = personAsked(world, viewer, objectOf(request, "id"));
			const cast = new Cast(world, viewer.userId);
			cast.user(person.id);
			const full_user = {
				_: "userFull",
				id: person.id,
				about: person.about ?? undefined,
				settings: { _: "peerSettings" },
				profile_photo: person.photo === null ? undefined : fileObject(world, person.photo),
				notify_settings: { _: "peerNotifySettings" },
				common_chats_count: 0,
			};
			return { _: "users.userFull", full_user, ...cast.lists() };
		},
	};
}
