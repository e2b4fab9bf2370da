import type { Person } from "../model/person";
import type { WorldState } from "../world-state";
import { addPerson } from "./add-person";

const FIRST = [
	"Ada",
	"Bo",
	"Chen",
	"Dara",
	"Emil",
	"Fatou",
	"Goran",
	"Hana",
	"Iris",
	"Jun",
	"Kofi",
	"Lena",
	"Mina",
	"Nils",
];
const LAST = [
	"Aoki",
	"Berg",
	"Costa",
	"Diallo",
	"Ekman",
	"Farouk",
	"Gruber",
	"Hoang",
	"Ilić",
	"Janssen",
	"Kaur",
	"Lund",
];

/** So many new people with made-up, repeating names. */
export function addCrowd(world: WorldState, count: number): Person[] {
	return Array.from({ length: count }, (_, index) =>
		addPerson(world, {
			firstName: FIRST[index % FIRST.length] ?? "Ada",
			lastName: `${LAST[Math.floor(index / FIRST.length) % LAST.length] ?? "Aoki"} ${index + 1}`,
		}),
	);
}
