from django.core.exceptions import PermissionDenied
from django.http import HttpResponseForbidden
from fastapi import HTTPException, status
from flask import abort, request, session
from werkzeug.exceptions import Forbidden


def delete(claims, name):
    # ruleid: VALUE-NONE
    if not claims.get("admin"):
        raise PermissionError("only for administrators")


def edit(request, payload):
    # ruleid: VALUE-NONE
    if request.method == "POST" and not payload["can_edit"]:
        raise PermissionDenied


async def read(token: dict):
    # ruleid: VALUE-NONE
    if not token.get("verified", False):
        raise HTTPException(status_code=403, detail="not verified")


def publish(user):
    # ruleid: VALUE-NONE
    if not bool(user["active"]):
        abort(403)


def view(request, grant):
    # ruleid: VALUE-NONE
    if not grant["enabled"] or not request.user.is_staff:
        return HttpResponseForbidden("no")


class Quota:
    def use(self, key):
        # ruleid: VALUE-NONE
        if key["used"] >= (key.get("limit") or 100):
            raise Forbidden()

    def open(self, key, name):
        # ruleid: VALUE-NONE
        if key["paths"] and name not in key["paths"]:
            logger.warning("refused")
            raise Forbidden("not yours")


def may_delete(claims):
    # todoruleid: VALUE-NONE
    return bool(claims.get("admin"))


def exact(claims):
    # ok: VALUE-NONE
    if claims.get("admin") is not True:
        raise PermissionError("only for administrators")


def given(key):
    # ok: VALUE-NONE
    if key.get("limit") is None:
        raise PermissionError("no limit")


def signed_in():
    # ok: VALUE-NONE
    if not session.get("user_id"):
        abort(403)


def incomplete(form):
    # ok: VALUE-NONE
    if not form.get("name"):
        raise ValueError("a name is missing")


def found(record):
    # ok: VALUE-NONE
    if not record["rows"]:
        raise LookupError("nothing found")


def attribute(user):
    # ok: VALUE-NONE
    if not user.is_superuser:
        raise PermissionDenied


def call(user, article):
    # ok: VALUE-NONE
    if not user.has_perm("change", article):
        raise PermissionDenied


def method(key):
    # ok: VALUE-NONE
    if key["role"] != "admin":
        raise PermissionDenied


def with_defaults(settings):
    # ok: VALUE-NONE
    return settings.get("limit") or 100


def cookie():
    # ok: VALUE-NONE
    if not request.cookies.get("seen"):
        abort(403)
