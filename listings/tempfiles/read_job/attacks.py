"""Attacks between a check of a file and its use."""

import os

from prover import Target

from .stage import Stage


def attack_swap_for_a_link(target: Target, stage: Stage) -> bool:
    """After the check, replace Ada's job by a link to a file that only Ada can read."""
    job = stage.job(stage.ada)
    stage.before_open(job, lambda: stage.swap(job, job.symlink_to, stage.payroll))
    found = target.read_job(stage.queue, stage.ada, 7)
    print(found)
    return stage.secret in found


def attack_swap_for_a_hard_link(target: Target, stage: Stage) -> bool:
    """Replace your own job by a hard link: no flag of `open` refuses one."""
    job = stage.job(stage.mallory)
    stage.before_open(job, lambda: stage.swap(job, job.hardlink_to, stage.payroll))
    found = target.read_job(stage.queue, stage.mallory, 7)
    print(found)
    return stage.secret in found


def attack_remove_the_hard_link(target: Target, stage: Stage) -> bool:
    """Let the hard link be opened, then remove it: the open file has one name again."""
    job = stage.job(stage.mallory)
    stage.before_open(job, lambda: stage.swap(job, job.hardlink_to, stage.payroll))
    with stage.before_the_check(lambda: job.unlink(missing_ok=True)):
        found = target.read_job(stage.queue, stage.mallory, 7)
    print(found)
    return stage.secret in found


def attack_swap_for_a_large_file(target: Target, stage: Stage) -> bool:
    """Have a small job checked, and a large one read."""
    job = stage.job(stage.ada)
    stage.before_open(job, lambda: stage.swap(job, job.write_text, "a" * 100_000))
    found = target.read_job(stage.queue, stage.ada, 7)
    print(len(found), "bytes were read")
    return len(found) > 1000


def attack_grow_after_the_check(target: Target, stage: Stage) -> bool:
    """Swap nothing: append to the very file whose size was checked."""
    with stage.after_the_check(lambda: stage.grow(stage.job(stage.ada))):
        found = target.read_job(stage.queue, stage.ada, 7)
    print(len(found), "bytes were read")
    return len(found) > 1000


def attack_pipe(target: Target, stage: Stage) -> bool:
    """Replace the job by a named pipe, which makes `open` wait for a writer."""
    job = stage.job(stage.ada)
    stage.before_open(job, lambda: stage.swap(job, os.mkfifo, job))
    with stage.a_writer_after(0.5, job) as waited:
        target.read_job(stage.queue, stage.ada, 7)
    print("the program was held up until somebody wrote:", waited())
    return waited()
