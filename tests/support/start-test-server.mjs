import { provideTestServer } from "../../scripts/bootstrap/database/test-server.mjs";

/** Before the integration suites: without DATABASE_URL a private server is started, and stopped after them. */
export default provideTestServer;
