# SPDX-License-Identifier: EUPL-1.2
"""What clients may write of registrations, with the same actions as the pages."""

from datetime import date
from typing import Any, Final

from django.core.validators import URLValidator
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from core.api import fields
from core.api.write_serializers import ChangeSerializer, WriteSerializer
from initiatives.lifecycle import Phase
from initiatives.models import Area, Initiative, Theme
from initiatives.models.initiative import MOST_CARRIERS, Form, PeopleInvolved
from initiatives.register.correction.actions import correct_register
from initiatives.registration.actions.through_api import register_through_api

SCOPE: Final = "initiatives:write"
MOST_THEMES: Final = 5
_THEMES_NEEDED: Final = _("Give one to five codes of themes. The codes stand at /api/v1/themes.")


def _areas(request: Any) -> QuerySet[Area]:
    """The areas where this client works; a whole city has no bounds."""
    if request.auth.is_city_wide:
        return Area.objects.all()
    return Area.objects.filter(pk__in=request.user.areas_worked_in.values("area"))


def _not_in_the_future(day: date) -> None:
    if day > timezone.localdate():
        raise ValidationError(_("Choose today or a day before."))


class RegistrationFactsSerializer(WriteSerializer):
    """What officials may correct, and programs too."""

    form = fields.ChoiceField("Vorm", "De organisatievorm.", Form, example="foundation")
    phase = fields.ChoiceField("Fase", "Waar het initiatief staat.", Phase, example="running")
    area = fields.CharField(
        "Gebied",
        "Code van een gebied van de client; leeg is de hele stad.",
        allow_null=True,
        default="",
        max_length=20,
        example="WK034402",
    )
    address = fields.CharField(
        "Adres", "Straat, plein of gebouw.", allow_null=True, default="", max_length=200, example="Aan het plein"
    )
    started_on = fields.DateField(
        "Begonnen op", "De dag waarop het begon.", allow_null=True, default=None, validators=[_not_in_the_future]
    )
    website = fields.CharField(
        "Website",
        "Eigen website.",
        format="uri",
        allow_null=True,
        default="",
        max_length=300,
        example="https://voorbeeld.example/",
        validators=[
            URLValidator(schemes=["http", "https"], message=_("Give a whole web address, such as https://example.org."))
        ],
    )

    def validate_area(self, code: str) -> Area | None:
        """Return the area of a code, among those where the client works."""
        request = self.context["request"]
        if not code:
            if request.auth.is_city_wide:
                return None
            raise ValidationError(_("Name an area where you work."))
        found = _areas(request).filter(code=code).first()
        if found is None:
            raise ValidationError(
                _("There is no area with this code where you work. The codes stand at /api/v1/areas.")
            )
        return found


class RegistrationNewSerializer(RegistrationFactsSerializer):
    """A registration that another system sends in."""

    name = fields.LineField(
        "Naam", "Naam van het initiatief.", min_length=1, max_length=120, example="Wijkkeuken Lindehof"
    )
    summary = fields.LineField("In één zin", "Wat het doet.", min_length=1, max_length=200, example="Buren eten samen.")
    story = fields.CharField(
        "Verhaal", "Het verhaal.", allow_null=True, default="", max_length=5000, example="Het begon met drie buren."
    )
    themes = fields.ListField(
        "Thema's",
        "Codes van één tot vijf thema's.",
        child=fields.CharField(),
        min_length=1,
        max_length=MOST_THEMES,
        example=["food"],
        error_messages={"min_length": _THEMES_NEEDED},
    )
    people_involved = fields.ChoiceField(
        "Mensen", "Hoeveel mensen meedoen.", PeopleInvolved, allow_null=True, default="", example="11-50"
    )
    carriers = fields.IntegerField(
        "Dragers",
        "Hoeveel mensen het dragen, met of zonder account.",
        source="carriers_told",
        allow_null=True,
        default=None,
        min_value=1,
        max_value=MOST_CARRIERS,
        example=4,
    )

    class Meta:
        title = "Nieuwe aanmelding"
        description = "Een initiatief uit een ander systeem."
        summary = "Initiatief aanmelden"
        operation = "Komt binnen als aanmelding; een medewerker beoordeelt haar, zoals elke andere."
        example: Final = {
            "name": "Wijkkeuken Lindehof",
            "summary": "Twee avonden per week eten buren samen.",
            "themes": ["food"],
            "form": "foundation",
            "phase": "running",
            "area": "WK034402",
        }

    def validate_themes(self, codes: list[str]) -> list[str]:
        """Ensure that each theme is there."""
        if Theme.objects.filter(code__in=codes).count() != len(codes):
            raise ValidationError(_THEMES_NEEDED)
        return codes

    def create(self, validated_data: dict[str, Any]) -> Initiative:
        """Register the initiative."""
        apart = {name: validated_data.pop(name) for name in ("area", "themes", "by")}
        return register_through_api(values=validated_data, **apart)


class RegistrationChangeSerializer(RegistrationFactsSerializer, ChangeSerializer):
    """A correction of facts."""

    class Meta:
        title = "Andere gegevens"
        description = "Alleen wat verandert; `null` maakt leeg. Naam en verhaal zijn van de dragers."
        summary = "Gegevens verbeteren"
        operation = "Verbetert wat ook een medewerker van het gebied mag verbeteren."
        example: Final = {"phase": "growing", "address": None}

    def update(self, instance: Initiative, validated_data: dict[str, Any]) -> Initiative:
        """Correct what is sent."""
        by = validated_data.pop("by")
        correct_register(initiative=instance, facts=validated_data, expected_version=instance.version, by=by)
        return instance
