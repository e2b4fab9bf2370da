/** Calendar date `YYYY-MM-DD` without a zone. */
export type LocalDate = string & { readonly __brand: "LocalDate" };
