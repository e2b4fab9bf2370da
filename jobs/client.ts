import { Inngest } from "inngest";
import { TrackRuns } from "./middleware/track-runs";

const ignore = () => {};

/** What the SDK would print of each failed try; `TrackRuns` tells it, and logs what is unexpected once. */
const QUIET = { info: ignore, warn: ignore, error: ignore, debug: ignore };

/** The one client: functions are made with it, events are sent through it. */
export const inngest = new Inngest({ id: "shiplog", middleware: [TrackRuns], logger: QUIET });
