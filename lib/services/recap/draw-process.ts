// Program of a process that draws pictures for another one.
import { renderRecap } from "@/lib/infographic/render-recap";
import { serveTasks } from "@/lib/offload/serve-tasks";
import type { Drawing } from "./open-drawing-pool";

serveTasks(({ view, options }: Drawing) => renderRecap(view, options));
