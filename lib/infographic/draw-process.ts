// Program of a process that draws pictures for another one.
import type { RecapView } from "@/lib/recap/recap-view";
import { serveTasks } from "../offload/serve-tasks";
import type { PictureOptions } from "./picture-format";
import { renderRecap } from "./render-recap";

serveTasks(({ view, options }: { view: RecapView; options: PictureOptions }) => renderRecap(view, options));
