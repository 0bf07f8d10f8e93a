#!/usr/bin/env python3
"""Writes the sample files beside this script. Every person in them is invented.

    python3 make.py           writes candidates-pl.csv, candidates-en.csv and jobs-pl.csv
    python3 make.py --check   writes nothing; exit code 1 if a file differs

Standard library only, nothing is read from outside, and the seed is fixed: the bytes are always the same.
jobs.py holds the hand-written careers of jobs-pl.csv.
"""
import csv
import io
import pathlib
import random
import sys

sys.dont_write_bytecode = True
from jobs import jobs_rows  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
RNG = random.Random(20260914)
UNKNOWN = None


def chance(p):
    return RNG.random() < p


def pick(seq):  # random() is the one generator call whose numbers Python promises to keep
    return seq[int(RNG.random() * len(seq))]


def sample(seq, n):
    pool, out = list(seq), []
    while pool and len(out) < n:
        out.append(pool.pop(int(RNG.random() * len(pool))))
    return out


def cycle(seq):  # every value of a list is used before one comes again
    while True:
        yield from sample(seq, len(seq))


# ---- Names ------------------------------------------------------------------------------------------------------------

FIRST_F = "Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Joanna Magdalena Monika Natalia Zofia Łucja Żaneta Halina " \
          "Paulina Karolina Wioletta Dorota Iwona Bożena".split()
FIRST_M = "Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Jakub Łukasz Grzegorz Wojciech Mateusz Rafał Kamil " \
          "Sławomir Błażej Zbigniew Dawid Hubert Szymon".split()
LAST_F = "Nowak Kowalska Wiśniewska Wójcik Kowalczyk Kamińska Lewandowska Zielińska Szymańska Woźniak Dąbrowska " \
         "Kozłowska Jankowska Mazur Kwiatkowska Krawczyk Piotrowska Grabowska Pawłowska Król Wróbel Żak " \
         "Ćwiklińska Sosnowska-Bąk Łuczak".split()
LAST_M = "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski " \
         "Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Pawłowski Król Wróbel Żak " \
         "Ćwikliński Gołąb Łuczak".split()
UKRAINIAN = ["Oksana Tkachenko", "Andrij Kowalenko", "Iryna Szewczenko", "Olena Bondarenko", "Serhij Melnyk",
             "Natalia Kravchuk", "Dmytro Lysenko", "Yuliia Moroz", "Bohdan Petrenko", "Kateryna Hryshchenko"]
ASCII = str.maketrans("ąćęłńóśźż", "acelnoszz")


class People:
    """Names that do not come twice in a file, each with an e-mail of its own and an invented phone."""

    emails = set()  # of all files

    def __init__(self, first_phone):
        self.used, self.phone = set(), first_phone
        self.ukrainian = list(UKRAINIAN)

    def next(self):
        while True:
            if self.ukrainian and chance(0.07):
                name = self.ukrainian.pop(0)
            elif chance(0.55):
                name = f"{pick(FIRST_F)} {pick(LAST_F)}"
            else:
                name = f"{pick(FIRST_M)} {pick(LAST_M)}"
            if name not in self.used:
                self.used.add(name)
                return name, self.email(name), self.number()

    def email(self, name):
        first, last = name.lower().translate(ASCII).split(" ", 1)
        style = pick(["{f}.{l}", "{f}{l}", "{l}.{f}", "{i}.{l}", "{f}_{l}"])
        host = pick(["example.com", "example.com", "example.org"])
        email = style.format(f=first, l=last, i=first[0]) + "@" + host
        if email in self.emails:
            return self.email(name)
        self.emails.add(email)
        return email

    def number(self):
        n, self.phone = self.phone, self.phone + 1
        return pick(["+48 600 100 {}", "+48 600 100 {}", "600 100 {}", "600-100-{}", "+48600100{}"]).format(n)


# ---- candidates-pl.csv ----------------------------------------------------------------------------------------------

EDU_HIGHER = ["wyższe magisterskie", "wyższe", "mgr ekonomii", "mgr", "licencjat", "inż.", "mgr inż.",
              "studia podyplomowe", "wyższe licencjackie", "magister zarządzania", "Wyższe ekonomiczne",
              "lic. marketing i sprzedaż", "wyższe I stopnia", "inżynier włókiennictwa", "WYŻSZE MAGISTERSKIE"]
