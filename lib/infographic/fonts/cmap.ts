/** Encodings that hold Unicode: platform 0, and platform 3 with encodings 1 and 10. */
function isUnicode(platform: number, encoding: number): boolean {
	return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
}

/** Format 4, segments of the basic plane. A segment's glyphs come from a delta or from an array. */
function addSegments(table: DataView, at: number, into: Set<number>): void {
	const doubled = table.getUint16(at + 6);
	for (let segment = 0; segment < doubled; segment += 2) {
		const end = table.getUint16(at + 14 + segment);
		const start = table.getUint16(at + 16 + doubled + segment);
		const delta = table.getUint16(at + 16 + 2 * doubled + segment);
		const rangeAt = at + 16 + 3 * doubled + segment;
		const range = table.getUint16(rangeAt);
		for (let code = start; code <= end && code !== 0xffff; code++) {
			const glyphAt = rangeAt + range + 2 * (code - start);
			const raw = range === 0 ? code : glyphAt + 2 <= table.byteLength ? table.getUint16(glyphAt) : 0;
			if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) into.add(code);
		}
	}
}

/** Format 12, groups over all planes. */
function addGroups(table: DataView, at: number, into: Set<number>): void {
	const count = table.getUint32(at + 12);
	for (let group = 0; group < count; group++) {
		const start = table.getUint32(at + 16 + 12 * group);
		const end = table.getUint32(at + 20 + 12 * group);
		const glyph = table.getUint32(at + 24 + 12 * group);
		for (let code = start; code <= end; code++) if (glyph + code - start !== 0) into.add(code);
	}
}

/** The code points a font has a glyph for (OpenType `cmap`, formats 4 and 12: all that web fonts use). */
export function parseCmap(table: DataView): Set<number> {
	const codes = new Set<number>();
	for (let record = 0; record < table.getUint16(2); record++) {
		const at = 4 + 8 * record;
		if (!isUnicode(table.getUint16(at), table.getUint16(at + 2))) continue;
		const offset = table.getUint32(at + 4);
		const format = table.getUint16(offset);
		if (format === 4) addSegments(table, offset, codes);
		if (format === 12) addGroups(table, offset, codes);
	}
	return codes;
}
