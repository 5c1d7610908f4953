"""Anna's three papers, written by hand: what the pages look like when all is well."""

from dataclasses import replace

from printing.blocks import (
    Bullets,
    Cell,
    CheckLine,
    Chip,
    ChipShape,
    Column,
    ColumnRows,
    ContactRow,
    ContactRows,
    DatedRow,
    DatedRows,
    Dose,
    DoseGroup,
    DoseRow,
    DoseTable,
    DoseTime,
    HeadedList,
    Heading,
    Keep,
    Lead,
    PageBreak,
    PageFrame,
    PageNumber,
    Paper,
    Prose,
    Rule,
    RuleWeight,
    Side,
    SignatureField,
    SignatureLine,
    Table,
    Text,
    Title,
    TwoLists,
    cells,
    nb,
    strong,
    text,
)

FRAME = PageFrame(
    person_name="Anna Öberg",
    identity_text="19440210-9062",
    document_label="Utskrivningsplan – ditt exemplar",
    unit_name="Ortopedavdelningen, Östersunds sjukhus",
    unit_phone="Telefon 0980-31 92 10",
    made_line="Pappret gjort 15 januari 2026 klockan 9.40 av Birgitta Wallin",
    version_text="version 1",
    last_line="Kasta äldre planer.",
)

NURSE = "Kommunens sjuksköterska"
WHOM_TO_CALL = ContactRows(
    (
        ContactRow("Vardagar 8.00–16.30", "", NURSE, nb("0980-31 92 40")),
        ContactRow("Kväll, natt och helg", "", NURSE, nb("0980-31 92 45")),
        ContactRow("Råd om vård, dygnet runt", "", "Sjukvårdsrådgivningen", "1177"),
        ContactRow("Fara för livet", "", "Ambulans", "112"),
    )
)
THURSDAY = nb("torsdag 15 januari")
FRIDAY = nb("fredag 16 januari")
SIGNED_AT = nb("klockan 9.20")


def prose(*parts: str | Text) -> Prose:
    """Return running text; a ``Text`` is a line of its own."""
    lines = [part if isinstance(part, Text) else text(part) for part in parts]
    runs = list(lines[0].runs)
    for line in lines[1:]:
        runs += [*text("\n").runs, *line.runs]
    return Prose(Text(tuple(runs)))


def items(*parts: str) -> tuple[Text, ...]:
    return tuple(text(part) for part in parts)


# --- the plan --------------------------------------------------------------------

PLAN_NOW = (
    Title("Din plan för de första dagarna hemma"),
    Lead(f"Du åker hem {THURSDAY} och är framme {nb('klockan 14.00')}."),
    prose(
        f"Sjukresan hämtar dig på avdelningen {nb('klockan 12.45')}",
        f"och kör dig till {nb('Rödbacksvägen 4')} i Krokom.",
    ),
    Rule(),
    Side(
        "Först kommer",
        (
            ContactRows(
                (
                    ContactRow(
                        nb("Torsdag 15 januari"),
                        "15.30",
                        "Hemtjänsten i Krokom",
                        nb("0980-31 92 20"),
                    ),
                    ContactRow(nb("Fredag 16 januari"), "9.00", NURSE, nb("0980-31 92 40")),
                )
            ),
        ),
    ),
    Rule(),
    Side("Vem ringer jag?", (WHOM_TO_CALL,)),
    Rule(),
    Side(
        "Läkemedel",
        (
            prose(
                text("2 nya, 1 ändrat och 1 som du ska ", strong("sluta med.")),
                text(strong("Nästa dos:"), f" {THURSDAY} {nb('klockan 20.00')}."),
                f"Du får med läkemedel till och med {nb('onsdag 21 januari')}.",
                text(strong("Använd inte"), " dina gamla dosrullar."),
            ),
        ),
    ),
    Rule(),
    Side(
        "Inte klart än",
        (
            Bullets(
                items(
                    f"Trygghetslarm: Lena Strand på kommunen ringer dig {FRIDAY}.",
                    f"Återbesök på sjukhuset: du får ett brev före {nb('30 januari')}.",
                )
            ),
        ),
    ),
    Rule(RuleWeight.TURN),
    Side("Om dig", (prose("Du talar svenska och behöver ingen tolk."),)),
    Side(
        "Därför var du på sjukhuset",
        (prose(f"Du ramlade hemma den {nb('7 januari')} och bröt vänster höft."),),
    ),
    Side(
        "Så gick det",
        (
            prose(
                f"Vi opererade höften den {nb('8 januari')}. Vi lagade brottet med en "
                "spik och skruvar. Det gick bra.",
                "Blodvärdet blev lågt efteråt, men nu är det bättre. Du får stödja på "
                "benet så mycket som du orkar. Inomhus går du själv med rollator.",
            ),
        ),
    ),
    Side(
        "När du åker hem",
        (
            prose(
                "Din dotter Karin möter dig hemma. Hon har handlat mat.",
                "Nyckel: ordnat.",
            ),
        ),
    ),
    Rule(),
    TwoLists(
        HeadedList(
            "Ring 112 om du",
            items(
                "får svårt att andas",
                "får ont i bröstet och Glytrin inte hjälper",
                "slår i huvudet",
            ),
        ),
        HeadedList(
            "Ring sjuksköterskan samma dag om",
            items(
                "du får feber, 38 grader eller mer",
                "såret blir rött, varmt eller vått",
                "du får mer ont eller benet svullnar",
                "du ramlar, eller bajset blir svart",
            ),
        ),
    ),
)


