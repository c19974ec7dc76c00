# SPDX-License-Identifier: EUPL-1.2
"""The words an invented city is told in: Dutch, because the register is. Every place name here is made up."""

from typing import Final, NamedTuple


class Idea(NamedTuple):
    """A kind of initiative: its word, theme codes that suit it, forms that suit it, and what it does."""

    word: str
    themes: tuple[str, ...]
    forms: tuple[str, ...]
    does: str


IDEAS: Final = (
    Idea("Buurttuin", ("public-space", "food"), ("group", "foundation"), "Buren houden samen een tuin bij"),
    Idea("Moestuin", ("food", "health"), ("group", "association"), "Bewoners telen groente en delen de oogst"),
    Idea("Pluktuin", ("public-space", "social-cohesion"), ("group",), "Iedereen mag komen plukken, zaaien en praten"),
    Idea("Repaircafé", ("local-economy", "participation"), ("foundation", "group"), "Vrijwilligers maken kapotte dingen"),
    Idea("Wijkkeuken", ("food", "social-cohesion"), ("foundation", "cooperative"), "Twee avonden per week eten buren samen"),
    Idea("Energiecoöperatie", ("energy", "housing"), ("cooperative",), "Leden leggen samen zonnepanelen op daken"),
    Idea("Warmteploeg", ("energy", "housing"), ("group", "foundation"), "Buren maken huizen van buren tochtvrij"),
    Idea("Buurtbieb", ("education", "culture"), ("foundation", "group"), "Boeken lenen en voorlezen om de hoek"),
    Idea("Taalhuis", ("education", "participation"), ("foundation",), "Vrijwilligers oefenen Nederlands met buurtgenoten"),
    Idea("Huiswerkclub", ("education",), ("foundation", "association"), "Studenten helpen scholieren met huiswerk"),
    Idea("Speeltuin", ("public-space", "education"), ("association",), "Ouders beheren zelf de speeltuin"),
    Idea("Zorgcirkel", ("care", "health"), ("cooperative", "foundation"), "Buren regelen samen zorg aan huis"),
    Idea("Beweegclub", ("health",), ("association", "group"), "Ouderen bewegen samen in het park"),
    Idea("Wandelgroep", ("health", "social-cohesion"), ("group",), "Wie wil loopt elke week een rondje mee"),
    Idea("Werkplaats", ("work", "local-economy"), ("social_enterprise", "foundation"), "Mensen leren een vak in de eigen buurt"),
    Idea("Fietsenmakerij", ("work", "participation"), ("social_enterprise",), "Jongeren knappen oude fietsen op"),
    Idea("Kringloop", ("local-economy", "work"), ("social_enterprise", "cooperative"), "Spullen krijgen een tweede leven"),
    Idea("Buurtwinkel", ("local-economy", "food"), ("cooperative", "company"), "Bewoners drijven samen een winkel"),
    Idea("Muziekschool", ("culture", "education"), ("foundation",), "Kinderen krijgen les op geleende instrumenten"),
    Idea("Filmhuis", ("culture",), ("association", "foundation"), "Een zaal in de wijk met films van de buurt"),
    Idea("Atelier", ("culture", "urban-development"), ("group", "company"), "Makers werken in een leeg pand"),
    Idea("Bewonersbedrijf", ("local-economy", "housing"), ("cooperative", "company"), "Bewoners nemen klussen van de stad over"),
    Idea("Wijkcoöperatie", ("social-cohesion", "local-economy"), ("neighbourhood_cooperative",), "Kleine initiatieven delen geld en kennis"),
    Idea("Regenbrigade", ("climate", "public-space"), ("group",), "Buren vangen regen op en halen tegels weg"),
    Idea("Geveltuintjes", ("climate", "public-space"), ("group",), "Straten worden groen langs de gevel"),
    Idea("Watermeesters", ("climate", "knowledge"), ("association", "knowledge_lab"), "Bewoners meten het water in hun straat"),
    Idea("Buurtlab", ("knowledge", "urban-development"), ("knowledge_lab",), "Onderzoekers en bewoners proberen ideeën uit"),
    Idea("Woongroep", ("housing", "care"), ("association", "cooperative"), "Jong en oud bouwen samen een hofje"),
    Idea("Ontmoetingshuis", ("social-cohesion", "participation"), ("foundation",), "Een huiskamer voor de hele straat"),
    Idea("Nachtwacht", ("social-cohesion", "public-space"), ("group",), "Buurtvaders lopen in het weekend een ronde"),
)  # fmt: skip

