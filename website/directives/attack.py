"""``{attack} chapter/weakness/attack_name``: an attack's code, and what it came to.

Above the code stands what it sends by itself, if `website/payload.py` can tell that for
certain: literals that the attack passes to the program, and no use and no other attack does.
"""

from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from prover.problem import ListingError
from prover.report import describe, explain
from prover.result import Reason, result_from_json
from prover.weakness import Weakness
from website.content import pythons_label
from website.payload import payloads

from .base import BookDirective, joined
from .fold import fold
from .variant import variant_path


class AttackDirective(BookDirective):
    required_arguments = 1
    option_spec = {
        "against": directives.unchanged_required,
        "outcome-only": directives.flag,
    }

    def build(self) -> list[nodes.Node]:
        slug, _, name = self.arguments[0].rpartition("/")
        weakness = self.library.weakness(slug)
        variant = self.options.get("against", "vulnerable")
        target = variant_path(weakness, variant)
        if name not in weakness.attacks:
            raise ListingError(
                weakness.folder / "attacks.py",
                0,
                f"no attack '{name}' (there are: {', '.join(weakness.attacks)})",
                "Correct the name on the page, or add the attack",
            )
        attack = weakness.attacks[name]
        self.depends_on(target, attack.path, self.library.record_of(weakness))
        shown: list[nodes.Element] = []
        if "outcome-only" not in self.options:
            self.show(attack.path)
            code = [
                *self.payload(weakness, name),
                self.code_block(
                    attack.source.rstrip(), "python", f"`attacks.py`: {name}"
                ),
            ]
            self.address(code[0], slug, name)
            shown += code
        groups = self.library.recorded(weakness)["trials"][name][variant]
        shown += [
            self.outcome(name, variant, group, len(groups) > 1) for group in groups
        ]
        if not self.seen_before(slug):
            shown[0]["weakness"] = slug
            return [*shown]
        line = self.markdown(f"One more exploit: `{name}` against `{variant}.py`: ")
        outcomes = dict.fromkeys(group["outcome"] for group in groups)
        line += joined([outcome_node(outcome)] for outcome in outcomes)
        return [fold(line, shown, "listing-fold", "exploit-fold")]

    def seen_before(self, slug: str) -> bool:
        """Tell whether the page has shown an attack on this weakness."""
        attacked: set[str] = self.env.temp_data.setdefault("attacks shown", set())
        seen = slug in attacked
        attacked.add(slug)
        return seen

    def address(self, block: nodes.Element, slug: str, name: str) -> None:
        """Give the attack an address, if the page has not shown it before."""
        label = f"{slug}-{name}".replace("/", "-").replace("_", "-")
        given: set[str] = self.env.temp_data.setdefault("book_attacks", set())
        if label not in given:
            block["ids"].append(label)
            given.add(label)

    def payload(self, weakness: Weakness, name: str) -> list[nodes.Element]:
        """Return what an attack sends, by itself; nothing where that is not clear."""
        paths = [
            weakness.folder / "attacks.py",
            weakness.folder / "uses.py",
            weakness.variants["vulnerable"],
        ]
        self.depends_on(*paths)
        sources = [path.read_text(encoding="utf-8") for path in paths]
        found = payloads(*sources).get(name)
        if found is None:
            return []
        caption = f"What is sent as `{found.parameter}`"
        block = self.code_block("\n".join(found.values), "text", caption)
        block["classes"].append("payload")
        return [block]

    def outcome(
        self, name: str, variant: str, group: dict[str, Any], differs: bool
    ) -> nodes.Element:
        """Return what one group of Pythons saw: the verdict, the output, what was reached."""
        verdict = self.paragraph(
            f"`{name}` against `{variant}.py`: ", "outcome-verdict"
        )
        verdict += outcome_node(group["outcome"])
        if differs:
            verdict += nodes.inline("", f" on {pythons_label(group['pythons'])}")
        box = nodes.container(
            "", verdict, classes=["outcome", f"outcome-{group['outcome']}"]
        )
        text = group["output"].rstrip("\n")
        result = result_from_json(group)
        if result.reason is Reason.REFUSED:
            text = f"{text}\n{explain(result)}".strip("\n")
        if text:
            box += self.output_block(text)
        if result.saw:
            seen = "; ".join(f"`{describe(each)}`" for each in result.saw)
            box += self.paragraph(
                f"The program was seen to: {seen}",
                "outcome-saw",
            )
        return box


def outcome_node(outcome: str) -> nodes.inline:
    """Return the word for an outcome, with a class to colour it by."""
    return nodes.inline("", outcome, classes=["verdict", f"verdict-{outcome}"])


def setup(app: Sphinx) -> None:
    app.add_directive("attack", AttackDirective)
