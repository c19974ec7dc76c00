# SPDX-License-Identifier: EUPL-1.2
"""The pages of allauth that are open, under our own addresses. What is not named here does not exist.

The names are allauth's, because its code looks them up.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as social
from django.urls import path

from accounts.own_account import views as own
from accounts.sign_in.views import oidc, passwords

urlpatterns = [
    path("inloggen", account.request_login_code, name="account_login"),
    path("inloggen", account.request_login_code, name="account_request_login_code"),
    path("inloggen/code", account.confirm_login_code, name="account_confirm_login_code"),
    path("inloggen/wachtwoord", account.login, name="account_password_login"),
    path("inloggen/passkey", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("inloggen/tweede-stap", mfa.authenticate, name="mfa_authenticate"),
    path("inloggen/kan-niet", account.account_inactive, name="account_inactive"),
    path("inloggen/organisatie/<str:provider_id>", oidc.login, name="openid_connect_login"),
    path("inloggen/organisatie/<str:provider_id>/terug", oidc.callback, name="openid_connect_callback"),
    path("inloggen/organisatie-gestopt", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("nieuw", own.no_sign_up, name="account_signup"),
    path("uitloggen", account.logout, name="account_logout"),
    path("opnieuw/wachtwoord", account.reauthenticate, name="account_reauthenticate"),
    path("opnieuw/app", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("opnieuw/passkey", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("beveiliging", mfa.index, name="mfa_index"),
    path("beveiliging/wachtwoord", passwords.change, name="account_change_password"),
    path("beveiliging/wachtwoord", passwords.change, name="account_set_password"),
    path("beveiliging/app", totp.activate_totp, name="mfa_activate_totp"),
    path("beveiliging/app/weg", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("beveiliging/passkeys", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("beveiliging/passkeys/nieuw", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("beveiliging/passkeys/<int:pk>", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("beveiliging/passkeys/<int:pk>/weg", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("beveiliging/herstelcodes", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("beveiliging/herstelcodes/nieuw", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("beveiliging/herstelcodes.txt", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
]
