import type { PersonWeek } from "../people-history";

/** Bytes a person takes: id (double), posts (unsigned, 4), days, marks, and two of room. */
const ROW_BYTES = 16;

/** A week's people as bytes: half a year of a large group is read for one week's numbers. */
export function packPeople(people: readonly PersonWeek[]): Uint8Array {
	const bytes = new Uint8Array(people.length * ROW_BYTES);
	const view = new DataView(bytes.buffer);
	for (const [index, { personId, posts, days, marks }] of people.entries()) {
		const at = index * ROW_BYTES;
		view.setFloat64(at, personId);
		view.setUint32(at + 8, posts);
		view.setUint8(at + 12, days);
		view.setUint8(at + 13, marks);
	}
	return bytes;
}

/** Inverse of {@link packPeople}. */
export function unpackPeople(bytes: Uint8Array): PersonWeek[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const people: PersonWeek[] = [];
	for (let at = 0; at + ROW_BYTES <= bytes.byteLength; at += ROW_BYTES) {
		people.push({
			personId: view.getFloat64(at),
			posts: view.getUint32(at + 8),
			days: view.getUint8(at + 12),
			marks: view.getUint8(at + 13),
		});
	}
	return people;
}
