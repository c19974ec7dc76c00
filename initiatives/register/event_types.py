# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about initiatives (events.event_types.registry)."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from events.event_types.registry import PREFIX, EventType, register
from events.recording import record_event
from initiatives.lifecycle import Status
from initiatives.models import Initiative

if TYPE_CHECKING:
    from core.api.viewsets import RegisterViewSet


def _initiatives() -> "type[RegisterViewSet]":
    from initiatives.register.api.initiatives import InitiativeViewSet  # noqa: PLC0415 - the API knows this app

    return InitiativeViewSet


PUBLISHED: Final = EventType(
    code=f"{PREFIX}initiative.published",
    resource="initiative",
    path="initiatives",
    scope=Scope.INITIATIVES_READ,
    title=_("Initiative published"),
    explanation=_("An initiative came into the public register, or came back into it."),
)
CHANGED: Final = EventType(
    code=f"{PREFIX}initiative.changed",
    resource="initiative",
    path="initiatives",
    scope=Scope.INITIATIVES_READ,
    title=_("Initiative changed"),
    explanation=_("Carriers or an official changed what an initiative tells."),
)
WITHDRAWN: Final = EventType(
    code=f"{PREFIX}initiative.withdrawn",
    resource="initiative",
    path="initiatives",
    scope=None,
    title=_("Initiative out of the register"),
    explanation=_("An initiative is no longer in the public register: withdrawn, or sent back for changes."),
    removes=_initiatives,
)
MERGED: Final = EventType(
    code=f"{PREFIX}initiative.merged",
    resource="initiative",
    path="initiatives",
    scope=Scope.INITIATIVES_READ,
    title=_("Initiative merged"),
    explanation=_(
        "Two initiatives were one; the other one goes on. What belonged to this one belongs to that one now."
    ),
    facts={"by": "01980d3c-5b00-7c11-9d3e-7a1b2c3d4e5f"},
)
MOVED: Final = EventType(
    code=f"{PREFIX}initiative.moved",
    resource="initiative",
    path="initiatives",
    scope=Scope.INITIATIVES_READ,
    title=_("Registration moved"),
    explanation=_("A registration got another status. Not public: only clients that work in the area get it."),
    facts={"from": "submitted", "to": "published"},
)


def register_event_types() -> None:
    """Make the kinds known."""
    register(PUBLISHED, CHANGED, WITHDRAWN, MERGED, MOVED)


def emit_moved(initiative: Initiative, *, before: str) -> None:
    """Tell that a registration got its present status; `before` is empty for a new one."""
    area = initiative.area_id
    record_event(kind=MOVED, subject=initiative.pk, area=area, data={"from": before, "to": initiative.status})
    if initiative.is_in_register:
        record_event(kind=PUBLISHED, subject=initiative.pk, area=area, is_public=True)
    elif before == Status.PUBLISHED:
        record_event(kind=WITHDRAWN, subject=initiative.pk, area=area, is_public=True)


def emit_changed(initiative: Initiative) -> None:
    """Tell that what an initiative says changed; to everybody when it is in the register."""
    is_public = initiative.is_in_register
    record_event(kind=CHANGED, subject=initiative.pk, area=initiative.area_id, is_public=is_public)


def emit_merged(merged: Initiative, *, keep: Initiative) -> None:
    """Tell that an initiative goes on as another one."""
    record_event(kind=MERGED, subject=merged.pk, area=merged.area_id, is_public=True, data={"by": keep.pk})