FIRST: Final = (
    "Linde", "Iepen", "Wilgen", "Kastanje", "Populieren", "Meidoorn", "Elzen", "Berken", "Reiger", "Zwaluw", "IJsvogel",
    "Mees", "Merel", "Otter", "Snoek", "Kade", "Sluis", "Molen", "Veer", "Steiger", "Kraan", "Anker", "Touw", "Zeil",
    "Schipper", "Bakker", "Smid", "Wever", "Kuiper", "Lantaarn", "Zonne", "Regen", "Wind", "Polder", "Dijk",
)  # fmt: skip
SECOND: Final = ("hof", "plein", "straat", "kade", "laan", "park", "singel", "buurt", "wal", "pad", "oord", "dreef")
TAILS: Final = ("", "", "", " en omgeving", "-Noord", "-Zuid", "-Oost", "-West")
REASONS: Final = (
    "Het begon met drie buren en een lege plek.",
    "Na een bewonersavond zijn we gewoon begonnen.",
    "De wijk miste dit al jaren.",
    "Een leeg gebouw gaf ons de kans.",
    "We zagen dat mensen elkaar niet meer kenden.",
)
WAYS: Final = (
    "Elke week zijn er vaste uren waarop iedereen kan binnenlopen.",
    "We werken met een vaste ploeg en wisselende helpers.",
    "Wie iets kan, leert het aan een ander.",
    "Beslissingen nemen we samen aan de grote tafel.",
    "We delen ons gereedschap en onze ruimte met andere groepen.",
)
HOPES: Final = (
    "Volgend jaar willen we een tweede plek openen.",
    "We zoeken mensen die een dag per maand willen meedoen.",
    "Ons doel is dat het ook zonder de oprichters doorgaat.",
    "We hopen op een vaste afspraak over de ruimte.",
)
GIVEN: Final = (
    "Aicha", "Bas", "Cato", "Dirk", "Esra", "Farid", "Gijs", "Hanna", "Imke", "Joao", "Karima", "Lars", "Meryem", "Niels",
    "Olga", "Pieter", "Quirine", "Rosa", "Sven", "Tamara", "Umut", "Vera", "Wim", "Xenia", "Yusuf", "Zoë",
)  # fmt: skip
FAMILY: Final = (
    "Aksoy", "de Boer", "Cruz", "Dekker", "El Idrissi", "Fernandes", "de Graaf", "Hendriks", "Jansen", "Kaya", "van Loon",
    "Monteiro", "de Niet", "Oost", "Pereira", "de Ruiter", "Santos", "Timmer", "Usta", "Visser", "de Wit", "Yilmaz",
)  # fmt: skip
NEWS: Final = (
    "De eerste {n} deelnemers zijn er.",
    "Vandaag met {n} mensen de handen uit de mouwen gestoken.",
    "Een nieuwe groep is gestart, er is nog plaats.",
    "We hebben {n} nieuwe vrijwilligers.",
    "De open dag trok {n} bezoekers.",
)
NEEDS: Final = {
    "place": ("Een droge ruimte voor opslag", "Een zaal voor twee avonden per week"),
    "people": ("Iemand voor de boekhouding", "Vrijwilligers voor de zaterdag"),
    "money": ("Geld voor materiaal", "Een bijdrage aan de huur"),
    "knowledge": ("Hulp bij een plan voor de lange duur", "Kennis van verzekeringen"),
    "material": ("Gereedschap dat u niet meer gebruikt", "Tafels en stoelen"),
    "contact": ("Contact met de woningcorporatie", "Een ingang bij scholen in de wijk"),
    "permission": ("Ruimte om op het plein te mogen staan", "Een vergunning voor langer dan een jaar"),
}
PARTIES: Final = {
    "government": ("Gebiedsteam {place}", "Waterschap {place}", "Regiobureau {place}"),
    "market": ("Bouwbedrijf {place}", "Supermarkt {place}", "Bank {place}", "Installateur {place}"),
    "community": ("Woningcorporatie {place}", "Welzijn {place}", "Kerk {place}", "School {place}", "Fonds {place}"),
}
# Parties of one area, each known to a few initiatives there.
LOCAL_PARTIES: Final = (
    "Huurders van", "Winkeliers", "Sportclub", "Buurthuis", "Ouderraad", "Werkplaats", "Bibliotheek", "Moskee", "Koor",
    "Drukkerij", "Bakkerij", "Speeltuin", "Vrienden van", "Huisartsen", "Jongerenwerk",
)  # fmt: skip
BUILDINGS: Final = (
    "Gymzaal", "Schoolgebouw", "Loods", "Buurthuis", "Pand", "Kas", "Hal", "Kelder", "Plein", "Stuk grond", "Zaal",
)  # fmt: skip
PURPOSES: Final = ("opslag", "bijeenkomsten", "werkruimte", "keuken", "tuin", "")
GOALS: Final = (
    "Bewoners aan zet", "Groene straten", "Iedereen doet mee", "Samen energie besparen", "Kunst in de wijk",
    "Gezond ouder worden", "Werk dichtbij", "Delen en herstellen",
)  # fmt: skip
RULES: Final = ("Hoogte van beplanting langs de weg", "Openingstijden van het plein", "Huur naar marktprijs")
# Why a rule does not fit, and why it was decided so.
SITUATIONS: Final = (
    "De straat is hier te smal voor de gewone aanpak.",
    "Bewoners doen het zelf en houden het bij.",
    "Het gaat om een korte proef die niemand in de weg zit.",
)
GROUNDS: Final = {
    "granted": (
        "Het doel van de regel wordt hier ook zonder de regel gehaald.",
        "De buurt draagt het en de stad loopt geen risico.",
    ),
    "partly": (
        "Overdag mag het; in de avond geldt de regel.",
        "Voor een deel van het terrein mag het, langs de weg niet.",
    ),
    "refused": (
        "De veiligheid van voorbijgangers gaat voor.",
        "Dan zou voor iedereen iets anders gelden zonder reden.",
    ),
    "withdrawn": ("Het plan is veranderd, zodat het niet meer nodig is.",),
}
REFUSALS: Final = ("Het plan hoort bij een andere gemeente.", "De vraag is al met een ander initiatief opgelost.")
QUESTIONS: Final = ("Wie kunnen wij bellen als het terrein vrijkomt?", "Wilt u zeggen wie eigenaar van de grond is?")

