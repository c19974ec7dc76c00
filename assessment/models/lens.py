# SPDX-License-Identifier: EUPL-1.2
"""A lens version as data: its whole text, and one row per principle for the scores to point at."""

from typing import Final, Self

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import Record


class Side(models.TextChoices):
    """The two sides of the relationship a lens weighs."""

    INITIATIVE = "initiative", _("The initiative")
    GOVERNANCE = "governance", _("The governance around it")


# What a lens is about that does not say so.
ABOUT_BY_DEFAULT: Final = ("initiative", "programme", "area")


class LensQuerySet(models.QuerySet["Lens"]):
    """Sets of lens versions."""

    def in_use(self) -> Self:
        """Versions that were not retired."""
        return self.filter(retired_at__isnull=True)

    def about(self, kind: str) -> Self:
        """Versions that judge subjects of this kind."""
        said = Q(content__subjects__contains=[kind])
        return self.filter(said | ~Q(content__has_key="subjects") if kind in ABOUT_BY_DEFAULT else said)


class Lens(Record):
    """One version of a lens. Written by load_lens, never changed; a new text is a new version."""

    code = models.SlugField(_("code"), max_length=60)
    number = models.PositiveSmallIntegerField(_("version"))
    content = models.JSONField(_("text"))
    content_hash = models.CharField(max_length=64)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = LensQuerySet.as_manager()

    class Meta:
        ordering = ["code", "-number"]
        constraints = [models.UniqueConstraint(fields=["code", "number"], name="lens_version_once")]
        triggers = [
            pgtrigger.Protect(
                name="lens_text_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("code", "number", "content", "content_hash"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.number}"

    @property
    def words_for_founders(self) -> "FounderWords | None":
        """Its levels in plainer words, where it has them; one query if not loaded yet."""
        return getattr(self, "founder_words", None)


class FounderWords(Record):
    """The levels of a lens version in plainer words, for founders. They may come later than the version, and stay."""

    lens = models.OneToOneField(Lens, on_delete=models.CASCADE, related_name="founder_words")
    # Per principle code, per level, per language.
    levels = models.JSONField()

    class Meta:
        triggers = [pgtrigger.Protect(name="founder_words_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return str(self.lens_id)


class Principle(Record):
    """A principle of one lens version. Its texts are in the lens; its code is stable across versions."""

    lens = models.ForeignKey(Lens, on_delete=models.CASCADE, related_name="principles")
    code = models.SlugField(_("code"), max_length=60)
    # A side of this lens; another lens may have other sides than Side names.
    side = models.SlugField(_("side"), max_length=60, db_index=False)
    position = models.PositiveSmallIntegerField(_("position"))
    weight = models.DecimalField(_("weight"), max_digits=6, decimal_places=3, default=1)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["lens", "code"], name="principle_once_in_a_lens"),
            models.UniqueConstraint(fields=["lens", "position"], name="principle_has_its_own_place"),
            models.CheckConstraint(name="principle_weight_is_not_negative", condition=Q(weight__gte=0)),
        ]
        triggers = [pgtrigger.Protect(name="principle_stays", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return self.code
