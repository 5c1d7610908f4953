"""Every part in every state on one page, to look at in each scheme."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.values import Track
from resources import _
from views.theme import IconName, Tone, Weight, current_theme
from views.theme.tokens import ROW_HEIGHT
from views.widgets.badge import Badge, BadgeKind, paint_badge
from views.widgets.banner import Banner, BannerKind
from views.widgets.buttons import Button, PrimaryButton, ReasonedButton, SecondaryButton
from views.widgets.choice import CheckBox, Option, RadioGroup, SegmentedChoice, Switch
from views.widgets.date_fields import DateField, TimeField
from views.widgets.empty_state import EmptyState
from views.widgets.fields import ChoiceField, LabelledField
from views.widgets.filter_button import FilterButton
from views.widgets.focus_ring import FocusRing
from views.widgets.measure_line import STOPS, MeasureLine, MeasureProgress
from views.widgets.painting import LEFT, RIGHT, paint_text
from views.widgets.row_paint import RowState, paint_row_ground, row_text
from views.widgets.section import SectionHeading
from views.widgets.text import Text, TextStyle
from views.widgets.track_mark import TrackMark, paint_track

_TODAY: Final = dt.date(2026, 2, 3)


class GalleryPage(QWidget):
    """Shows the parts as they look with invented words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 22, 32, 20)
        column.setSpacing(10)
        column.addWidget(Text(_("Komponenter och lägen"), TextStyle.PAGE_TITLE))
        halves = QHBoxLayout()
        halves.setSpacing(48)
        halves.addLayout(_column(_buttons(), _fields(), _rows(), _badges(), _choices()), 1)
        halves.addLayout(_column(_tracks(), _measures(), _connection(), _empty()), 1)
        column.addLayout(halves, 1)


