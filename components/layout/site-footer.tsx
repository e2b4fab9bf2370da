/** The line below every page. */
export function SiteFooter() {
	return (
		<footer className="mx-auto max-w-6xl px-4 pt-6 pb-10 text-sm text-faint sm:px-6">
			<p>
				Shiplog measures what was written, never how anybody feels. “—” means unknown; 0 means we looked and there was
				none.
			</p>
		</footer>
	);
}
