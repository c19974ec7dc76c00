# SPDX-License-Identifier: EUPL-1.2
"""Who is missing over the API: the figures of the page, under the same rule for few."""

from collections.abc import Iterator, Mapping
from typing import Any

from rest_framework.response import Response

from assessment.statistics.disclosure import FEWEST
from core.api import fields
from core.api.serializers import NamedSerializer
from core.api.viewsets import ApiView
from governance.learning.exceptions.figures import AREA, FORM, SIZE
from governance.learning.exceptions.outcomes import Share
from governance.learning.missing.queries import Missing, MissingRow, missing_for


class _CountField(fields.IntegerField):
    """How many; nothing where it may not be told."""

    def __init__(self, title: str, help_text: str) -> None:
        super().__init__(title, help_text, min_value=0, allow_null=True, example=12)


class _RateField(fields.FloatField):
    """A number against residents; nothing without them, or where it may not be told."""

    def __init__(self, title: str, help_text: str) -> None:
        super().__init__(title, help_text, min_value=0, allow_null=True, example=4.2)


class MissingWholeSerializer(NamedSerializer):
    """All together: what needs no residents, who are known of areas alone."""

    initiatives = fields.IntegerField("Initiatieven", "In het openbare register.", min_value=0, example=31)
    money = _CountField("Geld nu", "Wat verleend is en vandaag loopt, in hele euro per jaar.")
    money_initiatives = _CountField("Initiatieven met geld", "Van hoeveel initiatieven dat de som is.")
    exceptions_decided = _CountField("Besluiten op uitzonderingen", "Aanvragen waarop is besloten.")
    exceptions_granted = _CountField("Verleend", "Daarvan geheel of voor een deel een ja.")
    registrations_decided = _CountField("Besluiten op aanmeldingen", "Aanmeldingen waarop is besloten.")
    registrations_published = _CountField("In het register", "Daarvan opgenomen in het register.")

    class Meta:
        ref_name = None
        title = "Totaal"
        description = "Alles samen."


class MissingGroupSerializer(MissingWholeSerializer):
    """One group."""

    compared = fields.ChoiceField("Vergeleken", "Waarop groepen zijn vergeleken.", [AREA, FORM, SIZE], example=AREA)
    code = fields.CharField("Code", "Gebied, vorm of grootte; leeg is de hele stad of niet bekend.", example="WK034402")
    residents = _CountField("Inwoners", "Alleen van gebieden; leeg als niemand het aantal inbracht.")
    counted_on = fields.DateField("Geteld op", "Van welke dag de inwoners zijn.", allow_null=True)
    initiatives_rate = _RateField("Initiatieven per 10.000 inwoners", "Alleen waar inwoners bekend zijn.")
    money_a_resident = _RateField("Geld per inwoner", "Euro per jaar.")
    exceptions_rate = _RateField("Besluiten per 10.000 inwoners", "Besluiten op uitzonderingen.")
    registrations_rate = _RateField("Aanmeldingen per 10.000 inwoners", "Besluiten op aanmeldingen.")

    class Meta:
        ref_name = None
        title = "Groep"
        description = "Een groep."


class MissingSerializer(NamedSerializer):
    """All groups."""

    whole = MissingWholeSerializer()
    results = fields.ListField("Groepen", "Per gebied, rechtsvorm en grootte.", child=MissingGroupSerializer())
    is_invented = fields.BooleanField("Verzonnen", "Of er voor de demo verzonnen gegevens in zitten.")

    class Meta:
        ref_name = "WhoIsMissing"
        title = "Wie ontbreekt"
        description = "Wat elke groep heeft, en van gebieden wat dat is tegenover wie er woont."


class MissingView(ApiView):
    """Who is missing."""

    operation_id = "getWhoIsMissing"
    tag = "arrangements"
    scope = "arrangements:read"
    title = "Wie ontbreekt"
    description = f"Van minder dan {FEWEST} initiatieven geen geld en geen besluiten: die velden zijn dan leeg."
    serializer_class = MissingSerializer

    def get(self, request: Any) -> Response:
        """Return the groups in the areas of the client."""
        found = missing_for(request.user)
        told = {"whole": _group(found.whole), "results": list(_told(found)), "is_invented": found.is_invented}
        return Response(MissingSerializer(told).data)


def _told(found: Missing) -> Iterator[Mapping[str, Any]]:
    for table in found.tables:
        for row in table.rows:
            yield {"compared": table.code, **_group(row)}


def _group(row: MissingRow) -> Mapping[str, Any]:
    return {
        "code": row.code,
        "residents": row.residents and row.residents.number,
        "counted_on": row.residents and row.residents.counted_on,
        "initiatives": row.initiatives,
        "money": row.money and row.money.a_year,
        "money_initiatives": row.money and row.money.initiatives,
        **{name: getattr(row, name) for name in _RATES},
        **_decided("exceptions", "granted", row.exceptions),
        **_decided("registrations", "published", row.registrations),
    }


_RATES = ("initiatives_rate", "money_a_resident", "exceptions_rate", "registrations_rate")


def _decided(what: str, given: str, share: Share | None) -> Mapping[str, Any]:
    return {f"{what}_decided": share and share.cases, f"{what}_{given}": share and share.given}
