import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** For pages: what a service cannot find, or what no address can name, is the page for nothing found. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof AppError && (error.code === "not_found" || error.code === "invalid")) notFound();
		throw error;
	}
}
