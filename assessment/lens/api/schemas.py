# SPDX-License-Identifier: EUPL-1.2
"""Shapes of assessments and lenses that resources point at."""

from collections.abc import Mapping

from assessment.models import AssessmentKind
from assessment.models.assessment import Answer, Confidence
from assessment.statistics.settling import Unsettled
from core.api.shapes import Shape, choice, identity, many, moment, number, record, ref, text, whole

_TEXTS: Shape = {"type": "object", "additionalProperties": {"type": "string"}}


def _texts(title: str, description: str, example: str) -> Shape:
    return {**_TEXTS, "title": title, "description": f"{description} Per taal.", "example": {"nl": example}}


def _open(title: str, description: str) -> Shape:
    return {"type": "object", "title": title, "description": description, "additionalProperties": True}


def _share(title: str, description: str, example: float) -> Shape:
    return number(title, description, minimum=0, maximum=1, nullable=True, example=example)


def _index(title: str, description: str) -> Shape:
    more = {"title": title, "description": f"{description} Leeg als er te weinig is beoordeeld."}
    return {**more, "nullable": True, "allOf": [ref("Index")]}


LENS_CODE = text("Code", "Code van de lens, gelijk in alle versies.", example="veerkracht")
VERSION = whole("Versie", "Versienummer van de lens.", minimum=1, example=1)
TITLE = _texts("Titel", "De titel van de lens.", "Veerkracht van initiatief en bestuur")
EXPLANATION = _texts("Uitleg", "Waar de lens over gaat.", "Elf principes laten zien hoe sterk een initiatief staat.")
LANGUAGES = many("Talen", "Talen waarin elke tekst er is.", {"type": "string"}, example=["nl", "en"])
RETIRED = moment("Vervallen op", "Sinds wanneer niet meer gebruikt.", nullable=True, example=None)
LENS_ID = identity("Kenmerk", "Vast kenmerk van deze versie.")

# A self-assessment is never added to these: it is a series of its own, at /self-assessments.
PULLED_KINDS = (AssessmentKind.INDEPENDENT.value, AssessmentKind.CONSENSUS.value)

# Of a result only; other documents do not have them.
_OF_A_RESULT: Mapping[str, Shape] = {
    "unsettled": choice(
        "Niet vastgesteld",
        "Waarom de beoordelingen dit principe niet zelf beslissen: ze liggen twee niveaus of meer uiteen, of er is geen"
        " middelste. Alleen bij een uitslag.",
        [each.value for each in Unsettled],
        nullable=True,
        example=Unsettled.FAR_APART.value,
    ),
    "departure": text(
        "Reden",
        "Waarom het panel van de mediaan afwijkt, of waarom de beoordelingen dit principe niet beslissen."
        " Alleen bij een uitslag.",
        nullable=True,
        example=None,
    ),
    "reply": text(
        "Wederwoord",
        "Wat de dragers van het initiatief erop zeggen. Alleen bij een uitslag.",
        nullable=True,
        example=None,
    ),
    "repliedAt": moment(
        "Wederwoord van",
        "Wanneer de dragers dat schreven; een wederwoord dat bij heropenen bleef staan, houdt zijn moment.",
        nullable=True,
        example=None,
    ),
}