EDU_UNKNOWN = ["", "—", "b/d", "brak danych", "studia", "student 5 roku", "w trakcie studiów magisterskich",
               "studia (zarządzanie)", ""]
EDU_BELOW = ["wyższe niepełne (III rok)", "średnie techniczne", "technikum handlowe", "liceum ogólnokształcące",
             "policealne", "zasadnicze zawodowe", "podstawowe", "średnie", "technik handlowiec",
             "niepełne wyższe", "średnie ogólnokształcące", "szkoła policealna", "student 2 roku",
             "studia nieukończone", "matura", "gimnazjalne"]

YEARS_ENOUGH = [("2", 2), ("1,5", 1.5), ("3 lata", 3), ("2 lata i 6 mies.", 2.5), ("1,5 roku", 1.5), ("5+", 5),
                ("ponad 3 lata", 3), ("1", 1), ("4", 4), ("12 miesięcy", 1), ("1 rok", 1), ("7 lat", 7), ("10", 10),
                ("półtora roku", 1.5), ("18 mies.", 1.5), ("1-2 lata", 2), ("6", 6), ("2,5", 2.5), ("rok", 1),
                ("8 lat", 8), ("3", 3), ("rok i 3 miesiące", 1.25)]
YEARS_UNKNOWN = ["", "brak danych", "ok. roku", "—", "b/d", "0,5-1,5 roku", "", "kilka lat", "n/d", "do 2 lat", ""]
YEARS_BELOW = [("0,5", 0.5), ("10 miesięcy", 0.8), ("0", 0), ("6 mies.", 0.5), ("pół roku", 0.5), ("3 miesiące", 0.25),
               ("0,8", 0.8), ("brak doświadczenia", 0), ("8 m-cy", 0.7), ("0,25", 0.25), ("11 miesięcy", 0.9)]

# What candidates write, by requirement: terms, other forms, qualifiers, near spellings.
SKILLS = [
    ["organizacja sprzedaży", "sales operations", "organizowanie sprzedaży", "Organizacja procesu sprzedaży"],
    ["planowanie sprzedaży", "prognozowanie sprzedaży", "sales planning", "plany sprzedaży", "Sales planing",
     "planowaniem sprzedaży"],
    ["tekstylia", "rynek tekstyliów", "tkaniny", "branża tekstylna", "textiles", "tekstlia", "znajomość tkanin"],
    ["badania rynku", "analiza rynku", "badanie popytu", "market research", "analizy rynku"],
    ["umowy handlowe", "umowy dostawy", "supply contracts", "Umowy dostwy", "przygotowywanie umów handlowych"],
    ["raportowanie sprzedaży", "raporty sprzedażowe", "sales reporting", "analiza sprzedaży",
     "raportowanie sprzedarzy"],
    ["negocjacje", "negocjacje handlowe", "negocjacjami", "negotiation", "Negotation", "negocjacje z klientami",
     "zaawansowane negocjacje", "negocjaje"],
    ["fakturowanie", "dokumenty sprzedaży", "wystawianie faktur", "invoicing", "dokumentacja sprzedażowa"],
    ["kontrola płatności", "monitorowanie płatności", "kontrola należności", "payment control", "accounts receivable"],
    ["obsługa zamówień", "realizacja zamówień", "order processing", "order management", "obsługą zamówień"],
    ["CRM", "baza klientów", "prowadzenie bazy klientów", "customer database", "Salesforce", "baza klietów",
     "dobra znajomość CRM", "crm"],
]
COMMON = ["MS Office", "Excel", "bardzo dobra znajomość MS Excel", "obsługa klienta", "Word", "PowerPoint",
          "prawo jazdy kat. B", "marketing", "pozyskiwanie klientów", "sprzedaż telefoniczna", "Outlook",
          "urządzenia biurowe", "SAP", "Subiekt GT", "podstawy Excela", "prezentacje"]
UNRELATED = ["obsługa kasy fiskalnej", "wózki widłowe", "HTML", "szycie na maszynie", "opieka nad dziećmi", "Photoshop",
             "Java", "gotowanie", "magazyn", "jazda konna", "inwentaryzacja", "księgowość", "social media", "AutoCAD"]
