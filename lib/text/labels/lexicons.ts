import type { Lexicon } from "./lexicon";
import { en } from "./lexicons/en";
import { es } from "./lexicons/es";
import { ru } from "./lexicons/ru";
import { uk } from "./lexicons/uk";

/** All of them read every text: people mix languages, and a word of one is seldom a cue of another. */
export const LEXICONS: readonly Lexicon[] = [en, ru, uk, es];
