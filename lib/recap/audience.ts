/** Who looks at a recap, and what its owner allows them to see. Small counts are withheld from the public in any case. */
export type Audience =
	| { readonly isPublic: false; readonly showsNames: true; readonly showsGroup: true }
	| { readonly isPublic: true; readonly showsNames: true; readonly showsGroup: boolean }
	| {
			readonly isPublic: true;
			readonly showsNames: false;
			/** The group's title and its topics. */
			readonly showsGroup: boolean;
			/** 128 bits, 32 hex digits, that nobody outside knows. */
			readonly pseudonymKey: string;
	  };

/** People of the group: they see one another anyway. */
export const MEMBERS: Audience = { isPublic: false, showsNames: true, showsGroup: true };
