# SPDX-License-Identifier: EUPL-1.2
"""The words that are searched for (core.search)."""

from django.db import models


class SearchWord(models.Model):
    """A word of a name that is searched for, so that part of it, or a slip in it, finds it (core.search.words).

    Triggers write it with the name, and may write it twice: nobody waits for another who writes the same word.
    """

    id = models.BigAutoField(primary_key=True)
    word = models.TextField(db_index=True)

    def __str__(self) -> str:
        return self.word
