"""More ways to write the flaw, and honest code that looks like it."""

import xml.etree.ElementTree as ET

import elementpath
from flask import request
from lxml import etree
from lxml.etree import XPath
from selenium.webdriver.common.by import By


def user(tree, name, password):
    # ruleid: QUERY-XPATH
    found = tree.xpath("//user[name='%s' and password='%s']" % (name, password))
    return found[0] if found else None


def role(root):
    who = request.args["who"]
    # ruleid: QUERY-XPATH
    return root.findtext("./person[@id='" + who + "']/role")


class Catalogue:
    def __init__(self, path):
        self.root = ET.parse(path).getroot()

    def by_author(self, author: str):
        path = './/book[author="{}"]'.format(author)
        # ruleid: QUERY-XPATH
        yield from self.root.iterfind(path)

    def like(self, *, word=""):
        # ruleid: QUERY-XPATH
        return etree.XPath(f"//book[contains(title, '{word}')]")(self.root)


async def chapter(response, number: str):
    # ruleid: QUERY-XPATH
    return response.xpath(f"//section[@id={number}]/text()").get()


def selected(root, name):
    # ruleid: QUERY-XPATH
    return elementpath.select(root, f"/shop/item[@name = '{name}']/price")


def path_of(name):
    return f"//user[name='{name}']"


def built_elsewhere(tree, name):
    # todoruleid: QUERY-XPATH
    return tree.xpath(path_of(name))


SHOP = "urn:shop"


def honest(tree, root, name, number: int, text):
    # ok: QUERY-XPATH
    tree.xpath("//user[name=$name]", name=name)
    # ok: QUERY-XPATH
    XPath("//user[name=$name]")(tree, name=f"{name}")
    # ok: QUERY-XPATH
    root.findall(f"{{{SHOP}}}item[@sale='yes']")
    # ok: QUERY-XPATH
    root.find(f"./item[{number}]")
    # ok: QUERY-XPATH
    root.findall(f"./{name}/price")
    # ok: QUERY-XPATH
    [each for each in root.iter("item") if each.get("name") == name]
    # ok: QUERY-XPATH
    text.find(f"name={name}")


def in_a_browser(driver, label):
    # ok: QUERY-XPATH
    driver.find_element(By.XPATH, f"//button[text()='{label}']").click()


def checked(root, kind):
    if kind not in ("book", "map"):
        raise ValueError(kind)
    # ok: QUERY-XPATH
    return root.findall(f"./item[@kind='{kind}']")
