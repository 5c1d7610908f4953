"""The local store: journal, index, tasks and access log of one profile in one SQLite file."""

from models.errors import StoreError
from models.store.access_log import AccessEntry, Action, LogHead, LogReport
from models.store.failures import ALREADY_EXISTS, CODES, STALE_STEP
from models.store.held import held
from models.store.index import INDEX_VERSION, Order
from models.store.profile import Profile, ProfileKind
from models.store.rebuild import Difference, RebuildReport, check, rebuild
from models.store.schema import move_aside
from models.store.store import Store

__all__ = [
    "ALREADY_EXISTS",
    "CODES",
    "INDEX_VERSION",
    "STALE_STEP",
    "AccessEntry",
    "Action",
    "Difference",
    "LogHead",
    "LogReport",
    "Order",
    "Profile",
    "ProfileKind",
    "RebuildReport",
    "Store",
    "StoreError",
    "check",
    "held",
    "move_aside",
    "rebuild",
]
