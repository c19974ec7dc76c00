# SPDX-License-Identifier: EUPL-1.2
"""Officials who belong to the governance around an initiative, and so do not assess it (docs/adr/0025)."""

from typing import Any

from django.apps import apps
from django.db.models import F, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from assessment.access.stakes import Stake, Who, stakes
from governance.models import ContactPerson


def _of_it(subject: str) -> Q:
    """Return the condition that a row's initiative is what is assessed, the one whose chain is, or of its programme."""
    return (
        Q(initiative=OuterRef(f"{subject}initiative"))
        | Q(initiative=OuterRef(f"{subject}chain"))
        | Q(initiative__programmes=OuterRef(f"{subject}programme"))
    )


def contact_people(who: Who, subject: str) -> QuerySet[ContactPerson]:
    """Return where this person is the contact person now."""
    return ContactPerson.objects.current().filter(_of_it(subject), Q(user=who))


def granting_officials(who: Who, subject: str) -> QuerySet[Any]:
    """Return the history of the arrangements of a subject that this person wrote.

    An arrangement names a party as its grantor; which official acted for it is what history tells. Who wrote one that
    an institution grants belongs to that institution.
    """
    written: QuerySet[Any] = apps.get_model("governance", "ArrangementEvent").objects.annotate(
        written_by=KeyTextTransform("user", "pgh_context__metadata")
    )
    here = _of_it(subject) | Q(granted_by=OuterRef(f"{subject}party"))
    # The database makes text of the id: made here, it would stay the same in a kept statement, whoever is asked about.
    return written.filter(here, written_by=Cast(who if isinstance(who, F) else Value(who), TextField()))


def register_stakes() -> None:
    """Add contact people and those who granted something."""
    stakes.add(
        Stake(
            "contact-person",
            _("contact person"),
            _(
                "%(person)s is contact person of “%(name)s”, so belongs to the governance around it, and cannot assess"
                " it. Choose someone else."
            ),
            contact_people,
            _("%(person)s is contact person of an initiative in “%(name)s” and cannot assess it. Choose someone else."),
        )
    )
    stakes.add(
        Stake(
            "grantor",
            _("granted something"),
            _(
                "%(person)s granted “%(name)s” something, so belongs to the governance around it, and cannot assess it."
                " Choose someone else."
            ),
            granting_officials,
            _("%(person)s granted something to an initiative in “%(name)s” and cannot assess it. Choose someone else."),
        )
    )