def help_row(what: str, who: str, phone: str, first: str, often: str) -> tuple[Cell, ...]:
    return (
        Cell(text(strong(what))),
        Cell(text(f"{who}\n", strong(nb(phone)))),
        Cell(text(first)),
        Cell(text(often)),
    )


PLAN_REST = (
    PageBreak(),
    Heading("De första dagarna – vem gör vad"),
    Table(
        (
            Column("Vad", 136),
            Column("Vem", 150),
            Column("Första gången", 118),
            Column("Hur ofta", 89),
        ),
        (
            help_row(
                "Hjälp att tvätta dig och klä på dig",
                "Hemtjänsten i Krokom",
                "0980-31 92 20",
                f"{THURSDAY}\n{nb('klockan 15.30')}",
                "morgon och kväll",
            ),
            help_row(
                "Hjälp att ta läkemedel",
                "Hemtjänsten i Krokom",
                "0980-31 92 20",
                f"{THURSDAY}\n{nb('klockan 20.00')}",
                "fyra gånger om dagen",
            ),
            help_row(
                "Nytt förband på såret",
                f"{NURSE}\nMaria Sundin",
                "0980-31 92 40",
                f"{FRIDAY}\n{nb('klockan 9.00')}",
                "två gånger i veckan",
            ),
            help_row(
                "Gångträning",
                "Fysioterapeut Jonas Berg",
                "0980-31 92 41",
                f"{nb('måndag 19 januari')}\n{nb('klockan 13.00')}",
                "två gånger i veckan",
            ),
        ),
    ),
    prose(
        "Hemtjänsten är inte sjuksköterskor. Har du frågor om såret eller om "
        "läkemedel? Ring kommunens sjuksköterska."
    ),
    Side(
        "Det här gör du själv",
        (
            prose(
                "Träna höften tre gånger om dagen. Hemtjänsten tar på dig "
                "stödstrumporna. Läs mer i ditt egenvårdsintyg."
            ),
        ),
    ),
    Side(
        "Hjälpmedel",
        (
            prose(
                "Du får med dig en rollator. Hög toalettsits finns hemma.",
                text(
                    "Frågor: arbetsterapeut Sara Nyman, ",
                    strong(nb("0980-31 92 42")),
                    ".",
                ),
            ),
        ),
    ),
    Side(
        "Mat och sår",
        (
            prose(
                "Ät lite och ofta. Drick en näringsdryck varje dag.",
                "Låt förbandet sitta. Du får duscha med det på.",
            ),
        ),
    ),
    Side(
        "Uppföljning",
        (
            DatedRows(
                (
                    DatedRow(
                        nb("torsdag 22 januari"),
                        text("Sjuksköterskan tar bort klamrarna i såret."),
                    ),
                    DatedRow(
                        nb("fredag 23 januari"),
                        text("Sjuksköterskan tar blodprov. Läkaren ringer."),
                    ),
                    DatedRow(
                        f"{nb('torsdag 29 januari')}\n{nb('klockan 10.00')}",
                        text(
                            strong("SIP hemma hos dig."),
                            " Du och alla som hjälper dig gör en plan tillsammans.",
                        ),
                    ),
                )
            ),
        ),
    ),
    Side(
        "Din fasta vårdkontakt",
        (
            prose(
                text(
                    "Eva Norin på Krokoms hälsocentral, ",
                    strong(nb("0980-31 92 31")),
                    ".",
                ),
                "Hon är sjuksköterska och hjälper dig att ordna din vård.",
                text(strong("Ring inte"), " henne när det är bråttom."),
            ),
        ),
    ),
    Side(
        "Vem har medicinskt ansvar nu",
        (
            prose(
                f"Från {nb('15 januari')}: läkarna på Krokoms hälsocentral.",
                "För höften: läkarna på sjukhuset, till återbesöket.",
            ),
        ),
    ),
    Side(
        "Papper du har fått",
        (
            ColumnRows(
                (
                    ("Läkemedelslista", nb("15 januari"), nb("3 sidor")),
                    ("Egenvårdsintyg", nb("15 januari"), nb("2 sidor")),
                ),
                (0, 118, 201),
            ),
        ),
    ),
    Side(
        "Planen är gjord av",
        (
            prose(
                "Dig, sjuksköterska Lisa Frank och läkare Karin Hedlund.",
                "Hälsocentralen och kommunen har fått den.",
            ),
        ),
    ),
    CheckLine(text(strong("Berätta med egna ord:"), " Vad ska du göra hemma? Vem ringer du?")),
)

