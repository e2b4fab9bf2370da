/** The page of the link preview in pixels: a number on the left, people and hours on the right. */
export const OG = {
	width: 1200,
	height: 630,
	margin: 56,
	leftWidth: 530,
	rightLeft: 648,
	rightWidth: 496,
	bottom: 578,
} as const;
