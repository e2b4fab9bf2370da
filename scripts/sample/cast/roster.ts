import { FOUNDERS } from "./founders";
import type { Member } from "./member";
import { NEWCOMERS } from "./newcomers";
import { parseRoster } from "./parse-roster";
import { READERS } from "./readers";
import { REGULARS } from "./regulars";

/** Everybody of the invented community, in the order they joined. */
export const ROSTER: readonly Member[] = [FOUNDERS, REGULARS, NEWCOMERS, READERS].flatMap(parseRoster);