PLAN = Paper(
    kind="plan",
    title="Utskrivningsplan",
    frame=FRAME,
    blocks=(*PLAN_NOW, *PLAN_REST),
)

# --- the medicines ---------------------------------------------------------------

HOW = "Så här tar du det"
CHANGE_WIDTHS = (150, 142, 136, 65)
STOP = Chip("Sluta med", ChipShape.FILLED)
NEW = Chip("Nytt")
CHANGED = Chip("Ändrat")


def change_columns(how: str) -> tuple[Column, ...]:
    heads = ("", how, "Varför", "Från")
    return tuple(map(Column, heads, CHANGE_WIDTHS))


def change_row(name: str, form: str, how: Text, why: str, since: str) -> tuple[Cell, ...]:
    return (
        Cell(text(strong(nb(name)), f"\n{form}")),
        Cell(how),
        Cell(text(why)),
        Cell(text(nb(since))),
    )


CHANGES = (
    Title("Det här är ändrat i dina läkemedel"),
    Lead("2 nya, 1 ändrat och 1 som du ska sluta med."),
    prose(text(strong(f"Nästa dos: {THURSDAY} {nb('klockan 20.00')}."))),
    Table(
        change_columns(HOW),
        (
            change_row(
                "Alvedon 500 mg",
                "(paracetamol) tablett",
                text(f"{nb('2 tabletter')}\ntre gånger om dagen"),
                "Mot ont i höften.",
                "8 januari",
            ),
            change_row(
                "OxyContin 5 mg",
                "(oxikodon) depottablett",
                text(f"Dosen minskar.\nSista dagen är {nb('22 januari')}."),
                "Mot svårt ont i höften.",
                "9 januari",
            ),
        ),
        "Nya läkemedel",
    ),
    Table(
        change_columns(HOW),
        (
            change_row(
                "Enalapril",
                "tablett",
                text(
                    f"Förut: {nb('10 mg')} på morgonen\n",
                    strong(f"Nu: {nb('5 mg')} på morgonen"),
                ),
                "Ditt blodtryck blev för lågt. Då kan du ramla.",
                "12 januari",
            ),
        ),
        "Ändrat läkemedel",
    ),
    Table(
        change_columns("Så här gör du"),
        (
            change_row(
                "Zopiklon 5 mg",
                "tablett",
                text(strong("Ta det inte mer.")),
                "Det gör dig yr på natten. Då kan du ramla.",
                "8 januari",
            ),
        ),
        STOP,
    ),
    Rule(),
    Side(
        "Dosrullar",
        (
            prose(
                text(
                    strong("Använd inte dina gamla dosrullar."),
                    " I dem ligger Zopiklon och för mycket Enalapril. Lämna dem på apoteket.",
                )
            ),
            prose(
                f"Läkemedlen från sjukhuset räcker till och med "
                f"{nb('onsdag 21 januari')}. Nya dosrullar börjar "
                f"{nb('torsdag 22 januari')}. Hemtjänsten hämtar dem."
            ),
        ),
    ),
    Side(
        "Recept",
        (
            prose(
                text(
                    "Du får inga recept på papper. Recepten finns på apoteket. Där kan "
                    "även gamla recept ligga kvar. ",
                    strong("Din lista gäller."),
                )
            ),
        ),
    ),
    Side(
        "Mål",
        (prose("Du ska kunna gå och sova utan svår värk. Du ska inte bli yr när du reser dig."),),
    ),
    Side(
        "Uppföljning",
        (
            prose(
                f"Sjuksköterskan mäter ditt blodtryck {nb('måndag 19 januari')}. "
                f"Läkaren på Krokoms hälsocentral ringer dig {nb('fredag 23 januari')}."
            ),
        ),
    ),
    Side(
        "Ansvar",
        (
            prose(
                "Krokoms hälsocentral har ansvar för dina läkemedel från "
                f"{nb('15 januari')}. Telefon {nb('0980-31 92 30')}."
            ),
        ),
    ),
)


