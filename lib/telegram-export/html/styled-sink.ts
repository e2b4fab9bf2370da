import type { TextEntity } from "../../domain/message";
import type { StyledText } from "../map/to-styled-text";
import { entityOfTag, type TagEntity } from "./entity-of-tag";
import { LayoutFilter, type TextSink } from "./text-sink";

/** Collects a message's text and turns its tags into entities with UTF-16 offsets. */
export class StyledSink implements TextSink {
	private readonly layout = new LayoutFilter();
	private readonly open: { readonly entity: TagEntity | null; readonly offset: number }[] = [];
	private readonly entities: TextEntity[] = [];
	private text = "";

	append(data: string): void {
		this.text += this.layout.strip(data);
	}

	openTag(name: string, attributes: Readonly<Record<string, string>>): void {
		this.layout.passTag();
		if (name === "br") this.text += "\n";
		this.open.push({ entity: entityOfTag(name, attributes), offset: this.text.length });
	}

	closeTag(): void {
		const tag = this.open.pop();
		if (tag === undefined || tag.entity === null) return;
		const { offset } = tag;
		const length = this.text.length - offset;
		if (length === 0) return;
		const { type, value } = tag.entity.resolve(this.text.slice(offset));
		this.entities.push(value === undefined ? { type, offset, length } : { type, offset, length, value });
	}

	get length(): number {
		return this.text.length;
	}

	/** The whole; nested tags are listed outermost first, as Telegram does. */
	get value(): StyledText {
		const entities = [...this.entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
		return { text: this.text.toWellFormed(), entities };
	}
}
