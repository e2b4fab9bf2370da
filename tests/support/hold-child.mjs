// A command with a child that would run forever: what `npm start` is to the web server.
import { runMain } from "../../scripts/bootstrap/main.mjs";
import { startChild } from "../../scripts/bootstrap/process/children.mjs";

await runMain(async () => {
	const child = startChild(process.execPath, ["-e", "setInterval(() => undefined, 60_000)"], { stdio: "ignore" });
	process.stdout.write(`${child.pid}\n`);
	await new Promise((resolve) => process.stdin.resume().once("end", resolve));
	return 0;
});
