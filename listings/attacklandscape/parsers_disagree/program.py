"""What the parsers of the standard library make of a few hostile documents."""

import json
from xml.etree import ElementTree

# show: documents
text = ElementTree.fromstring("<user>admin<!-- x -->istrator</user>").text
print("XML, a comment inside a name:", text)
entity = "<!DOCTYPE x [<!ENTITY e 'admin'>]><user>&e;</user>"
print("XML, an entity of its own:   ", ElementTree.fromstring(entity).text)
print("JSON, a field given twice:   ", json.loads('{"user": "ada", "user": "admin"}'))
print("JSON, not a number:          ", json.loads('{"price": NaN}'))
try:
    json.loads("[" * 500_000)
except RecursionError:
    print("JSON, 500,000 brackets:       RecursionError")
# end: documents
