"""peewee, loaded without the database drivers that a workstation never uses.

Where psycopg is installed, importing peewee loads it too, and the window starts at half the speed.
Every module of the store takes ``pw`` from here, so the guard is in place before the first import.
"""

import logging
import sys
from typing import Final

_DRIVERS: Final = ("psycopg", "psycopg2", "psycopg2cffi", "pymysql", "MySQLdb")

_kept_out = [name for name in _DRIVERS if name not in sys.modules]
for _name in _kept_out:
    sys.modules[_name] = None  # type: ignore[assignment] # an import of it fails, and costs nothing
try:
    import peewee as pw
finally:
    for _name in _kept_out:
        del sys.modules[_name]  # whoever needs the driver itself can still import it

# At DEBUG peewee logs each query with its values, which here are a patient's.
logging.getLogger("peewee").setLevel(logging.WARNING)

__all__ = ["pw"]
