/**
 * Content policy of a page: scripts only from here and only with this response's nonce. Style attributes stay allowed
 * (charts and bars set sizes with them); style elements need the nonce too. Development evaluates code to report errors.
 */
export function contentPolicy(nonce: string, isDevelopment: boolean): string {
	const development = isDevelopment ? " 'unsafe-eval'" : "";
	return [
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
		`style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self'",
		"connect-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
}