STEM = {"bez znajomości Excela": "excel", "brak doświadczenia w negocjacjach": "nego", "nie znam CRM": "crm",
        "bez znajomości fakturowania": "faktur"}
DENIALS = list(STEM)

LANGUAGES = ["angielski B2, niemiecki A2", "angielski – komunikatywny", "ang. B1/B2", "niemiecki (biegły)", "angielski",
             "brak", "", "angielski C1", "angielski B1", "j. angielski - podstawowy", "angielski A2/B1",
             "niemiecki B1, angielski A2", "angielski (FCE)", "rosyjski komunikatywnie", "", "angielski biegle w mowie i piśmie",
             "francuski B2", "ang. B2; niem. A1", "angielski B2"]
CERTIFICATES = ["", "", "", "", "kurs negocjacji handlowych (2024)", "ECDL", "szkolenie z CRM", "FCE", "kurs fakturowania",
                "uprawnienia na wózki widłowe", "szkolenie sprzedażowe", "brak", "telc B2, ECDL", "kurs obsługi klienta"]
PAY = ["7000 brutto", "8-9 tys. zł brutto", "6500 netto B2B", "", "", "7500 zł brutto", "5 500 zł netto", "8000", "do uzgodnienia",
       "od 9000 zł brutto", "10 tys. brutto", "6 800,00 zł brutto", "45 zł/h", "120 000 zł brutto rocznie",
       "7 000 – 8 000 PLN brutto", ""]
LANGUAGES_UA = ["ukraiński ojczysty, polski C1", "ukraiński, polski B2, angielski B1", "polski C1, rosyjski biegły"]
TOWNS = ["Łódź", "Łódź", "Pabianice", "Zgierz", "Warszawa", "Częstochowa", "Bielsko-Biała", "Ozorków", "Piotrków Trybunalski",
         "Kraków", "Wrocław", "Poznań", "Zduńska Wola", "Łowicz", "", "Lublin", "Aleksandrów Łódzki"]
TITLES_SALES = ["specjalista ds. sprzedaży", "Handlowiec", "przedstawiciel handlowy", "opiekun klienta", "key account manager",
                "doradca handlowy", "specjalista ds. obsługi klienta", "Sales representative", "sprzedawca",
                "młodszy specjalista ds. sprzedaży", "koordynator sprzedaży"]
TITLES_OTHER = ["magazynier", "recepcjonista/recepcjonistka", "asystent/asystentka biura", "", "kasjer-sprzedawca", "pracownik księgowości",
                "student/studentka", "kierowca", "pracownik produkcji", "bez zatrudnienia", "specjalista ds. logistyki"]
NOTES = ["", "", "", "", "", "", "zadzwonić po 16", "polecenie pracownika", "dobre wrażenie z rozmowy telefonicznej", "bardzo dobry kontakt",
         "przez telefon mówi, że zna niemiecki", "prosi o kontakt mailem", "był(a) u nas na targach", "CV bez daty", "5/5"]


def comma(x):
    return f"{x:g}".replace(".", ",")


def skills_cell(fit, sep):
    """fit: how many of the eleven skills of the role the person names."""
    roll = RNG.random()
    if roll < 0.04:
        return ""
    if roll < 0.06:
        return "—"
    words = [pick(group) for group in sample(SKILLS, fit)]
    words += sample(COMMON, int(RNG.random() * 4)) + sample(UNRELATED, int(RNG.random() * 3))
    denial = pick(DENIALS) if chance(0.12) else None
    if denial and not any(STEM[denial] in word.lower() for word in words):  # nobody denies what they claim
        words.append(denial)
    return sep.join(sample(words, len(words)))


