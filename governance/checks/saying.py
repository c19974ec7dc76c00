# SPDX-License-Identifier: EUPL-1.2
"""What the sentences about signals share: values out of facts, and the steps that come next."""

from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from governance.checks.registry import Act, Audience
from governance.models import Signal


def day_in(signal: Signal, name: str) -> str:
    """Return a day of the facts as people write it; empty when there is none."""
    value = signal.facts.get(name)
    return date_format(date.fromisoformat(value), "j F Y") if value else ""


def written(day: date | None) -> str:
    """Return a day as people write it; empty when there is none."""
    return date_format(day, "j F Y") if day else ""


def renew(signal: Signal) -> Act:
    """Lead to the form that renews the arrangement of this signal."""
    return Act(_("Renew it"), "governance:arrangement-renew", (signal.initiative_id, signal.facts["arrangement"]))


def look_at_arrangement(signal: Signal) -> Act:
    """Lead to the arrangement of this signal."""
    where = (signal.initiative_id, signal.facts["arrangement"])
    return Act(_("Open the arrangement"), "governance:arrangement-change", where)


def open_file(signal: Signal, audience: Audience, label: str = "") -> Act:
    """Lead to the initiative: an official's file, a founder's own page."""
    if audience == Audience.FOUNDER:
        return Act(label or _("Go to your initiative"), "initiatives:mine-initiative", (signal.initiative_id,))
    return Act(label or _("Open the file"), "initiatives:dossier", (signal.initiative_id,))


def tell_people(signal: Signal) -> Act:
    """Lead carriers to where they tell how many they are."""
    return Act(_("Tell who carries it"), "initiatives:mine-change", (signal.initiative_id, "mensen"))


def money(value: float) -> str:
    """Return an amount in euro, without cents."""
    return f"€ {number_format(value, 0, use_l10n=True, force_grouping=True)}"


def propose_barrier(signal: Signal) -> Act:
    """Lead to the file, where an exception can become a proposal to change its rule."""
    return Act(_("Propose to change the rule"), "initiatives:dossier", (signal.initiative_id,))


def assign_contact(signal: Signal) -> Act:
    """Lead to the form that names a contact person."""
    return Act(_("Name a contact person"), "governance:contact-person", (signal.initiative_id,))


def note_contact(signal: Signal) -> Act:
    """Lead to the form that notes contact."""
    return Act(_("Note contact"), "governance:contact-new", (signal.initiative_id,))


def new_arrangement(signal: Signal) -> Act:
    """Lead to the form for a new arrangement."""
    return Act(_("Add an arrangement"), "governance:arrangement-new", (signal.initiative_id,))


def open_rounds() -> Act:
    """Lead to the rounds of assessment."""
    return Act(_("Go to the rounds"), "assessment:rounds", ())
