# SPDX-License-Identifier: EUPL-1.2
"""The groups in which the contract and /api-uitleg tell the calls of the API, by tag, in the order of reading."""

from collections.abc import Mapping
from typing import Final

GROUPS: Final[Mapping[str, str]] = {
    "assessments": "Beoordelingen met hun scores",
    "initiatives": "Het openbare register",
    "lenses": "De lenzen waarop wordt beoordeeld",
    "portfolio": "Alle uitslagen naast elkaar",
    "areas": "De gebieden van de stad",
    "themes": "De thema's",
    "programmes": "De programma's",
    "opportunities": "Kansen die iemand zoeken",
    "rounds": "Rondes van beoordelen",
    "parties": "Partijen en hun rollen",
    "styles": "Stijlen van besturen",
    "arrangements": "Afspraken met een termijn",
    "policy": "Regelingen, doelen en plekken",
    "signals": "Signalen en de vooruitblik",
    "learning": "Leren: experimenten, lessen, belemmeringen, voorzieningen en de agenda",
    "scenarios": "Wat als: scenario's en verliezen",
    "events": "Gebeurtenissen",
    "removals": "Wat uit een lijst verdween",
    "contract": "Deze beschrijving",
}
