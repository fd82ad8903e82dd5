"""More ways to write the flaw, and honest code that looks like it."""

import json
from typing import Any

import flask
from aiohttp import web
from bson import ObjectId
from django.http import JsonResponse
from fastapi import FastAPI
from flask import request
from jsonschema import validate
from pydantic import BaseModel

app = FastAPI()


def login(users):
    data = request.get_json()
    # ruleid: QUERY-TYPES
    return users.find_one({"mail": data["mail"], "password": data.get("password")})


def reset(users):
    token = flask.request.json["token"]
    # ruleid: QUERY-TYPES
    users.update_one({"token": token}, {"$set": {"active": True}})


async def remove(request):
    body = await request.json()
    # ruleid: QUERY-TYPES
    await request.app["db"].notes.delete_many(body["which"])
    return web.Response()


def notes(request, db):
    wanted = json.loads(request.body)
    # ruleid: QUERY-TYPES
    found = db.notes.find({"owner": wanted["owner"], "public": True}, {"_id": 0})
    return JsonResponse(list(found), safe=False)


class Vouchers:
    def redeem(self, body: bytes):
        given = json.loads(body)
        query = {"code": given["code"], "used": False}
        # ruleid: QUERY-TYPES
        return self.db.vouchers.find_one_and_update(query, {"$set": {"used": True}})

    def count(self, request):
        # ruleid: QUERY-TYPES
        return self.db.vouchers.count_documents(filter={"owner": request.data["owner"]})


@app.post("/sign-in")
async def sign_in(given: dict[str, Any]):
    # ruleid: QUERY-TYPES
    return await app.db.users.find_one({"name": given["name"], "code": given["code"]})


def read_body(request):
    return request.get_json()


def read_elsewhere(users, request):
    # todoruleid: QUERY-TYPES
    return users.find_one({"name": read_body(request)["name"]})


class Credentials(BaseModel):
    name: str
    password: str


SCHEMA = {"type": "object", "properties": {"name": {"type": "string"}}}


def honest(users):
    data = request.get_json()
    # ok: QUERY-TYPES
    users.find_one({"name": str(data["name"])})
    # ok: QUERY-TYPES
    users.find_one({"_id": ObjectId(data["id"])})
    # ok: QUERY-TYPES
    users.find_one({"name": {"$eq": data["name"]}})
    # ok: QUERY-TYPES
    users.insert_one({"name": data["name"]})
    given = Credentials.model_validate(data)
    # ok: QUERY-TYPES
    users.find_one({"name": given.name})
    # ok: QUERY-TYPES
    users.find_one({"name": request.args["name"]})


def checked(users, body):
    data = json.loads(body)
    name = data["name"]
    if not isinstance(name, str):
        raise ValueError("name is a text")
    # ok: QUERY-TYPES
    users.find_one({"name": name})


def validated(users, body):
    data = json.loads(body)
    validate(instance=data, schema=SCHEMA)
    # ok: QUERY-TYPES
    users.find_one({"name": data["name"]})


def built(users, body):
    given = Credentials(**json.loads(body))
    # ok: QUERY-TYPES
    users.find_one({"name": given.name, "password": given.password})


def text(body):
    # ok: QUERY-TYPES
    return "a text".find(json.loads(body)["word"])
