/** The mark: three weeks of a log, each a bar, the last one alight. */
export function LogoMark({ className }: { readonly className?: string }) {
	return (
		<svg viewBox="0 0 32 32" aria-hidden className={className}>
			<rect width="32" height="32" rx="9" fill="url(#mark)" />
			<rect x="7.5" y="17" width="4" height="8" rx="2" fill="#fff" opacity=".62" />
			<rect x="14" y="12" width="4" height="13" rx="2" fill="#fff" opacity=".82" />
			<rect x="20.5" y="7" width="4" height="18" rx="2" fill="#fff" />
			<defs>
				<linearGradient id="mark" x1="4" y1="0" x2="28" y2="32" gradientUnits="userSpaceOnUse">
					<stop stopColor="#FF9A5C" />
					<stop offset="1" stopColor="#D2440F" />
				</linearGradient>
			</defs>
		</svg>
	);
}
