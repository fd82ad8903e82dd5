"""What a child process knows of its parent, by how it is started."""

from multiprocessing import get_context

KNOWN = "set where the program begins"


def tell(method: str) -> None:
    print(f"{method:<11} the child sees what the parent {KNOWN}", flush=True)


if __name__ == "__main__":
    KNOWN = "learned later"
    for context in (
        get_context("fork"),
        get_context("spawn"),
        get_context("forkserver"),
    ):
        method = context.get_start_method()
        child = context.Process(target=tell, args=(method,))
        child.start()
        child.join()
