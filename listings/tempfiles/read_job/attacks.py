"""Attacks between a question about a file and its use."""

import os

from prover import Target

from .stage import Stage


def attack_swap_for_a_link(target: Target, stage: Stage) -> bool:
    """Put a link in the job's place when the questions are answered."""
    stage.before_open(
        stage.job, lambda: stage.swap(lambda job: job.symlink_to(stage.payroll))
    )
    found = target.read_job(stage.queue, 7)
    print(found)
    return stage.secret in found


def attack_swap_for_a_hard_link(target: Target, stage: Stage) -> bool:
    """Put a second name of the other file there: it is no link that could be refused."""
    stage.before_open(
        stage.job, lambda: stage.swap(lambda job: os.link(stage.payroll, job))
    )
    found = target.read_job(stage.queue, 7)
    print(found)
    return stage.secret in found


def attack_swap_for_a_large_file(target: Target, stage: Stage) -> bool:
    """Have a small job measured, and a large one read."""
    stage.before_open(
        stage.job, lambda: stage.swap(lambda job: job.write_text("a" * 100_000))
    )
    found = target.read_job(stage.queue, 7)
    print(len(found), "bytes were read")
    return len(found) > 1000


def attack_grow_after_the_check(target: Target, stage: Stage) -> bool:
    """Swap nothing: add to the very file that was measured."""
    with stage.after_the_check(stage.grow):
        found = target.read_job(stage.queue, 7)
    print(len(found), "bytes were read")
    return len(found) > 1000
