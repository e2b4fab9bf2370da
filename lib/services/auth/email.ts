import { z } from "zod";

/** An address as it is stored and compared: trimmed, lower case. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email("Write an address like name@example.org."));
