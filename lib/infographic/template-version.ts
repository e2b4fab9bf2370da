/** Raised when the drawing changes: stored pictures of older templates are then drawn anew. */
export const TEMPLATE_VERSION = 2;
