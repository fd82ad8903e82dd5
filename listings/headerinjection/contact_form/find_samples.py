import re
import smtplib
import subprocess
from email.message import EmailMessage
from email.mime.text import MIMEText

from django.core.mail import EmailMultiAlternatives, send_mail
from flask import Flask, request

app = Flask(__name__)
SHOP = "shop@example.org"


@app.post("/contact")
def contact():
    # ruleid: HEADER-EMAILMESSAGE
    message = "Subject: %s\n\n%s" % (request.form["subject"], request.form["text"])
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail(SHOP, SHOP, message)
    return "Thank you"


def notify(server, name, to_address, body):
    # ruleid: HEADER-EMAILMESSAGE
    server.sendmail(SHOP, to_address, f"Subject: Hello {name}\nTo: {to_address}\n\n{body}")


async def send(sender: str, recipients: list[str], subject: str = "News") -> None:
    # ruleid: HEADER-EMAILMESSAGE
    head = "From: {}\r\nTo: {}\r\nSubject: {}\r\n\r\n".format(sender, ", ".join(recipients), subject)
    await deliver(head)


class Mailer:
    def send(self, to, subject, text):
        # ruleid: HEADER-EMAILMESSAGE
        lines = "\r\n".join(["From: " + self.sender, "To: " + to, "Subject: News", "", text])
        self.smtp.sendmail(self.sender, [to], lines)

    def send_tuple(self, subject, text):
        # ruleid: HEADER-EMAILMESSAGE
        body = "\n".join(("From: me@example.org", "Subject: %s" % subject, "", text))
        self.smtp.sendmail(self.sender, [SHOP], body)


def by_sendmail(reply_to, text):
    pipe = subprocess.Popen(["/usr/sbin/sendmail", "-t"], stdin=subprocess.PIPE)
    # ruleid: HEADER-EMAILMESSAGE
    pipe.stdin.write(b"To: me@example.org\n" + ("Reply-To: " + reply_to + "\n\n" + text).encode())


def triple(visitor, text):
    # ruleid: HEADER-EMAILMESSAGE
    return f"""\
From: {visitor}
To: shop@example.org
Subject: A question

{text}"""


def by_hand():
    subject = input("Subject? ")
    # ruleid: HEADER-EMAILMESSAGE
    return "To: me@example.org\r\nSubject: " + subject + "\r\n\r\nHello"


class Stored:
    def head(self):
        # todoruleid: HEADER-EMAILMESSAGE
        return f"From: {self.sender}\r\nSubject: {self.subject}\r\n\r\n"


def with_class(subject, text):
    mail = EmailMessage()
    # ok: HEADER-EMAILMESSAGE
    mail["Subject"] = f"Contact: {subject}"
    mail["From"] = mail["To"] = SHOP
    mail.set_content(text)
    return mail


def older_class(sender, subject, text):
    mail = MIMEText(text)
    # ok: HEADER-EMAILMESSAGE
    mail["Subject"] = "Subject: " + subject
    return mail


def django_mail(subject, text):
    # ok: HEADER-EMAILMESSAGE
    return send_mail("Subject: " + subject, text, SHOP, [SHOP])


def constants(text):
    # ok: HEADER-EMAILMESSAGE
    return f"From: {SHOP}\r\nTo: {SHOP}\r\nSubject: A form\r\n\r\n" + "x"


def cleaned(subject):
    subject = re.sub(r"[\r\n]+", " ", subject)
    # ok: HEADER-EMAILMESSAGE
    return f"To: {SHOP}\r\nSubject: {subject}\r\n\r\nHello"


def one_line(subject):
    # ok: HEADER-EMAILMESSAGE
    return "To: me@example.org\r\nSubject: %s\r\n\r\nHello" % " ".join(subject.split())


def printable(subject):
    if not subject.isprintable():
        raise ValueError("one line, please")
    # ok: HEADER-EMAILMESSAGE
    return f"To: {SHOP}\r\nSubject: {subject}\r\n\r\nHello"


def number(order: int) -> str:
    # ok: HEADER-EMAILMESSAGE
    return f"To: {SHOP}\r\nSubject: {order}\r\n\r\nHello"


def display(mail):
    # ok: HEADER-EMAILMESSAGE
    print(f"From: {mail.sender}  Subject: {mail.subject}")


def chosen(subject):
    if subject not in ("order", "question"):
        raise ValueError(subject)
    # ok: HEADER-EMAILMESSAGE
    return f"To: {SHOP}\r\nSubject: {subject}\r\n\r\nHello"


def show(mail):
    # todook: HEADER-EMAILMESSAGE
    print(f"From: {mail.sender}\nSubject: {mail.subject}\n")
