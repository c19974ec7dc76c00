# SPDX-License-Identifier: EUPL-1.2
"""The table of addresses in a made city (make_city): every address leads to what is largest there."""

from django.db.models import Count, OuterRef, Q

from assessment.models import Round
from core.database.subqueries import count_of
from governance.models import Arrangement
from initiatives.models import Area, Engagement, Initiative, Need, Party, Place, Post
from tests.architecture.world import World, make_world
from tests.cast import make_cast

# What the initiative of the addresses takes over from the one with most ties.
TAKEN_OVER = (Engagement, Arrangement, Need, Post)


def world_in_city() -> World:
    """Return who and what the addresses need in the city that is there; what it lacks is made.

    The official works in the area with most initiatives, and the initiative has what the one with most ties had.
    """
    published = Q(initiatives__status="published")
    area = Area.objects.annotate(many=Count("initiatives", filter=published)).order_by("-many", "code")[0]
    tied = Engagement.objects.filter(initiative=OuterRef("pk"))
    richest = Initiative.objects.published().order_by(count_of(tied, "initiative").desc(), "pk")[0]
    world = make_world(
        make_cast(area),
        round=Round.objects.annotate(many=Count("assignments")).order_by("-many", "pk")[0],
        party=Party.objects.annotate(many=Count("engagements")).order_by("-many", "pk")[0],
        place=Place.objects.annotate(many=Count("uses")).order_by("-many", "pk")[0],
    )
    for model in TAKEN_OVER:
        model.objects.filter(initiative=richest).update(initiative=world.initiative)
    return world
