/** Whether `method` is meant by `pattern`: a name, a namespace `messages.*`, or `*` for all. */
export function matchesMethod(pattern: string, method: string): boolean {
	return pattern === "*" || pattern === method || (pattern.endsWith(".*") && method.startsWith(pattern.slice(0, -1)));
}
