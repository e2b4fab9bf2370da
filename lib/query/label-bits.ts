import { type Label, labelBits } from "../domain/label";
import { ASKED_LABELS } from "./query-values";

/** Labels that can be asked for, with the bit each has in storage. */
export function bitsOfLabels(): { readonly label: Label; readonly bit: number }[] {
	return ASKED_LABELS.map((label) => ({ label, bit: labelBits([label]) }));
}
