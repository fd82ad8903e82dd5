"""Hostile inputs: every ``fixed.py`` against thousands of inputs that nobody wrote.

`inputs` has a hypothesis strategy for each kind of input, `invariants` what must hold
for each weakness whatever comes in, `meeting` brings the two together, and
``python -m tests.hostile`` runs it. The same inputs must break the invariant of
``vulnerable.py``: a strategy too tame to do that proves nothing of the fix.
"""
