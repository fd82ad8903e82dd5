"""What comes in, the call that it reaches, what follows, and where the fix cuts the way.

One figure for each chapter that shows weaknesses, all in the same form: the input on top,
the vulnerable program on the left, the fixed one on the right.
"""

from dataclasses import dataclass

from .drawing import SMALL, Sheet

COLUMN, GAP = 170, 12
LEADING = 17


@dataclass(frozen=True)
class Flow:
    """One figure. Each text is a tuple of lines; `call` and `fix` are code."""

    chapter: str
    subject: str
    source: str
    payload: tuple[str, ...]
    call: tuple[str, ...]
    effect: tuple[str, ...]
    fix: tuple[str, ...]
    result: tuple[str, ...]


FLOWS = [
    Flow(
        *("archives", "A name in a zip file", "a zip that somebody sends"),
        payload=("../../home/ana/.bashrc",),
        call=("path = box / name", "path.write_bytes(…)"),
        effect=("a file outside", "the folder is written"),
        fix=("if inside not in", "  path.parents: refuse"),
        result=("nothing is written",),
    ),
    Flow(
        *("attacklandscape", "A name of a function", "a plan that a model wrote"),
        payload=("os.system",),
        call=("getattr(", "  import_module(m), n)"),
        effect=("any function of any", "module is called"),
        fix=("STEPS[call]",),
        result=("what is not in the", "table is refused"),
    ),
    Flow(
        *("codeinjection", "A settings text", "a file that a user sends"),
        payload=("__import__('os').system('id')",),
        call=("eval(text)",),
        effect=("the text runs as", "a program"),
        fix=("json.loads(text)",),
        result=("it is not JSON,", "and is refused"),
    ),
    Flow(
        *("commandinjection", "A word to search for", "a search form"),
        payload=('x"; cat secret.txt; "',),
        call=("run(f'grep \"{word}\"…',", "    shell=True)"),
        effect=("the shell runs a", "second command"),
        fix=("run(['grep', '-e',", "     word, …])"),
        result=("grep looks for the", "whole text"),
    ),
    Flow(
        *("crosssitescripting", "A comment", "a comment form"),
        payload=("<script>steal()</script>",),
        call=('f"<p>{text}</p>"',),
        effect=("every reader's", "browser runs it"),
        fix=('f"<p>{escape(text)}', '</p>"'),
        result=("the reader sees the", "text <script>…"),
    ),
    Flow(
        *(
            "filesandpaths",
            "A full disk or a crash",
            "the machine, while the program writes",
        ),
        payload=("no space left on device",),
        call=('path.open("w")', "file.write(…)"),
        effect=("the old is lost and", "the new cut off"),
        fix=("write a new file,", "os.replace(new, path)"),
        result=("the old settings", "stay whole"),
    ),
    Flow(
        *("fileuploads", "The name of an upload", "an upload form"),
        payload=("me.png.html",),
        call=("if name in FORBIDDEN…", "path = folder / name"),
        effect=("a visitor's browser", "runs its script"),
        fix=("token_hex(16)", "  + PICTURES[ending]"),
        result=("a name of yours, with", "an ending you chose"),
    ),
    Flow(
        *("formatstrings", "A text with fields", "a card that a customer writes"),
        payload=("{customer.greet.__globals__[SIGNING_KEY]}",),
        call=("text.format(", "  customer=customer)"),
        effect=("the card shows the", "program's secret key"),
        fix=("FIELD.sub(plain, text)",),
        result=("only name and city", "are filled in"),
    ),
    Flow(
        *("headerinjection", "A subject", "a contact form"),
        payload=("Hi\\r\\nBcc: victim@example.net",),
        call=('f"Subject: {subject}"',),
        effect=("the mail gets a", "second recipient"),
        fix=("check one line, then", "EmailMessage()"),
        result=("a subject is one", "line, or refused"),
    ),
    Flow(
        *("inputvalidation", "A JSON body", "a request to change a booking"),
        payload=('{"seats": 2, "paid": true}',),
        call=("for name in wanted:", "  setattr(booking, …)"),
        effect=("the booking is marked", "as paid"),
        fix=("wanted.keys() <=", '  {"seats", "note"}'),
        result=("the field paid", "is refused"),
    ),
    Flow(
        *("loginjection", "A user name", "a login form"),
        payload=("ana\\nINFO login of root succeeded",),
        call=('log.warning("failed…', '  %s", name)'),
        effect=("the log has a line", "that nobody logged"),
        fix=("repr(name)",),
        result=("one line, with \\n", "written as two signs"),
    ),
    Flow(
        *("openingfiles", "A length in a file", "an album that a user sends"),
        payload=("ff ff ff ff",),
        call=("size = unpack(head)", "file.read(size)"),
        effect=("four gigabytes of", "memory are asked for"),
        fix=("if size > left:", "  refuse"),
        result=("at most one megabyte", "is read"),
    ),
    Flow(
        *(
            "permissions",
            "Another user's open()",
            "the same machine, at the right moment",
        ),
        payload=("cat ~/app/token",),
        call=("path.write_text(token)", "path.chmod(0o600)"),
        effect=("others can read it", "until the second line"),
        fix=("mkstemp(), write,", "os.replace(…)"),
        result=("only the owner can", "ever open it"),
    ),
    Flow(
        *("queryinjection", "A password in JSON", "a login request"),
        payload=('{"name": "root", "password": {"$ne": ""}}',),
        call=('find_one({"password":', '  given["password"]})'),
        effect=("it matches any text:", "logged in as root"),
        fix=('case {"password":', "  str(password)}"),
        result=("a password that is", "no text is refused"),
    ),
    Flow(
        *("secintro", "A formula", "a report that a user writes"),
        payload=("round.__self__.open('secret.txt').read()",),
        call=("eval(formula, SAFE)",),
        effect=("the formula opens", "a file"),
        fix=("walk ast.parse(…),", "know each node"),
        result=("numbers and + - * /,", "all else is refused"),
    ),
    Flow(
        *("sqlinjection", "A customer's name", "a search form"),
        payload=("' UNION SELECT password FROM staff --",),
        call=('db.execute(f"… = ', "  '{customer}'\")"),
        effect=("the query reads", "another table"),
        fix=('db.execute("… = ?",', "  (customer,))"),
        result=("the text is a name", "that nobody has"),
    ),
    Flow(
        *("subprocesses", "A plug-in's code", "somebody else's program"),
        payload=("os.environ, open files",),
        call=("run(plugin,", "    close_fds=False)"),
        effect=("it reads your keys", "and open files"),
        fix=("Popen(plugin,", "  env=…, cwd=empty)"),
        result=("it gets its input,", "and nothing else"),
    ),
    Flow(
        *("tempfiles", "A link with that name", "another user of the folder"),
        payload=("report-ana.txt -> /home/ana/.profile",),
        call=('folder / f"report-', '  {user}.txt"'),
        effect=("the report overwrites", "the file behind it"),
        fix=("mkstemp(dir=folder)",),
        result=("a new file, under a", "name nobody knew"),
    ),
    Flow(
        *("templateinjection", "A name", "a form, for a letter"),
        payload=("{{ cycler.__init__.__globals__ }}",),
        call=('from_string(f"Dear', '  {name}")'),
        effect=("the engine runs", "the name as template"),
        fix=("LETTER.render(", "  name=name)"),
        result=("the letter shows the", "braces"),
    ),
    Flow(
        *("traversalattacks", "A file's name", "a request"),
        payload=("../secret.txt",),
        call=("(folder / name)", "  .read_text()"),
        effect=("a file outside", "the folder is read"),
        fix=("is_relative_to(folder)", "after resolve()"),
        result=("the path leads out,", "and is refused"),
    ),
    Flow(
        *("values", "A damaged field", "a record from a file"),
        payload=('{"active": "false"}',),
        call=('if not key["active"]:', "  refuse"),
        effect=('"false" is true:', "the key opens"),
        fix=('key.get("active")', "  is not True"),
        result=("only True counts,", "all else is refused"),
    ),
]