# What an assessor writes, by level; {name} is the principle.
OBSERVED: Final = (
    "Nagegaan en niet aangetroffen: er is niets dat op {name} wijst.",
    "Er is een plan voor {name}, maar het afgelopen jaar is er niets van uitgevoerd.",
    "Het is echt gebeurd, maar per geval: voor {name} staat niets op papier.",
    "Voor {name} zijn er vaste afspraken, die op papier staan en worden nageleefd.",
    "Ook toen het tegenzat bleef dit overeind; anderen bouwen op deze vorm van {name} voort.",
)
SOURCES: Final = (
    "Dat zeiden twee dragers in het gesprek.",
    "Het staat in het jaarverslag en in de afspraken van dit voorjaar.",
    "Gezien bij een bezoek en nagevraagd bij een partner.",
    "Uit het register en uit de notulen van het overleg.",
    "De gebiedsmakelaar bevestigde het.",
)
UNSURE: Final = "De feiten zeggen hier te weinig over; vraag bij het volgende bezoek naar {name}."
UNFIT: Final = "Eenmalige activiteit van minder dan drie maanden: de vraag naar {name} past hier niet."

# Why an initiative keeps distance from the municipality.
DISTANCES: Final = (
    "Wij willen eerst zelf uitzoeken wat hier werkt.",
    "Na drie rondes overleg willen wij een half jaar gewoon doen.",
    "Wij vragen niets en willen ook nergens aan tafel zitten.",
    "Onze bezoekers komen omdat wij niet van de gemeente zijn.",
)
