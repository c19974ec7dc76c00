# SPDX-License-Identifier: EUPL-1.2
"""Finding initiatives by words, in Dutch, with the end of the last word still being typed."""

from typing import Final

from django.contrib.postgres.search import SearchRank
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Round

from core.search.terms import SearchTerms
from core.search.words import meant_by
from initiatives.models import Area, Initiative, Theme
from initiatives.models.initiative import InitiativeQuerySet

# A name that holds the very words stands above any text that mentions them.
IN_THE_NAME: Final = 1_000_000


def narrow(found: InitiativeQuerySet, text: str) -> InitiativeQuerySet:
    """Keep what the words are about: in name, sentence, story or place, or by the name of a theme or an area."""
    return found.filter(matching(text))


def matching(text: str) -> Q:
    """Return the condition that an initiative is about these words; everything is about none."""
    asked = SearchTerms.read(text)
    return about(asked) if asked.words else Q()


def about(asked: SearchTerms) -> Q:
    """Return the condition that an initiative is about what is asked."""
    words = asked.words
    themes = Theme.objects.filter(Q(name_nl__istartswith=words) | Q(name_en__istartswith=words))
    return (
        Q(search=asked.query)
        | Q(name__icontains=words)
        | Q(pk__in=Initiative.themes.through.objects.filter(theme__in=themes).values("initiative"))
        | Q(area__in=Area.objects.filter(name__istartswith=words))
    )


def rank(asked: SearchTerms) -> Combinable:
    """Return how well a row fits, as a whole number, so that pages by position compare it exactly."""
    in_name = Case(
        When(name__icontains=asked.words, then=Value(IN_THE_NAME)), default=Value(0), output_field=IntegerField()
    )
    return in_name + Cast(Round(SearchRank(F("search"), asked.query) * 100_000.0), IntegerField())


def did_you_mean(text: str) -> str:
    """Return words that were likely meant and find something in the public register, or nothing; for when nothing was.

    At most a query more than there are guesses.
    """
    for meant in meant_by(text):
        if narrow(Initiative.objects.published(), meant).exists():
            return meant
    return ""
