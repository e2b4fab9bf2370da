/** What stands for an address whose text is no longer kept: enough to tell one from another, not to tell what it was. */
const FORGOTTEN = /^~[0-9a-z]{1,7}$/;
const PRIME = 16_777_619;
const BASIS = 2_166_136_261;

/** What tells one thing shipped from another: equal for an address and for what is left of it once its text is gone. */
export function shipKey(link: string): string {
	return FORGOTTEN.test(link) ? link : `~${digest(link).toString(36)}`;
}

/** 32-bit FNV-1a over UTF-16 units. Few addresses of one person meet within weeks, and many addresses share a digest. */
function digest(text: string): number {
	let value = BASIS;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), PRIME);
	return value >>> 0;
}
