import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { AppError } from "@/lib/errors";
import { fileFolder, pathOfContent } from "./file-folder";

/** Only their owner may read what people sent each other. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** What was written. */
export interface StoredContent {
	/** SHA-256, hex. */
	readonly contentHash: string;
	readonly bytes: number;
	readonly path: string;
}

/**
 * Takes a file's bytes as they come, in no more memory than one piece, and files them under their hash once they are all
 * there. More than `bytesMax` is AppError `invalid`.
 */
export class ContentWriter extends Writable {
	readonly #hash = createHash("sha256");
	readonly #part: string;
	readonly #bytesMax: number;
	#file: FileHandle | null;
	#bytes = 0;

	/** Opened before the stream exists, so that a stream that is given up at once leaves no file behind it. */
	static async open(bytesMax: number): Promise<ContentWriter> {
		await mkdir(fileFolder(), { recursive: true, mode: FOLDER_MODE });
		const part = join(fileFolder(), `${randomBytes(8).toString("hex")}.part`);
		return new ContentWriter(part, await open(part, "wx", FILE_MODE), bytesMax);
	}

	private constructor(part: string, file: FileHandle, bytesMax: number) {
		super();
		this.#part = part;
		this.#file = file;
		this.#bytesMax = bytesMax;
	}

	override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
		this.#bytes += chunk.length;
		if (this.#bytes > this.#bytesMax) {
			done(new AppError("invalid", `The file is larger than ${this.#bytesMax / 1e6} MB and was not kept.`));
			return;
		}
		this.#hash.update(chunk);
		this.#file?.writeFile(chunk).then(() => done(), done);
	}

	/** Files what was written. To be called once everything was; an empty file is AppError `upstream_unavailable`. */
	async keep(): Promise<StoredContent> {
		await this.#file?.sync();
		await this.#close();
		if (this.#bytes === 0) throw new AppError("upstream_unavailable", "Telegram sent no bytes of the file.");
		const contentHash = this.#hash.digest("hex");
		const path = pathOfContent(contentHash);
		await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
		await rename(this.#part, path);
		return { contentHash, bytes: this.#bytes, path };
	}

	/** Leaves nothing behind; harmless after {@link keep}. */
	async discard(): Promise<void> {
		this.destroy();
		await this.#close();
		await rm(this.#part, { force: true });
	}

	async #close(): Promise<void> {
		const file = this.#file;
		this.#file = null;
		await file?.close();
	}
}