def polish_rows():
    higher, enough = cycle(EDU_HIGHER), cycle(YEARS_ENOUGH)
    edu_unknown, years_unknown = cycle(EDU_UNKNOWN), cycle(YEARS_UNKNOWN)
    edu_below, years_below = cycle(EDU_BELOW), cycle(YEARS_BELOW)
    # (how many, education, years in sales, total years); "short" = blank in sales, below one year in total
    plan = [(33, higher, enough), (22, higher, years_unknown), (11, edu_unknown, enough), (5, edu_unknown, years_unknown),
            (36, edu_below, enough), (22, higher, years_below), (12, edu_below, years_below), (6, edu_below, years_unknown),
            (4, higher, "short")]
    people = People(200)
    rows = []
    for count, education, years in plan:
        for _ in range(count):
            edu = next(education)
            if years == "short":
                text, have, total = "", UNKNOWN, pick(["0,5", "0,75", "6 mies.", "0,8"])
            elif years is years_unknown:
                text, have = next(years), UNKNOWN
                total = pick(["", "", "4", "2,5", "6", "8 lat", "12"])
            else:
                text, have = next(years)
                total = "" if chance(0.15) else comma(have + pick([0, 0, 0.5, 1, 2, 4]))
            good = education is higher
            fit = int(RNG.random() * (7 if good else 4)) + (1 if good and have and have >= 2 else 0)
            title = pick(TITLES_SALES if have is UNKNOWN or have >= 1 else TITLES_OTHER)
            name, email, phone = people.next()
            if chance(0.03):
                phone = ""
            rows.append([name, email, phone, pick(TOWNS), edu, text, total, title, skills_cell(fit, ", "),
                         pick(LANGUAGES_UA if name in UKRAINIAN else LANGUAGES), pick(CERTIFICATES), pick(PAY), pick(NOTES)])
    return rows


# Hand-written: cells of several lines, an agency's contact, namesakes, a name in Cyrillic. Same columns as above.
SPECIAL_PL = [
    ["Ewelina Brzoza", "ewelina.brzoza@example.com", "+48 600 100 391", "Łódź", "wyższe magisterskie", "6", "9",
     "Kierownik zespołu sprzedaży", "negocjacje handlowe, CRM, planowanie sprzedaży,\ntekstylia, umowy dostawy,\n"
     "raportowanie sprzedaży, obsługa zamówień", "angielski C1, niemiecki B1", "kurs negocjacji handlowych (2023)",
     "9000 brutto", "rozmowa 1: ok; rozmowa 2: umówić"],
    ["Tadeusz Rzepa", "t.rzepa@example.org", "+48 600 100 392", "Pabianice", "mgr (zarządzanie; marketing)", "2,5", "5",
     "przedstawiciel handlowy", "negocjacjami z sieciami handlowymi; umowy handlowe; fakturowanie; baza klientów",
     "angielski – komunikatywny", "", "8000 brutto; do negocjacji", ""],
    ["Maja Olszyna", "rekrutacja@example.org", "+48 600 100 393", "Warszawa", "licencjat", "1,5", "3", "doradca handlowy",
     "obsługa zamówień, crm, obsługa klienta", "angielski B1", "", "7000 brutto", "kandydatura z agencji"],
    ["Igor Jesion", "rekrutacja@example.org", "+48 600 100 393", "Warszawa", "średnie techniczne", "4", "6", "Handlowiec",
     "sprzedaż telefoniczna, negocjacje", "brak", "", "6500 netto B2B", "kandydatura z agencji"],
    ["Lena Wierzba", "rekrutacja@example.org", "+48 600 100 393", "Warszawa", "brak danych", "3", "3",
     "specjalista ds. obsługi klienta", "fakturowanie, kontrola płatności, Excel", "ang. B1/B2", "", "",
     "kandydatura z agencji"],
    ["Jan Topola", "jan.topola@example.com", "+48 600 100 394", "Łódź", "wyższe", "3 lata", "5", "koordynator sprzedaży",
     "tkaniny, negocjacje, realizacja zamówień", "angielski B2", "", "8500 brutto", ""],
    ["Jan Topola", "topola.jan@example.org", "+48 600 100 395", "Zgierz", "technikum handlowe", "0,5", "1", "sprzedawca",
     "obsługa kasy fiskalnej, obsługa klienta", "brak", "", "5 500 zł netto", "inna osoba niż poprzednia"],
    ["Оксана Калина", "oksana.kalyna@example.com", "+48 600 100 396", "Łódź", "вища освіта", "2 роки", "4",
     "менеджер з продажу", "переговори, CRM, без досвіду з Excel", "ukraiński ojczysty, polski B2", "", "7000 brutto", ""],
]
HEADER_PL = ("Nr kandydata;Imię i nazwisko;E-mail;Telefon;Miejscowość;Wykształcenie;Lata doświadczenia w sprzedaży;"
             "Staż pracy ogółem (lata);Obecne stanowisko;Umiejętności;Języki obce;Certyfikaty i kursy;"
             "Oczekiwania finansowe;Data aplikacji;Notatki rekrutera").split(";")


