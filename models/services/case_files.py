"""The files that cases travel in: what may be read, and a place that nothing else is lost from."""

import contextlib
import os
import stat
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Final

from models.errors import StoreError
from models.reasons import Refusal, Refused
from models.store.database import put_in_place
from models.store.failures import ALREADY_EXISTS

LARGEST: Final = 32 * 1024 * 1024  # bytes; ten thousand long texts are less

# A device or a pipe is opened without waiting, and a link not at all. Where the system knows no such way,
# the look at what was opened decides alone.
_LOOKING: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_whole(path: Path) -> bytes:
    """Return what is in an ordinary file that is not too large to be a case.

    Raises:
        Refused: ``import_no_file`` for a link, folder or device; ``import_no_access``; ``import_too_large``.
    """
    if path.is_symlink():
        raise Refused(Refusal("import_no_file"))
    try:
        with os.fdopen(os.open(path, _LOOKING), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Refused(Refusal("import_no_file"))
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Refused(Refusal("import_no_file" if path.is_dir() else "import_no_access")) from error
    if len(data) > LARGEST:
        raise Refused(Refusal("import_too_large"))
    return data


def write_whole(
    target: Path, data: bytes, *, begun: Callable[[], None], may_replace: Callable[[bytes], bool]
) -> None:
    """Write a file whole or not at all; a power cut leaves nothing half.

    ``begun`` is called when the place has proved to take a file, before anything is in it. What is there
    already stays, unless ``may_replace`` says of its contents that it may go.

    Raises:
        Refused: ``file_name_taken`` or ``cannot_write_file``.
    """
    taken = _is_taken(target, may_replace)
    part = target.parent / f".{uuid.uuid4().hex}.part"
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            begun()
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _put(part, target, taken=taken)
    except OSError as error:
        raise Refused(Refusal("cannot_write_file")) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)  # it names a person: it stays nowhere


def _put(part: Path, target: Path, *, taken: bool) -> None:
    if taken:
        part.replace(target)
        return
    try:
        put_in_place(part, target)
    except StoreError as error:
        taken_now = error.code == ALREADY_EXISTS
        raise Refused(Refusal("file_name_taken" if taken_now else "cannot_write_file")) from error


def _is_taken(target: Path, may_replace: Callable[[bytes], bool]) -> bool:
    """Tell whether there is a file that may go."""
    if not os.path.lexists(target):
        return False
    try:
        if may_replace(read_whole(target)):
            return True
    except Refused as refused:
        raise Refused(Refusal("file_name_taken")) from refused
    raise Refused(Refusal("file_name_taken"))
