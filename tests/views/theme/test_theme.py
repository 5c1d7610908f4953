"""The theme: contrast, fonts and icons."""

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.values import Track
from tests.views.gallery import GalleryPage
from views.theme import IconName, Scheme, Tokens, apply_theme, current_theme
from views.theme.icon_paths import ICON_PATHS
from views.theme.tokens import TOKENS

TEXT_ON = [
    ("text", "surface"),
    ("text2", "surface"),
    ("text2", "bg"),
    ("text3", "sunken"),
    ("accent", "surface"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("sel_text", "sel"),
    ("sel_text2", "sel"),
    ("sel_accent", "sel"),
    ("text2", "hover"),
    ("ink_text", "ink"),
    ("alarm", "surface"),
    ("alarm", "alarm_soft"),
    ("disabled", "sunken"),
]


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_every_text_stands_out_from_its_ground(scheme: Scheme, text: str, ground: str) -> None:
    tokens = TOKENS[scheme]

    assert _ratio(getattr(tokens, text), getattr(tokens, ground)) >= 5.1


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("ground", ["surface", "sunken"])
def test_the_outline_of_controls_is_seen(scheme: Scheme, ground: str) -> None:
    tokens = TOKENS[scheme]

    assert _ratio(tokens.ctl, getattr(tokens, ground)) >= 3.2


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("track", Track)
def test_the_outline_of_each_track_is_seen_on_rows_and_on_the_selection(
    scheme: Scheme, track: Track
) -> None:
    tokens: Tokens = TOKENS[scheme]
    colours = tokens.tracks[track]

    assert _ratio(colours.outline, tokens.surface) >= 7
    assert _ratio(colours.on_selection, tokens.sel) >= 7


@pytest.mark.parametrize("pixels", [13, 14, 15, 16, 18, 20, 24, 26])
def test_text_is_set_in_the_bundled_face_at_its_size(qapp: QApplication, pixels: int) -> None:
    info = QFontInfo(apply_theme(qapp, Scheme.LIGHT).fonts.of(pixels))

    assert (info.family(), info.pixelSize()) == ("Source Sans 3", pixels)


def test_figures_are_equally_wide(qapp: QApplication) -> None:
    metrics = QFontMetricsF(apply_theme(qapp, Scheme.LIGHT).fonts.body)

    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_theme_applied_last_is_the_current_one(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.DARK)
    dark = current_theme().tokens.scheme
    apply_theme(qapp, Scheme.LIGHT)

    assert (dark, current_theme().tokens.scheme) == (Scheme.DARK, Scheme.LIGHT)


@pytest.mark.parametrize("name", IconName)
def test_every_icon_is_drawn_within_its_square(qapp: QApplication, name: IconName) -> None:
    path = apply_theme(qapp, Scheme.LIGHT).icons.path(name)
    box = path.boundingRect()

    assert name in ICON_PATHS
    assert box.left() >= 1
    assert box.top() >= 1
    assert box.right() <= 23
    assert box.bottom() <= 23


@pytest.mark.parametrize("scheme", Scheme)
def test_every_part_can_be_painted_in_every_scheme(qtbot: QtBot, scheme: Scheme) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, scheme)
    page = GalleryPage()
    qtbot.addWidget(page)
    page.resize(1440, 900)

    picture = page.grab().toImage()

    corner = QColor(picture.pixel(2, 2)).name().upper()
    apply_theme(application, Scheme.LIGHT)
    assert corner == TOKENS[scheme].surface


def _ratio(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = QColor(colour)
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (parts.redF(), parts.greenF(), parts.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
