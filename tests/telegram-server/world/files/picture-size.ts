/** Width, height and type of a PNG or JPEG, read from its header; `null`: neither. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number; mimeType: string } | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
		return { width: view.getUint32(16), height: view.getUint32(20), mimeType: "image/png" };
	}
	return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null;
}

/** Walks the segments to the frame header (ITU T.81, B.2.2). */
function jpegSize(view: DataView): { width: number; height: number; mimeType: string } | null {
	let at = 2;
	while (at + 9 < view.byteLength) {
		const marker = view.getUint16(at);
		const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
		if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), mimeType: "image/jpeg" };
		at += 2 + view.getUint16(at + 2);
	}
	return null;
}
