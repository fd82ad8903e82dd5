"""Hostile inputs: every ``fixed.py`` against thousands of inputs that nobody wrote.

`inputs` has a hypothesis strategy for each kind of input, `properties` what must hold
for each weakness whatever comes in, `report` brings the two together, and
``python -m fuzz`` runs it. The same inputs must break the property of
``vulnerable.py``: a strategy too tame to do that proves nothing of the fix.
"""
