// Has a process of its own hang, says its number, and never ends: the test kills this one.
import { openObedientPool } from "./open-obedient-pool";

await openObedientPool().run({ deed: "hang" }, { onNote: (pid) => console.log(pid) });
