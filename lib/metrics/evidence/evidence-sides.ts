import type { EvidenceSideRule } from "./evidence-rule";

/** Lists that many numbers share. */
export const POSTS_OF_PEOPLE: EvidenceSideRule = { title: "Posts of each person", shows: "person", unit: "messages" };
export const ACTIVE_PEOPLE: EvidenceSideRule = { title: "People with a post", shows: "person", unit: "people" };