def candidates_pl():
    rows = polish_rows()
    rows = sample(rows, len(rows))
    for i, row in enumerate(SPECIAL_PL):  # spread over the file
        rows.insert(12 + i * 19 if i not in (3, 4) else 51 + i, row)
    out, day = [], 0.0
    for i, row in enumerate(rows):
        day = i * 50 / len(rows)  # 10.08.2026 and on, in the order of the numbers
        out.append([f"K-{i + 1}", *row[:-1], dated(day, pl=True), row[-1]])
    again = list(out[40])  # the same person applied again, with the same number
    again[-2], again[-1] = dated(51, pl=True), "ponowna aplikacja"
    blank = [""] * len(HEADER_PL)
    total = [f"Razem: {len(out) + 1}"] + [""] * (len(HEADER_PL) - 1)
    out.insert(100, blank)
    return [HEADER_PL, *out, again, total]


def dated(days, pl):
    month, day = 8, 10 + int(days)
    for length in (31, 30, 31):
        if day > length:
            month, day = month + 1, day - length
        else:
            break
    return f"{day:02}.{month:02}.2026" if pl else f"2026-{month:02}-{day:02}"


# ---- candidates-en.csv ----------------------------------------------------------------------------------------------

EN_EDU = [["Master's degree", "BSc Economics", "Bachelor of Arts", "MBA", "MSc", "BA Marketing", "higher", "PhD",
           "Bachelor's degree", "University degree", "Master of Science, Textile Engineering"],
          ["", "n/a", "university", "final-year student", "-", "studying for a master's degree"],
          ["High school diploma", "secondary", "vocational school", "Bachelor's (not completed)", "technical secondary school",
           "unfinished higher", "post-secondary", "primary school"]]
EN_YEARS = [[("2", 2), ("1.5", 1.5), ("3 years", 3), ("18 months", 1.5), ("5+", 5), ("over 4 years", 4), ("1", 1), ("2 years 6 months", 2.5),
             ("1-2 years", 2), ("12 months", 1), ("7", 7)],
            ["", "n/a", "about a year", "-", "0.5-1.5", "several years", "not stated", "up to 2 years"],
            [("0.5", 0.5), ("6 months", 0.5), ("0", 0), ("10 months", 0.8), ("less than a year", 0.5), ("none", 0)]]
EN_SKILLS = [
    ["sales operations", "organisation of sales"], ["sales planning", "sales forecasting", "Sales planing"],
    ["textiles", "textile market", "fabrics"], ["market research", "demand analysis", "market resarch"],
    ["supply contracts", "sales contracts", "contract management"], ["sales reporting", "sales reports"],
    ["negotiation", "negotiating", "Negotation", "contract negotiations"], ["invoicing", "sales documentation"],
    ["payment control", "accounts receivable", "credit control"], ["order processing", "order handling", "order managment"],
    ["CRM", "customer database", "Salesforce", "HubSpot", "client databases"]]
EN_OTHER = ["MS Office", "advanced Excel", "customer service", "PowerPoint", "cold calling", "lead generation", "driving licence B",
            "Photoshop", "forklift", "Python", "bookkeeping", "no experience with CRM", "no Excel", "complaint handling", "trade fairs"]
EN_LANG = ["English C1, Polish native", "Polish (native), English (B2)", "English - fluent", "English B1/B2, German A2", "English", "",
           "Polish C2, English C1, Russian A2", "German (intermediate)", "none", "no German, English B2", "Spanish C2; English C1"]
