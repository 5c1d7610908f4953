"""The drawings of the line icons on a grid of 24.

``M``, ``L``, ``C`` and ``Z`` mean what they mean in SVG (absolute); ``O x y r`` is a circle and ``B x y w h r``
a box with round corners.
"""

from enum import StrEnum
from types import MappingProxyType
from typing import Final


class IconName(StrEnum):
    """Every icon of the program."""

    ALERT = "alert"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    BED = "bed"
    CALENDAR = "calendar"
    CHART = "chart"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CLOCK = "clock"
    CLOSE = "close"
    CLOUD = "cloud"
    CLOUD_CHECK = "cloud-check"
    CLOUD_OFF = "cloud-off"
    DOCUMENT = "document"
    EYE = "eye"
    FOLDER = "folder"
    HOME = "home"
    INBOX = "inbox"
    INFO = "info"
    LIST = "list"
    LOCK = "lock"
    LOGO = "logo"
    MESSAGE = "message"
    PENCIL = "pencil"
    PERSON = "person"
    PHONE = "phone"
    PILL = "pill"
    PLUS = "plus"
    PRINTER = "printer"
    SEARCH = "search"
    SEND = "send"
    SLIDERS = "sliders"
    SWAP = "swap"
    TABLE = "table"
    USERS = "users"


_CLOUD: Final = (
    "M 7 18.5 C 4.5 18.5 2.5 16.6 2.5 14.2 C 2.5 12 4.1 10.2 6.3 9.9 C 7 7.2 9.3 5.5 12 5.5 "
    "C 15.2 5.5 17.8 7.9 18 11 C 20 11.2 21.5 12.8 21.5 14.7 C 21.5 16.8 19.8 18.5 17.7 18.5 Z"
)