def medicine(
    name: str,
    form: str,
    *lines: str,
    doses: str = "",
    unit: str = "tablett",
    chip: Chip | None = None,
) -> DoseRow:
    """Return a medicine; ``doses`` as "1 - 1 -", a dash for none."""
    return DoseRow(
        (text(strong(nb(name)), f" {form}"), *items(*lines)),
        tuple(None if amount == "-" else Dose(amount, unit) for amount in doses.split()),
        chip,
    )


TIMES = (
    DoseTime("Morgon", "8.00"),
    DoseTime("Mitt på dagen", "12.00"),
    DoseTime("Kväll", "20.00"),
    DoseTime("Till natten", "22.00"),
)
IN_ROLLS = DoseGroup(
    "Ligger i dosrullar",
    (
        medicine("Eliquis 5 mg", "tablett", "(apixaban) Mot blodpropp.", doses="1 - 1 -"),
        medicine("Enalapril 5 mg", "tablett", "Mot högt blodtryck.", doses="1 - - -", chip=CHANGED),
        medicine(
            "Levaxin 75 mikrogram",
            "tablett",
            "(levotyroxin) För ämnesomsättningen.",
            "Ta en halv timme före maten.",
            doses="1 - - -",
        ),
        medicine("Omeprazol 20 mg", "kapsel", "Skyddar magen.", doses="1 - - -", unit="kapsel"),
        medicine(
            "Seloken ZOC 50 mg",
            "depottablett",
            "(metoprolol) Mot snabb och ojämn puls.",
            doses="1 - - -",
        ),
        medicine("Atorvastatin 20 mg", "tablett", "Mot höga blodfetter.", doses="- - - 1"),
    ),
    text(
        f"Till och med {nb('21 januari')}: påsarna från sjukhuset.\n"
        f"Från {nb('22 januari')}: nya dosrullar."
    ),
)
IN_PACKS = DoseGroup(
    "Ligger i egna förpackningar",
    (
        medicine(
            "Alvedon 500 mg",
            "tablett",
            "(paracetamol) Mot ont i höften.",
            f"Till och med {nb('12 februari')}.",
            doses="2 2 2 -",
            unit="tabletter",
            chip=NEW,
        ),
        DoseRow(
            (
                text(strong(nb("OxyContin 5 mg")), " depottablett"),
                text("(oxikodon) Mot svårt ont i höften."),
            ),
            text(f"Dosen minskar. {nb('Se sida ')}", PageNumber("OxyContin", bold=True), "."),
            NEW,
        ),
        medicine(
            "Kalcipos-D 500 mg",
            "tuggtablett",
            f"(kalcium, vitamin D {nb('10 mikrogram')})",
            "Stärker skelettet.",
            doses="- 1 1 -",
        ),
    ),
)
DAILY = (
    PageBreak("Läkemedelslista – ditt exemplar"),
    Title("Dina läkemedel"),
    prose(
        f"Gäller från {nb('15 januari 2026')}. Ansvarig läkare: Karin Hedlund.",
        text(strong("Överkänslig mot penicillin (utslag).")),
    ),
    DoseTable("Ta varje dag", TIMES, (IN_ROLLS, IN_PACKS)),
)
ONE_TABLET = text(strong(nb("1 tablett")))
OTHERS = (
    PageBreak(),
    Heading("Ta mindre och mindre: OxyContin", anchor="OxyContin"),
    prose(f"Depottablett {nb('5 mg')} (oxikodon) mot svårt ont i höften.\nSvälj tabletten hel."),
    Table(
        (Column("Dagar", 226), Column("Morgon 8.00", 134), Column("Kväll 20.00", 133)),
        (
            cells(THURSDAY, "har du redan fått", ONE_TABLET),
            cells(nb("fredag 16 till söndag 18 januari"), ONE_TABLET, ONE_TABLET),
            cells(nb("måndag 19 till torsdag 22 januari"), "–", ONE_TABLET),
            (
                Cell(text(nb("från fredag 23 januari"))),
                Cell(text(strong("Sluta."), " Ta inga fler OxyContin."), span=2),
            ),
        ),
    ),
    Heading("Ta bara vid behov"),
    prose("Ta dem när du har besvär. Du behöver inte ta dem varje dag."),
    Table(
        (
            Column("Läkemedel", 144),
            Column("När och hur", 170),
            Column("Högst på ett dygn", 108),
            Column("Vänta minst", 71),
        ),
        (
            cells(
                text(strong("Movicol"), "\n(makrogol) pulver i påse"),
                f"När magen är trög.\nBlanda {nb('1 påse')} med vatten.",
                text(strong(nb("3 påsar"))),
                nb("4 timmar"),
            ),
            cells(
                text(strong(nb("Glytrin 0,4 mg")), "\n(glyceryltrinitrat) spray"),
                text(
                    f"När du får ont i bröstet.\nSitt. Ta {nb('1 puff')} under tungan.\n",
                    strong(nb("Ring 112")),
                    " om det inte hjälper.",
                ),
                text(strong(nb("3 puffar"))),
                nb("5 minuter"),
            ),
        ),
    ),
    Table(
        (Column("", 226), Column("Så här gör du", 267)),
        (
            cells(
                text(strong(nb("Zopiklon 5 mg")), "\ntablett"),
                text(strong("Ta det inte mer."), "\nLämna det som finns kvar på apoteket."),
            ),
        ),
        STOP,
    ),
    Table(
        (Column("", 226), Column("Senast", 134), Column("Klockan", 133)),
        (
            cells("Läkemedel på morgonen", THURSDAY, "8.00"),
            cells("Läkemedel mitt på dagen", THURSDAY, "12.00"),
            cells("Movicol", nb("onsdag 14 januari"), "21.00"),
            cells("Glytrin", "inte på sjukhuset", "–"),
            cells(
                text(strong("Nästa dos: på kvällen")),
                text(strong(THURSDAY)),
                text(strong("20.00")),
            ),
        ),
        "Det här har du fått på sjukhuset",
    ),
    Rule(),
    Side(
        "Listan är gjord av",
        (
            prose(
                f"Sjuksköterska Lisa Frank skrev av din journal {nb('15 januari')} "
                f"{SIGNED_AT}. Läkare Karin Hedlund har kontrollerat."
            ),
        ),
    ),
)

