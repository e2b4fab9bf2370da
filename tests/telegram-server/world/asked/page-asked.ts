import type { TlObject } from "../../tl-object";
import type { PageQuery } from "../log/page-of";
import { numberOf } from "../read-request";

/** The paging fields history methods share. */
export function pageAsked(request: TlObject): PageQuery {
	return {
		offsetId: numberOf(request, "offset_id"),
		offsetDate: numberOf(request, "offset_date"),
		addOffset: numberOf(request, "add_offset"),
		limit: numberOf(request, "limit"),
		minId: numberOf(request, "min_id"),
		maxId: numberOf(request, "max_id"),
	};
}
