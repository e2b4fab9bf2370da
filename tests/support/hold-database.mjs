// A command that needs the database and stays until it is told to go: what `npm start` is to the database.
import { acquireDatabase } from "../../scripts/bootstrap/database/acquire-database.mjs";
import { runMain } from "../../scripts/bootstrap/main.mjs";

await runMain(async () => {
	process.stdout.write(`${await acquireDatabase()}\n`);
	await new Promise((resolve) => process.stdin.resume().once("end", resolve));
	return 0;
});
