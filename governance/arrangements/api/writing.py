# SPDX-License-Identifier: EUPL-1.2
"""What clients may write of arrangements, with the same actions as the pages."""

import dataclasses
from collections.abc import Collection
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from core.api import fields
from core.api.write_serializers import ChangeSerializer, WriteSerializer
from governance.api.shared import AmountField, RowField
from governance.arrangements.actions.arrangements import Terms, add_arrangement, change_arrangement
from governance.arrangements.fields_by_kind import AFTERWARDS, ALWAYS, FITTING, OF_THE_END
from governance.models import Arrangement, ArrangementKind, PolicyGoal, Scheme
from governance.models.in_kind import MOST_HOURS
from initiatives.models import Initiative, Party, Place
from initiatives.models.party import Sphere

SCOPE: Final = "arrangements:write"
_TERMS: Final = tuple(field.name for field in dataclasses.fields(Terms))
_NOTHING: Final = _("There is nothing with this id that fits here.")
_OPTIONAL: Final[dict[str, Any]] = {"allow_null": True, "default": None}


def _fitting(kind: str) -> Collection[str]:
    """Return the terms that an arrangement of this kind can have."""
    afterwards = AFTERWARDS if kind == ArrangementKind.SUBSIDY else ()
    return {*FITTING.get(kind, ()), *ALWAYS, *OF_THE_END, *afterwards, "kind", "same_activities", "by_book_year"}


def _amount(label: str, description: str) -> AmountField:
    description = f"{description} In euro, als getal of tekst met hooguit twee decimalen."
    return AmountField(label, description, example=48_000, **_OPTIONAL)


class GrantedBySerializer(WriteSerializer):
    """The party that grants it: one that is known, or a name that becomes one."""

    id = RowField(
        "Kenmerk",
        "Kenmerk van een partij uit /parties.",
        queryset=lambda serializer: Party.objects.visible_to(serializer.user),
        unknown=_("There is no party with this id."),
        required=False,
    )
    name = fields.LineField(
        "Naam", "Naam van de partij.", min_length=1, max_length=150, required=False, example="Gemeente Utrecht"
    )
    sphere = fields.ChoiceField(
        "Sfeer", "Overheid, markt of gemeenschap.", Sphere, required=False, example="government"
    )

    class Meta:
        ref_name = None
        title = "Verlener"
        description = (
            "De partij die haar verleent: haar kenmerk, of haar naam en sfeer. Een nieuwe naam wordt een nieuwe partij."
        )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Ensure that there is an id, or a name with its sphere."""
        named = {"name", "sphere"}
        if "id" in attrs and named & attrs.keys():
            raise ValidationError({"id": [_("Give an id, or a name with its sphere.")]})
        if "id" not in attrs.keys() | self.failed and named - attrs.keys():
            raise ValidationError({name: [_("Fill this in.")] for name in sorted(named - attrs.keys())})
        return attrs


class ArrangementTermsSerializer(WriteSerializer):
    """What can be written of every arrangement."""

    kind = fields.ChoiceField("Soort", "Wat voor afspraak.", ArrangementKind, example="subsidy")
    title = fields.LineField(
        "Naam", "Hoe de afspraak heet.", min_length=1, max_length=150, example="Subsidie tuinman in de wijk"
    )
    granted_by = GrantedBySerializer()
    first_day = fields.DateField("Eerste dag", "Vanaf wanneer zij geldt.")
    last_day = fields.DateField("Laatste dag", "Tot en met wanneer; leeg als er geen einde is.", **_OPTIONAL)
    amount_requested = _amount("Gevraagd", "Bedrag dat is gevraagd.")
    amount_granted = _amount("Verleend", "Bedrag dat is verleend.")
    amount_determined = _amount("Vastgesteld", "Bedrag dat is vastgesteld.")
    hours_per_week = AmountField(
        "Uren per week",
        "Uren van een ambtenaar, gemiddeld per week: getal of tekst met hooguit twee decimalen.",
        minimum=0.01,
        maximum=MOST_HOURS,
        example=8,
        **_OPTIONAL,
    )
    rent_per_month = _amount("Huur per maand", "Wat het initiatief betaalt; 0 is om niet.")
    reference = fields.CharField(
        "Dossiernummer", "Nummer bij de verlener.", allow_null=True, default="", max_length=60, example="SUB-2026-0142"
    )
    rule = fields.CharField(
        "Regel",
        "De regel waarvan wordt afgeweken; nodig bij een uitzondering.",
        allow_null=True,
        default="",
        max_length=200,
        example="Beheerplan buitenruimte",
    )
    situation = fields.CharField(
        "Situatie",
        "Waarom de regel hier niet past, zonder namen van mensen; van uitzonderingen.",
        allow_null=True,
        default="",
        max_length=2000,
        example=None,
    )
    scheme_id = RowField(
        "Regeling",
        "Kenmerk van de regeling, uit /schemes.",
        source="scheme",
        queryset=lambda serializer: Scheme.objects.visible_to(serializer.user),
        unknown=_NOTHING,
        **_OPTIONAL,
    )
    goal_id = RowField(
        "Doel",
        "Kenmerk van het beleidsdoel, uit /policy-goals.",
        source="goal",
        queryset=lambda serializer: PolicyGoal.objects.visible_to(serializer.user),
        unknown=_NOTHING,
        **_OPTIONAL,
    )
    place_id = fields.UUIDField(
        "Plek", "Kenmerk van een plek die het initiatief gebruikt, uit /places.", source="place", **_OPTIONAL
    )
    same_activities = fields.BooleanField(
        "Zelfde activiteiten", "Of zij voor dezelfde activiteiten is als de vorige.", required=False
    )
    determination_requested_on = fields.DateField("Vaststelling gevraagd", "Dag van de aanvraag.", **_OPTIONAL)
    determined_on = fields.DateField("Vastgesteld op", "Dag van de vaststelling.", **_OPTIONAL)
    notice_given_on = fields.DateField("Einde aangekondigd", "Dag van de aankondiging.", **_OPTIONAL)
    asked_on = fields.DateField("Gevraagd op", "Dag van de aanvraag.", **_OPTIONAL)
    decided_on = fields.DateField("Besloten op", "Dag van het besluit.", **_OPTIONAL)
    announced_on = fields.DateField("Besluit bekendgemaakt op", "Dag van de brief met het besluit.", **_OPTIONAL)
    end_reason_given = fields.BooleanField(
        "Reden gegeven bij het einde", "Of het initiatief een reden kreeg.", **_OPTIONAL
    )
    end_reason = fields.CharField(
        "Reden van het einde", "De reden die is gegeven.", allow_null=True, default="", max_length=500, example=None
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Ensure that the terms fit the kind and the place the initiative, and put the place for its id."""
        kind = attrs.get("kind") or (self.instance.kind if self.instance else "")
        faults = {
            name: [_("This does not belong to this kind of arrangement.")]
            for name, field in self.fields.items()
            if kind
            and field.source in _TERMS
            and field.source not in _fitting(kind)
            and attrs.get(str(field.source)) not in {None, ""}
        }
        if attrs.get("place"):
            initiative = self.instance.initiative if self.instance else attrs.get("initiative")
            places = Place.objects.visible_to(self.user).filter(uses__initiative=initiative)
            attrs["place"] = places.filter(pk=attrs["place"]).first()
            if attrs["place"] is None:
                faults.setdefault("placeId", [_NOTHING])
        if faults:
            raise ValidationError(faults)
        return attrs


