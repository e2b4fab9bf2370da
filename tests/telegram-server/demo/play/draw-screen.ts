import { encodePicture } from "../../world/files/draw-picture";
import type { Random } from "../../world/random";

type Colour = readonly [number, number, number];

const INKS: readonly Colour[] = [
	[38, 84, 124],
	[178, 73, 61],
	[46, 125, 90],
	[214, 158, 46],
	[111, 76, 155],
	[27, 127, 140],
];

/** A made-up screen as PNG: a bar, a heading, cards with lines and small charts. */
export function drawScreen(width: number, height: number, random: Random): Uint8Array {
	const rows = Buffer.alloc(height * (1 + width * 3), 0);
	const [ink, paper] = [random.pick(INKS), [246, 244, 240] as Colour];
	const fill = (x: number, y: number, w: number, h: number, colour: Colour) => {
		const [left, right] = [Math.max(0, Math.round(x)), Math.min(width, Math.round(x + w))];
		const strip = Buffer.alloc(Math.max(0, right - left) * 3, Buffer.from(colour));
		for (let row = Math.max(0, Math.round(y)); row < Math.min(height, Math.round(y + h)); row += 1) {
			rows.set(strip, row * (1 + width * 3) + 1 + left * 3);
		}
	};
	const unit = width / 24;
	fill(0, 0, width, height, paper);
	fill(0, 0, width, 2.2 * unit, ink);
	fill(unit, 0.8 * unit, 5 * unit, 0.6 * unit, paper);
	fill(unit, 3.4 * unit, random.int(8, 14) * unit, unit, [60, 60, 66]);
	for (let card = 0; card < 3; card += 1) {
		const left = unit + card * 7.5 * unit;
		fill(left, 5.6 * unit, 6.8 * unit, height - 6.6 * unit, [255, 255, 255]);
		for (let line = 0; line < 4; line += 1) {
			fill(left + 0.6 * unit, (6.4 + line) * unit, random.int(2, 5) * unit, 0.35 * unit, [200, 200, 206]);
		}
		for (let bar = 0; bar < 5; bar += 1) {
			const tall = random.int(10, 45) / 10;
			fill(left + (0.7 + bar * 1.15) * unit, height - (1.6 + tall) * unit, 0.8 * unit, tall * unit, random.pick(INKS));
		}
	}
	return encodePicture(width, height, rows);
}
