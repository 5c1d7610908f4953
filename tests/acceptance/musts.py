"""Every must of the four stories, in the words of the histories' notes."""

from collections.abc import Mapping
from typing import Final

MUSTS: Final[Mapping[str, tuple[str, ...]]] = {
    "pontus": (
        "Måste: omfattas inte, med skäl; utan skäl går det inte",
        "Måste: omfattas inte, med skäl, och ärendet är avslutat",
        "Måste: bedömningen finns kvar, och vem som gjorde den",
        "Måste: en senare bedömning öppnar ärendet, med egna 24 timmar",
        "Måste vägra: inskrivningsmeddelande när personen inte omfattas",
        "Måste vägra: krav på fast vårdkontakt eller SIP",
        "Måste vägra: betalningsklocka",
        "Måste vägra: att kommunen ser ärendet",
    ),
    "mikael": (
        "Måste: 24 timmar från inskrivning eller från den senare bedömningen",
        "Måste: inskrivningsmeddelande med de fyra uppgifterna",
        "Måste: öppenvård och kommun svarar var för sig",
        "Måste: be öppenvården om en fast vårdkontakt",
        "Måste: aktuell SIP gör förutsättning 3 ej tillämplig",
        "Måste: insatserna från förut återstartas som uppgifter",
        "Måste: kommunen bekräftar hemtiden",
        "Måste: skriva ut en plan för de första dagarna",
        "Måste vägra: inskrivningsorsak utan samtycke",
        "Måste vägra: ny kallelse till SIP av sig själv",
        "Måste vägra: utskrivning utan varning när fast vårdkontakt saknas",
        "Måste vägra: betalningsansvar när förutsättning 1 eller 2 saknas",
    ),
    "anna": (
        "Måste: öppenvård är mottagare när kommunal hälso- och sjukvård är det",
        "Måste: spåret ändras till gult, och får sina uppgifter",
        "Måste: CFS, ADL och vårdgivaransvar skrivs in",
        "Måste: tre dagar att kalla till SIP, för den fasta vårdkontakten",
        "Måste: insatser planeras som räcker fram till SIP",
        "Måste: SIP bokas efter utskrivningen",
        "Måste: skriva ut plan, läkemedelslista och egenvårdsintyg",
        "Måste vägra: att avdelningen kallar till SIP",
        "Måste vägra: SIP upprättad när något av det lagen kräver är tomt",
        "Måste vägra: att ärendet är klart när en insats fram till SIP saknar ägare eller första dag",
    ),
    "olle": (
        "Måste: inledande SIP på sjukhuset eller digitalt före utskrivning, med avdelningen med",
        "Måste: uppföljande SIP utanför sjukhuset, som ett eget möte i samma plan",
        "Måste: utbildning av personal i vård och utrustning planeras som uppgifter med dag",
        "Måste: raden Redo att åka hem väntar på utbildning och utrustning, eller på en motiverad avvikelse",
        "Måste: hinder enligt 5 kap. 5 § visas när regionens öppenvård inte kan",
        "Måste vägra: SIP som på grönt eller gult spår utan att spåret har ändrats",
        "Måste vägra: att SIP avslutas innan målen är avslutade",
        "Måste vägra: att det som är viktigt för personen utelämnas",
    ),
}
