import { defineConfig } from "drizzle-kit";

/** `generate` only: it works offline. `push` and `pull` break on MariaDB and are never used. */
export default defineConfig({
	dialect: "mysql",
	schema: "./db/schema/index.ts",
	out: "./db/migrations",
});
