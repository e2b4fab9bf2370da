import type { InngestFunction } from "inngest";

/** Every job, in alphabetical order. A test compares the list with the folder. */
export const functions: readonly InngestFunction.Any[] = [];
