/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
	return (
		<a
			href="#content"
			className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-full focus:bg-button focus:px-5 focus:py-3 focus:text-button-ink"
		>
			Skip to content
		</a>
	);
}
