# SPDX-License-Identifier: EUPL-1.2
"""Keeping who fills which place in the chain of an initiative, and which places it needs."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.changes import Changed, announce
from initiatives.models import Engagement, Initiative, Party, RoleNeed
from initiatives.registration.actions.rows import known_party, party_named


@dataclass(frozen=True, slots=True)
class EngagementDetails:
    """What is said about a party in a place; both days are included, `replaceable_by` is the name of a known party."""

    starts_on: date | None = None
    ends_on: date | None = None
    capacity: str = ""
    replaceable_by: str = ""


@transaction.atomic
def add_engagement(
    *, initiative: Initiative, role: str, party_name: str, sphere: str, engaged: EngagementDetails, by: User
) -> Engagement:
    """Put a party in a place of the chain; a party that is not known yet is added.

    Raises NotAllowedError, and RefusedError when the days contradict themselves or the party is there already.
    """
    require(by, "governance.manage_chain", initiative)
    # The lock: two officials who add the same party together must not both succeed.
    Initiative.objects.select_for_update().only("pk").get(pk=initiative.pk)
    party = party_named(party_name, sphere)
    values = _values(party, engaged)
    if initiative.engagements.filter(party=party, role=role, ends_on__isnull=True).exists():
        raise RefusedError(_("%(party)s has this place already.") % {"party": party}, field="party_name")
    announce(Changed.CHAIN, initiative.pk)
    return Engagement.objects.create(initiative=initiative, party=party, role=role, **values)


@transaction.atomic
def change_engagement(
    *, engagement: Engagement, engaged: EngagementDetails, expected_version: int, by: User
) -> Engagement:
    """Change the days, the contribution or the replacement; only what differs is written.

    Raises NotAllowedError, RefusedError when the days contradict themselves, ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_chain", engagement.initiative)
    changes = _values(engagement.party, engaged)
    if engaged.ends_on is None:
        same = engagement.initiative.engagements.filter(
            party=engagement.party, role=engagement.role, ends_on__isnull=True
        )
        if same.exclude(pk=engagement.pk).exists():
            raise RefusedError(_("%(party)s has this place already.") % {"party": engagement.party}, field="ends_on")
    update_unchanged(engagement, expected_version=expected_version, changes=changes)
    announce(Changed.CHAIN, engagement.initiative_id)
    return engagement


@transaction.atomic
def end_engagement(*, engagement: Engagement, ends_on: date, expected_version: int, by: User) -> Engagement:
    """End somebody's time in the chain; `ends_on` is the last day.

    Raises NotAllowedError, RefusedError for a day before the first, ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_chain", engagement.initiative)
    if engagement.starts_on is not None and ends_on < engagement.starts_on:
        raise RefusedError(_("Choose a day on or after the first day."), field="ends_on")
    update_unchanged(engagement, expected_version=expected_version, changes={"ends_on": ends_on})
    return engagement


@transaction.atomic
def need_role(*, initiative: Initiative, role: str, note: str = "", by: User) -> RoleNeed:
    """Say that the initiative needs this place, from today; saying it again changes the note.

    Raises NotAllowedError.
    """
    require(by, "governance.say_role_needed", initiative)
    Initiative.objects.select_for_update().only("pk").get(pk=initiative.pk)
    need = initiative.role_needs.filter(role=role, ends_on__isnull=True).first()
    if need is None:
        return RoleNeed.objects.create(initiative=initiative, role=role, note=note)
    if note and need.note != note:
        need.note = note
        need.save(update_fields=["note"])
    return need


@transaction.atomic
def release_role(*, initiative: Initiative, role: str, by: User) -> None:
    """Say that the initiative no longer needs this place, from today; a place that fell empty stops being a gap.

    Raises NotAllowedError.
    """
    require(by, "governance.say_role_needed", initiative)
    Initiative.objects.select_for_update().only("pk").get(pk=initiative.pk)
    announce(Changed.CHAIN, initiative.pk)
    today = timezone.localdate()
    yesterday = today - timedelta(days=1)
    needs = initiative.role_needs.filter(role=role, ends_on__isnull=True)
    # A need that would begin today or later never was one.
    needs.filter(starts_on__gt=yesterday).delete()
    needs.update(ends_on=yesterday)
    ended = initiative.engagements.filter(role=role, ends_on__lt=today)
    last = ended.aggregate(day=Max("ends_on"))["day"]
    if last and not initiative.role_needs.filter(role=role, ends_on__gte=last).exists():
        RoleNeed.objects.create(initiative=initiative, role=role, starts_on=last, ends_on=max(last, yesterday))


def _values(party: Party, engaged: EngagementDetails) -> dict[str, object]:
    if engaged.starts_on and engaged.ends_on and engaged.ends_on < engaged.starts_on:
        raise RefusedError(_("Choose a last day on or after the first day."), field="ends_on")
    other = None
    if engaged.replaceable_by:
        other = known_party(engaged.replaceable_by)
        if other is None:
            text = _("We know no party of this name. Add it under Parties first, or leave this empty.")
            raise RefusedError(text, field="replaceable_by")
        if other == party:
            raise RefusedError(_("A party cannot replace itself."), field="replaceable_by")
    return {
        "starts_on": engaged.starts_on,
        "ends_on": engaged.ends_on,
        "capacity": engaged.capacity,
        "replaceable_by": other,
    }