ICON_PATHS: Final = MappingProxyType(
    {
        IconName.ALERT: "B 4 4 16 16 3 M 12 8 L 12 12.6 M 12 15.9 L 12 16.1",
        IconName.ARROW_LEFT: "M 19.5 12 L 4.5 12 M 11 5.5 L 4.5 12 L 11 18.5",
        IconName.ARROW_RIGHT: "M 4.5 12 L 19.5 12 M 13 5.5 L 19.5 12 L 13 18.5",
        IconName.ARROW_UP: "M 12 19.5 L 12 4.5 M 5.5 11 L 12 4.5 L 18.5 11",
        IconName.BED: (
            "M 3 6 L 3 19 M 3 16 L 21 16 M 21 19 L 21 12.5 C 21 11 20 10 18.5 10 L 10.5 10 L 10.5 16 "
            "O 6.8 11.8 1.8"
        ),
        IconName.CALENDAR: "B 3.5 5 17 15.5 2 M 3.5 10 L 20.5 10 M 8 2.8 L 8 6.6 M 16 2.8 L 16 6.6",
        IconName.CHART: (
            "M 4 4 L 4 18 C 4 19.1 4.9 20 6 20 L 20.5 20 M 9 16 L 9 11 M 13.2 16 L 13.2 7 "
            "M 17.4 16 L 17.4 12.5"
        ),
        IconName.CHECK: "M 4.5 12.5 L 9.5 17.5 L 19.5 7",
        IconName.CHEVRON_DOWN: "M 6 9.5 L 12 15.5 L 18 9.5",
        IconName.CHEVRON_LEFT: "M 14.5 6 L 8.5 12 L 14.5 18",
        IconName.CHEVRON_RIGHT: "M 9.5 6 L 15.5 12 L 9.5 18",
        IconName.CLOCK: "O 12 12 8.5 M 12 7 L 12 12 L 15.2 14",
        IconName.CLOSE: "M 5.5 5.5 L 18.5 18.5 M 18.5 5.5 L 5.5 18.5",
        IconName.CLOUD: _CLOUD,
        IconName.CLOUD_CHECK: _CLOUD + " M 8.8 12.9 L 11.2 15.2 L 15.2 11",
        IconName.CLOUD_OFF: _CLOUD + " M 3.5 3.5 L 20.5 20.5",
        IconName.DOCUMENT: (
            "M 14 3.5 L 7 3.5 C 5.9 3.5 5 4.4 5 5.5 L 5 18.5 C 5 19.6 5.9 20.5 7 20.5 L 17 20.5 "
            "C 18.1 20.5 19 19.6 19 18.5 L 19 8.5 Z M 14 3.5 L 14 8.5 L 19 8.5 M 8.5 12.5 L 15.5 12.5 "
            "M 8.5 16.5 L 15.5 16.5"
        ),
        IconName.EYE: (
            "M 2.5 12 C 5 7.5 8.3 5.5 12 5.5 C 15.7 5.5 19 7.5 21.5 12 C 19 16.5 15.7 18.5 12 18.5 "
            "C 8.3 18.5 5 16.5 2.5 12 Z O 12 12 3"
        ),
        IconName.FOLDER: (
            "M 3.5 7 C 3.5 5.9 4.4 5 5.5 5 L 9 5 L 11.5 7.8 L 18.5 7.8 C 19.6 7.8 20.5 8.7 20.5 9.8 "
            "L 20.5 17.5 C 20.5 18.6 19.6 19.5 18.5 19.5 L 5.5 19.5 C 4.4 19.5 3.5 18.6 3.5 17.5 Z"
        ),
        IconName.HOME: "M 3 11.5 L 12 4 L 21 11.5 M 5.8 9.5 L 5.8 20 L 18.2 20 L 18.2 9.5 M 12 20 L 12 14.5",
        IconName.INBOX: (
            "M 3.5 13 L 6.3 6.2 C 6.6 5.5 7.3 5 8.1 5 L 15.9 5 C 16.7 5 17.4 5.5 17.7 6.2 L 20.5 13 "
            "L 20.5 17.5 C 20.5 18.6 19.6 19.5 18.5 19.5 L 5.5 19.5 C 4.4 19.5 3.5 18.6 3.5 17.5 Z "
            "M 3.5 13 L 8 13 L 9.8 15.8 L 14.2 15.8 L 16 13 L 20.5 13"
        ),
        IconName.INFO: "O 12 12 8.5 M 12 11 L 12 16 M 12 7.9 L 12 8.1",
        IconName.LIST: (
            "M 9 6 L 20 6 M 9 12 L 20 12 M 9 18 L 20 18 M 4.2 6 L 4.6 6 M 4.2 12 L 4.6 12 M 4.2 18 L 4.6 18"
        ),
        IconName.LOCK: "B 5 10.5 14 10 2 M 8 10.5 L 8 7.5 C 8 5.3 9.8 3.5 12 3.5 C 14.2 3.5 16 5.3 16 7.5 L 16 10.5",
        IconName.LOGO: (
            "M 3.5 11.8 L 12 4.5 L 20.5 11.8 M 11 11.2 C 14 11.6 14.8 13.6 12.4 14.6 "
            "C 9.6 15.7 11.2 17.3 13.6 17.2 C 13.6 18.6 12.6 19.6 11 20.2"
        ),
        IconName.MESSAGE: (
            "M 3.5 20.5 L 3.5 6.5 C 3.5 5.4 4.4 4.5 5.5 4.5 L 18.5 4.5 C 19.6 4.5 20.5 5.4 20.5 6.5 "
            "L 20.5 14.5 C 20.5 15.6 19.6 16.5 18.5 16.5 L 7.5 16.5 Z"
        ),
        IconName.PENCIL: (
            "M 3.8 20.2 L 5 15.3 L 15.6 4.7 C 16.5 3.8 17.9 3.8 18.8 4.7 L 19.3 5.2 "
            "C 20.2 6.1 20.2 7.5 19.3 8.4 L 8.7 19 Z"
        ),
        IconName.PERSON: "O 12 8 4 M 4.5 20.5 C 4.5 16.4 7.9 14.8 12 14.8 C 16.1 14.8 19.5 16.4 19.5 20.5",
        IconName.PHONE: (
            "M 5.2 3.5 L 8.3 3.5 L 10.3 8.7 L 7.9 10.4 C 9 12.8 11.2 15 13.6 16.1 L 15.3 13.7 L 20.5 15.7 "
            "L 20.5 18.8 C 20.5 19.7 19.7 20.5 18.8 20.5 C 10.8 20.5 3.5 13.2 3.5 5.2 C 3.5 4.3 4.3 3.5 5.2 3.5 Z"
        ),
        IconName.PILL: (
            "M 5.2 13.1 L 13.1 5.2 C 14.7 3.6 17.2 3.6 18.8 5.2 C 20.4 6.8 20.4 9.3 18.8 10.9 "
            "L 10.9 18.8 C 9.3 20.4 6.8 20.4 5.2 18.8 C 3.6 17.2 3.6 14.7 5.2 13.1 Z M 9.2 9.2 L 14.8 14.8"
        ),
        IconName.PLUS: "M 12 5 L 12 19 M 5 12 L 19 12",
        IconName.PRINTER: (
            "M 7 8.5 L 7 3.5 L 17 3.5 L 17 8.5 M 7 17 L 5.5 17 C 4.4 17 3.5 16.1 3.5 15 L 3.5 10.5 "
            "C 3.5 9.4 4.4 8.5 5.5 8.5 L 18.5 8.5 C 19.6 8.5 20.5 9.4 20.5 10.5 L 20.5 15 "
            "C 20.5 16.1 19.6 17 18.5 17 L 17 17 M 7 13.5 L 17 13.5 L 17 20.5 L 7 20.5 Z"
        ),
        IconName.SEARCH: "O 10.5 10.5 6.5 M 15.4 15.4 L 20.5 20.5",
        IconName.SEND: "M 20.5 3.5 L 3.5 10 L 10.5 13.5 L 14 20.5 Z M 20.5 3.5 L 10.5 13.5",
        IconName.SLIDERS: "M 3.5 8 L 12.5 8 M 18 8 L 20.5 8 O 15.2 8 2.6 M 3.5 16 L 6 16 M 11.5 16 L 20.5 16 O 8.8 16 2.6",
        IconName.SWAP: "M 4 8 L 20 8 M 16 4 L 20 8 M 20 16 L 4 16 M 8 20 L 4 16",
        IconName.TABLE: "B 3.5 4.5 17 15 2 M 3.5 9.5 L 20.5 9.5 M 9.5 9.5 L 9.5 19.5 M 3.5 14.5 L 20.5 14.5",
        IconName.USERS: (
            "O 9.2 8.2 3.6 M 2.8 20 C 2.8 16.4 5.7 14.6 9.2 14.6 C 12.7 14.6 15.6 16.4 15.6 20 "
            "M 15.6 4.9 C 17.2 5.3 18.2 6.6 18.2 8.2 C 18.2 9.8 17.2 11.1 15.6 11.5 M 18 15.1 C 20.2 15.8 21.4 17.5 21.4 20"
        ),
    }
)
