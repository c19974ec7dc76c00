# SPDX-License-Identifier: EUPL-1.2
"""The price of temporariness over the API: the totals of the city, and one initiative; the figures of the pages."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework.response import Response

from assessment.statistics.disclosure import FEWEST
from core.api import fields
from core.api.filters import ChoiceFilter, FilterSet, IdFilter, Query
from core.api.serializers import NamedSerializer
from core.api.viewsets import ApiView
from governance.arrangements.outlook.queries import OutlookFilters
from governance.models import ArrangementKind
from governance.temporariness.figures import CityPrice, count_city
from governance.temporariness.hours import Hours
from governance.temporariness.queries import InitiativePrice, findings_of, prices_of
from governance.temporariness.renewal_figures import CityRenewals, count_renewals
from governance.temporariness.renewals import MOST_RENEWALS
from initiatives.models import Initiative
from initiatives.register.api.places import AreaFilter, ThemeFilter

_EXAMPLE_HOURS = 142


class _CountField(fields.IntegerField):
    """How many."""

    def __init__(self, title: str, help_text: str, **more: Any) -> None:
        super().__init__(title, help_text, min_value=0, example=3, **more)


class _HoursField(fields.FloatField):
    """So many hours."""

    def __init__(self, title: str, help_text: str, **more: Any) -> None:
        super().__init__(title, help_text, min_value=0, example=_EXAMPLE_HOURS, **more)


class GrantorSerializer(NamedSerializer):
    """Who grants."""

    name = fields.CharField("Naam", "Wie de termijn verleent die het eerst eindigt.", example="Stadsbeheer")
    initiatives = fields.IntegerField(
        "Initiatieven", f"Bij hoeveel; nooit minder dan {FEWEST}.", min_value=FEWEST, example=16
    )

    class Meta:
        ref_name = None
        title = "Verlener"
        description = "Een verlener die bij genoeg initiatieven de termijn verleent."


class RenewedSerializer(NamedSerializer):
    """How often what ended was renewed."""

    kind = fields.ChoiceField("Soort", "Soort afspraak.", ArrangementKind, example="subsidy")
    before = fields.IntegerField(
        "Eerder verlengd", f"Hoe vaak het al was verlengd; {MOST_RENEWALS} staat ook voor vaker.", min_value=0,
        max_value=MOST_RENEWALS, example=2,
    )  # fmt: skip
    ended = _CountField("Geëindigd", f"Hoeveel er zijn geëindigd; van {FEWEST} initiatieven of meer.")
    renewed = _CountField("Daarvan verlengd", "Hoeveel daarvan zijn verlengd.")

    class Meta:
        ref_name = None
        title = "Verlengd"
        description = "Hoe vaak wat eindigde is verlengd."


class TemporarinessSerializer(NamedSerializer):
    """What permanent temporariness costs a city."""

    initiatives = fields.IntegerField(
        "In feite vast", f"Initiatieven die de controle 'Altijd tijdelijk' vindt; leeg onder {FEWEST}.",
        allow_null=True, min_value=FEWEST, example=41,
    )  # fmt: skip
    again = _CountField("Opnieuw gevraagd", "Hoe vaak hetzelfde opnieuw is gevraagd.", allow_null=True)
    unsure_days = _CountField("Dagen onzeker", "Van alle initiatieven samen.", allow_null=True)
    undecided_days = _CountField("Dagen begonnen zonder besluit", "Daarvan zonder besluit.", allow_null=True)
    undated = _CountField("Aanvragen zonder bekende dag", "Hun dagen tellen niet mee.", allow_null=True)
    initiative_hours = _HoursField("Uren van initiatieven", "Werk om opnieuw te vragen.", allow_null=True)
    city_hours = _HoursField("Uren van de gemeente", "Werk om opnieuw te besluiten.", allow_null=True)
    estimated_hours = _HoursField("Daarvan geschat", "Uren die niemand zelf heeft gezegd.", allow_null=True)
    renewed = fields.ListField(
        "Verlengd", "Hoe vaak wat eindigde is verlengd, van alles wat deze client mag lezen, ongeacht gebied en thema.",
        child=RenewedSerializer(),
    )  # fmt: skip
    grantors = fields.ListField("Verleners", "Wie bij genoeg initiatieven verleent.", child=GrantorSerializer())
    is_invented = fields.BooleanField("Verzonnen", "Of er voor de demo verzonnen gegevens in zitten.")

    class Meta:
        ref_name = "Temporariness"
        title = "De prijs van elk jaar opnieuw"
        description = "Totalen over initiatieven die in feite vast zijn."


class TemporarinessFilter(FilterSet):
    """Which initiatives the totals are about."""

    area = AreaFilter()
    theme = ThemeFilter()
    kind = ChoiceFilter("Wat voor afspraak telkens kort is.", choices=ArrangementKind)


class TemporarinessView(ApiView):
    """The totals of a city."""

    operation_id = "getTemporariness"
    tag = "arrangements"
    scope = "arrangements:read"
    title = "De prijs van elk jaar opnieuw"
    description = f"Wat opnieuw vragen kost. Van minder dan {FEWEST} initiatieven niets."
    serializer_class = TemporarinessSerializer
    filterset_class = TemporarinessFilter

    def get(self, request: Any) -> Response:
        """Return the totals."""
        wanted = OutlookFilters(**{name: self.query.get(name, "") for name in ("area", "kind", "theme")})
        told = _told(count_city(request.user, wanted), count_renewals(request.user), wanted.kind)
        return Response(TemporarinessSerializer(told).data)


_TOTALS = (
    "initiatives", "again", "unsure_days", "undecided_days", "undated", "initiative_hours", "city_hours",
    "estimated_hours",
)  # fmt: skip


def _told(found: CityPrice, renewals: CityRenewals, only: str) -> Mapping[str, Any]:
    return {
        **{name: getattr(found, name) if found.is_told else None for name in _TOTALS},
        "grantors": [{"name": name, "initiatives": n} for name, n in found.grantors],
        "renewed": [
            {"kind": kind, "before": before, "ended": one.ended, "renewed": one.renewed}
            for (kind, before), one in sorted(renewals.told.items())
            if only in {"", kind}
        ],
        "is_invented": found.is_invented or renewals.is_invented,
    }


class HoursSerializer(NamedSerializer):
    """The hours of one side."""

    side = fields.ChoiceField("Kant", "Wie het werk doet.", ["initiative", "city"], example="initiative")
    for_one = _HoursField("Uren per aanvraag", "Voor één aanvraag.")
    total = _HoursField("Uren samen", "Voor alles wat opnieuw is gevraagd.")
    is_estimate = fields.BooleanField("Geschat", "Of het een schatting is; anders heeft die kant het zelf gezegd.")
    said_on = fields.DateField("Gezegd op", "Wanneer het is gezegd; leeg bij een schatting.", allow_null=True)

    class Meta:
        ref_name = None
        title = "Uren"
        description = "Uren van één kant."


class AskedAgainSerializer(NamedSerializer):
    """What asking again came to for one initiative."""

    initiative_id = fields.UUIDField("Initiatief", "Kenmerk van het initiatief.")
    day = fields.DateField("Dag", "Zoals het op deze dag bekend was.")
    is_permanent = fields.BooleanField("In feite vast", "Of de controle 'Altijd tijdelijk' het vindt.")
    again = _CountField("Opnieuw gevraagd", "Hoe vaak hetzelfde opnieuw is gevraagd.")
    unsure_days = _CountField("Dagen onzeker", "Hoeveel dagen niemand wist wat er volgde.")
    undecided_days = _CountField("Dagen begonnen zonder besluit", "Daarvan zonder besluit.")
    undated = _CountField("Aanvragen zonder bekende dag", "Hun dagen tellen niet mee.")
    hours = fields.ListField("Uren", "Van beide kanten.", child=HoursSerializer())
    is_invented = fields.BooleanField("Verzonnen", "Of er voor de demo verzonnen gegevens in zitten.")

    class Meta:
        ref_name = "AskedAgain"
        title = "Opnieuw gevraagd"
        description = "Wat opnieuw vragen een initiatief en de gemeente kost."


class AskedAgainFilter(FilterSet):
    """Of which initiative."""

    initiative = IdFilter("Kenmerk van een initiatief, uit /initiatives; verplicht.")


class AskedAgainView(ApiView):
    """What asking again came to for one initiative."""

    operation_id = "getAskedAgain"
    tag = "arrangements"
    scope = "arrangements:read"
    title = "Opnieuw gevraagd"
    description = "Hoe vaak hetzelfde opnieuw is gevraagd, hoe lang het onzeker was en wat het aan uren kostte."
    serializer_class = AskedAgainSerializer
    filterset_class = AskedAgainFilter

    def check_query(self, query: Query) -> None:
        """Refuse a question about nothing, or about what this client does not work in."""
        if self._asked(query) is None:
            query.fault("initiative", _("Give the id of an initiative in your areas."))

    def _asked(self, query: Query) -> Initiative | None:
        key: Any = query.get("initiative")
        return Initiative.objects.in_areas_of(self.request.user).filter(pk=key).first()

    def get(self, request: Any) -> Response:
        """Return its figures."""
        one, today = self._asked(self.query), timezone.localdate()
        assert one is not None  # noqa: S101 - check_query refused that
        found = prices_of(request.user, [one.pk], today)[one.pk]
        told = {"initiative_id": one.pk, "day": today, "is_permanent": bool(findings_of(one, request.user))}
        return Response(AskedAgainSerializer({**told, **_price(found)}).data)


def _price(found: InitiativePrice) -> Mapping[str, Any]:
    price = found.price
    return {
        "again": price.again,
        "unsure_days": price.unsure_days,
        "undecided_days": price.undecided_days,
        "undated": price.undated,
        "hours": [_side(one) for one in found.hours],
        "is_invented": found.is_invented,
    }


def _side(one: Hours) -> Mapping[str, Any]:
    return {name: getattr(one, name) for name in ("side", "for_one", "total", "is_estimate", "said_on")}