def _party(granted_by: dict[str, Any]) -> dict[str, Any]:
    """Return who grants it as the actions take it."""
    party = granted_by.get("id")
    if party is None:
        return {"party_name": granted_by["name"], "sphere": granted_by["sphere"]}
    return {"party_name": party.name, "sphere": party.sphere, "party": party}


class ArrangementNewSerializer(ArrangementTermsSerializer):
    """A new arrangement."""

    initiative_id = RowField(
        "Initiatief",
        "Kenmerk van een initiatief in een gebied van de client.",
        source="initiative",
        queryset=lambda serializer: Initiative.objects.in_areas_of(serializer.user),
        unknown=_("There is no initiative with this id where you work."),
    )
    renews_id = RowField(
        "Volgt op",
        "Kenmerk van de afspraak die zij vernieuwt.",
        source="renews",
        queryset=lambda serializer: Arrangement.objects.visible_to(serializer.user),
        unknown=_NOTHING,
        **_OPTIONAL,
    )

    class Meta:
        title = "Nieuwe afspraak"
        description = "Een afspraak uit een ander systeem."
        summary = "Afspraak toevoegen"
        operation = "Legt een afspraak vast bij een initiatief in een gebied van de client."
        refused: Final = {"party_name": "grantedBy"}
        example: Final = {
            "initiativeId": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
            "kind": "subsidy",
            "title": "Subsidie tuinman in de wijk",
            "grantedBy": {"name": "Gemeente Utrecht", "sphere": "government"},
            "firstDay": "2026-01-01",
            "lastDay": "2026-12-31",
            "amountGranted": 48_000,
        }

    def create(self, validated_data: dict[str, Any]) -> Arrangement:
        """Keep the arrangement."""
        terms = {name: value for name, value in validated_data.items() if name in _TERMS}
        return add_arrangement(
            initiative=validated_data["initiative"],
            terms=Terms(**terms),
            by=validated_data["by"],
            renews=validated_data["renews"],
            **_party(validated_data["granted_by"]),
        )


class ArrangementChangeSerializer(ArrangementTermsSerializer, ChangeSerializer):
    """A change of an arrangement; a kind loses what does not fit it."""

    class Meta:
        title = "Andere afspraak"
        description = "Alleen wat verandert; `null` maakt leeg, wat er niet staat blijft zoals het is."
        summary = "Afspraak wijzigen"
        operation = "Wijzigt een afspraak van een initiatief in een gebied van de client."
        refused: Final = {"party_name": "grantedBy"}
        example: Final = {"lastDay": "2027-12-31", "amountDetermined": 46_500}

    def update(self, instance: Arrangement, validated_data: dict[str, Any]) -> Arrangement:
        """Change the arrangement."""
        kind = validated_data.get("kind", instance.kind)
        stays = _TERMS if kind == instance.kind else _fitting(kind)
        terms = {name: getattr(instance, name) for name in _TERMS if name in stays}
        terms |= {name: value for name, value in validated_data.items() if name in _TERMS}
        return change_arrangement(
            arrangement=instance,
            terms=Terms(**terms),
            expected_version=instance.version,
            by=validated_data["by"],
            **_party(validated_data.get("granted_by", {"id": instance.granted_by})),
        )
