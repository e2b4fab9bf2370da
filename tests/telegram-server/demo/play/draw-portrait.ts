import { encodePicture } from "../../world/files/draw-picture";
import type { Random } from "../../world/random";

const SIZE = 160;

/** A made-up portrait as PNG: head and shoulders in two colours, no two people quite alike. */
export function drawPortrait(random: Random): Uint8Array {
	const backdrop = [0, 1, 2].map(() => random.int(150, 235));
	const coat = [0, 1, 2].map(() => random.int(40, 150));
	const skin = random.pick([
		[244, 208, 177],
		[224, 172, 125],
		[164, 112, 74],
		[112, 74, 50],
	]);
	const [x, y, radius] = [SIZE / 2 + random.int(-8, 8), random.int(58, 68), random.int(27, 34)];
	const rows = Buffer.alloc(SIZE * (1 + SIZE * 3));
	for (let row = 0; row < SIZE; row += 1) {
		for (let column = 0; column < SIZE; column += 1) {
			const isHead = Math.hypot(column - x, (row - y) * 0.88) < radius;
			const isCoat = Math.hypot(column - x, (row - SIZE - 6) * 0.95) < radius * 1.9;
			rows.set(isHead ? skin : isCoat ? coat : backdrop, row * (1 + SIZE * 3) + 1 + column * 3);
		}
	}
	return encodePicture(SIZE, SIZE, rows);
}
