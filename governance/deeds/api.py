# SPDX-License-Identifier: EUPL-1.2
"""Counted deeds over the API: the figures of the page, nothing of fewer than five cases."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework.response import Response

from assessment.statistics.disclosure import FEWEST
from core.api import fields
from core.api.filters import DayFilter, FilterSet, IdFilter, Query
from core.api.serializers import NamedSerializer
from core.api.viewsets import ApiView
from governance.deeds.definitions import DEEDS
from governance.deeds.queries import Figure, counted_for, figures_of
from governance.models import ArrangementKind


class _FigureSerializer(NamedSerializer):
    """What is told of a figure."""

    cases = fields.IntegerField(
        "Gevallen", f"Hoeveel gevallen; nooit minder dan {FEWEST}.", min_value=FEWEST, example=31
    )
    part = fields.IntegerField(
        "Waarvan", "Bij hoeveel het zo ging; leeg bij dagen.", min_value=0, allow_null=True, example=9
    )
    middle_days = fields.IntegerField(
        "Midden in dagen", "Mediaan; leeg bij een deel, of als meer dan de helft nog openstaat.", min_value=0,
        allow_null=True, example=74, source="middle",
    )  # fmt: skip
    still_open = fields.IntegerField("Nog open", "Hoeveel er nog openstaan.", min_value=0, example=3)
    band_from = fields.FloatField(
        "Band vanaf", "Van een deel: hoe onzeker het is (95 %), van 0 tot 1. Van dagen: de middelste helft.",
        allow_null=True, example=0.16,
    )  # fmt: skip
    band_to = fields.FloatField(
        "Band tot", "Bovenkant van de band; leeg als die nog niet bekend is.", allow_null=True, example=0.47
    )
    middle_from = fields.FloatField(
        "Midden vanaf", "Hoe onzeker het midden in dagen is (95 %); leeg bij een deel.", min_value=0, allow_null=True,
        example=52,
    )  # fmt: skip
    middle_to = fields.FloatField(
        "Midden tot", "Bovenkant daarvan; leeg als die nog niet bekend is.", min_value=0, allow_null=True, example=96
    )


class DeedYearSerializer(_FigureSerializer):
    """One year of a deed."""

    year = fields.IntegerField("Jaar", "Het kalenderjaar.", min_value=1990, example=2026)

    class Meta:
        ref_name = None
        title = "Jaar"
        description = "Een jaar met genoeg gevallen."


class DeedKindSerializer(_FigureSerializer):
    """The last year of a deed, of one kind of arrangement."""

    kind = fields.ChoiceField("Soort", "Soort afspraak.", ArrangementKind, example="subsidy")

    class Meta:
        ref_name = None
        title = "Soort"
        description = "Het laatste jaar van één soort afspraak."


class DeedSerializer(NamedSerializer):
    """One deed."""

    code = fields.ChoiceField("Code", "Welke daad.", [deed.code for deed in DEEDS], example="decided-in-time")
    title = fields.CharField("Naam", "Hoe de daad heet.", example="Besloten voor de start")
    explanation = fields.CharField(
        "Uitleg", "Wat er is geteld.", example="Afspraken waarvan het besluit er op tijd was."
    )
    years = fields.ListField(
        "Jaren", "Jaren met genoeg gevallen; andere worden niet verteld.", child=DeedYearSerializer()
    )
    kinds = fields.ListField("Soorten", "Per soort afspraak, van het laatste jaar.", child=DeedKindSerializer())
    trend = fields.ChoiceField(
        "Vergeleken met zichzelf", "Het laatste jaar naast het eerste; leeg als er één jaar is.",
        ["higher", "lower", "unsure"], allow_null=True, example="unsure",
    )  # fmt: skip
    is_invented = fields.BooleanField("Verzonnen", "Of er voor de demo verzonnen gegevens in zitten.")

    class Meta:
        ref_name = None
        title = "Daad"
        description = "Eén getelde daad."


class DeedsSerializer(NamedSerializer):
    """The deeds of one institution or department."""

    party_id = fields.UUIDField("Partij", "Kenmerk van de instelling of afdeling.")
    day = fields.DateField("Dag", "Zoals het op deze dag bekend was.")
    results = fields.ListField("Daden", "De getelde daden.", child=DeedSerializer())

    class Meta:
        ref_name = "Deeds"
        title = "Daden van een instelling"
        description = "Wat een instelling deed, geteld en per jaar met zichzelf vergeleken."


class DeedsFilter(FilterSet):
    """Whose deeds, and as they were known on which day."""

    party = IdFilter("Kenmerk van een instelling of afdeling, uit /parties; verplicht.")
    day = DayFilter("Zoals het op deze dag bekend was; hoogstens vandaag.")


class DeedsView(ApiView):
    """What one institution did."""

    operation_id = "getDeeds"
    tag = "parties"
    scope = "parties:read"
    title = "Getelde daden"
    description = "Wat een instelling of afdeling deed: dagen, op tijd, redenen. Van minder dan vijf gevallen niets."
    serializer_class = DeedsSerializer
    filterset_class = DeedsFilter

    def check_query(self, query: Query) -> None:
        """Refuse a question about nobody, or about who this client may not see."""
        party: Any = query.get("party")
        if not counted_for(self.request.user).filter(pk=party).exists():
            query.fault("party", _("Give the id of a party that you can see."))

    def get(self, request: Any) -> Response:
        """Return the figures."""
        today = timezone.localdate()
        party = get_object_or_404(counted_for(request.user), pk=self.query.get("party"))
        day = min(self.query.get("day", today), today)
        results = [
            {
                "code": one.deed.code,
                "title": str(one.deed.title),
                "explanation": str(one.deed.explanation),
                "years": [{"year": year, **_told(figure)} for year, figure in one.years.items() if figure],
                "kinds": [{"kind": kind, **_told(figure)} for kind, figure in one.kinds.items()],
                "trend": one.trend or None,
                "is_invented": one.is_invented,
            }
            for one in figures_of(party, day)
        ]
        return Response(DeedsSerializer({"party_id": party.pk, "day": day, "results": results}).data)


def _told(figure: Figure) -> dict[str, Any]:
    band, middle = figure.band, figure.middle_band
    return {
        "cases": figure.cases,
        "part": figure.part,
        "middle": figure.middle,
        "still_open": figure.still_open,
        "band_from": band.low if band else None,
        "band_to": band.high if band else None,
        "middle_from": middle.low if middle else None,
        "middle_to": middle.high if middle else None,
    }
