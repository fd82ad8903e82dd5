"""More ways to write the flaw, and honest code that looks like it."""

import csv
import io
from csv import DictWriter
from csv import writer as csv_writer

from django.http import HttpResponse
from flask import Response, request


def comments(request, comment):
    response = HttpResponse(content_type="text/csv")
    out = csv.writer(response)
    for each in comment.objects.filter(public=True):
        # ruleid: QUERY-CSV
        out.writerow([each.author, each.text])
    return response


def members(path, people):
    with open(path, "w", newline="") as file:
        table = DictWriter(file, fieldnames=["name", "mail"])
        table.writeheader()
        # ruleid: QUERY-CSV
        table.writerows({"name": p.name, "mail": p.mail} for p in people)


def answers(db):
    out = io.StringIO()
    rows = db.execute("SELECT name, answer FROM answers").fetchall()
    # ruleid: QUERY-CSV
    csv_writer(out, delimiter=";").writerows(rows)
    return out.getvalue()


class Export:
    def add(self, *, title: str, price: int):
        # ruleid: QUERY-CSV
        self.writer.writerow((title, price))

    async def stream(self, tickets):
        async for ticket in tickets:
            # ruleid: QUERY-CSV
            self.writer.writerow([ticket.number, ticket.subject.strip()])


def echo():
    out = io.StringIO()
    # ruleid: QUERY-CSV
    csv.writer(out).writerow([request.form["name"]])
    return Response(out.getvalue(), mimetype="text/csv")


class Report:
    def write(self, out):
        # todoruleid: QUERY-CSV
        csv.writer(out).writerow(self.names)


SIGNS = ("=", "+", "-", "@", "\t", "\r")


def escape_cell(value):
    text = str(value)
    return f"'{text}" if text.startswith(SIGNS) else text


def escaped(out, people):
    table = csv.writer(out)
    for each in people:
        # ok: QUERY-CSV
        table.writerow([escape_cell(each.name), escape_cell(each.mail)])


def escaped_here(out, rows):
    table = csv.writer(out)
    for row in rows:
        cells = ["'" + c if c.startswith(("=", "+", "-", "@")) else c for c in row]
        # ok: QUERY-CSV
        table.writerow(cells)


def first_sign(out, name):
    if name[:1] in "=+-@":
        name = "'" + name
    # ok: QUERY-CSV
    csv.writer(out).writerow([name])


def numbers(out, sizes: list[int], names):
    table = csv.writer(out)
    # ok: QUERY-CSV
    table.writerow(["name", "size"])
    # ok: QUERY-CSV
    table.writerows([size] for size in sizes)
    # ok: QUERY-CSV
    table.writerow([len(names)])


def another_kind(sheet, rows):
    # ok: QUERY-CSV
    sheet.write_row(0, 0, rows)


def measured(out):
    table = csv.writer(out)
    for number in range(10):
        # ok: QUERY-CSV
        table.writerow([number, number**2])


def between_programs(out, rows):
    # todook: QUERY-CSV
    csv.writer(out, dialect="unix").writerows(rows)
