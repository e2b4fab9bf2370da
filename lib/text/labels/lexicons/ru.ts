import type { Lexicon } from "../lexicon";
import { ruBlockers, ruBlockerVetoes, ruBlockerWords } from "./ru/blocker";
import { ruQuestions, ruQuestionVetoes, ruQuestionWords } from "./ru/question";
import { ruResolved, ruResolvedVetoes, ruResolvedWords } from "./ru/resolved";
import { ruShips, ruShipVetoes, ruShipWords } from "./ru/ship";
import { ruThanks, ruThanksVetoes } from "./ru/thanks";

const ADDRESSED =
	"ребят|ребята|ребятушки|народ|коллеги|друзья|товарищи|господа|парни|пацаны|девчат|люди|гайз|братцы|мужики|знатоки|чат|комьюнити|уважаемые|дамы|форумчане";
const EMPTY =
	"а|и|ну|но|вот|слушайте|слушай|кстати|кста|короче|блин|эх|ой|о|ого|ок|окей|так|же|еще|плиз|плз|пожалуйста|простите|извините|сорри|сори|вообще|тогда|всем|скажите|скажи|товарищ|добрый|доброго|привет|приветствую|здравствуйте|хай|хэй|хелло|ку|салют|прив|ура|да|ага";

export const ru: Lexicon = {
	language: "ru",
	words: { ...ruQuestionWords, ...ruShipWords, ...ruBlockerWords, ...ruResolvedWords },
	fillers: [
		`${ADDRESSED}|${EMPTY}`,
		"добрый|доброго|доброе|доброй день|дня|вечер|вечера|утро|утра|ночи|времени",
		"дорогие|уважаемые|господа ~1 коллеги|друзья|знатоки|эксперты",
		"может быть",
		"у меня|нас такой? вопрос",
		"скажите|скажи пожалуйста|плиз|плз",
		"подскажите|подскажи|подскажете пожалуйста|плиз|плз",
		"есть вопрос",
		"прошу прощения",
		"интересно",
		"с наступающим|праздником",
	],
	rules: [...ruQuestions, ...ruThanks, ...ruShips, ...ruBlockers, ...ruResolved],
	vetoes: [...ruQuestionVetoes, ...ruThanksVetoes, ...ruShipVetoes, ...ruBlockerVetoes, ...ruResolvedVetoes],
};
