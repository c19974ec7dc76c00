# SPDX-License-Identifier: EUPL-1.2
"""Self-assessments as the API tells them: a series of their own beside the results, for keys with their own scope."""

from accounts.models import Scope
from assessment.lens.api.schemas import NAMED
from assessment.models import Assessment
from assessment.scoring.api.assessments import BY_PRINCIPLE, PROPERTIES
from core.api import shapes
from core.api.filters import by_id
from core.api.properties import column
from core.api.resources import Expand, Key, Resource
from initiatives.register.api.initiatives import INITIATIVES
from initiatives.register.api.places import by_area, in_area

SELF_ASSESSMENTS = Resource(
    name="self-assessments",
    tag="assessments",
    one="SelfAssessment",
    title="Zelfbeoordelingen",
    description="Hoe dragers hun eigen initiatief zien. Telt nooit mee in een uitslag. Zolang een ronde haar voor de "
    "beoordelaars verborgen houdt, staat zij er niet bij.",
    title_one="Eén zelfbeoordeling",
    description_one="Een ingediende zelfbeoordeling met haar scores. De scores veranderen nooit meer.",
    scope=Scope.SELF_ASSESSMENTS_READ.value,
    visible=lambda reader: Assessment.objects.self_visible_to_client(reader.client),
    properties={
        "id": column(shapes.identity("Kenmerk", "Vast kenmerk van de zelfbeoordeling."), "id"),
        "initiativeId": column(shapes.identity("Initiatief", "Kenmerk van het initiatief."), "subject__initiative_id"),
        **{name: PROPERTIES[name] for name in ("lens", "submittedAt", "scores", "indices", "updatedAt")},
    },
    changed="updated_at",
    stamped=True,
    filters=(
        by_id("initiative", "Kenmerk van een initiatief.", "subject__initiative"),
        BY_PRINCIPLE,
        by_area(lambda code: in_area(code, "subject__initiative__")),
    ),
    key=Key(description="Kenmerk van de zelfbeoordeling."),
    expand={
        "initiative": Expand(
            lambda: INITIATIVES, "subject__initiative_id", "Het initiatief, als dat in het register staat."
        ),
    },
    shapes=NAMED,
)
