/** A ring with a gap: part of the week is missing. */
export function coverageSvg(colour: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="12" r="8.5" fill="none" stroke="${colour}" stroke-opacity=".35" stroke-width="4"/><path d="M12 3.5A8.5 8.5 0 1 1 4.2 15.4" fill="none" stroke="${colour}" stroke-width="4" stroke-linecap="round"/></svg>`;
}
