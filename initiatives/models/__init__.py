# SPDX-License-Identifier: EUPL-1.2
"""The register's records."""

from initiatives.models.area import Area, AreaTeamMember, Water
from initiatives.models.carrier import Carrier, Invitation
from initiatives.models.connecting import Introduction, Meeting, MeetingGuest
from initiatives.models.distance import ChosenDistance, DistanceChooser
from initiatives.models.facts import AreaWorker, CarrierTerm, CarryingPeriod, Handler, RegisteredInitiative
from initiatives.models.follow import Follow, FollowedStory, Follower
from initiatives.models.helping import UnconfirmedHelp
from initiatives.models.initiative import Initiative, Theme
from initiatives.models.moderation import DecisionBatch, SavedView, StatusMove
from initiatives.models.need import Need
from initiatives.models.opportunity import Opportunity, OpportunityHelp, OpportunityLister, OpportunityStep
from initiatives.models.party import (
    Engagement,
    Income,
    Party,
    PartyAlias,
    PartyContact,
    PartyRepresentative,
    RoleNeed,
)
from initiatives.models.place import Place, PlaceUse
from initiatives.models.population import Population
from initiatives.models.post import Post
from initiatives.models.programme import Programme
from initiatives.models.registration import Registration
from initiatives.models.report import Report
from initiatives.models.widget import WidgetSite

__all__ = [
    "Area",
    "AreaTeamMember",
    "AreaWorker",
    "Carrier",
    "CarrierTerm",
    "CarryingPeriod",
    "ChosenDistance",
    "DecisionBatch",
    "DistanceChooser",
    "Engagement",
    "Follow",
    "FollowedStory",
    "Follower",
    "Handler",
    "Income",
    "Initiative",
    "Introduction",
    "Invitation",
    "Meeting",
    "MeetingGuest",
    "Need",
    "Opportunity",
    "OpportunityHelp",
    "OpportunityLister",
    "OpportunityStep",
    "Party",
    "PartyAlias",
    "PartyContact",
    "PartyRepresentative",
    "Place",
    "PlaceUse",
    "Population",
    "Post",
    "Programme",
    "RegisteredInitiative",
    "Registration",
    "Report",
    "RoleNeed",
    "SavedView",
    "StatusMove",
    "Theme",
    "UnconfirmedHelp",
    "Water",
    "WidgetSite",
]
