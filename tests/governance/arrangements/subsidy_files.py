# SPDX-License-Identifier: EUPL-1.2
"""Subsidy registers as files."""

HEADER = (
    "TABLE_NAME;DOSSIERNUMMER;AANVRAGER;REGELINGNAAM;BELEIDSTERREIN;ORGANISATIEONDERDEEL;PROJECT_NAAM;"
    "TYPE_PERIODICITEIT;BEDRAG_AANGEVRAAGD;BEDRAG_VERLEEND;BEDRAG_VASTGESTELD;SUBSIDIEJAAR;DATUM_OVERZICHT;"
    "BEGINDATUM;EINDDATUM\n"
)


def line(
    *,
    number: str = "SBA-1",
    applicant: str = "De Tuin",
    scheme: str = "Bewonersinitiatieven",
    field: str = "Groen",
    department: str = "Stadsbeheer",
    project: str = "Samen tuinieren",
    periodicity: str = "Eenmalig",
    requested: str = "",
    granted: str = "10000",
    determined: str = "",
    year: str = "2026",
    first_day: str = "",
    last_day: str = "",
) -> str:
    """Return one line under HEADER."""
    cells = (
        "Register", number, applicant, scheme, field, department, project, periodicity, requested, granted, determined,
        year, "2026-11-01", first_day, last_day,
    )  # fmt: skip
    return ";".join(cells)


def register(*lines: str) -> str:
    """Return a file with these lines."""
    return HEADER + "\n".join(lines) + "\n"
