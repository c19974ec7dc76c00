# SPDX-License-Identifier: EUPL-1.2
"""Registrations as the API tells and takes them: every initiative where a client works, in the register or not yet."""

from typing import ClassVar

from django.db.models import QuerySet

from core.api import fields
from core.api.filters import ChoicesFilter, FilterSet, UpdatedSince
from core.api.permissions import Reader
from core.api.writing import CreateMixin, UpdateMixin
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from initiatives.register.api.initiatives import InitiativeSerializer
from initiatives.register.api.places import AreaFilter
from initiatives.register.filter_rules import AreaRules
from initiatives.registration.serializers import (
    SCOPE,
    RegistrationChangeSerializer,
    RegistrationNewSerializer,
)


class RegistrationSerializer(InitiativeSerializer):
    """An initiative, in the register or not yet."""

    parties = None  # type: ignore[assignment] # how REST framework leaves out a field
    needs = None  # type: ignore[assignment]
    status = fields.ChoiceField("Stand", "Waar het staat in de behandeling.", Status, example="submitted")
    address = fields.CharField("Adres", "Straat, plein of gebouw; kan leeg zijn.", example="Aan het plein")
    submitted_at = fields.DateTimeField("Aangemeld op", "Wanneer het is aangemeld.", allow_null=True)
    published_at = fields.DateTimeField("Gepubliceerd op", "Leeg zolang het nooit openbaar was.", allow_null=True)
    updated_at = fields.DateTimeField("Veranderd op", "Laatste verandering van het initiatief zelf.")

    class Meta:
        title = "Aanmeldingen"
        description = (
            "Alle initiatieven waar de client werkt, ook wat nog niet of niet meer in het openbare register staat."
        )


class RegistrationFilter(AreaRules, FilterSet):
    """What registrations can be narrowed to.

    In an area lies the same as in the work queue. That shows what waits for an answer until another state is asked;
    a client follows all of them.
    """

    area = AreaFilter(method="by_area")
    status = ChoicesFilter("Waar de aanmelding staat.", choices=Status)
    updated_since = UpdatedSince()


class RegistrationViewSet(CreateMixin, UpdateMixin):
    """The initiatives where a client works."""

    prefix = "registrations"
    tag = "initiatives"
    title_one = "Eén aanmelding"
    description_one = "Een initiatief met waar het staat in de behandeling."
    scope = "initiatives:read"
    write_scope = SCOPE
    queryset = Initiative.objects.all()
    serializer_class = RegistrationSerializer
    filterset_class = RegistrationFilter
    writes: ClassVar = {"create": RegistrationNewSerializer, "partial_update": RegistrationChangeSerializer}
    lookup_description = "Kenmerk van het initiatief; hetzelfde als in /initiatives."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Initiative]:
        """Return the initiatives in the areas where this reader works."""
        return Initiative.objects.in_areas_of(reader.user)