def _column(*sections: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(18)
    for section in sections:
        column.addWidget(section)
    column.addStretch(1)
    return column


def _section(title: str, *rows: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(SectionHeading(title, line=True))
    for row in rows:
        column.addWidget(row)
    return holder


def _row(*parts: QWidget, spacing: int = 32, top: bool = False) -> QWidget:
    align = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part, 0, align)
    row.addStretch(1)
    return holder


def _state(label: str, button: Button, *, hovered: bool = False, ringed: bool = False) -> QWidget:
    """Return the button under the name of its state; hover and focus are feigned."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(Text(label, TextStyle.SMALL, Tone.TEXT2))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, hovered)
    column.addWidget(button)
    if ringed:
        column.setContentsMargins(4, 0, 4, 4)
        _Ringed(holder, button)
    return holder


class _Ringed(QWidget):
    """Shows the ring around a button as if it had the keyboard."""

    def __init__(self, holder: QWidget, button: Button) -> None:
        super().__init__(holder)
        self._ring = FocusRing(10, holder)
        self._button = button
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        del watched
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._ring.setGeometry(self._button.geometry().marginsAdded(QMargins(4, 4, 4, 4)))
        return False


def _buttons() -> QWidget:
    check, message = IconName.CHECK, IconName.MESSAGE
    refused = ReasonedButton(_("Skriv ut och lämna"), IconName.PRINTER)
    refused.set_reason(_("Läkemedelslistan saknar kontroll. Eva Holm, Avd 12, kan kontrollera."))
    return _section(
        _("Knappar"),
        _row(
            _state(_("vanlig"), PrimaryButton(_("Kvittera"), check)),
            _state(_("pekare över"), PrimaryButton(_("Kvittera"), check), hovered=True),
            _state(_("fokus"), PrimaryButton(_("Kvittera"), check), ringed=True),
            _state(_("sekundär"), SecondaryButton(_("Svara"), message)),
            _state(_("sekundär, fokus"), SecondaryButton(_("Svara"), message), ringed=True),
            spacing=24,
            top=True,
        ),
        Text(_("avstängd, med skäl och vem som kan ändra det"), TextStyle.SMALL, Tone.TEXT2),
        refused,
    )


def _fields() -> QWidget:
    plain = LabelledField(_("Framme kl"), TimeField(dt.time(12)))
    day = LabelledField(_("Hemgång"), DateField(_TODAY, dt.date(2026, 2, 4)))
    wrong = LabelledField(_("Framme kl"), TimeField())
    editor = wrong.editor
    if isinstance(editor, TimeField):
        editor.setText("25:00")
        wrong.set_error(editor.problem())
    for field in (plain, day, wrong):
        field.setFixedWidth(200)
    return _section(_("Fält"), _row(plain, day, wrong, spacing=24, top=True))


def _rows() -> QWidget:
    return _section(_("Listrad, 36 px"), _Rows())


class _Rows(QWidget):
    """Six rows painted as the lists paint them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(6 * ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        del event
        rows = (
            (_("vanlig"), RowState(), Track.YELLOW),
            (_("pekare över"), RowState(hovered=True), Track.YELLOW),
            (_("vald, fokus i listan"), RowState(selected=True, focused=True), Track.RED),
            (_("vald, fokus på annan plats"), RowState(selected=True), Track.YELLOW),
            (_("oläst"), RowState(), Track.YELLOW),
            (_("väntar på datorn"), RowState(), None),
        )
        painter = QPainter(self)
        for number, (words, state, track) in enumerate(rows):
            rect = QRectF(0, number * ROW_HEIGHT, self.width(), ROW_HEIGHT)
            _paint_row(painter, rect, words, state, track)
            if number >= len(rows) - 2:
                _paint_row_badge(painter, rect, sent=number < len(rows) - 1)
        painter.end()


def _paint_row(
    painter: QPainter, rect: QRectF, words: str, state: RowState, track: Track | None
) -> None:
    theme = current_theme()
    paint_row_ground(painter, rect, state, theme)
    name = theme.fonts.of(15, Weight.SEMIBOLD)
    colour = row_text(state, theme)
    paint_text(painter, rect.adjusted(16, 0, 0, 0), "Anna Öberg", name, colour, LEFT)
    on = state.selected and state.focused
    paint_track(painter, rect.adjusted(176, 0, 0, 0), track, theme, selected=on)
    quiet = row_text(state, theme, quiet=True)
    paint_text(painter, rect.adjusted(0, 0, -12, 0), words, theme.fonts.note, quiet, RIGHT)


def _paint_row_badge(painter: QPainter, rect: QRectF, *, sent: bool) -> None:
    theme, place = current_theme(), rect.adjusted(272, 0, 0, 0)
    if sent:
        paint_badge(painter, place, _("Oläst"), kind=BadgeKind.INK, theme=theme)
        return
    icon, text = IconName.ARROW_UP, _("Inte skickad")
    paint_badge(painter, place, text, kind=BadgeKind.DASHED, theme=theme, icon=icon)


def _badges() -> QWidget:
    chosen = FilterButton(_("Oläst"), 3)
    chosen.setChecked(True)
    row = _row(
        Badge(_("Ej svarat")),
        Badge(_("Ändrad"), BadgeKind.OUTLINE, IconName.PENCIL),
        Badge(_("Ring"), BadgeKind.RUST, IconName.PHONE),
        Badge(_("Inte skickad"), BadgeKind.DASHED, IconName.ARROW_UP),
        FilterButton(_("Oläst"), 3),
        chosen,
        FilterButton(_("Gul"), 7, Track.YELLOW),
        FilterButton(_("Ring"), 0),
        spacing=8,
    )
    note = Text(
        _("mörk fyllning = gör något · ram = vet om · rost + ikon = ring eller tid har passerat"),
        TextStyle.SMALL,
        Tone.TEXT2,
    )
    return _section(_("Märken och filterknappar"), row, note)


def _choices() -> QWidget:
    ticked, blocked = CheckBox(_("Valt")), CheckBox(_("Går inte att välja"))
    ticked.setChecked(True)
    blocked.setEnabled(False)
    receiver = RadioGroup(
        _("Lämnas till"), [Option(1, _("Anna själv")), Option(2, _("Närstående"))]
    )
    receiver.set_value(1)
    large = Switch(_("Stor stil"))
    large.setChecked(True)
    copy = SegmentedChoice(
        _("Exemplar"), [Option(1, _("Annas exemplar")), Option(2, _("Personalens exemplar"))]
    )
    copy.setFixedWidth(360)
    printer = ChoiceField([(_("Avd 12 Expedition"), 1)], icon=IconName.PRINTER)
    return _section(
        _("Val"),
        _row(ticked, CheckBox(_("Inte valt")), blocked, receiver, spacing=24),
        _row(copy, printer, large, spacing=16),
    )


def _tracks() -> QWidget:
    marks = [TrackMark(track, 20) for track in (*Track, None)]
    return _section(_("Spår: form, ord och ram"), _row(*marks, spacing=56), _SelectedTracks())


class _SelectedTracks(QWidget):
    """The tracks as they stand on a selected row."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        del event
        theme = current_theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.fillRect(rect, QColor(theme.tokens.sel))
        for number, track in enumerate((*Track, None)):
            place = rect.adjusted(12 + number * 112, 0, 0, 0)
            paint_track(painter, place, track, theme, selected=True)
        painter.end()


def _measures() -> QWidget:
    dates = ("30 jan", "31 jan", "2 feb", "2 feb")
    lines = [
        _measure(_(STOPS[0]), MeasureProgress(dates[3:])),
        _measure(_(STOPS[2]), MeasureProgress(dates[:3], waiting=_("väntar på Bistånd"))),
        _measure(_(STOPS[3]), MeasureProgress(dates)),
    ]
    return _section(_("Insatsens läge"), *lines)


def _measure(name: str, progress: MeasureProgress) -> QWidget:
    words = Text(name, TextStyle.STRONG)
    words.setFixedSize(190, 40)
    return _row(words, MeasureLine(progress), spacing=10)


def _connection() -> QWidget:
    checked = _("Inget oläst, kontrollerat 07:31")
    linked = Banner(BannerKind.PLAIN, _("Ansluten"), detail=checked, icon=IconName.CLOUD_CHECK)
    offline = Banner(
        BannerKind.INK,
        _("Frånkopplad sedan 07:12 · 3 ändringar väntar på datorn"),
        action=_("Visa de 3"),
    )
    refused = Banner(
        BannerKind.RUST, _("1 ändring kunde inte skickas"), detail=_("Ärendet avslutades 07:40.")
    )
    return _section(_("Förbindelse"), linked, offline, refused)


def _empty() -> QWidget:
    return _section(
        _("Tom lista"),
        EmptyState(
            _("Inget oläst, kontrollerat 07:31"),
            _("Nya meddelanden från avdelningar och hälsocentraler visas här."),
            _("Frånkopplad visas tiden för senaste kontakt i stället."),
        ),
    )
