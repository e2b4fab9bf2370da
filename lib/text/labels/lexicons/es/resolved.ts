import type { LexiconRule, Veto } from "../../lexicon";

export const RESOLVED_RULES: readonly LexiconRule[] = [
	{
		name: "resolved.solved",
		label: "resolved",
		confidence: 0.92,
		phrases: [
			",<solved> $",
			"^ <solved> era|reinstalando|con|con|por|ya|gracias|reiniciando|todo|el|la|al|actualizando",
			",edito|edit|update|actualizacion|actualizo|ok|listo|ya <solved>",
			",edito|edit|update|actualizacion|ok|listo|ya esta|quedo|fue|todo <solved>",
			"problema|tema|asunto|caso|misterio|duda|error|bug|incidencia|cuestion ya|queda|quedo|esta? <solved>",
			"ya|por esta|fin|quedo|quedó <solved>",
			"ya se|me lo|le|la? soluciono|solucionó|arreglo|arregló|resolvio|resolvió|paso",
			"con|asi|eso|esto eso|esto|asi se|lo soluciono|solucionó|arreglo|arregló|resolvio|resolvió",
			"ya no me|nos|hay|da|sale|estoy|estamos|tengo|hace da|sale|aparece|error|problema|atascado|atascada|bloqueado|bloqueada|atascados|falta|pasa|falla",
			",desbloqueado|desbloqueada",
		],
	},
	{
		name: "resolved.did",
		label: "resolved",
		confidence: 0.92,
		phrases: [
			"lo|la|los resolví|resolvi|solucioné|solucione|arreglé|arregle|conseguí|consegui|logré|logre|encontré|encontre|descubrí|saque|saqué|entendi|entendí",
			",resolví|solucioné|arreglé|resolvi|resolvimos|solucionamos lo|el|la|los|mi|el|todo",
			"ya lo|la|los resolvi|solucione|arregle|consegui|logre|encontre|resolvimos|solucionamos|arreglamos|hice|tengo|pude|vi|descubri|entendi",
			"logré|logre|pude|conseguí|consegui|pudimos|logramos|conseguimos|podido|conseguido|logrado arreglarlo|arreglar|resolver|resolverlo|solucionar|solucionarlo|hacerlo|que|entrar|instalarlo|conectar|conectarme|hacer|arrancar|instalar",
			",conseguí|consegui|logré|logre que|instalar|arrancar|entrar|conectar",
			"encontré|encontre|encontramos|halle|descubri|descubrí el|la|mi problema|error|fallo|causa|solucion|bug|culpable|motivo",
			"ya di|dimos|encontre|encontré|encontramos con|donde|el|la|que",
			",lo conseguí|consegui|logré|logre",
		],
	},
	{
		name: "resolved.works",
		label: "resolved",
		confidence: 0.9,
		phrases: [
			"ya|ahora|fin|finalmente|listo si|me|nos|todo|te? funciona|funcionan|funciono|funcionó|anda|arranca|arrancó|carga|conecta|compila|sirve|jala|responde|va",
			",funcionó|funciono _",
			",funcionó|funciono $",
			",ya|listo esta|era|tenia|faltaba era|tenia|faltaba|habia|un|una|el|la|mi|que",
			",listo era|tenia|faltaba|funciona|quedo|quedó|resuelto|solucionado|arreglado",
			"con ~3 se arregló|solucionó|resolvió|soluciono|resolvio|fue",
			",ya quedo|quedó|esta|estuvo $",
			",ya me|nos dejo|dejó|deja|funciono|funcionó|conecto",
			"todo funcionando|funciona|bien|resuelto|arreglado|ok de|ya|ahora|otra|correctamente|bien|perfecto",
			"volvio|volvió|vuelve a funcionar|andar|estar",
			"ya esta|estamos de? vuelta|arriba|funcionando|andando|operativo",
		],
		unless: ["cafetera|ascensor|semaforo", "ya esta|va disponible|publicada|publicado|lista"],
	},
	{
		name: "resolved.never-mind",
		label: "resolved",
		confidence: 0.88,
		phrases: [
			",olvidenlo|olvidadlo|olvidalo|olvídenlo|nvm",
			",olviden|olvida|ignoren|ignora lo|eso|mi|el anterior|pregunta|mensaje|$",
			"no hace falta ya|mirar|revisar|que",
			",falsa alarma",
		],
	},
];

export const RESOLVED_VETOES: readonly Veto[] = [
	{
		label: "resolved",
		scope: "before",
		phrases: [
			"no|aun|todavia|nunca|nadie|sin|tampoco|ojala|dudo|espero|si!|cuando|hasta|falta|quiero|queremos|intento|intentando|hay|como|tengo|deberia|podria",
			"a|para ver si",
			"estar|estara|sera",
		],
	},
	{
		label: "resolved",
		scope: "sentence",
		phrases: [
			"todavia|aun|sigue no|sin",
			"pero|aunque ~2 no|sigue|otro|otra",
			"la|en la? proxima|siguiente version",
			"nadie|nunca|no resolvio|soluciono|arreglo|funciona|funciono|<solved>",
		],
	},
];
