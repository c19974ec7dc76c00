# SPDX-License-Identifier: EUPL-1.2
"""The register's records."""

from initiatives.models.area import Area, AreaTeamMember
from initiatives.models.carrier import Carrier, Invitation
from initiatives.models.initiative import Initiative, Theme
from initiatives.models.moderation import SavedView, StatusMove
from initiatives.models.need import Need
from initiatives.models.party import Engagement, Income, Party, PartyAlias, PartyContact, RoleNeed
from initiatives.models.post import Post
from initiatives.models.programme import Programme
from initiatives.models.registration import Registration
from initiatives.models.report import Report

__all__ = [
    "Area",
    "AreaTeamMember",
    "Carrier",
    "Engagement",
    "Income",
    "Initiative",
    "Invitation",
    "Need",
    "Party",
    "PartyAlias",
    "PartyContact",
    "Post",
    "Programme",
    "Registration",
    "Report",
    "RoleNeed",
    "SavedView",
    "StatusMove",
    "Theme",
]
