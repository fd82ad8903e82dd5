"""More ways to write the flaw, and honest code that looks like it."""

import dataclasses
import json
import math

from django import forms
from django.http import JsonResponse
from flask import abort, request
from rest_framework import serializers
from werkzeug.security import generate_password_hash

from .models import Account, Order, Profile


def update_profile(profile):
    for field, value in request.get_json().items():
        # ruleid: VALIDATE-NAMED-FIELDS
        setattr(profile, field, value)


def edit(user, form):
    for name in form:
        # ruleid: VALIDATE-NAMED-FIELDS
        setattr(user, name, form[name])


async def patch(request):
    order = await Order.get(request.path_params["number"])
    body = await request.json()
    for name, value in body.items():
        if hasattr(order, name):
            # ruleid: VALIDATE-NAMED-FIELDS
            setattr(order, name, value)


class Accounts:
    def create(self):
        data = request.get_json()
        data["password"] = generate_password_hash(data["password"])
        # ruleid: VALIDATE-NAMED-FIELDS
        return Account(**data)

    def save(self, account):
        # ruleid: VALIDATE-NAMED-FIELDS
        account.__dict__.update(json.loads(self.rfile.read()))

    def copy(self, account):
        given = request.form.to_dict()
        # ruleid: VALIDATE-NAMED-FIELDS
        return dataclasses.replace(account, **given)


def django_view(request, number):
    data = json.loads(request.body)
    # ruleid: VALIDATE-NAMED-FIELDS
    Profile.objects.filter(pk=number).update(**data)
    return JsonResponse({})


class ProfileForm(forms.ModelForm):
    class Meta:
        model = Profile
        # ruleid: VALIDATE-NAMED-FIELDS-ALL
        fields = "__all__"


class AccountSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        read_only_fields = ["id"]
        # ruleid: VALIDATE-NAMED-FIELDS-ALL
        fields = "__all__"


class Draft:
    def load(self, data):
        for name, value in data.items():
            # todoruleid: VALIDATE-NAMED-FIELDS
            setattr(self, name, value)


def bid():
    amount = float(request.form["amount"])
    # ruleid: VALIDATE-NAMED-FIELDS-NAN
    if amount <= 0 or amount > 1000:
        abort(400)
    return amount


def rate(body):
    stars = json.loads(body)["stars"]
    # ruleid: VALIDATE-NAMED-FIELDS-NAN
    if stars > 5 or stars < 1:
        raise ValueError("one to five stars")
    return stars


CHANGEABLE = {"name", "town"}


def allowed(profile):
    for field, value in request.get_json().items():
        if field not in CHANGEABLE:
            abort(400)
        # ok: VALIDATE-NAMED-FIELDS
        setattr(profile, field, value)


def picked(profile):
    data = request.get_json()
    for field in ("name", "town"):
        # ok: VALIDATE-NAMED-FIELDS
        setattr(profile, field, data[field])
    # ok: VALIDATE-NAMED-FIELDS
    Profile.objects.filter(pk=profile.pk).update(name=data["name"])
    # ok: VALIDATE-NAMED-FIELDS
    return Account(name=data["name"], town=data["town"])


def checked(order, wanted):
    if not wanted.keys() <= {"note", "seats"}:
        raise ValueError("only the note and the seats")
    for name, value in wanted.items():
        # ok: VALIDATE-NAMED-FIELDS
        setattr(order, name, value)


def selected(account):
    given = {name: request.form[name] for name in CHANGEABLE}
    # ok: VALIDATE-NAMED-FIELDS
    return dataclasses.replace(account, **given)


class Settings:
    def __init__(self, **options):
        for name, value in options.items():
            # ok: VALIDATE-NAMED-FIELDS
            setattr(self, name, value)


class TownForm(forms.ModelForm):
    class Meta:
        # ok: VALIDATE-NAMED-FIELDS-ALL
        fields = ["name", "town"]


def finite():
    amount = float(request.form["amount"])
    if not math.isfinite(amount):
        abort(400)
    # ok: VALIDATE-NAMED-FIELDS-NAN
    if amount <= 0 or amount > 1000:
        abort(400)


def inside():
    amount = float(request.form["amount"])
    # ok: VALIDATE-NAMED-FIELDS-NAN
    if not 0 < amount <= 1000:
        abort(400)
    number = int(request.form["number"])
    # ok: VALIDATE-NAMED-FIELDS-NAN
    if number < 1 or number > 8:
        abort(400)
