"""What Anna does as self-care, and how it was assessed."""

import datetime as dt

from models.values import (
    Consulted,
    Performer,
    SelfCare,
    SelfCareMeasure,
)
from tests.printing.anna_people import (
    HOME_DAY,
)


def self_care() -> SelfCare:
    """Return what Anna does as self-care, and how it was assessed."""
    day = dt.date(2026, 1, 14)
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
        instruction=(
            "Åsa Holm visade övningarna den 13 januari. Du gjorde dem själv den 14 januari. "
            "Du fick också bladet."
        ),
        call_if=(
            "du får mycket mer ont när du tränar",
            "benet svullnar eller huden får sår",
            "du inte orkar träna, eller om hjälpen inte kommer",
        ),
        aids="Rollator, två par stödstrumpor och bladet med övningar.\nDu får allt med dig hem.",
        consulted=(
            Consulted(who="Du själv", role="", on=day),
            Consulted(who="Karin Öberg", role="dotter", on=day),
            Consulted(who="Lena Strand", role="Krokoms kommun", on=day),
        ),
        attitude="Du vill träna själv. Du vill ha hjälp med strumporna.",
        share_with_municipality=True,
        valid_from=HOME_DAY,
        valid_to=dt.date(2026, 2, 12),
        follow_up=(
            "Fysioterapeut Jonas Berg kommer måndag 26 januari klockan 13.00. "
            "Ni ser om något ska ändras."
        ),
        reassess_if="du blir sämre, ramlar eller får annan hjälp hemma.",
    )