EN_CERT = ["", "", "", "IELTS 6.5", "Sales training 2025", "PRINCE2 Foundation", "none", "CAE", "Negotiation course (2024)"]
EN_PAY = ["", "8000 PLN gross", "7,500 PLN gross", "8-9k PLN gross", "2000 EUR", "6500 net", "negotiable", "100 PLN/h B2B",
          "9000 PLN + VAT (B2B)", "7000"]
EN_TITLE = ["Sales Representative", "Account Manager", "Customer Service Specialist", "Sales Assistant", "Key Account Manager",
            "Office Assistant", "Warehouse Operative", "", "Retail Sales Associate", "Business Development Executive"]
EN_NOTES = ["", "", "", "", "call back after 4 pm", "referred by an employee", "speaks German by phone, not in CV", "strong", "ask about notice period"]
HEADER_EN = ("Candidate ID,Full name,Email,Phone,City,Education,Years in sales,Total years of experience,Current job title,"
             "Skills,Languages,Certificates,Salary expectation,Applied on,Recruiter notes").split(",")
SPECIAL_EN = [
    ["O'Brien, Sean", "sean.obrien@example.com", "+48 600 100 451", "Kraków", "BA (Hons), Business", "4", "6.5", "Account Manager",
     "negotiation; sales contracts; CRM; order handling", "English (native), Polish (B1)", "", "9,000 PLN gross", "moved to Poland, 2021"],
    ["Chloé Dubois", "chloe.dubois@example.org", "+48 600 100 452", "Warszawa", "Master's degree", "2", "3", "Sales Representative",
     "textiles;\nfabrics;\nsales reporting", "French native, English C1, Polish A2", "", "2000 EUR", ""],
    ["Jürgen Groß", "j.gross@example.com", "+48 600 100 453", "Wrocław", "Master's degree", "", "0.5", "Trainee",
     "market research; invoicing", "German native, English B2", "", "", ""],
]


def candidates_en():
    # education, years: 0 enough, 1 unknown, 2 below
    plan = [(14, 0, 0), (9, 0, 1), (5, 1, 0), (2, 1, 1), (11, 2, 0), (8, 0, 2), (5, 2, 2), (3, 2, 1)]
    edus, years = [cycle(x) for x in EN_EDU], [cycle(x) for x in EN_YEARS]
    people = People(460)
    rows = []
    for count, e, y in plan:
        for _ in range(count):
            text = next(years[y])
            text, have = text if isinstance(text, tuple) else (text, UNKNOWN)
            total = pick(["", "4", "6.5"]) if have is UNKNOWN else "" if chance(0.1) else f"{have + pick([0, 0.5, 1, 3]):g}"
            fit = int(RNG.random() * (6 if e == 0 else 4))
            skills = [pick(g) for g in sample(EN_SKILLS, fit)] + sample(EN_OTHER, 1 + int(RNG.random() * 3))
            name, email, phone = people.next()
            languages = "Ukrainian native, Polish C1, English B1" if name in UKRAINIAN else pick(EN_LANG)
            rows.append([name, email, phone, pick(TOWNS), next(edus[e]), text, total, pick(EN_TITLE),
                         "; ".join(sample(skills, len(skills))), languages, pick(EN_CERT), pick(EN_PAY), pick(EN_NOTES)])
    rows = sample(rows, len(rows))
    for i, row in enumerate(SPECIAL_EN):
        rows.insert(8 + i * 20, row)
    return [HEADER_EN] + [[str(1001 + i), *row[:-1], dated(i * 50 / len(rows), pl=False), row[-1]] for i, row in enumerate(rows)]


# ---- Writing ----------------------------------------------------------------------------------------------------------

def encoded(rows, delimiter, line_end):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return text.getvalue().encode("utf-8")


def main():
    files = {
        "candidates-pl.csv": encoded(candidates_pl(), ";", "\r\n"),
        "candidates-en.csv": encoded(candidates_en(), ",", "\n"),
        "jobs-pl.csv": encoded(jobs_rows(), ";", "\r\n"),
    }
    differ = []
    for name, data in files.items():
        path = HERE / name
        if "--check" not in sys.argv[1:]:
            path.write_bytes(data)
        elif not path.exists() or path.read_bytes() != data:
            differ.append(name)
    if differ:
        sys.exit("differs: " + ", ".join(differ))


if __name__ == "__main__":
    main()
