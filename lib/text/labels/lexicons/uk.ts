import type { Lexicon } from "../lexicon";
import { ukBlockers, ukBlockerVetoes, ukBlockerWords } from "./uk/blocker";
import { ukQuestions, ukQuestionVetoes, ukQuestionWords } from "./uk/question";
import { ukResolved, ukResolvedVetoes, ukResolvedWords } from "./uk/resolved";
import { ukShips, ukShipVetoes, ukShipWords } from "./uk/ship";
import { ukThanks, ukThanksVetoes } from "./uk/thanks";

const ADDRESSED =
	"народ|колеги|друзі|товариство|панове|хлопці|дівчата|пацани|люди|люде|спільното|ком'юніті|шановні|чат|знавці";
const EMPTY =
	"а|і|й|та|ну|але|от|ось|слухайте|слухай|коротше|блін|ех|ой|о|ого|ок|окей|так|ж|ще|плз|будь|вибачте|перепрошую|сорі|взагалі|тоді|всім|скажіть|скажи|добрий|доброго|привіт|вітаю|вітання|здоров|хай|хеллоу|салют|ура|да|ага|цікаво";

export const uk: Lexicon = {
	language: "uk",
	words: { ...ukQuestionWords, ...ukShipWords, ...ukBlockerWords, ...ukResolvedWords },
	fillers: [
		`${ADDRESSED}|${EMPTY}`,
		"до речі",
		"будь ласка",
		"люди добрі",
		"добрий|доброго|добре день|дня|вечір|вечора|ранок|ранку|ночі",
		"доброго дня всім",
		"шановні|дорогі колеги|друзі|знавці",
		"підкажіть|підкажи|скажіть|скажи будь ласка",
		"підкажіть|підкажи плз|пліз",
		"вибачте|перепрошую за ~3 питання",
		"може бути",
	],
	rules: [...ukQuestions, ...ukThanks, ...ukShips, ...ukBlockers, ...ukResolved],
	vetoes: [...ukQuestionVetoes, ...ukThanksVetoes, ...ukShipVetoes, ...ukBlockerVetoes, ...ukResolvedVetoes],
};