NAMED: Mapping[str, Shape] = {
    "LensVersion": record("Lensversie", "De lens waarop is beoordeeld.", {"code": LENS_CODE, "version": VERSION}),
    "Score": record(
        "Score",
        "Wat een beoordeling over één principe zegt.",
        {
            "principle": text("Principe", "Code van het principe.", example="robust"),
            "side": text(
                "Kant",
                "Code van de kant van de lens, zoals het initiatief of het bestuur eromheen.",
                example="initiative",
            ),
            "answer": choice(
                "Antwoord", "Een niveau, of een van de antwoorden die geen nul zijn.", Answer, example="level"
            ),
            "level": whole(
                "Niveau", "Het niveau; leeg als het antwoord geen niveau is.", minimum=0, nullable=True, example=2
            ),
            "evidence": whole(
                "Bewijs",
                "Sterkte van het bewijs: 0 geen, 1 verklaring, 2 document, 3 onafhankelijk nagegaan.",
                minimum=0,
                maximum=3,
                nullable=True,
                example=2,
            ),
            "confidence": choice(
                "Zekerheid", "Hoe zeker de beoordelaar is.", Confidence, nullable=True, example="medium"
            ),
            "rationale": text("Toelichting", "Waarom dit antwoord.", example="Er zijn vaste afspraken op papier."),
            **_OF_A_RESULT,
        },
        optional=_OF_A_RESULT,
    ),
    "AssessmentSubject": record(
        "Onderwerp",
        "Wat is beoordeeld: een initiatief, een programma of een gebied.",
        {
            "kind": choice("Soort", "Wat voor onderwerp.", ["initiative", "programme", "area"], example="initiative"),
            "id": identity("Kenmerk", "Vast kenmerk van het onderwerp."),
            "code": text("Code", "Code van het gebied; leeg bij iets anders.", nullable=True, example=None),
        },
    ),
    "Index": record(
        "Index",
        "Een index van één kant, van 0 tot 1, met hoe zeker die is.",
        {
            "value": number("Waarde", "De index.", minimum=0, maximum=1, example=0.46),
            "least": _share("Ondergrens", "Als elk 'weet niet' het laagste niveau was.", 0.41),
            "most": _share("Bovengrens", "Als elk 'weet niet' het hoogste niveau was.", 0.58),
            "p5": _share("5e percentiel", "Ondergrens van de band uit de simulatie.", 0.39),
            "p50": _share("Mediaan", "Midden van de band uit de simulatie.", 0.46),
            "p95": _share("95e percentiel", "Bovengrens van de band uit de simulatie.", 0.53),
        },
    ),
    "SideIndices": record(
        "Indices van een kant",
        "Wat de scores van één kant samen zeggen. Zonder index is er te weinig beoordeeld om die te tonen.",
        {
            "side": text("Kant", "Code van de kant in de lens.", example="initiative"),
            "coverage": _share("Dekking", "Welk deel van wat van toepassing is een niveau heeft.", 0.86),
            "lowest": whole("Laagste", "Het laagste niveau.", minimum=0, nullable=True, example=1),
            "lowCount": whole("Aantal laag", "Hoeveel principes op niveau 1 of lager staan.", minimum=0, example=2),
            "geometric": _index("I", "Meetkundig gemiddelde: een laag niveau is niet af te kopen met een hoog."),
            "arithmetic": _index("A", "Gewoon gewogen gemiddelde."),
            "seed": whole("Zaad", "Waarmee de simulatie precies te herhalen is.", minimum=0, example=92_233_720),
        },
    ),
    "Principle": {
        **_open("Principe", "Een principe met al zijn teksten."),
        "properties": {
            "code": text("Code", "Code van het principe, gelijk in alle versies.", example="robust"),
            "order": whole("Plaats", "Plaats in de lens.", minimum=1, example=7),
            "side": text("Kant", "Over welke kant het gaat.", example="initiative"),
            "weight": {"type": "number", "title": "Gewicht", "description": "Gewicht binnen de kant.", "example": 1},
            "name": _texts("Naam", "Naam van het principe.", "Robuustheid"),
            "question": _texts("Vraag", "De vraag aan de beoordelaar.", "Blijft het werken als er iets wegvalt?"),
            "levels": _open("Niveaus", "Per niveau een beschrijving, per taal."),
            "founderLevels": _open(
                "Niveaus voor initiatiefnemers", "Dezelfde niveaus in gewonere woorden, als deze versie die heeft."
            ),
        },
        "required": ["code", "order", "side", "weight", "name", "question", "levels"],
    },
    "Lens": {
        **_open(
            "Lens met teksten",
            "Een versie van een lens met alles wat erin staat. Waarop wordt beoordeeld verandert nooit.",
        ),
        "properties": {
            "id": LENS_ID,
            "code": LENS_CODE,
            "version": VERSION,
            "title": TITLE,
            "explanation": EXPLANATION,
            "languages": LANGUAGES,
            "retiredAt": RETIRED,
            "scale": _open("Schaal", "Laagste en hoogste niveau en wat elk niveau betekent."),
            "principles": many("Principes", "De principes, in volgorde.", ref("Principle")),
        },
        "required": ["id", "code", "version", "title", "explanation", "languages", "retiredAt", "scale", "principles"],
    },
}
