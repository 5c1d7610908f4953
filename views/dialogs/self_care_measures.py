"""The measures of an assessment of self-care: what, how, when, why, and who does it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.reasons import sentence
from models.values import Performer, SelfCareMeasure
from resources import _
from views.dialogs.form_parts import field_row, set_text, text_of
from views.dialogs.self_care_words import performer_word
from views.widgets.fields import ChoiceField, LabelledField, NoteField, TextField
from views.widgets.plain_words import propose_plain_words
from views.widgets.row_list import RowList
from views.widgets.section import Hairline

_REQUIRED = ("what", "how", "when", "why")


class MeasureFields(QWidget):
    """One thing that is done as self-care."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        performers = [(performer_word(performer), performer) for performer in Performer]
        self.performer = ChoiceField(performers)
        self.fields: Mapping[str, LabelledField] = {
            "what": LabelledField(_("Vad"), TextField(_("Träna höften"))),
            "performer": LabelledField(_("Vem gör det"), self.performer),
            "performer_name": LabelledField(_("Namn på den som hjälper"), TextField()),
            "how": LabelledField(_("Hur"), NoteField(lines=2)),
            "when": LabelledField(_("När och hur ofta"), TextField(_("Tre gånger om dagen"))),
            "why": LabelledField(_("Varför"), TextField(_("Benet blir starkare"))),
        }
        fields = self.fields
        for name in _REQUIRED:
            propose_plain_words(fields[name])
        self._line = Hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(12)
        column.addWidget(self._line)
        column.addWidget(field_row(fields["what"], fields["performer"], fields["performer_name"]))
        column.addWidget(fields["how"])
        column.addWidget(field_row(fields["when"], fields["why"]))
        self.setFocusProxy(fields["what"])
        self.performer.currentIndexChanged.connect(self._on_performer)
        self._on_performer()

    def number(self, number: int) -> None:
        """Name the fields after the measure they belong to."""
        self._line.setVisible(number > 1)
        for field in self.fields.values():
            field.editor.setAccessibleName(f"{field.label}, {number}")

    def show_measure(self, measure: SelfCareMeasure) -> None:
        """Fill in what is known."""
        self.performer.set_value(measure.performer)
        for name in (*_REQUIRED, "performer_name"):
            set_text(self.fields[name], getattr(measure, name))

    def read(self) -> SelfCareMeasure:
        """Return the measure; what is missing is marked."""
        for name in _REQUIRED:
            missing = sentence("field_missing", {"field": name})
            self.fields[name].set_error(None if text_of(self.fields[name]) else missing)
        performer = self._chosen()
        return SelfCareMeasure(
            what=text_of(self.fields["what"]),
            how=text_of(self.fields["how"]),
            when=text_of(self.fields["when"]),
            why=text_of(self.fields["why"]),
            performer=performer,
            performer_name=""
            if performer is Performer.SELF
            else text_of(self.fields["performer_name"]),
        )

    def _chosen(self) -> Performer:
        return Performer(self.performer.value())

    def _on_performer(self) -> None:
        self.fields["performer_name"].setVisible(self._chosen() is not Performer.SELF)


class MeasureList(RowList[MeasureFields]):
    """The measures; at least one must be there."""

    def __init__(self) -> None:
        super().__init__(
            MeasureFields,
            add=_("Lägg till egenvård"),
            # Translators: a cross beside a part of the form; a number follows
            remove=_("Ta bort egenvård"),
            naming=MeasureFields.number,
        )
