import { isPerson, PEER_KINDS } from "@/lib/domain/member";

/** Positions of the kinds that are people, as they stand in `sender_kind IN (…)`. */
export const PERSON_KINDS = PEER_KINDS.flatMap((kind, position) => (isPerson(kind) ? [position] : [])).join(",");