MEDICATION = Paper(
    kind="medication",
    title="Läkemedelslista",
    frame=replace(
        FRAME,
        document_label="Läkemedelsberättelse – ditt exemplar",
        last_line="Kasta äldre läkemedelslistor.",
    ),
    blocks=(*CHANGES, *DAILY, *OTHERS),
)

# --- the certificate of self care ------------------------------------------------


def measure(heading: str, who: Text, how: str, when: str, why: str) -> Keep:
    return Keep(
        (
            Rule(RuleWeight.TURN),
            Heading(heading),
            Side("Vem gör det?", (Prose(who),)),
            Side("Hur?", (prose(how),), close=True),
            Side("När?", (prose(when),), close=True),
            Side("Varför?", (prose(why),), close=True),
        )
    )


SELF_CARE = Paper(
    kind="selfcare",
    title="Egenvårdsintyg",
    frame=replace(
        FRAME,
        document_label="Egenvårdsintyg – ditt exemplar",
        last_line="Kasta äldre intyg.",
    ),
    blocks=(
        Title("Ditt egenvårdsintyg"),
        Lead(f"Gäller från {nb('15 januari')} till och med {nb('12 februari 2026')}."),
        prose("Egenvård är vård som du gör själv eller får hjälp med.\nDet är inte sjukvård."),
        measure(
            "1. Träna höften",
            text(strong("Du gör det själv.")),
            "Gör de fyra övningarna på bladet som du fick. Håll i köksbänken när du står.",
            "Tre gånger om dagen: efter frukost, lunch och middag.",
            "Benet blir starkare och du går säkrare.",
        ),
        measure(
            "2. Stödstrumpor",
            text(strong("Hemtjänsten hjälper dig."), " Det har kommunen bestämt."),
            "En strumpa på varje ben. De ska sitta slätt, utan veck.",
            "På morgonen innan du går upp: ta på. På kvällen: ta av.",
            "Benen svullnar mindre.",
        ),
        Rule(RuleWeight.TURN),
        Heading("Om något händer eller ändras"),
        Side(
            "Ring om",
            (
                Bullets(
                    items(
                        "du får mycket mer ont när du tränar",
                        "benet svullnar eller huden får sår",
                        "du inte orkar träna, eller om hjälpen inte kommer",
                    )
                ),
            ),
        ),
        Side("Vem ringer jag?", (WHOM_TO_CALL,)),
        Side(
            "Hjälpmedel",
            (
                prose(
                    "Rollator, två par stödstrumpor och bladet med övningar.",
                    "Du får allt med dig hem.",
                ),
            ),
        ),
        PageBreak(),
        Heading("Så har vi bedömt"),
        Side("Kropp", (prose("Du kan stå och gå med rollator. Du når inte fötterna än."),)),
        Side("Tanke och minne", (prose("Du minns övningarna och kan visa dem."),)),
        Side("Hur du mår", (prose("Du känner dig trygg med att träna själv."),)),
        Side("Hemma", (prose("Du bor ensam. Det finns plats för rollatorn i köket."),)),
        Side(
            "Risker",
            (
                Bullets(
                    items(
                        "Du kan ramla när du tränar. Därför håller du i köksbänken.",
                        "Strumporna kan ge sår. Därför tittar hemtjänsten på huden varje kväll.",
                    )
                ),
            ),
        ),
        Side("Bedömning", (prose(text(strong("Riskerna är små nog (godtagbara)."))),)),
        Rule(),
        Side(
            "Så fick du lära dig",
            (
                prose(
                    f"Åsa Holm visade övningarna den {nb('13 januari')}. Du gjorde dem "
                    f"själv den {nb('14 januari')}. Du fick också bladet."
                ),
            ),
        ),
        Side(
            "Vi har pratat med",
            (
                ColumnRows(
                    (
                        ("Du själv", "", nb("14 januari")),
                        ("Karin Öberg", "dotter", nb("14 januari")),
                        ("Lena Strand", "Krokoms kommun", nb("14 januari")),
                    ),
                    (0, 104, 228),
                ),
            ),
        ),
        Side(
            "Det här tycker du", (prose("Du vill träna själv. Du vill ha hjälp med strumporna."),)
        ),
        Side("Du har sagt ja till", (prose("att kommunen får läsa intyget."),)),
        Rule(),
        Side(
            "Uppföljning",
            (
                prose(
                    f"Fysioterapeut Jonas Berg kommer {nb('måndag 26 januari')} "
                    f"{nb('klockan 13.00')}. Ni ser om något ska ändras."
                ),
            ),
        ),
        Side("Vi bedömer igen om", (prose("du blir sämre, ramlar eller får annan hjälp hemma."),)),
        Side(
            "Bedömt av",
            (
                prose(
                    text(strong("Åsa Holm, legitimerad fysioterapeut")),
                    f"Ortopedavdelningen, Östersunds sjukhus, {nb('0980-31 92 10')}",
                    nb("14 januari 2026"),
                ),
                SignatureLine((SignatureField("Underskrift", 220), SignatureField("Datum", 100))),
            ),
        ),
    ),
)

PAPERS = (PLAN, MEDICATION, SELF_CARE)
