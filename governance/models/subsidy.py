# SPDX-License-Identifier: EUPL-1.2
"""A subsidy register that somebody brought in, kept until it is imported."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import VersionedRecord
from governance.models.querysets import SubsidyFileQuerySet
from initiatives.models import Party


class SubsidyFile(VersionedRecord):
    """One uploaded file with the choices a person made about it; removed a month after the upload.

    `chosen` holds per applicant the id of an initiative, or an empty text for "not in the register".
    """

    name = models.CharField(_("file"), max_length=200)
    data = models.BinaryField()
    granted_by = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+", verbose_name=_("granted by"))
    chosen = models.JSONField(default=dict, blank=True)
    # File numbers of the subsidies of which this file goes before what a person wrote in the register.
    overwrite = models.JSONField(default=list, blank=True)
    uploaded_by = by_person()
    imported_at = models.DateTimeField(null=True, blank=True)
    # What the import did: new, changed, kept, same, unmatched, notGranted.
    counts = models.JSONField(null=True, blank=True)

    objects = SubsidyFileQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.name
