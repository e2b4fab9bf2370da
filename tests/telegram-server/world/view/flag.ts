/** A `true` flag: there or left out. */
export function flag(isSet: boolean): true | undefined {
	return isSet ? true : undefined;
}
