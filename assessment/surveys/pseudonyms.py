# SPDX-License-Identifier: EUPL-1.2
"""Keyed names under which answers are kept: without the key of the deployment nobody ties them to an initiative."""

from uuid import UUID

from django.utils.crypto import salted_hmac


def pseudonym(survey: UUID, initiative: UUID, party: UUID) -> str:
    """Return under what the answers of an initiative about a party are kept in one survey (HMAC-SHA-256)."""
    return _keyed("assessment.surveys.answers", survey, initiative, party)


def member(initiative: UUID, party: UUID) -> str:
    """Return what an initiative is called in every figure about one party; about another party it is another name."""
    return _keyed("assessment.surveys.member", initiative, party)


def _keyed(salt: str, *ids: UUID) -> str:
    return salted_hmac(salt, "|".join(map(str, ids)), algorithm="sha256").hexdigest()
