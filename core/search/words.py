# SPDX-License-Identifier: EUPL-1.2
"""Words that hold a part that was typed, and words that were meant by a slip; of all names, so only for searching.

Whoever reads is never shown such a word by itself: it is shown when what they may see is found by it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, product
from typing import Final

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q
from django.db.models.functions import Length
from rapidfuzz import fuzz, process

from core.models import SearchWord
from core.search.learned_words import SHORTEST
from core.search.terms import MAX_WORDS

# Two words are taken for the same when this share of their letters agrees (ours: one slip in five letters).
ALIKE: Final = 79
MOST_SLIPS: Final = 2
# A shorter part is in too many words to say anything.
SHORTEST_PART: Final = 4
MOST_HOLDING: Final = 30
MOST_MEANT: Final = 3
_WORD: Final = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, in their order."""
    return _WORD.findall(text.lower())


def holding(part: str) -> list[str]:
    """Return the known words that hold this part, as *buurttuin* does *tuin*; the shortest first."""
    if len(part) < SHORTEST_PART:
        return []
    found = SearchWord.objects.filter(word__contains=part).exclude(word=part).values_list("word", flat=True).distinct()
    return list(found.order_by(Length("word"), "word")[:MOST_HOLDING])


def meant_by(text: str, also: Iterable[str] = ()) -> list[str]:
    """Return what may have been meant by words of which some are spelled wrong, the likeliest first; one query.

    `also` are words that are known beside those of names. Of a long text the first words count, as in the search.
    """
    asked = words_of(text)[:MAX_WORDS]
    known = sorted(_near_in_length(asked) | {word for word in also if len(word) >= SHORTEST})
    choices = [_choices(word, known) for word in asked]
    meant = (" ".join(words) for words in product(*choices))
    return list(islice((one for one in meant if one != " ".join(asked)), MOST_MEANT))


def _near_in_length(asked: Sequence[str]) -> set[str]:
    near = Q(pk__in=[])
    for length in {len(word) for word in asked if len(word) >= SHORTEST}:
        near |= Q(length__range=(length - MOST_SLIPS, length + MOST_SLIPS))
    found = SearchWord.objects.annotate(length=Length("word")).filter(near).aggregate(words=ArrayAgg("word"))["words"]
    return set(found or ())


def _choices(word: str, known: Sequence[str]) -> list[str]:
    if len(word) < SHORTEST or word in known:
        return [word]
    best = process.extract(word, known, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST_MEANT)
    return [found for found, _score, _place in best] or [word]
