import { Inngest } from "inngest";

/** The one client: functions are made with it, events are sent through it. */
export const inngest = new Inngest({ id: "shiplog" });
