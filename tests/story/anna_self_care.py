"""The assessment of what Anna Öberg does herself at home; invented, as everything about her."""

import datetime as dt
from typing import Final

from models.values import Consulted, Performer, SelfCare, SelfCareMeasure

_DAY: Final = dt.timedelta(days=1)


def self_care(home: dt.date) -> SelfCare:
    """Return the assessment, made the day before homegoing."""
    talked = home - _DAY
    return SelfCare(
        measures=(
            SelfCareMeasure(
                what="Träna höften",
                how="Gör de fyra övningarna på bladet som du fick. Håll i köksbänken när du står.",
                when="Tre gånger om dagen: efter frukost, lunch och middag.",
                why="Benet blir starkare och du går säkrare.",
                performer=Performer.SELF,
            ),
            SelfCareMeasure(
                what="Stödstrumpor",
                how="En strumpa på varje ben. De ska sitta slätt, utan veck.",
                when="På morgonen innan du går upp: ta på. På kvällen: ta av.",
                why="Benen svullnar mindre.",
                performer=Performer.HOME_HELP,
                performer_name="Hemtjänsten",
            ),
        ),
        body="Du kan stå och gå med rollator. Du når inte fötterna än.",
        mind="Du minns övningarna och kan visa dem.",
        mood="Du känner dig trygg med att träna själv.",
        home="Du bor ensam. Det finns plats för rollatorn i köket.",
        risks=(
            "Du kan ramla när du tränar. Därför håller du i köksbänken.",
            "Strumporna kan ge sår. Därför tittar hemtjänsten på huden varje kväll.",
        ),
        risk_acceptable=True,
        instruction="Åsa Holm visade övningarna. Du gjorde dem själv dagen efter. Du fick också bladet.",
        call_if=(
            "du får mycket mer ont när du tränar",
            "benet svullnar eller huden får sår",
            "du inte orkar träna, eller om hjälpen inte kommer",
        ),
        aids="Rollator, två par stödstrumpor och bladet med övningar. Du får allt med dig hem.",
        consulted=(
            Consulted(who="Du själv", role="", on=talked),
            Consulted(who="Karin Öberg", role="dotter", on=talked),
            Consulted(who="Lena Strand", role="Krokoms kommun", on=talked),
        ),
        attitude="Du vill träna själv. Du vill ha hjälp med strumporna.",
        share_with_municipality=True,
        valid_from=home,
        valid_to=home + 28 * _DAY,
        follow_up="Fysioterapeut Jonas Berg kommer hem till dig. Ni ser om något ska ändras.",
        reassess_if="du blir sämre, ramlar eller får annan hjälp hemma.",
    )
