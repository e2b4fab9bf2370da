import type { Theme } from "../theme/theme";
import { monotonePath, type Point } from "./monotone-path";
import { type TrendBox, trendRuns } from "./trend-scale";

const NUMBER = (value: number): number => Math.round(value * 100) / 100;

function definitions(theme: Theme, endX: number): string {
	return (
		`<defs><linearGradient id="fill" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${theme.accent}" stop-opacity=".42"/>` +
		`<stop offset=".6" stop-color="${theme.accent}" stop-opacity=".1"/><stop offset="1" stop-color="${theme.accent}" stop-opacity="0"/></linearGradient>` +
		`<linearGradient id="line" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="${endX}" y2="0"><stop offset="0" stop-color="${theme.accent}" stop-opacity=".18"/>` +
		`<stop offset=".35" stop-color="${theme.accent}"/><stop offset="1" stop-color="${theme.bright}"/></linearGradient></defs>`
	);
}

/** Lets the area die away where the unknown begins, instead of ending in a wall. */
function edgeMask(id: string, run: readonly Point[], edges: { left: boolean; right: boolean }, box: TrendBox): string {
	const [from, to] = [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0];
	const soft = Math.min(0.5, 40 / Math.max(1, to - from));
	const stops =
		`<stop offset="0" stop-color="#fff" stop-opacity="${edges.left ? 0 : 1}"/><stop offset="${NUMBER(soft)}" stop-color="#fff"/>` +
		`<stop offset="${NUMBER(1 - soft)}" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="${edges.right ? 0 : 1}"/>`;
	return (
		`<linearGradient id="${id}g" gradientUnits="userSpaceOnUse" x1="${NUMBER(from)}" y1="0" x2="${NUMBER(to)}" y2="0">${stops}</linearGradient>` +
		`<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="${box.width}" height="${box.height}"><rect width="${box.width}" height="${box.height}" fill="url(#${id}g)"/></mask>`
	);
}

function runMarkup(run: readonly Point[], at: number, box: TrendBox): string {
	const { height } = box;
	const [first, last] = [run[0], run[run.length - 1]];
	if (!first || !last) return "";
	if (run.length === 1) return `<circle cx="${NUMBER(first[0])}" cy="${NUMBER(first[1])}" r="5" fill="url(#line)"/>`;
	const path = monotonePath(run);
	const edges = { left: first[0] > 1, right: last[0] < box.endX - 1 };
	const isSoft = edges.left || edges.right;
	return (
		(isSoft ? edgeMask(`edge${at}`, run, edges, box) : "") +
		`<path d="${path}L${NUMBER(last[0])} ${height}L${NUMBER(first[0])} ${height}Z" fill="url(#fill)"${isSoft ? ` mask="url(#edge${at})"` : ""}/>` +
		`<path d="${path}" fill="none" stroke="url(#line)" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`
	);
}

/** A stretch of which nothing is known: dots, which nobody reads as a measurement. */
function unknownMarkup(from: Point, to: Point, theme: Theme): string {
	const path = monotonePath([from, to]);
	return `<path d="${path}" fill="none" stroke="${theme.accent}" stroke-opacity=".5" stroke-width="3.5" stroke-dasharray="1 13" stroke-linecap="round"/>`;
}

function nowMarkup([x, y]: Point, height: number, theme: Theme): string {
	const [cx, cy] = [NUMBER(x), NUMBER(y)];
	return (
		`<path d="M${cx} ${cy + 18}V${height}" stroke="${theme.bright}" stroke-opacity=".5" stroke-width="2.5" stroke-dasharray=".5 7.5" stroke-linecap="round"/>` +
		`<circle cx="${cx}" cy="${cy}" r="20" fill="${theme.bright}" fill-opacity=".22"/><circle cx="${cx}" cy="${cy}" r="10.5" fill="${theme.ground}"/>` +
		`<circle cx="${cx}" cy="${cy}" r="7.5" fill="${theme.bright}"/>`
	);
}

/**
 * The line of up to twelve weeks with its area, bleeding off the left edge and ending in this week's dot. Weeks
 * without data are bridged by dots, never by a line.
 */
export function trendSvg(values: readonly (number | null)[], box: TrendBox, theme: Theme): string {
	const runs = trendRuns(values, box);
	const firstPoint = runs[0]?.[0];
	const lead = firstPoint && firstPoint[0] > 0 ? unknownMarkup([0, firstPoint[1]], firstPoint, theme) : "";
	const gaps = runs.slice(1).map((run, at) => {
		const before = runs[at]?.at(-1);
		return before && run[0] ? unknownMarkup(before, run[0], theme) : "";
	});
	const last = values.at(-1) === null ? undefined : runs.at(-1)?.at(-1);
	const { width, height } = box;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
		definitions(theme, box.endX) +
		lead +
		gaps.join("") +
		runs.map((run, at) => runMarkup(run, at, box)).join("") +
		(last ? nowMarkup(last, height, theme) : "") +
		"</svg>"
	);
}
