# SPDX-License-Identifier: EUPL-1.2
"""Choosing a password, for the first time or anew."""

from allauth.account.internal.flows import password_change
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from accounts.sign_in.second_factor import signed_in_just_now


class NewPasswordForm(SetPasswordForm):  # type: ignore[type-arg] # not generic at run time
    """A new password, typed twice."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = _("At least 12 characters. Three words you can remember work well.")
        self.fields["new_password1"].label = _("New password")
        self.fields["new_password2"].label = _("New password again")
        self.fields["new_password2"].help_text = ""


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest) -> HttpResponse:
    """Set or change the password of somebody who signed in, or proved themselves again, a moment ago.

    Who forgot the password signs in by code and chooses a new one here: there is no separate reset.
    """
    user = person_of(request)
    if not signed_in_just_now(request, user):
        raise ReauthenticationRequired
    form = NewPasswordForm(user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        had_one = user.has_usable_password()
        form.save()
        finish = password_change.finalize_password_change if had_one else password_change.finalize_password_set
        finish(request, user)
        return redirect("mfa_index")
    return render(request, "account/password.html", {"form": form}, status=422 if form.errors else 200)
