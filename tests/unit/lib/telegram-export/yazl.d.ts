/** The part of yazl (a writer of zip files) that the tests use; it comes without types. */
declare module "yazl" {
	export class ZipFile {
		readonly outputStream: NodeJS.ReadableStream;
		addBuffer(content: Buffer, name: string, options?: { readonly mode?: number }): void;
		end(): void;
	}
}
