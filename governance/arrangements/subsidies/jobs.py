# SPDX-License-Identifier: EUPL-1.2
"""The import as work in the background, with a page that says how far it is."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.files.csv_import import FaultyFileError
from core.jobs.queue import Kind, Progress, enqueue, job_kinds
from core.models import Job
from governance.arrangements.subsidies.actions import import_subsidy_file
from governance.models import SubsidyFile

KIND = "subsidies"


def register_subsidy_import() -> None:
    """Tell the workers how a subsidy register is imported."""
    job_kinds.add(Kind(KIND, work=_work, title=_title, done_address=_done_address, too_long=_too_long))


def ask_import(file: SubsidyFile, by: User) -> Job:
    """Ask for the import of this file with the choices as they stand now."""
    return enqueue(kind=KIND, key=f"{file.pk}:{file.version}:{by.pk}", asked={"file": str(file.pk)}, by=by)


def _work(job: Job, tell: Progress) -> dict[str, Any]:
    try:
        file = SubsidyFile.objects.get(pk=job.asked["file"])
    except ObjectDoesNotExist as error:
        raise RefusedError(_("This file is no longer here. Upload it again.")) from error
    if job.asked_by is None:
        raise RefusedError(_("Who asked for this has left. Upload the file again."))
    try:
        return import_subsidy_file(file=file, by=job.asked_by, tell=tell)
    except FaultyFileError as error:
        raise RefusedError(str(error)) from error


def _title(_job: Job) -> str:
    return _("The subsidy register is being imported")


def _done_address(job: Job) -> str:
    return reverse("governance:subsidies-preview", args=[UUID(job.asked["file"])])


def _too_long() -> str:
    return _("This file takes too long, so nothing was imported. Split it, for example per year, and import each part.")
