const BAR_WIDTH = 24;
const REDRAW_MS = 120;
/** Without a terminal a long step says at this interval that it is still at work. */
const PLAIN_INTERVAL_MS = 15_000;

/** Shorter work is not worth a line. */
const WORTH_SAYING_MS = 1_000;

/** @typedef {{ title: string, startedAt: number, share: number | null, detail: string, saidAt: number | null }} Step */

/** @type {Set<Step>} */
const running = new Set();
const screen = process.stderr;
/** @type {NodeJS.Timeout | null} */
let timer = null;

/**
 * Shows a piece of work from its beginning to its end: a bar on a terminal, plain lines elsewhere. Steps may overlap.
 * @template T
 * @param {string} title what is being done, "Installing packages"
 * @param {(report: (share: number | null, detail?: string) => void) => Promise<T>} work reports its share done (0-1) where it knows
 * @returns {Promise<T>}
 */
export async function showStep(title, work) {
	/** @type {Step} */
	const step = { title, startedAt: performance.now(), share: null, detail: "", saidAt: null };
	running.add(step);
	timer ??= setInterval(screen.isTTY ? draw : speak, screen.isTTY ? REDRAW_MS : WORTH_SAYING_MS).unref();
	try {
		const result = await work((share, detail = "") => Object.assign(step, { share, detail }));
		if (performance.now() - step.startedAt >= WORTH_SAYING_MS) say(`${title}: done (${seconds(step)} s)`);
		return result;
	} finally {
		end(step);
	}
}

/**
 * Prints a line without tearing the bar.
 * @param {string} text
 */
export function say(text) {
	if (screen.isTTY) screen.write("\r\u001b[2K");
	screen.write(`${text}\n`);
}

/** @param {Step} step */
function end(step) {
	running.delete(step);
	if (screen.isTTY) screen.write("\r\u001b[2K");
	if (running.size > 0 || !timer) return;
	clearInterval(timer);
	timer = null;
}

function draw() {
	const text = [...running].map(describe).join("  ·  ");
	screen.write(`\r\u001b[2K${text.slice(0, (screen.columns || 80) - 1)}`);
}

function speak() {
	const now = performance.now();
	for (const step of running) {
		if (now - (step.saidAt ?? step.startedAt) < (step.saidAt === null ? WORTH_SAYING_MS : PLAIN_INTERVAL_MS)) continue;
		step.saidAt = now;
		screen.write(`${describe(step)}\n`);
	}
}

/** @param {Step} step */
function describe(step) {
	const { share, detail } = step;
	const bar =
		share === null
			? ""
			: ` [${"#".repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, "-")}] ${Math.floor(share * 100)} %`;
	return `${step.title}${bar}${detail ? ` ${detail}` : ""} ${seconds(step)} s`;
}

/** @param {Step} step */
function seconds(step) {
	return Math.round((performance.now() - step.startedAt) / 100) / 10;
}
