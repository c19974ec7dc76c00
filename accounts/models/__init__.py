# SPDX-License-Identifier: EUPL-1.2
"""Who signs in, what office they hold, and which programs may call the API."""

from accounts.models.access import AccessAct, AccessChange, Session, Tally
from accounts.models.api_client import AccessToken, ApiClient, ApiClientQuerySet, ApiKey, Scope
from accounts.models.data_read import DataRead, SubjectKind
from accounts.models.hand_over import HandOver, HandOverPart
from accounts.models.parts import by_person, for_office
from accounts.models.person import Person, Role, RoleGrant, User, UserManager
from accounts.models.retention import DestructionItem, DestructionList, RetentionHold, RetentionTerm
from accounts.models.stand_in import CurrentStandIn, StandIn

__all__ = [
    "AccessAct",
    "AccessChange",
    "AccessToken",
    "ApiClient",
    "ApiClientQuerySet",
    "ApiKey",
    "CurrentStandIn",
    "DataRead",
    "DestructionItem",
    "DestructionList",
    "HandOver",
    "HandOverPart",
    "Person",
    "RetentionHold",
    "RetentionTerm",
    "Role",
    "RoleGrant",
    "Scope",
    "Session",
    "StandIn",
    "SubjectKind",
    "Tally",
    "User",
    "UserManager",
    "by_person",
    "for_office",
]