def draw(flow: Flow) -> Sheet:
    """Return the figure of one chapter."""
    high = max(len(flow.call), len(flow.fix))
    low = max(len(flow.effect), len(flow.result))
    middle, bottom = 34 + LEADING * high, 34 + LEADING * low
    head = 46 + LEADING * len(flow.payload)
    top = 8 + head + 50
    sheet = Sheet(
        f"flow-{flow.chapter}",
        f"{flow.subject}: what it does without the fix, and with it",
        f"{flow.subject}, {' '.join(flow.payload)}, comes from {flow.source}. Without the "
        f"fix it reaches {_sentence(flow.call)}: {_sentence(flow.effect)}. With the fix it "
        f"reaches {_sentence(flow.fix)}: {_sentence(flow.result)}.",
        top + middle + 34 + bottom + 8,
    )
    lines = [(flow.subject, "strong"), *((line, "code") for line in flow.payload)]
    sheet.box(4, 8, 352, head, [*lines, (f"from {flow.source}", "note")], "attack")
    columns = (
        (4, "Without the fix", flow.call, "plain", flow.effect, "attack"),
        (
            4 + COLUMN + GAP,
            "With the fix",
            flow.fix,
            "accent",
            flow.result,
            "plain",
        ),
    )
    for left, name, code, kind, outcome, last in columns:
        centre = left + COLUMN / 2
        sheet.arrow(centre, 8 + head, centre, top - 24)
        sheet.text(centre, top - 8, name, "note", size=SMALL, anchor="middle")
        sheet.box(left, top, COLUMN, middle, [(line, "code") for line in code], kind)
        sheet.arrow(centre, top + middle, centre, top + middle + 34)
        words = [(line, "") for line in outcome]
        sheet.box(left, top + middle + 34, COLUMN, bottom, words, last)
    return sheet


def _sentence(lines: tuple[str, ...]) -> str:
    return " ".join(line.strip() for line in lines)
