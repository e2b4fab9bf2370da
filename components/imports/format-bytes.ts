const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** `1536000` → `1.5 MB`; powers of a thousand, as disks are sold. */
export function formatBytes(bytes: number): string {
	const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
	const size = bytes / 1000 ** power;
	return `${size.toLocaleString("en", { maximumFractionDigits: power === 0 || size >= 100 ? 0 : 1 })} ${UNITS[power]}`;
}
